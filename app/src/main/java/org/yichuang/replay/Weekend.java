package org.yichuang.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yichuang.assistance.NewVisit;
import org.yichuang.assistance.Visit;
import org.yichuang.assistance.Visits;
import org.yichuang.calendar.Calendars;
import org.yichuang.casework.CaseClock;
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
 * The page's weekend (F-W13): a teacher certificate for somebody who works in another city, served
 * one to one on a Saturday. The clock starts when the season of intake closes (教师资格条例第十六条); what is
 * done before uses none of it.
 */
@Component
class Weekend {

  private static final LocalDate ASKED = LocalDate.of(2022, 5, 24);
  private static final LocalDate SATURDAY = LocalDate.of(2022, 5, 28);
  private static final LocalDate SEASON_ENDS = LocalDate.of(2022, 6, 10);

  private final Cast cast;
  private final Visits visits;
  private final Leftovers leftovers;
  private final BackOffice office;
  private final Applications applications;
  private final Intake intake;
  private final Cases cases;
  private final Deliveries deliveries;
  private final Calendars calendars;
  private final Centre centre;

  Weekend(
      Cast cast,
      Visits visits,
      Leftovers leftovers,
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
    this.office = office;
    this.applications = applications;
    this.intake = intake;
    this.cases = cases;
    this.deliveries = deliveries;
    this.calendars = calendars;
    this.centre = centre;
  }

  /** Who works for her. */
  private record Crew(Actor clerk, Actor officer, Actor issuer) {}

  Report play(Story story) {
    Person teacher = cast.teacher(centre);
    Crew crew =
        new Crew(
            cast.holder(centre, Role.CLERK, "柳依依", "43070219960708122"),
            cast.officer(centre, Role.REVIEWER, "jy", "许知行", "43070219820202124"),
            cast.holder(centre, Role.ISSUER, "石一诺", "43070219940910123"));
    leftovers.visitsTo(teacher, crew.clerk());
    Visit planned = story.at(ASKED.atTime(9, 10), () -> planned(story, crew, teacher));
    CaseFile file = story.at(SATURDAY.atTime(9, 0), () -> accepted(story, crew, teacher, planned));
    story.at(SATURDAY.atTime(9, 40), () -> checked(story, crew, file));
    story.at(SATURDAY.plusDays(2).atTime(10, 0), () -> conduct(story, file));
    Certificate certificate =
        story.at(SATURDAY.plusDays(3).atTime(10, 0), () -> decided(story, crew, file));
    boolean verified =
        story.at(
            SATURDAY.plusDays(5).atTime(11, 0), () -> arrived(story, crew, teacher, certificate));
    return report(story, file, certificate, verified);
  }

  private Visit planned(Story story, Crew crew, Person teacher) {
    NewVisit wish =
        new NewVisit(
            Visit.Kind.REST_DAY,
            "教师资格认定，平日在外地上班",
            "区政务服务中心二楼综合受理窗口",
            SATURDAY.atTime(9, 0),
            60,
            List.of(crew.clerk().personId(), crew.officer().personId()),
            List.of("区教育局"),
            "");
    Visit planned = visits.plan(crew.clerk(), teacher, wish).orThrow();
    story.tell("约好周六一对一办理", "a Saturday is set, one to one");
    return planned;
  }

  private CaseFile accepted(Story story, Crew crew, Person teacher, Visit planned) {
    Visit begun = visits.begin(crew.clerk(), planned.id(), planned.version()).orThrow();
    var wish =
        new Applications.Start(
            Application.Kind.ITEM,
            "teacher-certificate",
            Channel.WINDOW,
            teacher.id(),
            null,
            null,
            answers(),
            null,
            null);
    Application draft = office.seen(crew.clerk(), applications.start(crew.clerk(), wish).orThrow());
    CaseFile file =
        intake.take(crew.clerk(), draft.id(), new Intake.Answer.Accept()).orThrow().first();
    visits.link(crew.clerk(), begun.id(), begun.version(), file.number()).orThrow();
    story.tell("周六窗口受理，编号 " + file.number(), "accepted on the Saturday: " + file.number());
    return file;
  }

