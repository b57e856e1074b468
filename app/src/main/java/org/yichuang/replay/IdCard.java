package org.yichuang.replay;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yichuang.assistance.GreenChannel;
import org.yichuang.assistance.GreenUse;
import org.yichuang.assistance.NewVisit;
import org.yichuang.assistance.Visit;
import org.yichuang.assistance.Visits;
import org.yichuang.calendar.Calendars;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.certificates.Certificate;
import org.yichuang.delivery.Deliveries;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Role;
import org.yichuang.people.Person;

/**
 * The page's holiday (F-W12): a student without an identity card days before the exam. The window,
 * the police and the post work together on the Dragon Boat holiday; the temporary card (居民身份证法第十二条)
 * bridges the time until the card is made. The work is real and consumes no working day.
 */
@Component
class IdCard {

  private static final LocalDate HOLIDAY = LocalDate.of(2022, 6, 3);
  private static final LocalDate EXAM = LocalDate.of(2022, 6, 7);
  private static final List<String> PARTIES = List.of("公安分局户政窗口", "邮政速递窗口");

  private final Cast cast;
  private final Visits visits;
  private final Leftovers leftovers;
  private final GreenChannel green;
  private final BackOffice office;
  private final Applications applications;
  private final Intake intake;
  private final Cases cases;
  private final Deliveries deliveries;
  private final Calendars calendars;
  private final Centre centre;

  IdCard(
      Cast cast,
      Visits visits,
      Leftovers leftovers,
      GreenChannel green,
      BackOffice office,
      Applications applications,
      Intake intake,
      Cases cases,
      Deliveries deliveries,
      Calendars calendars,
      Centre centre) {
    this.cast = cast;
    this.visits = visits;
    this.leftovers = leftovers;
    this.green = green;
    this.office = office;
    this.applications = applications;
    this.intake = intake;
    this.cases = cases;
    this.deliveries = deliveries;
    this.calendars = calendars;
    this.centre = centre;
  }

  /** Who works on the holiday. */
  private record Crew(Actor clerk, Actor police, Actor head, Actor issuer) {}

  /** What came of it. */
  private record Results(Visit visit, List<Long> cases, List<Certificate> certificates) {}

  Report play(Story story) {
    Person student = cast.student(centre);
    Crew crew =
        new Crew(
            cast.holder(centre, Role.CLERK, "柳依依", "43070219960708122"),
            cast.officer(centre, Role.REVIEWER, "ga", "许知行", "43070219820202124"),
            cast.officer(centre, Role.HEAD, "ga", "罗明远", "43070219790808128"),
            cast.holder(centre, Role.ISSUER, "石一诺", "43070219940910123"));
    leftovers.visitsTo(student, crew.clerk());
    Visit visit = story.at(holiday(9, 5), () -> called(story, crew, student));
    CaseFile card = story.at(holiday(9, 30), () -> card(story, crew, student, visit));
    CaseFile bridge = story.at(holiday(9, 45), () -> temporary(story, crew, student));
    story.at(holiday(9, 50), () -> hastened(story, crew, card));
    story.at(holiday(10, 10), () -> office.passAll(card.id()));
    List<Long> both = List.of(card.id(), bridge.id());
    List<Certificate> made = story.at(holiday(10, 20), () -> made(story, crew, both));
    Visit done = story.at(holiday(10, 30), () -> finished(story, crew, card));
    story.at(HOLIDAY.plusDays(1).atTime(9, 0), () -> sent(story, crew, both));
    boolean verified =
        story.at(
            HOLIDAY.plusDays(2).atTime(9, 20),
            () -> arrived(story, crew, student, new Results(done, both, made)));
    return report(story, new Results(done, both, made), verified);
  }

  private static LocalDateTime holiday(int hour, int minute) {
    return HOLIDAY.atTime(hour, minute);
  }

  private Visit called(Story story, Crew crew, Person student) {
    NewVisit wish =
        new NewVisit(
            Visit.Kind.REST_DAY,
            "身份证丢了，6 月 7 日考试",
            "区政务服务中心一楼公安窗口",
            holiday(9, 30),
            60,
            List.of(crew.clerk().personId(), crew.police().personId()),
            PARTIES,
            "");
    Visit planned = visits.plan(crew.clerk(), student, wish).orThrow();
    story.tell("端午节假期来电，窗口、公安、邮政三方约好当天办", "a call on the holiday: three parties agree to act");
    return planned;
  }

  private CaseFile card(Story story, Crew crew, Person student, Visit planned) {
    Visit begun = visits.begin(crew.clerk(), planned.id(), planned.version()).orThrow();
    Map<String, String> answers = answers();
    answers.put("variant", "lost");
    answers.put("person.minor", "no");
    answers.put("exam.soon", "yes");
    CaseFile file = accepted(crew.clerk(), student, "id-card", answers);
    visits.link(crew.clerk(), begun.id(), begun.version(), file.number()).orThrow();
    story.tell("窗口受理身份证补领，编号 " + file.number(), "the lost card is applied for: " + file.number());
    return file;
  }

