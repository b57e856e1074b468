package org.yichuang.supervision;

import java.time.LocalDate;
import java.util.Set;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * News of a warning, told within its transaction: when it is raised, and again with the next rung
 * when nobody answered in time.
 *
 * @param told persons to tell now; nobody twice, whatever posts they hold
 */
public record WarningRaised(
    Centre centre,
    long warningId,
    String number,
    Level level,
    Text rule,
    long caseId,
    String caseNumber,
    String itemName,
    String department,
    LocalDate due,
    Rung rung,
    Set<Long> told) {}
