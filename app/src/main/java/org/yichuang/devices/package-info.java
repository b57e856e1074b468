/**
 * The machines of the hall that may fail by themselves: the kiosks' slip printers and the screens.
 *
 * <p><b>Who is there.</b> A screen says every quarter of a minute that it is there; a printer is
 * asked. Whoever has not answered for {@link Device#PATIENCE} is offline, since its last answer;
 * the floor manager sees which and since when.
 *
 * <p><b>Printing.</b> The house speaks to slip printers itself (ESC/POS over TCP, the house's own
 * network only), so that it knows whether there is paper. A number is never waiting for its slip:
 * it is taken before anything is printed, and a printer that did not answer is not waited for again
 * until it has.
 */
@NullMarked
@ApplicationModule(
    displayName = "Devices",
    allowedDependencies = {"kernel"})
package org.yichuang.devices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
