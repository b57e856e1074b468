/** The newspaper page, played through the public faces of all rooms, each step with its time. */
@NullMarked
@ApplicationModule(
    displayName = "Replay",
    allowedDependencies = {
      "kernel",
      "codes",
      "calendar",
      "catalogue",
      "people",
      "casework",
      "files",
      "intake",
      "certificates",
      "delivery",
      "ratings",
      "assistance"
    })
package org.yichuang.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
