package org.yichuang.staffing;

import java.util.List;
import org.yichuang.kernel.Text;

/**
 * One thing the floor manager could do now, with its effect on the people now in the hall and those
 * who come until then.
 *
 * @param window id of the window to open or move
 * @param opens true when the window is closed now, false when it moves
 * @param services what it would serve
 * @param until minute of the day until which
 * @param longBefore people who would wait over twenty minutes as things are
 * @param longAfter the same with the proposal
 * @param meanBefore mean wait in minutes as things are
 */
public record Proposal(
    String window,
    boolean opens,
    List<String> services,
    double until,
    int longBefore,
    int longAfter,
    double meanBefore,
    double meanAfter,
    Text text) {

  static final double LONG = 20;

  static Proposal of(
      HallModel.HallWindow window,
      boolean opens,
      List<HallModel.HallService> services,
      double until,
      Effect before,
      Effect after) {
    String zhNames = String.join("、", services.stream().map(s -> s.name().zh()).toList());
    String enNames = String.join(", ", services.stream().map(s -> s.name().en()).toList());
    String zh =
        (opens ? "开放" : "调整")
            + window.name().zh()
            + "办理"
            + zhNames
            + "至 "
            + HallNow.clock(until)
            + "："
            + after.since(before).zh();
    String en =
        (opens ? "Open " : "Move ")
            + window.name().en()
            + (opens ? " for " : " to ")
            + enNames
            + " until "
            + HallNow.clock(until)
            + ": "
            + after.since(before).en();
    return new Proposal(
        window.id(),
        opens,
        services.stream().map(HallModel.HallService::id).toList(),
        until,
        before.over(),
        after.over(),
        before.mean(),
        after.mean(),
        Text.of(zh, en));
  }

  /** What a choice leads to, mean over draws. */
  record Effect(int over, double mean, double minutes) {

    /** What is better than before: fewer long waits or, where those stay, a shorter mean. */
    private Text since(Effect before) {
      return over < before.over()
          ? Text.of(
              "等候超过 20 分钟的人数由 " + before.over() + " 降至 " + over,
              "waits over 20 minutes fall from " + before.over() + " to " + over)
          : Text.of(
              "平均等候由 " + Math.round(before.mean()) + " 分钟降至 " + Math.round(mean) + " 分钟",
              "the mean wait falls from "
                  + Math.round(before.mean())
                  + " to "
                  + Math.round(mean)
                  + " minutes");
    }
  }
}
