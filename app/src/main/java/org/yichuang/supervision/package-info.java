/**
 * Electronic supervision (电子监察，红黄牌; GB/T 39046 table 11): what is about to be late or is late,
 * found at the minute it turns, told to the person who can still act and then up the ladder.
 *
 * <p>The room only listens. From the journal's feed it keeps, for each open case and task and each
 * rule, the one moment at which it turns; a scanner raises what has turned. Any number of nodes may
 * scan: a claim skips what others hold, and a key makes a warning once per case, task and rule. The
 * promised limit gives yellow and red, the statutory one a mark of its own.
 */
@NullMarked
@ApplicationModule(
    displayName = "Supervision",
    allowedDependencies = {"kernel", "calendar", "figures", "journal", "people", "casework"})
package org.yichuang.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
