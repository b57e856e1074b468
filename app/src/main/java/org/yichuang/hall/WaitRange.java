package org.yichuang.hall;

import org.yichuang.kernel.Text;

/**
 * A wait as it is told: a range that four of five people find true, in minutes.
 *
 * @param known false when no open window serves the queue, so that nothing honest can be said
 */
public record WaitRange(int low, int high, boolean known) {

  static final WaitRange UNKNOWN = new WaitRange(0, 0, false);

  static WaitRange of(double low, double high) {
    return new WaitRange(down(low), Math.max(down(low) + 1, up(high)), true);
  }

  private static int down(double minutes) {
    int whole = (int) Math.max(0, Math.floor(minutes));
    return whole < 10 ? whole : whole / 5 * 5;
  }

  private static int up(double minutes) {
    int whole = (int) Math.ceil(Math.max(0, minutes));
    return whole < 10 ? whole : (whole + 4) / 5 * 5;
  }

  public Text text() {
    if (!known) {
      return Text.of("暂无开放窗口，正在安排", "no open window yet; staff are arranging one");
    }
    if (high <= 3) {
      return Text.of("马上就到", "almost at once");
    }
    return Text.of("约 " + low + "–" + high + " 分钟", "about " + low + "–" + high + " min");
  }
}
