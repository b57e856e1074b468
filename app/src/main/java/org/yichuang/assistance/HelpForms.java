package org.yichuang.assistance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.casework.Channel;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.people.People;
import org.yichuang.people.PersonalData;

/** Applications that a helper opens for the client of an order, and for nobody else. */
@Service
public class HelpForms {

  private final OrderBook book;
  private final Applications applications;
  private final People people;

  HelpForms(OrderBook book, Applications applications, People people) {
    this.book = book;
    this.applications = applications;
    this.people = people;
  }

  /**
   * The helper opens an application for this order's client: prefilled with what is known of this
   * client and of nobody else.
   */
  @Transactional
  public Outcome<Application> open(
      Actor helper, long id, int version, Application.Kind kind, String target) {
    return open(helper, id, version, kind, target, Map.of());
  }

  /** The same, with what the client has answered already. */
  @Transactional
  public Outcome<Application> open(
      Actor helper,
      long id,
      int version,
      Application.Kind kind,
      String target,
      Map<String, String> given) {
    return book.helped(helper, id, version)
        .then(o -> OrderBook.in(o, Order.State.STARTED))
        .then(
            o -> o.scope().fills() ? Outcome.done(o) : Outcome.refused(AssistanceRefusals.scope()))
        .then(o ->
            applications
                .start(helper, wish(helper, o, kind, target, given))
                .map(a -> {
                  book.keep(helper, new Change(o).application(a.id())).orThrow();
                  return a;
                }));
  }

  private Applications.Start wish(
      Actor helper, Order o, Application.Kind kind, String target, Map<String, String> given) {
    Map<String, String> answers = new LinkedHashMap<>();
    boolean agent = o.scope() == Order.Scope.AGENT;
    answers.put("delivery.way", "counter");
    answers.putAll(given);
    answers.put("applying.for", agent ? "other" : "self");
    if (agent) {
      PersonalData own = people.open(helper, helper.personId(), "代办人信息");
      answers.put("agent.name", own.name());
      if (own.idNumber() != null) {
        answers.put("agent.id", own.idNumber());
      }
    }
    return new Applications.Start(
        kind,
        target,
        Channel.AGENT,
        o.clientId(),
        null,
        helper.personId(),
        answers,
        null,
        "help-" + o.id() + "-" + target);
  }
}
