package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * A hall as the arithmetic sees it: what is done there and which windows can do it.
 *
 * @param services in the order in which their numbers are used
 */
public record HallModel(List<HallService> services, List<HallWindow> windows) {

  /** One service: its usual length and how much it varies (coefficient of variation). */
  public record HallService(String id, Text name, double minutes, double variation) {}

  /** One window and the services its staff can do. */
  public record HallWindow(String id, Text name, Set<String> skills) {
    public HallWindow {
      skills = Set.copyOf(skills);
    }
  }

  public HallModel {
    services = List.copyOf(services);
    windows = List.copyOf(windows);
  }

  /** A hall that makes sense, or every reason why it does not. */
  public static Outcome<HallModel> of(List<HallService> services, List<HallWindow> windows) {
    List<Refusal> wrong = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (HallService service : services) {
      if (!ids.add(service.id())) {
        wrong.add(twice("service", service.id()));
      }
      if (!(service.minutes() > 0 && service.minutes() <= 480) || !(service.variation() >= 0)) {
        wrong.add(
            Refusal.field(
                service.id(),
                "hall.absurd-minutes",
                Text.of(
                    service.name().zh() + "的办理时长不合理：" + service.minutes() + " 分钟。",
                    service.name().en() + " cannot take " + service.minutes() + " minutes."),
                Text.of("请填 0 至 480 分钟之间的时长。", "Give a length between 0 and 480 minutes.")));
      }
    }
    Set<String> seen = new HashSet<>();
    for (HallWindow window : windows) {
      if (!seen.add(window.id())) {
        wrong.add(twice("window", window.id()));
      }
      window.skills().stream()
          .filter(s -> !ids.contains(s))
          .forEach(s -> wrong.add(unknown(window, s)));
    }
    if (windows.isEmpty() || services.isEmpty()) {
      wrong.add(
          Refusal.of(
              "hall.empty",
              422,
              Text.of("大厅没有窗口或没有事项。", "The hall has no windows or no services."),
              Text.of("请先登记窗口和事项。", "Register windows and services first.")));
    }
    return wrong.isEmpty()
        ? Outcome.done(new HallModel(services, windows))
        : Outcome.refused(wrong);
  }

  private static Refusal twice(String kind, String id) {
    return Refusal.field(
        id,
        "hall.twice-" + kind,
        Text.of("编号重复：" + id, "The id is given twice: " + id),
        Text.of("每个编号只用一次。", "Use each id once."));
  }

  private static Refusal unknown(HallWindow window, String service) {
    return Refusal.field(
        window.id(),
        "hall.unknown-skill",
        Text.of(
            window.name().zh() + "登记了大厅没有的事项：" + service,
            window.name().en() + " names a service the hall does not have: " + service),
        Text.of("请改正窗口的技能。", "Correct the window's skills."));
  }

  int indexOf(String service) {
    for (int s = 0; s < services.size(); s++) {
      if (services.get(s).id().equals(service)) {
        return s;
      }
    }
    throw new IllegalArgumentException("no service " + service);
  }
}
