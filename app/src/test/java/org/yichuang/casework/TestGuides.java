package org.yichuang.casework;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.catalogue.Applicants;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Condition;
import org.yichuang.catalogue.Department;
import org.yichuang.catalogue.DepartmentItems;
import org.yichuang.catalogue.DepartmentTask;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Form;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.IntakeWindow;
import org.yichuang.catalogue.ItemType;
import org.yichuang.catalogue.Level;
import org.yichuang.catalogue.Procedure;
import org.yichuang.catalogue.Promptness;
import org.yichuang.catalogue.ResultTemplate;
import org.yichuang.catalogue.ServiceItem;
import org.yichuang.catalogue.Stage;
import org.yichuang.catalogue.Theme;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;

/**
 * A catalogue of one guide for each trap of the law, so that casework's tests stand on their own.
 */
final class TestGuides implements Catalogue {

  private final Map<String, Guide> guides = new LinkedHashMap<>();

  TestGuides() {
    put(guide("permit", "20wd", "5wd", "licence", parallel(false)));
    put(guide("checked", "20wd", "10wd", "licence", parallel(true)));
    put(guide("joint", "45wd", "20wd", "joint", parallel(false)));
    put(guide("teacher", "30nd", "20nd", "teacher-certificate", single()));
    put(guide("id-card", "60nd", "20nd", "id-card", single()));
    put(guide("shop", "3wd", "1wd", "market-registration", single()));
    put(guide("own", "15wd", "7wd", "own", single()));
    put(guide("visited", "20wd", "10wd", "licence", visited()));
  }

  private void put(Guide guide) {
    guides.put(guide.key(), guide);
  }

  static Facts facts() {
    return Facts.of(Map.of(), java.time.LocalDate.of(2022, 4, 22));
  }

  /** Two departments in parallel, then the decision. */
  private static List<Stage> parallel(boolean twoPersons) {
    return List.of(
        new Stage(
            "review",
            Text.of("审查", "Review"),
            List.of(
                task("documents", "wjj", twoPersons, false), task("fire", "xfdd", false, false))),
        new Stage(
            "decision",
            Text.of("决定", "Decision"),
            List.of(task("decide", "wjj", twoPersons, true))));
  }

  /** A check on site by two, then the decision. */
  private static List<Stage> visited() {
    DepartmentTask plain = task("visit", "wjj", true, false);
    DepartmentTask visit =
        new DepartmentTask(
            plain.key(),
            plain.department(),
            plain.role(),
            plain.title(),
            plain.limit(),
            true,
            true,
            false,
            plain.after(),
            plain.special(),
            plain.materials(),
            plain.when());
    return List.of(
        new Stage("check", Text.of("检查", "Check"), List.of(visit)),
        new Stage(
            "decision", Text.of("决定", "Decision"), List.of(task("decide", "wjj", false, true))));
  }

  private static List<Stage> single() {
    return List.of(
        new Stage(
            "decision", Text.of("决定", "Decision"), List.of(task("decide", "wjj", false, true))));
  }

  private static DepartmentTask task(String key, String department, boolean two, boolean decides) {
    return new DepartmentTask(
        key,
        department,
        Role.REVIEWER,
        Text.of("审查" + key, "Check " + key),
        Limit.working(2),
        two,
        false,
        decides,
        List.of(),
        Set.of(PauseKind.values()),
        List.of(),
        Condition.ALWAYS);
  }

  private static Guide guide(
      String key, String statutory, String promised, String rule, List<Stage> stages) {
    Text name = Text.of("测试事项" + key, "Test item " + key);
    return new Guide(
        key,
        "TEST-" + key,
        1,
        name,
        name,
        name,
        Applicants.ANY,
        ItemType.LICENCE,
        Level.COUNTY,
        "wjj",
        Promptness.PROMISED,
        Limit.of(statutory),
        Limit.of(promised),
        rule,
        new Guide.Fee(BigDecimal.ZERO, name),
        1,
        List.of(new Guide.Basis("测试条例", "第十五条", "十五日")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Form(List.of()),
        new Procedure(stages),
        List.of(),
        new ResultTemplate("T001", name, "测字", "wjj", 48, null, name, List.of(), false),
        key.equals("teacher") ? List.of(season()) : List.of(),
        List.of(),
        "",
        List.of(),
        false);
  }

  private static IntakeWindow season() {
    return new IntakeWindow(Text.of("春季", "Spring"), MonthDay.of(4, 15), MonthDay.of(5, 10));
  }

  private @Nullable Guide of(String codeOrKey) {
    return guides.get(codeOrKey.replace("TEST-", ""));
  }

  @Override
  public Optional<ServiceItem> item(String codeOrKey) {
    return guide(codeOrKey).map(TestGuides::item);
  }

  private static ServiceItem item(Guide g) {
    return new ServiceItem(
        g.itemCode(),
        g.key(),
        g.title(),
        "",
        g.department(),
        g.title(),
        g.type(),
        g.level(),
        "",
        true);
  }

  @Override
  public Outcome<ServiceItem> findItem(String codeOrKey) {
    return findGuide(codeOrKey).map(TestGuides::item);
  }

  @Override
  public Optional<Guide> guide(String codeOrKey) {
    return Optional.ofNullable(of(codeOrKey));
  }

  @Override
  public Optional<Guide> guide(String codeOrKey, int version) {
    return guide(codeOrKey);
  }

  @Override
  public Outcome<Guide> findGuide(String codeOrKey) {
    return guide(codeOrKey)
        .map(Outcome::done)
        .orElseGet(() ->
            Outcome.refused(
                Refusal.of("guide.none", 404, Text.of("无", "none"), Text.of("无", "none"))));
  }

  @Override
  public List<Guide> guides() {
    return new ArrayList<>(guides.values());
  }

  @Override
  public List<Theme> themes() {
    return List.of();
  }

  @Override
  public Optional<Theme> theme(String code) {
    return Optional.empty();
  }

  @Override
  public Outcome<Bundle> bundle(String themeCode, Facts facts) {
    throw new UnsupportedOperationException("casework's tests know no life events");
  }

  @Override
  public List<Department> departments() {
    return List.of();
  }

  @Override
  public Optional<Department> department(String code) {
    return Optional.empty();
  }

  @Override
  public List<ServiceItem> items(Centre centre) {
    return Stream.of(guides.values().toArray(Guide[]::new)).map(TestGuides::item).toList();
  }

  @Override
  public Slice<ServiceItem> items(
      Centre centre, @Nullable String department, @Nullable String after, int size) {
    return new Slice<>(items(centre), null);
  }

  @Override
  public List<DepartmentItems> itemsByDepartment(Centre centre) {
    return List.of();
  }

  @Override
  public int count(Centre centre) {
    return guides.size();
  }
}
