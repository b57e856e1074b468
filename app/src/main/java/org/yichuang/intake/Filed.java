package org.yichuang.intake;

import java.time.LocalDate;

/**
 * The tie between a case and the application it came of.
 *
 * @param guide the key of its guide
 * @param noticeDue after this day silence accepts it (行政许可法第32条)
 * @param awaiting whether it still waits to be accepted or told otherwise
 */
public record Filed(
    long caseId, long applicationId, String guide, LocalDate noticeDue, boolean awaiting) {}
