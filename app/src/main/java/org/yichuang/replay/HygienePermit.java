package org.yichuang.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yichuang.assistance.NewOrder;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.certificates.Certificate;
import org.yichuang.certificates.Certificates;
import org.yichuang.certificates.Verification;
import org.yichuang.delivery.Deliveries;
import org.yichuang.delivery.Taker;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.intake.Receipt;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Role;
import org.yichuang.people.Organisation;
import org.yichuang.people.Person;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.Ratings;

/**
 * The page's fifteen minutes (F-W10): an amusement company applies for its hygiene permit, a
 * volunteer helps from beginning to end, and the certificate is out before the coffee is cold.
 */
@Component
class HygienePermit {

  private static final double MINUTES = 15;

  private final Cast cast;
  private final Orders orders;
  private final BackOffice office;
  private final Applications applications;
  private final Intake intake;
  private final Cases cases;
  private final Certificates certificates;
  private final Deliveries deliveries;
  private final Ratings ratings;
  private final Centre centre;
  private final Now now;

  HygienePermit(
      Cast cast,
      Orders orders,
      BackOffice office,
      Applications applications,
      Intake intake,
      Cases cases,
      Certificates certificates,
      Deliveries deliveries,
      Ratings ratings,
      Centre centre,
      Now now) {
    this.cast = cast;
    this.orders = orders;
    this.office = office;
    this.applications = applications;
    this.intake = intake;
    this.cases = cases;
    this.certificates = certificates;
    this.deliveries = deliveries;
    this.ratings = ratings;
    this.centre = centre;
    this.now = now;
  }

  Report play(Story story) {
    Person applicant = cast.applicant(centre);
    Actor volunteer = cast.holder(centre, Role.VOLUNTEER, "文小安", "43070219950602121");
    Actor clerk = cast.holder(centre, Role.CLERK, "柳依依", "43070219960708122");
    Actor issuer = cast.holder(centre, Role.ISSUER, "石一诺", "43070219940910123");
    Organisation business = cast.business(centre, clerk);
    story.tell("申请人和企业已识别", "the applicant and the company are known");

    Order order = helped(clerk, volunteer, applicant);
    Application draft = fillIn(volunteer, applicant, business);
    story.tell("志愿者全程帮代办，表已填好", "a volunteer helped: the form is filled in");

    check(clerk, draft);
    story.tell("窗口逐份核对原件", "the window saw each original");

    Receipt receipt = intake.take(clerk, draft.id(), new Intake.Answer.Accept()).orThrow();
    CaseFile file = cases.must(centre, receipt.first().id()).orThrow();
    story.tell("窗口受理，编号 " + file.number(), "the window accepted it, number " + file.number());

    Certificate certificate =
        certificates
            .ofCase(centre, file.id())
            .orElseGet(() -> certificates.issue(issuer, file).orThrow());
    story.tell(
        "规则判定准予，已出证 " + certificate.number(),
        "granted by rules, certificate " + certificate.identifier());

    Verification byNumber = certificates.verify(centre, certificate.identifier());
    Verification byFile = certificates.verifyFile(centre, certificates.pdf(certificate).orThrow());
    story.tell(
        "证照查验：" + byNumber.result() + " / " + byFile.result(),
        "checked: " + byNumber.result() + ", file " + byFile.result());

    deliveries.handOver(issuer, file.id(), new Taker.Holder(cast.applicantIdNumber())).orThrow();
    story.tell("核对身份后送达", "handed over after an identity check");

    orders.finish(volunteer, order.id(), order.version(), "当场拿到卫生许可证", 0).orThrow();
    story.tell("帮代办结束，计 1 人次", "the help ended: one person-time");

    Actor citizen = Actor.citizen(centre, applicant.id(), applicant.name());
    ratings
        .rate(citizen, file.id(), NewRating.of(Grade.VERY_SATISFIED, Rating.Via.WINDOW_DEVICE))
        .orThrow();
    story.tell("申请人评价：非常满意", "the applicant rated: very satisfied");
    return report(story, cases.must(centre, file.id()).orThrow(), certificate, byNumber, byFile);
  }

  private Order helped(Actor clerk, Actor volunteer, Person applicant) {
    NewOrder wish = NewOrder.of(Order.Way.HALL, Order.Scope.FILL_IN, "公共场所卫生许可");
    Order asked = orders.askFor(clerk, applicant, wish).orThrow();
    Order taken = orders.take(volunteer, asked.id(), asked.version()).orThrow();
    return orders.start(volunteer, taken.id(), taken.version()).orThrow();
  }

  private Application fillIn(Actor volunteer, Person applicant, Organisation business) {
    var start =
        new Applications.Start(
            Application.Kind.ITEM,
            "hygiene-permit",
            Channel.AGENT,
            applicant.id(),
            business.id(),
            volunteer.personId(),
            answers(),
            null,
            null);
    Application draft = applications.start(volunteer, start).orThrow();
    return draft;
  }

  private void check(Actor clerk, Application draft) {
    Guide guide = applications.asked(draft).guides().getFirst();
    for (Material m : guide.needed(draft.facts(now.today()))) {
      applications.present(clerk, draft.id(), Presented.of(m.key(), How.ORIGINAL)).orThrow();
    }
  }

  private static Map<String, String> answers() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("variant", "first");
    all.put("place.kind", "amusement");
    all.put("place.aircon", "no");
    all.put("applying.for", "self");
    all.put("premises.name", "小满游乐场");
    all.put("premises.address", "常德市武陵区和瑞路 2 号二期");
    all.put("premises.area", "620");
    all.put("hygiene.manager", "韩小满");
    all.put("staff.serving", "6");
    all.put("delivery.way", "counter");
    return all;
  }

  private Report report(
      Story story, CaseFile file, Certificate certificate, Verification number, Verification pdf) {
    Instant accepted = Objects.requireNonNull(file.dates().accepted());
    Instant issued = certificate.issuedAt();
    double minutes = Duration.between(accepted, issued).toMillis() / 60_000.0;
    boolean verified = number instanceof Verification.Valid && pdf instanceof Verification.Valid;
    List<Figure> figures =
        List.of(
            Figure.below("acceptance to certificate", minutes, "minutes", MINUTES),
            Figure.of(
                "of which the counter was open", office.openMinutes(accepted, issued), "minutes"),
            new Figure(
                "certificate verified", verified ? 1 : 0, "by number and by file", "= 1", verified),
            new Figure(
                "rated",
                file.dates().rated() != null ? 1 : 0,
                "ratings",
                "= 1",
                file.dates().rated() != null));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("case", file.number());
    more.put("state", file.state().name());
    more.put("certificate", certificate.identifier());
    more.put("verification", number.result());
    more.put("steps", story.steps());
    return new Report(figures, more);
  }
}
