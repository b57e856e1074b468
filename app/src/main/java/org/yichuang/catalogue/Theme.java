package org.yichuang.catalogue;

import java.util.List;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Text;

/**
 * A life event (一件事): one application for several items.
 *
 * @param code short and Latin, such as {@code open-restaurant}
 * @param mark one character that stands for it on the front door
 * @param order its place there, smaller first
 * @param situations guided questions that narrow the event to a person's own case
 * @param legalCeiling the limit of joint handling, by law 45 working days
 * @param known fields that a result within the event tells, so that nobody asks for them
 * @param keywords everyday words by which people look for it
 */
public record Theme(
    String code,
    Text title,
    Text summary,
    String mark,
    int order,
    List<Situation> situations,
    List<Part> parts,
    Limit legalCeiling,
    List<String> known,
    List<String> keywords) {

  /**
   * An item of the event.
   *
   * @param guide the key of the item's guide
   * @param variant the handling item (业务办理项) that is applied for
   * @param when it belongs to the person's case only if this holds
   * @param after what must come out first because its result is a material of this one
   */
  public record Part(String guide, String variant, Condition when, List<Needs> after) {
    public Part {
      after = List.copyOf(after);
    }
  }

  /** The result of a guide that serves as a material. */
  public record Needs(String guide, String material) {}

  public Theme {
    situations = List.copyOf(situations);
    parts = List.copyOf(parts);
    known = List.copyOf(known);
    keywords = List.copyOf(keywords);
  }
}
