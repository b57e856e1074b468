package org.yichuang.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yichuang.assistance.GreenChannel;
import org.yichuang.assistance.GreenUse;
import org.yichuang.assistance.HelpForms;
import org.yichuang.assistance.NewOrder;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Task;
import org.yichuang.certificates.Certificate;
import org.yichuang.intake.Application;
import org.yichuang.intake.Intake;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Role;
import org.yichuang.people.Person;

/**
 * The page's thirty minutes (F-W11): a disabled citizen opens a small shop with a helper; the
 * licence and the subsidy are applied for together and pass several departments by the green
 * channel.
 */
@Component
class SmallShop {

  private static final double MINUTES = 30;

  private final Cast cast;
  private final Orders orders;
  private final HelpForms forms;
  private final GreenChannel green;
  private final BackOffice office;
  private final Intake intake;
  private final Cases cases;
  private final Centre centre;

  SmallShop(
      Cast cast,
      Orders orders,
      HelpForms forms,
      GreenChannel green,
      BackOffice office,
      Intake intake,
      Cases cases,
      Centre centre) {
    this.cast = cast;
    this.orders = orders;
    this.forms = forms;
    this.green = green;
    this.office = office;
    this.intake = intake;
    this.cases = cases;
    this.centre = centre;
  }

  Report play(Story story) {
    Person client = cast.applicant(centre);
    Actor volunteer = cast.holder(centre, Role.VOLUNTEER, "文小安", "43070219950602121");
    Actor clerk = cast.holder(centre, Role.CLERK, "柳依依", "43070219960708122");
    Actor issuer = cast.holder(centre, Role.ISSUER, "石一诺", "43070219940910123");
    Actor leader = cast.holder(centre, Role.LEADER, "江远山", "43070219780101123");

    NewOrder wish = NewOrder.of(Order.Way.HALL, Order.Scope.FILL_IN, "开一家小卖部");
    Order order = orders.askFor(clerk, client, wish).orThrow();
    order = orders.take(volunteer, order.id(), order.version()).orThrow();
    order = orders.start(volunteer, order.id(), order.version()).orThrow();
    story.tell("志愿者接办帮代办", "a volunteer took the order of help");

    Application draft =
        forms
            .open(
                volunteer,
                order.id(),
                order.version(),
                Application.Kind.THEME,
                "open-shop",
                answers())
            .orThrow();
    office.seen(clerk, draft);
    story.tell("一张表填好，窗口核对原件", "one form filled in, each original seen");

    List<CaseFile> made =
        intake.take(clerk, draft.id(), new Intake.Answer.Accept()).orThrow().cases();
    story.tell("一次受理 " + made.size() + " 件", "accepted together: " + made.size() + " cases");

    int fast = 0;
    List<Certificate> out = new ArrayList<>();
    // A result brings the next item of the event, until every one is out.
    for (List<CaseFile> left = made; !left.isEmpty(); left = without(draft, out)) {
      for (CaseFile file : left) {
        CaseFile now = cases.must(centre, file.id()).orThrow();
        if (now.state().underReview()) {
          fast += hastened(volunteer, leader, now) ? 1 : 0;
          office.passAll(file.id());
          story.tell(now.itemName() + "：绿色通道，各部门审完", "reviewed by green channel");
        }
        out.add(office.certificate(issuer, file.id()));
      }
    }
    story.tell("证件 " + out.size() + " 张制好", out.size() + " results are out");

    int version =
        orders.mine(Actor.citizen(centre, client.id(), client.name()), 1).getFirst().version();
    orders.finish(volunteer, order.id(), version, "证件当场拿到", 0).orThrow();
    story.tell("帮代办办结，计 1 人次", "the order is finished: one person-time");
    return report(story, cases.ofTheme(centre, draft.id()), out, fast);
  }

  /** The event's cases whose result is not out yet. */
  private List<CaseFile> without(Application event, List<Certificate> out) {
    return cases.ofTheme(centre, event.id()).stream()
        .filter(f -> out.stream().noneMatch(c -> c.caseId() == f.id()))
        .toList();
  }

  private boolean hastened(Actor asks, Actor approves, CaseFile file) {
    GreenUse use = green.ask(asks, file.number(), "disabled", "特事特办").orThrow();
    return green.decide(approves, use.id(), true).orThrow().state() == GreenUse.State.APPLIED;
  }

  private static Map<String, String> answers() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("variant", "first");
    all.put("business.form", "individual");
    all.put("food.sold", "none");
    all.put("sign.large", "no");
    all.put("owner.disabled", "yes");
    all.put("trade.family", "one");
    all.put("person.household", "wuling");
    all.put("organisation.name", "武陵区小满便民店");
    all.put("business.scope", "日用百货零售");
    all.put("business.start", LocalDate.of(2030, 1, 1).toString());
    all.put("staff.number", "1");
    all.put("premises.name", "小满便民店");
    all.put("premises.address", "常德市武陵区启明街道 2 号");
    all.put("premises.area", "30");
    all.put("premises.right", "rent");
    all.put("bank.account", "6228480000000000000");
    return all;
  }

  private Report report(Story story, List<CaseFile> made, List<Certificate> out, int fast) {
    CaseFile first = cases.must(centre, made.getFirst().id()).orThrow();
    Instant accepted = Objects.requireNonNull(first.dates().accepted());
    Instant last =
        out.stream().map(Certificate::issuedAt).max(Comparator.naturalOrder()).orElseThrow();
    double minutes = Duration.between(accepted, last).toMillis() / 60_000.0;
    long departments =
        made.stream()
            .map(f -> cases.must(centre, f.id()).orThrow())
            .flatMap(f ->
                java.util.stream.Stream.concat(
                    java.util.stream.Stream.of(f.department()),
                    f.tasks().stream().map(Task::department)))
            .distinct()
            .count();
    List<Figure> figures =
        List.of(
            Figure.below("acceptance to last result", minutes, "minutes", MINUTES),
            Figure.of(
                "of which the counter was open", office.openMinutes(accepted, last), "minutes"),
            Figure.atLeast("departments", departments, "departments", 2),
            Figure.atLeast("by green channel", fast, "cases", 1));
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("cases", made.stream().map(CaseFile::number).toList());
    more.put("certificates", out.stream().map(Certificate::identifier).toList());
    more.put("steps", story.steps());
    return new Report(figures, more);
  }
}
