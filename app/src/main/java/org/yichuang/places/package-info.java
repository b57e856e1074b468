/** Places: administrative divisions by their codes, with their names and what they lie in. */
@NullMarked
@ApplicationModule(
    displayName = "Places",
    allowedDependencies = {"kernel", "codes"})
package org.yichuang.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
