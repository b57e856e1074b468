package org.yichuang.certificates;

import java.time.Instant;

/** A granted case whose certificate a person makes. */
public record ToIssue(
    long caseId, String number, String itemName, String department, Instant grantedAt) {}
