package org.yichuang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.calendar.PauseKind;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;

/**
 * A case in any state in one line, for the tests of every room: {@code
 * Scenarios.of(cases).item("hygiene-permit").granted()}. Whoever a task asks for does it.
 */
public final class Scenarios {

  private static final String CENTRE_POST = "centre";

  private final Cases cases;
  private final Centre centre;
  private String item = "hygiene-permit";
  private String variant = "";
  private long applicant = 7_001;
  private String applicantName = "张三";
  private Facts facts = Facts.of(Map.of(), LocalDate.of(2022, 4, 22));

  private Scenarios(Cases cases, Centre centre) {
    this.cases = cases;
    this.centre = centre;
  }

  public static Scenarios of(Cases cases, Centre centre) {
    return new Scenarios(cases, centre);
  }

  public Scenarios item(String codeOrKey) {
    item = codeOrKey;
    return this;
  }

  public Scenarios variant(String key) {
    variant = key;
    return this;
  }

  public Scenarios applicant(long id, String name) {
    applicant = id;
    applicantName = name;
    return this;
  }

  public Scenarios facts(Facts given) {
    facts = given;
    return this;
  }

  public Actor citizen() {
    return Actor.citizen(centre, applicant, applicantName);
  }

  public Actor clerk() {
    return staff(101, "李窗口", Role.CLERK, CENTRE_POST);
  }

  public Actor issuer() {
    return staff(102, "钱出件", Role.ISSUER, CENTRE_POST);
  }

  public Actor leader() {
    return staff(103, "孙区长", Role.LEADER, CENTRE_POST);
  }

  public Actor reviewer(String department) {
    return staff(201, "王审查", Role.REVIEWER, department);
  }

  public Actor secondReviewer(String department) {
    return staff(202, "赵复核", Role.REVIEWER, department);
  }

  public Actor head(String department) {
    return staff(203, "周局长", Role.HEAD, department);
  }

  public Actor system() {
    return Actor.system(centre);
  }

  public Actor staff(long id, String name, Role role, String department) {
    return new Actor(
        Actor.Kind.STAFF, id, name, centre, Set.of(new Post(role, centre, department)));
  }

  public NewCase wish() {
    NewCase plain = NewCase.of(item, applicant, applicantName, Channel.WINDOW);
    return new NewCase(
        plain.item(),
        variant,
        List.of(),
        applicant,
        applicantName,
        null,
        null,
        null,
        null,
        null,
        Channel.WINDOW,
        null,
        null);
  }

  public CaseFile received() {
    return cases.receive(clerk(), wish()).orThrow();
  }

  public CaseFile supplementing() {
    return step(clerk(), received(), new Step.AskSupplement(List.of("营业执照复印件")));
  }

  public CaseFile accepted() {
    return step(clerk(), received(), new Step.Accept(facts));
  }

  /** The first task is claimed by its reviewer. */
  public CaseFile inReview() {
    CaseFile file = accepted();
    Task first = file.openTasks().getFirst();
    return step(reviewer(first.department()), file, new Step.Claim(first.no()));
  }

  public CaseFile paused() {
    CaseFile file = inReview();
    return step(
        reviewer(file.department()),
        file,
        new Step.Pause(PauseKind.TESTING, today(file).plusDays(10), "武检告〔2022〕1号"));
  }

  /** Everything is passed but the deciding task. */
  public CaseFile beforeDecision() {
    CaseFile file = accepted();
    while (file.openTasks().stream().noneMatch(Task::decides)) {
      file = pass(file, file.openTasks().getFirst());
    }
    return file;
  }

  public CaseFile granted() {
    CaseFile file = accepted();
    while (file.state() != CaseState.GRANTED) {
      file = pass(file, file.openTasks().getFirst());
    }
    return file;
  }

  public CaseFile refused() {
    CaseFile file = beforeDecision();
    Task task = file.openTasks().getFirst();
    Step refuse = new Step.Refuse(task.no(), "现场没有消毒设施", List.of("不符合卫生要求"), "公共场所卫生管理条例第4条");
    CaseFile after = step(reviewer(task.department()), file, refuse);
    return after.state() == CaseState.REFUSED
        ? after
        : step(secondReviewer(task.department()), after, refuse);
  }

  /** Issued by whoever issues on the grant, or at the desk. */
  public CaseFile issued() {
    CaseFile newest = cases.must(centre, granted().id()).orThrow();
    return newest.state() == CaseState.ISSUED
        ? newest
        : step(issuer(), newest, new Step.Issue("测试证号"));
  }

  public CaseFile delivered() {
    return step(issuer(), issued(), new Step.Deliver("counter", "签收"));
  }

  public CaseFile withdrawn() {
    return step(clerk(), received(), new Step.Withdraw("申请人书面撤回"));
  }

  public CaseFile revoked() {
    CaseFile file = delivered();
    return step(head(file.department()), file, new Step.Revoke("以欺骗手段取得", "行政许可法第69条第2款"));
  }

  public CaseFile declined() {
    return step(clerk(), received(), new Step.Decline("不属于本机关职权", "市住房和城乡建设局"));
  }

  public CaseFile outOfScope() {
    return step(clerk(), received(), new Step.FindOutOfScope("依法不需要取得许可"));
  }

  /** A case in the state, whichever it is. */
  public CaseFile in(CaseState state) {
    return switch (state) {
      case RECEIVED -> received();
      case SUPPLEMENTING -> supplementing();
      case ACCEPTED -> accepted();
      case IN_REVIEW -> inReview();
      case PAUSED -> paused();
      case GRANTED -> granted();
      case REFUSED -> refused();
      case ISSUED -> issued();
      case DELIVERED -> delivered();
      case OUT_OF_SCOPE -> outOfScope();
      case DECLINED -> declined();
      case WITHDRAWN -> withdrawn();
      case REVOKED -> revoked();
    };
  }

  /** Passes a task as whoever it asks for, both officers where two are needed. */
  public CaseFile pass(CaseFile file, Task task) {
    Step pass = new Step.Pass(task.no(), "符合要求");
    CaseFile after = step(reviewer(task.department()), file, pass);
    boolean second = after.task(task.no()).filter(t -> t.state() == Task.State.SECOND).isPresent();
    return second ? step(secondReviewer(task.department()), after, pass) : after;
  }

  public CaseFile step(Actor actor, CaseFile seen, Step step) {
    return cases.step(actor, seen, step).orThrow();
  }

  private static LocalDate today(CaseFile file) {
    return org.yichuang.kernel.Now.dateOf(
        java.util.Objects.requireNonNull(file.dates().accepted()));
  }
}
