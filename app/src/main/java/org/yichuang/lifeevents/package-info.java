/**
 * Life events under way (一件事一次办): one application, several cases, one joint limit.
 *
 * <p>The cases belong to casework and begin in the order that intake keeps; this room holds what is
 * of the whole: the promise along the longest chain, the ceiling of joint handling (行政许可法第42条第2款,
 * 45 working days and 15 more by the head of government), and the end, which has come when every
 * result is out. What became of each item is never kept twice: it is read from its case.
 */
@NullMarked
@ApplicationModule(
    displayName = "Life events",
    allowedDependencies = {
      "kernel",
      "calendar",
      "catalogue",
      "journal",
      "casework",
      "intake",
      "notices",
      "supervision"
    })
package org.yichuang.lifeevents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
