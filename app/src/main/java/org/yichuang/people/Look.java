package org.yichuang.people;

import java.time.Instant;

/** One look at a person's data: when, by whom, at what, why. */
public record Look(long id, Instant at, String by, String what, String purpose) {}
