package org.yichuang.casework;

import org.jspecify.annotations.Nullable;

/**
 * Where a case was taken in.
 *
 * @param place the other place that collected for the office in charge (收受分离); null if none did
 * @param window number of the hall's window; null away from the hall
 */
record TakenIn(@Nullable String place, @Nullable Integer window) {}
