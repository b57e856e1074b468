/**
 * What happened: append-only, hash-chained per subject with SM3, and the outbox by which facts
 * leave.
 *
 * <p>An entry is written in the same commit as what it tells. Each entry's hash covers the one
 * before it, so a changed entry breaks its chain; {@link org.yichuang.journal.Feed seals} over all
 * entries in commit order show a cut tail. Entries carry their transaction number, so the table
 * itself is the outbox: a listener reads everything committed before the oldest transaction still
 * running, and no late commit can slip in behind it. A listener's effects and its place move in one
 * commit: each entry has its effect once.
 */
@NullMarked
@ApplicationModule(
    displayName = "Journal",
    allowedDependencies = {"kernel"})
package org.yichuang.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
