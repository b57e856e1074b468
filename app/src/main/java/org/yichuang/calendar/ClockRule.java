package org.yichuang.calendar;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * A limit as the law sets it: how long, from when, how much longer and by whose approval.
 *
 * @param code stable name, such as {@code licence}
 * @param startsWith what starts it, such as 受理决定之日
 * @param limit the longest the law allows without extension
 * @param extension the most that may be added; null when the law allows none
 * @param extendedBy who must approve it; null when the law does not say
 * @param article where the limit stands
 * @param extensionArticle where the extension stands; null when there is none
 */
public record ClockRule(
    String code,
    Text name,
    Text startsWith,
    Limit limit,
    @Nullable Limit extension,
    @Nullable Approver extendedBy,
    String article,
    @Nullable String extensionArticle) {

  /** The same rule where an item's statutory limit is another one; everything else stays. */
  public ClockRule limitedTo(Limit statutory) {
    return new ClockRule(
        code, name, startsWith, statutory, extension, extendedBy, article, extensionArticle);
  }

  /** A limit that an item's own law sets; it may be extended as far as that law says. */
  public static ClockRule own(
      Limit limit, String article, @Nullable Limit extension, @Nullable Approver extendedBy) {
    return new ClockRule(
        "own",
        Text.of("事项自身时限", "the item's own limit"),
        Text.of("受理", "acceptance"),
        limit,
        extension,
        extendedBy,
        article,
        extension == null ? null : article);
  }
}
