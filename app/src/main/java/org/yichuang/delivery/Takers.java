package org.yichuang.delivery;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.people.Masks;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.Vault;

/** Compares the card at the counter with the applicant, or an agent's with the letter. */
@Component
class Takers {

  private final People people;
  private final Vault vault;

  Takers(People people, Vault vault) {
    this.people = people;
    this.vault = vault;
  }

  Outcome<MoveStore.Proof> check(Actor actor, Delivery d, Taker taker) {
    return switch (taker) {
      case Taker.Holder h -> holder(actor, d, h);
      case Taker.Agent a -> agent(actor, d, a);
    };
  }

  private Outcome<MoveStore.Proof> holder(Actor actor, Delivery d, Taker.Holder h) {
    if (h.idNumber().isBlank()) {
      return Outcome.refused(DeliveryRefusals.missing("idNumber", "身份证号", "ID number"));
    }
    return people.idNumberIs(actor.centre(), d.applicantId(), h.idNumber())
        ? Outcome.done(
            new MoveStore.Proof(
                Way.COUNTER, Handing.receipt(d), d.applicant(), "HOLDER", null, null))
        : Outcome.refused(DeliveryRefusals.wrongPerson());
  }

  private Outcome<MoveStore.Proof> agent(Actor actor, Delivery d, Taker.Agent a) {
    String letter = a.letter();
    if (letter == null || letter.isBlank()) {
      return Outcome.refused(
          DeliveryRefusals.missing(
              "letter", "授权委托书编号或日期", "number or date of the letter of authority"));
    }
    Outcome<Person> known = people.register(actor, NewPerson.of(a.name(), a.idNumber()));
    return switch (known) {
      case Outcome.Refused<Person>(List<Refusal> why) -> Outcome.refused(moved(why));
      case Outcome.Done<Person>(Person p) ->
          Outcome.done(
              new MoveStore.Proof(
                  Way.COUNTER,
                  Handing.receipt(d),
                  p.name() + "（" + Masks.idNumber(a.idNumber().strip()) + "）",
                  "AGENT",
                  p.id(),
                  letter.strip()));
    };
  }

  /** The same refusals at the agent's fields. */
  private static List<Refusal> moved(List<Refusal> why) {
    return why.stream()
        .map(r ->
            r.code().equals("people.name-differs")
                ? DeliveryRefusals.wrongAgent()
                : r.at("name".equals(r.field()) ? "agentName" : "agentIdNumber"))
        .toList();
  }

  /** A code as it is kept: bound to its case and to the town's key. */
  byte[] codeHash(long caseId, String code) {
    return vault.index("delivery.code", caseId + ":" + code);
  }
}
