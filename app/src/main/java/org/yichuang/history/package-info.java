/**
 * The past that an office brings along: event logs of real procedures (CSV or XES, plain or
 * gzipped), kept with every column, and what they show: the process map and the variants.
 */
@NullMarked
@ApplicationModule(
    displayName = "History",
    allowedDependencies = {"kernel"})
package org.yichuang.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
