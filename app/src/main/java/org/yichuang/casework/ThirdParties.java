package org.yichuang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.ClockRules;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.Looks;
import org.yichuang.people.People;
import org.yichuang.people.Person;

/**
 * Those whose interests a permit touches (行政许可法第36条、第46条至第48条): told, heard, and entitled to ask
 * for a hearing as the applicant is. Nothing is decided before their period has ended. The officers
 * who review the case see who they are, each look is kept, and nobody else does.
 */
@Service
public class ThirdParties {

  private static final int ASK_DAYS = ClockRules.get("hearing-request").limit().days();

  private final ThirdPartyStore store;
  private final Cases cases;
  private final People people;
  private final Looks looks;
  private final Calendars calendars;
  private final Now now;

  ThirdParties(
      ThirdPartyStore store,
      Cases cases,
      People people,
      Looks looks,
      Calendars calendars,
      Now now) {
    this.store = store;
    this.cases = cases;
    this.people = people;
    this.looks = looks;
    this.calendars = calendars;
    this.now = now;
  }

  /** One's own part as a third party: of the case no more than what it is about. */
  public record Mine(CaseFile file, ThirdParty party, boolean mayAsk) {}

  /** Tells a third party in writing; from then on the decision waits until they could ask. */
  @Transactional
  public Outcome<ThirdParty> tell(Actor actor, long caseId, int version, ThirdParty.Told who) {
    List<Refusal> missing = missing(who);
    if (!missing.isEmpty()) {
      return Outcome.refused(missing);
    }
    LocalDate today = now.today();
    int no = store.ofCase(actor.centre(), caseId).size() + 1;
    return cases
        .step(actor, caseId, version, new Step.TellRights(who.matter().strip(), no))
        .map(file -> {
          ThirdParty told =
              new ThirdParty(
                  no,
                  known(actor, who, file),
                  who.name().strip().replace("\n", " "),
                  who.contact().strip(),
                  who.relation().strip(),
                  who.matter().strip(),
                  today,
                  calendars.current().workdayAfter(today, ASK_DAYS),
                  null,
                  null,
                  "");
          store.insert(file.centre(), caseId, told);
          return told;
        });
  }

  private @Nullable Long known(Actor actor, ThirdParty.Told who, CaseFile file) {
    return who.idNumber().isBlank()
        ? null
        : people
            .findByIdNumber(actor, who.idNumber().strip(), "利害关系人，办件 " + file.number())
            .map(Person::id)
            .orElse(null);
  }

  private static List<Refusal> missing(ThirdParty.Told who) {
    List<Refusal> missing = new ArrayList<>();
    if (who.name().isBlank()) {
      missing.add(CaseRefusals.missing("name", "利害关系人的姓名或名称", "third party's name"));
    }
    if (who.relation().isBlank()) {
      missing.add(CaseRefusals.missing("relation", "与本许可的关系", "third party's relation to it"));
    }
    if (who.matter().isBlank()) {
      missing.add(CaseRefusals.missing("matter", "告知的事项", "matter they are told about"));
    }
    return missing;
  }

  /**
   * Who they are, for the officers of the departments with a part in the case; the look is kept.
   */
  public Outcome<List<ThirdParty>> of(Actor actor, CaseFile file) {
    if (!may(actor, file)) {
      return Outcome.refused(Actor.notAllowed());
    }
    List<ThirdParty> all = store.ofCase(file.centre(), file.id());
    all.forEach(p -> {
      Long person = p.personId();
      looks.looked(
          actor,
          person == null ? file.applicantId() : person,
          "third-party",
          "办件 " + file.number() + " 利害关系人" + p.no());
    });
    return Outcome.done(all);
  }

  /** Whether the actor may see and name them. */
  public boolean may(Actor actor, CaseFile file) {
    return new Deciding(actor, file, calendars.current(), now.instant()).officer().isDone();
  }

  /** What a third party had to say, kept sealed. */
  @Transactional
  public Outcome<CaseFile> hear(Actor actor, long caseId, int version, int no, String views) {
    if (views.isBlank()) {
      return Outcome.refused(CaseRefusals.missing("views", "听取的意见", "views"));
    }
    return find(actor.centre(), caseId, no)
        .then(p -> cases.step(actor, caseId, version, new Step.HearViews(no, "")))
        .map(file -> {
          store.heard(file.centre(), caseId, no, now.today(), views.strip());
          return file;
        });
  }

  /**
   * A third party asks for the hearing, within five days of being told: at the office, recorded by
   * an officer, or signed in, for oneself.
   */
  @Transactional
  public Outcome<CaseFile> ask(Actor actor, long caseId, int no) {
    return find(actor.centre(), caseId, no)
        .then(p ->
            now.today().isAfter(p.askBy())
                ? Outcome.refused(HearingRefusals.askedLate(p.askBy()))
                : Outcome.done(p))
        .then(p -> asked(actor, caseId, p))
        .map(file -> {
          store.asked(file.centre(), caseId, no, now.today());
          return file;
        });
  }

  private Outcome<CaseFile> asked(Actor actor, long caseId, ThirdParty p) {
    boolean own = actor.signedIn() && Long.valueOf(actor.personId()).equals(p.personId());
    String by = "利害关系人" + p.no();
    return cases.stepOnNewest(
        own ? Actor.system(actor.centre()) : actor,
        caseId,
        new Step.AskHearing(own ? by + "（本人申请）" : by, p.no()));
  }

  /** What a signed-in person was told of as a third party, newest first. */
  public List<Mine> mine(Actor actor, int most) {
    if (!actor.signedIn()) {
      return List.of();
    }
    return store.ofPerson(actor.centre(), actor.personId(), most).stream()
        .flatMap(r ->
            cases.find(actor.centre(), r.caseId()).stream()
                .map(file -> new Mine(file, r.party(), mayAsk(file, r.party()))))
        .toList();
  }

  private boolean mayAsk(CaseFile file, ThirdParty p) {
    return p.asked() == null
        && !now.today().isAfter(p.askBy())
        && StateGraph.from(file.state()).contains(CaseEvent.ASK_HEARING);
  }

  /** The person behind a number of a case, if the office knows them. */
  public @Nullable Long person(Centre centre, long caseId, int no) {
    return store.ofCase(centre, caseId).stream()
        .filter(p -> p.no() == no)
        .findFirst()
        .map(ThirdParty::personId)
        .orElse(null);
  }

  /** Everybody of them whom the office knows as a person. */
  public List<Long> persons(Centre centre, long caseId) {
    return store.ofCase(centre, caseId).stream()
        .map(ThirdParty::personId)
        .filter(java.util.Objects::nonNull)
        .distinct()
        .toList();
  }

  private Outcome<ThirdParty> find(Centre centre, long caseId, int no) {
    return store.ofCase(centre, caseId).stream()
        .filter(p -> p.no() == no)
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(unknown()));
  }

  private static Refusal unknown() {
    return Refusal.of(
        "third-party.unknown",
        404,
        Text.of("这个办件没有这位利害关系人。", "The case has no such third party."),
        Text.of("请刷新办件查看。", "Load the case again."));
  }
}
