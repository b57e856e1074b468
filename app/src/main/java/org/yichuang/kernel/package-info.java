/** What every room stands on: ids, time, who acts, and how an outcome or a refusal is told. */
@NullMarked
@ApplicationModule(
    displayName = "Kernel",
    allowedDependencies = {})
package org.yichuang.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
