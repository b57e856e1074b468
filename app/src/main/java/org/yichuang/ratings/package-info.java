/**
 * The people's judgement (好差评, 国办发〔2019〕51号; GB/T 39734-2020): one rating per event, by the person
 * served, in five grades; and what a bad one sets going.
 *
 * <p><b>Events.</b> What can be rated is a visit on site that is over (一次一评, from {@code hall}) or
 * a case that is over (一事一评, from {@code casework}). A rating belongs to exactly one, never stands
 * before it, and an event has at most one: keys and a check say so, so of two devices at once one
 * has its effect and the other is told. A remark can be added, nothing is overwritten. Whose result
 * was handed over at a counter is asked there and not again by SMS.
 *
 * <p><b>Trust.</b> The person shows that it was theirs: signed in, by a link that works once (only
 * its hash is kept), by the secret of the visit's number, or by the case number with the end of the
 * ID number. A window's tablet is bound by a code that works once and shows its form to nobody
 * else; a staff session sees no form whatever it holds. Paper and phone are typed in by somebody
 * who had no hand in the matter. Devices, addresses and phones are kept as blind marks.
 *
 * <p><b>After a bad one.</b> A named one is called back, answered, and judged again by the person
 * alone; an appeal and a second check are for somebody who had no part; what nobody put a name to
 * is answered by cause. The person who was rated neither sees who it was nor handles it.
 *
 * <p>A rating that nobody gave is no rating; a default one exists only where configured and never
 * counts as active.
 */
@NullMarked
@ApplicationModule(
    displayName = "Ratings",
    allowedDependencies = {
      "kernel",
      "codes",
      "calendar",
      "journal",
      "people",
      "notices",
      "casework",
      "hall"
    })
package org.yichuang.ratings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
