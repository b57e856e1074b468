/**
 * The issue desk (统一出件): each result reaches the right hand within ten working days of the decision
 * (行政许可法第44条), at the counter, by courier, from a locker or electronically, once and with proof.
 */
@NullMarked
@ApplicationModule(
    displayName = "Delivery",
    allowedDependencies = {
      "kernel",
      "codes",
      "calendar",
      "casework",
      "certificates",
      "journal",
      "people"
    })
package org.yichuang.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
