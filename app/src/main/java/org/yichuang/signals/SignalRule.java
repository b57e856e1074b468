package org.yichuang.signals;

import org.yichuang.kernel.Text;

/**
 * A pattern that may be a made-up rating, as data.
 *
 * @param look which pattern
 * @param days how far back it looks
 * @param least from how many on it speaks
 * @param seconds what counts as at once, or as one burst
 * @param share per cent that have to point the same way
 */
public record SignalRule(
    String key, Look look, int days, int least, int seconds, int share, Text name, Text reason) {

  /** The patterns there are. */
  public enum Look {
    SAME_DEVICE,
    SAME_VISITOR,
    SAME_PHONE,
    SAME_ADDRESS,
    TOO_FAST,
    TOO_FAST_TABLET,
    STAFF_PHONE,
    OWN_SERVICE,
    BURST,
    OUT_OF_LINE
  }

  /** The reason with its figures. */
  Text told(Signal.Figures f) {
    return Text.of(filled(reason.zh(), f), filled(reason.en(), f));
  }

  private static String filled(String text, Signal.Figures f) {
    return text.replace("{count}", Integer.toString(f.count()))
        .replace("{people}", Integer.toString(f.people()))
        .replace("{minutes}", Integer.toString(f.minutes()))
        .replace("{share}", Integer.toString(f.share()));
  }
}
