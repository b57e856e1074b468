package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * What comes out of the issue desk.
 *
 * @param certificateType the type code in identifiers by GB/T 36904
 * @param title as printed
 * @param numberPrefix the words before its printed number, such as 武卫公证字
 * @param issuer the code of the department whose seal it bears
 * @param validMonths how long it is valid; null for no end or an end by {@code validUntil}
 * @param validUntil the field that holds its last day; null for none
 * @param body the sentence that states what is granted; {@code {field}} is filled in
 * @param fields what is printed, in order
 * @param card whether it is printed at card size
 * @param tells the field whose answer its printed number is, such as {@code organisation.uscc} of a
 *     business licence; null for none
 */
public record ResultTemplate(
    String certificateType,
    Text title,
    String numberPrefix,
    String issuer,
    @Nullable Integer validMonths,
    @Nullable String validUntil,
    Text body,
    List<Line> fields,
    boolean card,
    @Nullable String tells) {

  /**
   * A printed line.
   *
   * @param label what stands before it
   * @param from a form field's key; several joined by a space are printed together
   */
  public record Line(Text label, String from) {}

  public ResultTemplate {
    fields = List.copyOf(fields);
  }

  /** A result whose number no form asks for. */
  public ResultTemplate(
      String certificateType,
      Text title,
      String numberPrefix,
      String issuer,
      @Nullable Integer validMonths,
      @Nullable String validUntil,
      Text body,
      List<Line> fields,
      boolean card) {
    this(
        certificateType,
        title,
        numberPrefix,
        issuer,
        validMonths,
        validUntil,
        body,
        fields,
        card,
        null);
  }
}
