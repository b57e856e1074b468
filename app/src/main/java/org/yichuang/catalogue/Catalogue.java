package org.yichuang.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Slice;

/**
 * What can be applied for. An item is addressed by its code as given or by the key of its guide;
 * both work wherever a code is asked for.
 */
public interface Catalogue {

  Optional<ServiceItem> item(String codeOrKey);

  /** The item, or {@code item.unknown} with status 404. */
  Outcome<ServiceItem> findItem(String codeOrKey);

  /** The guide in force. */
  Optional<Guide> guide(String codeOrKey);

  /** The guide as it was in one version; old versions stay readable for the cases under them. */
  Optional<Guide> guide(String codeOrKey, int version);

  /** The guide in force, or {@code guide.none} with status 404. */
  Outcome<Guide> findGuide(String codeOrKey);

  /** All guides in force, by key. */
  List<Guide> guides();

  List<Theme> themes();

  Optional<Theme> theme(String code);

  /**
   * A life event narrowed to a case.
   *
   * @param facts the answers so far; unanswered questions switch nothing on
   * @return the bundle, or {@code theme.unknown} with status 404
   */
  Outcome<Bundle> bundle(String themeCode, Facts facts);

  List<Department> departments();

  Optional<Department> department(String code);

  /** Every item a centre offers, for an index; in the order of their codes. */
  List<ServiceItem> items(Centre centre);

  /**
   * A page of the items a centre offers: those with guides first, then by code.
   *
   * @param department only this department's; null for all
   * @param after where the last page ended; null for the first
   */
  Slice<ServiceItem> items(
      Centre centre, @Nullable String department, @Nullable String after, int size);

  /** The departments whose items a centre offers, most items first. */
  List<DepartmentItems> itemsByDepartment(Centre centre);

  /** How many items a centre offers. */
  int count(Centre centre);
}