  private CaseFile temporary(Story story, Crew crew, Person student) {
    Map<String, String> answers = answers();
    answers.put("variant", "first");
    answers.put("urgent.reason", "exam");
    CaseFile file = accepted(crew.clerk(), student, "temporary-id-card", answers);
    story.tell("同时受理临时身份证（身份证法第十二条）", "and the temporary card, by article 12");
    return file;
  }

  private CaseFile accepted(Actor clerk, Person who, String item, Map<String, String> answers) {
    var wish =
        new Applications.Start(
            Application.Kind.ITEM, item, Channel.WINDOW, who.id(), null, null, answers, null, null);
    Application draft = office.seen(clerk, applications.start(clerk, wish).orThrow());
    return intake.take(clerk, draft.id(), new Intake.Answer.Accept()).orThrow().first();
  }

  private GreenUse hastened(Story story, Crew crew, CaseFile card) {
    GreenUse asked = green.ask(crew.clerk(), card.number(), "urgent", "考试在即").orThrow();
    GreenUse use = green.decide(crew.head(), asked.id(), true).orThrow();
    story.tell("公安分局负责人批准绿色通道，承诺提前", "the head of the police approves: a shorter promise");
    return use;
  }

  private List<Certificate> made(Story story, Crew crew, List<Long> both) {
    story.tell("公安提前审批，假期当天作出决定", "decided on the holiday itself");
    List<Certificate> made = both.stream().map(c -> office.certificate(crew.issuer(), c)).toList();
    story.tell("临时身份证和领证凭证制好", "the temporary card and the slip are made");
    return made;
  }

  private Visit finished(Story story, Crew crew, CaseFile card) {
    Visit v = visits.ofCase(centre, card.id()).getFirst();
    Visit done = visits.finish(crew.clerk(), v.id(), v.version(), "当场受理、当场审批，交邮政速递").orThrow();
    story.tell("节假日服务记录在案，不占工作日", "the visit is on the case and uses no working day");
    return done;
  }

  private boolean sent(Story story, Crew crew, List<Long> both) {
    both.forEach(c -> deliveries.send(crew.issuer(), c, office.waybill()).orThrow());
    story.tell("邮政速递窗口揽收", "the post has taken them");
    return true;
  }

  private boolean arrived(Story story, Crew crew, Person student, Results r) {
    r.cases().forEach(c -> deliveries.signedFor(crew.issuer(), c, student.name()).orThrow());
    story.tell("送到本人手中", "signed for by the student");
    return r.certificates().stream().allMatch(office::verified);
  }

  private static Map<String, String> answers() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("applying.for", "self");
    all.put("exam.date", EXAM.toString());
    all.put("delivery.way", "courier");
    all.put("delivery.address", "常德市武陵区府坪街道 16 号");
    return all;
  }

  private Report report(Story story, Results r, boolean verified) {
    List<CaseFile> files = r.cases().stream().map(c -> cases.must(centre, c).orThrow()).toList();
    CaseFile card = files.getFirst();
    LocalDate accepted = Now.dateOf(Objects.requireNonNull(card.dates().accepted()));
    LocalDate decided = Now.dateOf(Objects.requireNonNull(card.dates().decided()));
    LocalDate arrived = Now.dateOf(Objects.requireNonNull(card.dates().delivered()));
    int used = calendars.current().workdaysBetween(accepted, arrived);
    long spare = ChronoUnit.DAYS.between(arrived, EXAM);
    boolean rest = !calendars.current().isWorkday(decided) && r.visit().restDay();
    List<Figure> figures =
        List.of(
            Figure.atLeast("parties linked", 1 + r.visit().parties().size(), "parties", 3),
            exactly("decided on a rest day", rest ? 1 : 0, "cases", 1),
            exactly("working days consumed", used, "working days", 0),
            Figure.atLeast("in hand before the exam", spare, "days", 1),
            exactly(
                "of which the counter was open",
                office.openMinutes(
                    Objects.requireNonNull(card.dates().accepted()),
                    Objects.requireNonNull(card.dates().delivered())),
                "minutes",
                0),
            exactly("sent by post", r.cases().size(), "results", 2),
            exactly("certificates verified", verified ? 2 : 0, "by number and by file", 2));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("cases", files.stream().map(CaseFile::number).toList());
    more.put("visit", r.visit().number());
    more.put("decidedOn", decided.toString());
    more.put("promisedDue", String.valueOf(card.promisedDue()));
    more.put("certificates", r.certificates().stream().map(Certificate::identifier).toList());
    more.put("steps", story.steps());
    return new Report(figures, more);
  }

  static Figure exactly(String name, long value, String unit, long goal) {
    return new Figure(name, value, unit, "= " + goal, value == goal);
  }
}
