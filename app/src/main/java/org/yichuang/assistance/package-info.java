/**
 * Help on the way: assisted filing (帮代办), the green channel, and what could not be got done (办不成事).
 *
 * <p>Helper and client are two people. An order binds them for its length; the helper opens an
 * application through it and sees this client's data and no other's; acting as agent wants a letter
 * of authority first (行政许可法第29条). Each is told what is theirs. The green channel shortens a promise
 * by casework's own step and leaves hearings, publicity and the statutory limit alone. A ticket
 * ends in an answer, a call back and a close; a window's "no" reports itself from the journal. A
 * visit outside the usual hours or away from the hall is a real event on its day and consumes no
 * working day of any limit.
 */
@NullMarked
@ApplicationModule(
    displayName = "Assistance",
    allowedDependencies = {
      "kernel",
      "calendar",
      "journal",
      "people",
      "files",
      "catalogue",
      "casework",
      "intake",
      "notices"
    })
package org.yichuang.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
