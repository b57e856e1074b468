/**
 * The hall as it lives: tickets, windows that call them, screens that show them.
 *
 * <p><b>Order.</b> A ticket's number counts up per queue, class and day in the statement that makes
 * it; its place comes from one sequence. No clock decides whose turn it is, and a clock that goes
 * back moves neither the day nor the order. A window calls the earliest of the favoured classes
 * first, but after a few favoured ones in a row a normal ticket has its turn (a rule of the
 * centre's setting).
 *
 * <p><b>States.</b> WAITING, CALLED, SERVING, HELD, and at the end DONE, MISSED or LEFT. Whoever
 * does not come after so many calls goes back into the queue some places later, so many times.
 * Transfer and hand-over keep the turn. Each step is one statement that locks the window and takes
 * the ticket with {@code for update skip locked}: two windows never call one number, and the same
 * key pressed twice is one call.
 *
 * <p><b>Windows.</b> A window that is to close while a person stands before it serves that person
 * first; tickets meant for it go back to their queue with their turn. No ticket is lost by any
 * move.
 *
 * <p><b>A crowd.</b> Taking passes a door that lets few in at once, so that calls find the database
 * free; a call looks at the heads of its lines in the order of an index, however long they are.
 *
 * <p><b>Told waits.</b> The hall as it is is played many times over, and the range told is that in
 * which four of five people find themselves; the day's own hits and misses move its ends. Where
 * today fewer found it true, the pages say so.
 *
 * <p><b>Paper.</b> A number is taken before its slip is printed; where the printer does not answer,
 * the kiosk says so and shows the number large with its square, and nothing is lost.
 *
 * <p><b>Cases.</b> The room follows the journal and notes which case was taken in while which
 * number stood before the clerk's window; it asks no other room, but tells casework at which window
 * a clerk sits, so that a case keeps it.
 *
 * <p><b>Past days.</b> Each night the day before is counted from its tickets and handed to staffing
 * as a day of the centre's own hall; a day that is missing is found again, one that is known is
 * left as it is.
 *
 * <p><b>Rosters.</b> A week is planned from the people expected, the windows and the clerks'
 * contracts and days away, outside any request; a plan that was begun and lost with its node may be
 * begun again after two minutes. Clerks see what was published, never a draft.
 *
 * <p><b>Live.</b> Every step leaves an event with a number. One reader per node follows the events
 * and refreshes one view of the hall, from which all screens, phones and pages are fed; whoever was
 * cut off says the last number it saw and gets the rest.
 */
@NullMarked
@ApplicationModule(
    displayName = "Hall",
    allowedDependencies = {
      "kernel",
      "people",
      "catalogue",
      "calendar",
      "staffing",
      "journal",
      "casework",
      "devices"
    })
package org.yichuang.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
