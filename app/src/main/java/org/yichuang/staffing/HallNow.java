package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/**
 * A hall at one minute of the day.
 *
 * @param minute minute of the day
 * @param closes minute at which the hall closes
 * @param waiting per service, the minutes that each waiting person has waited so far
 * @param perMinute per service, tickets expected per minute from now on
 * @param open per open window, the services it serves; a window absent here is closed
 * @param busy windows with a person before them
 */
public record HallNow(
    double minute,
    double closes,
    Map<String, List<Double>> waiting,
    Map<String, Double> perMinute,
    Map<String, Set<String>> open,
    Set<String> busy) {

  /** This state of this hall, or every reason why it cannot be one. */
  public Outcome<HallNow> of(HallModel hall) {
    List<Refusal> wrong = new ArrayList<>();
    if (!(closes > minute)) {
      wrong.add(
          refusal(
              "hall.clock",
              "时钟不对：现在是 " + clock(minute) + "，大厅 " + clock(closes) + " 关门。",
              "The clock is wrong or the hall is closed: it is "
                  + clock(minute)
                  + ", the hall closes at "
                  + clock(closes)
                  + "."));
    }
    Set<String> services =
        java.util.stream.Stream.concat(waiting.keySet().stream(), perMinute.keySet().stream())
            .collect(java.util.stream.Collectors.toSet());
    for (String service : services) {
      if (hall.services().stream().noneMatch(s -> s.id().equals(service))) {
        wrong.add(refusal("hall.unknown-service", "没有这个事项：" + service, "No service " + service));
      }
    }
    if (waiting.values().stream().flatMap(List::stream).anyMatch(w -> !(w >= 0))
        || perMinute.values().stream().anyMatch(r -> !(r >= 0))) {
      wrong.add(
          refusal("hall.negative", "等候时长或到达率为负。", "A wait or a rate of arrivals is negative."));
    }
    for (String window : open.keySet()) {
      if (hall.windows().stream().noneMatch(w -> w.id().equals(window))) {
        wrong.add(refusal("hall.unknown-window", "没有这个窗口：" + window, "No window " + window));
      }
    }
    return wrong.isEmpty() ? Outcome.done(this) : Outcome.refused(wrong);
  }

  private static Refusal refusal(String code, String zh, String en) {
    return Refusal.of(
        code,
        422,
        Text.of(zh, en),
        Text.of("请核对大厅的现状后再试。", "Check the state of the hall and try again."));
  }

  static String clock(double minute) {
    int whole = (int) Math.round(minute);
    return String.format("%d:%02d", whole / 60, whole % 60);
  }
}
