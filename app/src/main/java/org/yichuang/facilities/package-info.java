/**
 * Things of the hall: lent (umbrella, wheelchair, glasses, stroller), on the shelf with a date
 * (first-aid box), standing there for everybody; duty checks (7S point by point, badges) until what
 * was wrong is put right; courses and skills competitions with who took part. A thing is lent and
 * given back in one statement with its count under a check, so no more goes out than there is.
 */
@NullMarked
@ApplicationModule(
    displayName = "Facilities",
    allowedDependencies = {"kernel"})
package org.yichuang.facilities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
