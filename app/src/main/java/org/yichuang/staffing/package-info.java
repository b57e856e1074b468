/**
 * The hall's arithmetic: past days, arrivals, forecasts, simulation, opening plans, live proposals,
 * rosters. It knows no tickets and no people; the hall hands it numbers and takes advice.
 *
 * <p><b>Simulation.</b> {@link org.yichuang.staffing.Simulator} plays a {@link
 * org.yichuang.staffing.Workload} event by event. Randomness is drawn before the run, on
 * independent streams, so that two ways of opening are judged on the same people and the same seed
 * gives the same waits. It is checked against Erlang, Cobham, and Pollaczek and Khinchine in its
 * own 99 % interval. A ticket is waiting, at a desk or finished; a desk is closed, idle, serving or
 * moving. A desk called away finishes the person before it; no ticket is ever lost by a move.
 *
 * <p><b>Past days.</b> Displays taken every few minutes say who is called and how many wait. The
 * number on the sign counts calls, the number plus the queue counts arrivals; a sign that lags is
 * helped by the shrinking queue; numbers of another group's series and recalls count for nothing.
 * Desks that rise and fall together under several names are one set of desks and count once.
 * Counters that stay open at night are furniture and count as far as the busiest hour proves desks.
 * How long a service takes is not what the office claims but what makes the desks really open give
 * the mean wait really seen. Dirt is mended or set aside kind by kind, see {@link
 * org.yichuang.staffing.Dirt}.
 *
 * <p><b>Before the day.</b> {@link org.yichuang.staffing.Forecast} expects people by day of the
 * week, end of month and first day after a rest; {@link org.yichuang.staffing.OpeningPlan} spends
 * the desk-hours one half-hour at a time where it saves the most waiting. <b>During the day</b> the
 * live steering corrects the forecast by what it has seen, stretches the remaining desk-hours over
 * the remaining work and moves a desk when that saves more than it costs; {@link
 * org.yichuang.staffing.Proposer} says the same to a floor manager, with the effect of each
 * proposal.
 *
 * <p><b>Honesty.</b> Of the day to come the planner gets its hours and the roster's desk-hours and
 * desks, nothing else; tests alter the future and find the plan and every earlier move unchanged.
 * The comparison assumes that a desk may take any service of its office, up to six at a time, which
 * is what a comprehensive window is; where staff cannot, the gain is smaller. Plan alone, live
 * alone and a planner that knew the day stand beside our figure. That last one is a planner, not a
 * proof: a still better one may exist.
 */
@NullMarked
@ApplicationModule(
    displayName = "Staffing",
    allowedDependencies = {"kernel", "calendar"})
package org.yichuang.staffing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
