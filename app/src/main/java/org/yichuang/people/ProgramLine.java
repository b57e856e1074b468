package org.yichuang.people;

import java.time.Instant;

/** A program that may call the API, as the administrator's list shows it. */
public record ProgramLine(long id, String name, String actsAs, Instant endsAt) {}
