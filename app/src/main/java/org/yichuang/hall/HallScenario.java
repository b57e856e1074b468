package org.yichuang.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** Makes halls that do not exist, for tests, measurements and the demo town. */
@Component
public class HallScenario {

  /** The queues of a comprehensive hall. */
  public static final List<ServiceGroup> GROUPS =
      List.of(
          group(
              "A",
              "综合受理",
              "General permits",
              1,
              8,
              0.6,
              12,
              25,
              "hygiene-permit",
              "outdoor-advert",
              "tree-felling",
              "fire-check"),
          group(
              "B",
              "企业开办",
              "Starting a business",
              2,
              11,
              0.5,
              8,
              25,
              "company-registration",
              "individual-business",
              "food-permit"),
          group(
              "C",
              "户籍证件",
              "Residence and identity",
              3,
              6,
              0.5,
              12,
              20,
              "id-card",
              "temporary-id-card",
              "birth-registration",
              "birth-certificate"),
          group(
              "D",
              "社会保障",
              "Welfare",
              4,
              7,
              0.6,
              10,
              20,
              "elder-card",
              "disability-card",
              "disability-startup-subsidy"),
          group(
              "E",
              "教育考试",
              "Schools and examinations",
              5,
              9,
              0.5,
              10,
              30,
              "school-entry",
              "self-study-exam",
              "adult-exam",
              "teacher-certificate"),
          group("F", "领证取件", "Collecting results", 6, 3, 0.4, 10, 15));

  private final WindowStore store;
  private final RuleStore rules;
  private final Windows windows;

  HallScenario(WindowStore store, RuleStore rules, Windows windows) {
    this.store = store;
    this.rules = rules;
    this.windows = windows;
  }

  private static ServiceGroup group(
      String code,
      String zh,
      String en,
      int position,
      double minutes,
      double variation,
      int queueOver,
      int waitOver,
      String... items) {
    return new ServiceGroup(
        code,
        Text.of(zh, en),
        List.of(items),
        minutes,
        variation,
        position,
        true,
        OpeningRule.click(queueOver, waitOver));
  }

  /** A window that is closed until somebody opens it. */
  public static ServiceWindow window(int no, ServiceWindow.Kind kind, String skills, String usual) {
    return new ServiceWindow(
        no,
        kind,
        no % 5 == 1,
        no % 7 == 3,
        List.of(skills.split("")),
        List.of(usual.split("")),
        List.of(usual.split("")),
        ServiceWindow.State.CLOSED,
        null,
        null,
        null,
        null);
  }

  /** Ten windows: seven regular, two standby, one flexible. */
  public static List<ServiceWindow> tenWindows() {
    return List.of(
        window(1, ServiceWindow.Kind.REGULAR, "ABD", "A"),
        window(2, ServiceWindow.Kind.REGULAR, "ABE", "AB"),
        window(3, ServiceWindow.Kind.REGULAR, "ABC", "B"),
        window(4, ServiceWindow.Kind.REGULAR, "CD", "C"),
        window(5, ServiceWindow.Kind.REGULAR, "CDE", "CD"),
        window(6, ServiceWindow.Kind.REGULAR, "CDEF", "E"),
        window(7, ServiceWindow.Kind.REGULAR, "F", "F"),
        window(8, ServiceWindow.Kind.STANDBY, "ABCDEF", "A"),
        window(9, ServiceWindow.Kind.STANDBY, "ABCDE", "C"),
        window(10, ServiceWindow.Kind.FLEXIBLE, "ABCDEF", "DE"));
  }

  /** A hall that gives out numbers at any hour, its windows closed. */
  public void hall(Centre centre, HallSetting setting, List<ServiceWindow> all) {
    windows
        .put(Actor.system(centre), setting.opening(HallSetting.Opening.OPEN), GROUPS, all)
        .orThrow();
  }

  /** A hall of so many windows that each serve every queue, open, with these clerks. */
  public void open(Centre centre, List<Actor> clerks) {
    List<ServiceWindow> all = new ArrayList<>();
    for (int no = 1; no <= clerks.size(); no++) {
      all.add(window(no, ServiceWindow.Kind.REGULAR, "ABCDEF", "ABCDEF"));
    }
    hall(centre, HallSetting.USUAL, all);
    for (int no = 1; no <= clerks.size(); no++) {
      windows.sit(clerks.get(no - 1), no).orThrow();
      windows.open(clerks.get(no - 1), no).orThrow();
    }
  }

  /** Ends changes made for a while, at a moment. */
  void over(Centre centre, Instant at) {
    store.over(centre, Now.sql(at));
  }

  boolean exists(Centre centre) {
    return rules.setting(centre).isPresent();
  }

  /** A clerk of a centre who is nobody. */
  public static Actor clerk(Centre centre, long id) {
    return new Actor(
        Actor.Kind.STAFF,
        id,
        "窗口员" + id % 1_000,
        centre,
        Set.of(new org.yichuang.kernel.Post(org.yichuang.kernel.Role.CLERK, centre, "centre")));
  }
}
