package org.yichuang.people;

import java.time.LocalDate;

/** Days on which a holder is away and a substitute (AB岗) holds the same posts; both inclusive. */
public record Absence(
    long personId,
    String name,
    long substituteId,
    String substitute,
    LocalDate firstDay,
    LocalDate lastDay,
    String reason) {}
