package org.yichuang.history;

import java.time.OffsetDateTime;
import java.util.Map;

/**
 * An event of a past case.
 *
 * @param resource who did it ({@code org:resource}); empty if unknown
 * @param group the group it was done in ({@code org:group}); empty if unknown
 */
public record PastEvent(
    String activity,
    OffsetDateTime at,
    String resource,
    String group,
    Map<String, String> attributes) {}
