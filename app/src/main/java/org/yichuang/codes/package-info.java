/**
 * The codes of the trade: organisations, residents, divisions, service items, cases, certificates
 * and books. Every parser keeps what was given and says what is wrong and what to do.
 */
@NullMarked
@ApplicationModule(
    displayName = "Codes",
    allowedDependencies = {"kernel"})
package org.yichuang.codes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
