/**
 * What can be applied for: service items, their guides with situations, materials, forms and
 * procedures, and life events (一件事). A guide is a file that an officer reads and edits; what is
 * read from it never changes once a case has begun under its version.
 */
@NullMarked
@ApplicationModule(
    displayName = "Catalogue",
    allowedDependencies = {"kernel", "codes", "calendar"})
package org.yichuang.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
