/**
 * The house's own PostgreSQL: real binaries started, guarded and stopped beside the program.
 *
 * <p>The data directory belongs to one program at a time (a file lock that dies with the program).
 * A server that outlived a killed program is stopped and started anew, so that its settings are
 * ours; a server that died under a living program is started again by a watch. Settings are durable
 * (fsync, synchronous_commit, full_page_writes on), passwords are SCRAM, and root gives way to
 * {@code nobody}, because PostgreSQL refuses to run as root.
 */
@NullMarked
@ApplicationModule(
    displayName = "PostgreSQL",
    allowedDependencies = {"kernel"})
package org.yichuang.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
