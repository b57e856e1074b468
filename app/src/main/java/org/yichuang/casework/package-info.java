/**
 * The case (办件): its state graph, department tasks, clocks, special procedures and decision.
 *
 * <p>One door changes a case: {@link org.yichuang.casework.Cases#step}. A step is decided by pure
 * code from the snapshot that the actor saw and written by one statement in one commit: the guard
 * (the version), the new state, the tasks, and the journal entry that carries the chain on and
 * serves as the outbox. A stale snapshot changes nothing and is told so. The counters around the
 * case (intake, certificates, delivery, ratings) call down to this door; it never calls them.
 */
@NullMarked
@ApplicationModule(
    displayName = "Casework",
    allowedDependencies = {"kernel", "people", "calendar", "catalogue", "journal"})
package org.yichuang.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
