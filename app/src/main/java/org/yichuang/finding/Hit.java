package org.yichuang.finding;

/**
 * One thing that was found.
 *
 * @param score larger is better; comparable within one search only
 */
public record Hit(String code, String name, String department, Findable.Kind kind, double score) {}
