package org.yichuang.calendar;

import java.time.LocalDate;

/**
 * A longer limit, approved before the old one had passed, with the reason the applicant is told.
 *
 * @param extra how much is added, in the same kind of days
 * @param approved the day of the approval
 * @param approver name and post of the person who approved
 * @param by in which capacity
 */
public record Extension(
    Limit extra, LocalDate approved, String approver, Approver by, String reason) {}
