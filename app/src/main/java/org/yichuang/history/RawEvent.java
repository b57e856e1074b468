package org.yichuang.history;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a log as it stands there.
 *
 * @param at null when the log gives no readable time
 * @param caseAttributes columns that start with {@code case:}, without that prefix
 * @param attributes every other column that is not empty
 */
record RawEvent(
    String caseName,
    String activity,
    @Nullable OffsetDateTime at,
    Map<String, String> caseAttributes,
    Map<String, String> attributes) {}
