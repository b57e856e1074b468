/** Layout, menu, languages and errors: what every page of every room stands in. */
@NullMarked
@ApplicationModule(
    displayName = "Shell",
    allowedDependencies = {"kernel", "people"})
package org.yichuang.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
