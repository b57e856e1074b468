package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Text;

/**
 * A material an application needs.
 *
 * @param key the type of material, the same in every guide, so that one paper serves several items
 * @param originals how many originals are handed in or, for 0 with {@code copies}, only shown
 * @param copies how many copies
 * @param required false for one that helps but is not needed
 * @param main whether the review cannot begin without it; a main material is never deferrable
 * @param when needed only if this holds
 * @param deferral if it may follow later (容缺); null if not
 * @param commitment if a signed commitment replaces it (告知承诺); null if not
 * @param obtain how the office gets it without asking the applicant; null if the applicant brings
 *     it
 */
public record Material(
    String key,
    Text name,
    Text hint,
    int originals,
    int copies,
    boolean required,
    boolean main,
    Condition when,
    @Nullable Deferral deferral,
    @Nullable Commitment commitment,
    @Nullable Obtain obtain) {

  /** 容缺: the paper may follow within the limit; the result waits for it. */
  public record Deferral(Limit within) {}

  /** 告知承诺: the signed sentence stands in for the proof and is checked afterwards. */
  public record Commitment(Text promise, Limit checkedWithin) {}

  /**
   * How the office gets a material by itself.
   *
   * @param certificate the e-certificate type (GB/T 36904) that the office itself or another
   *     issues; null if it comes from a shared register
   * @param register the shared register, such as 人口基础信息库; null if it is an e-certificate
   */
  public record Obtain(@Nullable String certificate, @Nullable String register) {}

  /** Whether the applicant has to bring it, in the given situation. */
  public boolean broughtBy(Facts facts) {
    return required && obtain == null && when.holds(facts);
  }

  /** Whether it is needed in the given situation, wherever it comes from. */
  public boolean neededBy(Facts facts) {
    return required && when.holds(facts);
  }
}
