/**
 * The counter: drafts, completeness, prefill, materials, acceptance and its notices.
 *
 * <p>An application is saved at each answer and sealed at rest. When it is sent, its cases are
 * received, and where rules alone decide also accepted and decided, in one commit; the row of the
 * application is the lock, so a second click finds what the first one made. What follows later (容缺)
 * and what is promised instead of proved (告知承诺) are two objects with two ends. Calls go down to
 * {@code casework}; rooms above contribute certificates that the office already holds.
 */
@NullMarked
@ApplicationModule(
    displayName = "Intake",
    allowedDependencies = {
      "kernel",
      "codes",
      "calendar",
      "catalogue",
      "people",
      "files",
      "journal",
      "casework"
    })
package org.yichuang.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
