package org.yichuang.people;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;

/**
 * A natural person as lists may show one: number and phone only masked.
 *
 * @param maskedIdNumber such as {@code 430702********1234} with the birth date hidden; null if none
 *     is known
 * @param maskedPhone such as {@code 138****5678}; null if none is known
 */
public record Person(
    Centre centre,
    long id,
    String name,
    @Nullable String maskedIdNumber,
    @Nullable String maskedPhone) {}
