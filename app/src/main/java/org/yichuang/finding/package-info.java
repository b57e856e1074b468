/**
 * Finding: what somebody says in everyday words, in pinyin, in initials or with a slip of the pen
 * leads to the service item that is meant, and to the life events beside it.
 *
 * <p>Every item has surfaces: its name, its name without office words, and the everyday sayings
 * that officers keep in {@code finding/sayings.txt}. Surfaces are cut into signs, pairs and words
 * (smartcn), each also by sound and by blurred sound, and kept in a Lucene index in memory. A
 * phrase is measured against every surface by how much of both is shared, weighted by rarity; what
 * the person wants to do (open, renew, replace, close …) then decides between the variants.
 */
@NullMarked
@ApplicationModule(
    displayName = "Finding",
    allowedDependencies = {"kernel", "catalogue"})
package org.yichuang.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
