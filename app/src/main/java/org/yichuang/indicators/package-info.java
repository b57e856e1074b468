/**
 * The numbers: every indicator with its formula, numerator and denominator, and the list of cases
 * behind each.
 *
 * <p>The room only listens. From the journal's feed it keeps one narrow row of facts a case, and
 * each minute one for each visit to the hall that ended, which counts among ratings only; with each
 * change of a fact, in the same statement, the tallies move by the difference: one row of counters
 * a month for the whole, each department and item (each also by channel), each desk and officer. A
 * {@link org.yichuang.indicators.Mark} is one numerator or denominator, a bit of the fact and a
 * column of the tallies, so an indicator is two marks and no statement of its own.
 *
 * <p>{@link org.yichuang.indicators.Recount} proves them each night: it streams the facts as bare
 * numbers and counts them one by one, knowing nothing of how the tallies were kept; both must be
 * the same exactly.
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
      "hall",
      "ratings",
      "history",
      "certificates"
    })
package org.yichuang.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
