package org.yichuang.calendar;

import java.time.Instant;
import org.yichuang.kernel.Centre;

/**
 * Something that is to happen at a moment, however often the program restarts until then.
 *
 * @param kind which {@link TimerHandler} fires it
 * @param key what it is about, unique within centre and kind
 * @param payload whatever the handler needs; may be empty
 * @param attempts how often it was tried, this time included
 */
public record Timer(
    Centre centre, String kind, String key, Instant dueAt, String payload, int attempts) {}
