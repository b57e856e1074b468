package org.yichuang.places;

import org.yichuang.codes.DivisionCode;

/**
 * An administrative division.
 *
 * @param code in its shortest form: 6, 9 or 12 digits
 * @param name as the list gives it, such as 武陵区
 */
public record Division(String code, String name, DivisionCode.Level level) {}
