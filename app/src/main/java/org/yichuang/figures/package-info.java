/** Numbers that are never bare: a quantity has a unit and a direction, a rate has its n and m. */
@NullMarked
@ApplicationModule(
    displayName = "Figures",
    allowedDependencies = {"kernel"})
package org.yichuang.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
