/**
 * Certificates: numbered, signed, printed, checked by anybody, revoked.
 *
 * <p>A certificate is a record of facts, written as one canonical text and signed with SM2 over SM3
 * (GB/T 32918) by its centre's key; the PDF is only a picture of that record and can be made again
 * at any time. The record is kept sealed by the vault; what the public page shows is masked. Trust:
 * a check believes the signature and the register, never the page that somebody holds up.
 */
@NullMarked
@ApplicationModule(
    displayName = "Certificates",
    allowedDependencies = {
      "kernel",
      "codes",
      "calendar",
      "catalogue",
      "casework",
      "intake",
      "people",
      "journal"
    })
package org.yichuang.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
