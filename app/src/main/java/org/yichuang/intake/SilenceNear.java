package org.yichuang.intake;

import org.yichuang.casework.CaseFile;

/**
 * News, told within the transaction that noted it: a received case will soon count as accepted
 * because nobody has answered.
 *
 * @param workingDaysLeft 2 or 1
 */
public record SilenceNear(CaseFile file, int workingDaysLeft) {}
