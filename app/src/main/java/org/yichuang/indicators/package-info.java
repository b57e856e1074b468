/**
 * The numbers: every indicator with its formula, numerator and denominator, and the list of cases
 * behind each.
 *
 * <p>The room only listens. From the journal's feed it keeps one row of facts a case; with each
 * change of a fact, in the same commit, the tallies by day, month, department, item, channel, desk
 * and officer move by the difference. A recount from the facts must give the same tallies exactly.
 * The yes and no answers of a finished case stand in one {@link org.yichuang.indicators.Mark
 * pattern} of bits, so an indicator is two sets of marks and no statement of its own.
 */
@NullMarked
@ApplicationModule(
    displayName = "Indicators",
    allowedDependencies = {
      "kernel",
      "figures",
      "calendar",
      "journal",
      "people",
      "casework",
      "ratings",
      "history",
      "certificates"
    })
package org.yichuang.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
