/**
 * Working days, office hours, deadlines that explain themselves, and durable timers.
 *
 * <p>A {@link org.yichuang.calendar.Clock} is what is known about one limit: when it started, how
 * long it is, which special procedures stopped it and who extended it. From it and a {@link
 * org.yichuang.calendar.WorkCalendar} one function makes the {@link
 * org.yichuang.calendar.Deadline}; nothing is ever patched, a change makes a new clock. The
 * calendar is an immutable snapshot: a holiday notice that appears later makes the next snapshot,
 * and whoever keeps due dates recomputes them and keeps both values.
 */
@NullMarked
@ApplicationModule(
    displayName = "Calendar",
    allowedDependencies = {"kernel", "codes"})
package org.yichuang.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
