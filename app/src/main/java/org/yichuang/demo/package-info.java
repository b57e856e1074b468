/**
 * The demo town of Wuling: its people, staff with posts, and a year of cases in every state, made
 * through the public faces of the rooms and always the same for the same day.
 *
 * <p>Each case has a plan with moments; what lies in the future has not happened yet, so the last
 * weeks are in flight by themselves and no board is empty. Everything is invented.
 */
@NullMarked
@ApplicationModule(
    displayName = "Demo town",
    allowedDependencies = {
      "kernel",
      "calendar",
      "catalogue",
      "people",
      "journal",
      "casework",
      "intake",
      "certificates",
      "ratings"
    })
package org.yichuang.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