  private Visit checked(Story story, Crew crew, CaseFile file) {
    office.pass(file.id(), "documents");
    story.tell("教育局工作人员当场核对学历、考试和体检", "the education office checks on the spot");
    Visit v = visits.ofCase(centre, file.id()).getFirst();
    Visit done = visits.finish(crew.clerk(), v.id(), v.version(), "一次办好，结果邮寄到工作地").orThrow();
    story.tell("周末服务记录在案，不占工作日", "the visit is on the case and uses no working day");
    return done;
  }

  private CaseFile conduct(Story story, CaseFile file) {
    CaseFile after = office.pass(file.id(), "conduct");
    story.tell("周一公安核查无犯罪记录", "the police check on the Monday");
    return after;
  }

  private Certificate decided(Story story, Crew crew, CaseFile file) {
    office.passAll(file.id());
    Certificate made = office.certificate(crew.issuer(), file.id());
    story.tell("认定合格，已出证 " + made.number(), "granted, certificate " + made.identifier());
    deliveries.send(crew.issuer(), file.id(), office.waybill()).orThrow();
    story.tell("邮寄到工作地，不用再跑", "sent to where she works: no second trip");
    return made;
  }

  private boolean arrived(Story story, Crew crew, Person teacher, Certificate certificate) {
    deliveries.signedFor(crew.issuer(), certificate.caseId(), teacher.name()).orThrow();
    story.tell("本人签收", "signed for");
    return office.verified(certificate);
  }

  private static Map<String, String> answers() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("variant", "primary");
    all.put("applying.for", "self");
    all.put("teacher.base", "household");
    all.put("teacher.exam", "exam");
    all.put("person.household", "wuling");
    all.put("teacher.education", "本科，湖南文理学院");
    all.put("teacher.subject", "语文");
    all.put("weekend.wanted", "yes");
    all.put("delivery.way", "courier");
    all.put("delivery.address", "长沙市岳麓区麓山路 36 号");
    return all;
  }

  private Report report(Story story, CaseFile taken, Certificate certificate, boolean verified) {
    CaseFile file = cases.must(centre, taken.id()).orThrow();
    CaseClock clock = Objects.requireNonNull(file.clock());
    LocalDate accepted = Now.dateOf(Objects.requireNonNull(file.dates().accepted()));
    LocalDate arrived = Now.dateOf(Objects.requireNonNull(file.dates().delivered()));
    List<Visit> trips = visits.ofCase(centre, file.id());
    int weekend = calendars.current().workdaysBetween(accepted, accepted.plusDays(1));
    int used = calendars.current().workdaysBetween(clock.start(), arrived);
    boolean rest = !calendars.current().isWorkday(accepted) && trips.getFirst().restDay();
    boolean starts = clock.start().equals(SEASON_ENDS);
    List<Figure> figures =
        List.of(
            IdCard.exactly("served on a rest day", rest ? 1 : 0, "visits", 1),
            IdCard.exactly("trips", trips.size(), "visits", 1),
            IdCard.exactly("working days consumed at the weekend", weekend, "working days", 0),
            IdCard.exactly(
                "clock starts when the season closes", starts ? 1 : 0, SEASON_ENDS.toString(), 1),
            IdCard.exactly("days of the limit used at delivery", used, "working days", 0),
            IdCard.exactly("certificate verified", verified ? 1 : 0, "by number and by file", 1));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("case", file.number());
    more.put("visit", trips.getFirst().number());
    more.put("acceptedOn", accepted.toString());
    more.put("clockStart", clock.start().toString());
    more.put("promisedDue", String.valueOf(file.promisedDue()));
    more.put("statutoryDue", String.valueOf(file.statutoryDue()));
    more.put("certificate", certificate.identifier());
    more.put("steps", story.steps());
    return new Report(figures, more);
  }
}
