/**
 * Finding: what somebody says in everyday words, in pinyin, in initials or with a slip of the pen
 * leads to the service item that is meant, and to the life events beside it.
 *
 * <p>Every item has surfaces: its name, its name without office words, and the everyday words that
 * officers keep in {@code finding/sayings.txt} (what people call it) and {@code finding/needs.txt}
 * (what has happened to them). Surfaces are cut into signs, pairs and words (smartcn), each also by
 * sound and by blurred sound, and kept in an index in memory. A phrase is measured against every
 * surface by how much of both is shared, weighted by rarity, and, the more the less any surface is
 * like it, against all that is known of an item together, as said and in office words ({@code
 * synonyms.txt}); a story also clause by clause, those clauses first that say what is wanted
 * ({@code wants.txt}). What the person wants to do ({@code intents.txt}: open, renew, replace,
 * close …) and to get ({@code kinds.txt}: a proof, money, an appointment …) then decides between
 * the variants.
 */
@NullMarked
@ApplicationModule(
    displayName = "Finding",
    allowedDependencies = {"kernel", "catalogue"})
package org.yichuang.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
