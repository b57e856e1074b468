package org.yichuang.kernel;

/**
 * A role in one department of one centre.
 *
 * @param department the department's code in the centre, such as {@code wjj}; {@code "centre"} for
 *     posts of the centre itself
 */
public record Post(Role role, Centre centre, String department) {}
