package org.yichuang.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * The e-certificates that the office itself has issued and so never asks for; the room that issues
 * them contributes a bean.
 */
public interface HeldCertificates {

  /** Those in force that a person or an organisation holds. */
  List<Held> held(Centre centre, long personId, @Nullable Long organisationId);

  /**
   * One certificate in force.
   *
   * @param type its type code (GB/T 36904), as guides name it
   * @param identifier its whole identifier
   * @param number as printed
   * @param validUntil its last day; null for no end
   */
  record Held(
      String type, String identifier, String number, Text title, @Nullable LocalDate validUntil) {}
}
