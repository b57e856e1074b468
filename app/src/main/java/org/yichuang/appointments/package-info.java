/**
 * Peaks planned ahead (幼升小, 自考, 成考, 教师资格认定) and the appointments in them: slots with quotas,
 * windows in reserve, places to rest, and what it would come to, simulated before anybody is told.
 *
 * <p>A place is taken, given back and released in one statement each, with the slot's count under a
 * check: it is never given twice. Whoever does not come within ten minutes loses the place to those
 * who wait. Checking in makes a ticket of the hall; its key is the booking, so it is one ticket.
 */
@NullMarked
@ApplicationModule(
    displayName = "Appointments",
    allowedDependencies = {"kernel", "hall", "staffing"})
package org.yichuang.appointments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
