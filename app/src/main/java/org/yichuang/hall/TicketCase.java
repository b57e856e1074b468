package org.yichuang.hall;

import java.time.Instant;

/** A case that a clerk took in while this number stood before the window. */
public record TicketCase(long caseId, Instant at) {}
