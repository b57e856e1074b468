/**
 * What happens to a case, told to whom it concerns: reads the journal's feed and the events of the
 * rooms that watch, and hands notices to {@code notices}. It keeps nothing itself.
 */
@NullMarked
@ApplicationModule(
    displayName = "News",
    allowedDependencies = {
      "kernel",
      "journal",
      "people",
      "catalogue",
      "casework",
      "intake",
      "supervision",
      "notices"
    })
package org.yichuang.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
