package org.yichuang.kernel;

import java.util.Set;

/**
 * A room's entry in the menu, contributed as a bean; the shell shows it to holders of the roles.
 *
 * @param roles who sees it; empty for everybody
 * @param order smaller first
 */
public record MenuEntry(String path, Text label, Set<Role> roles, int order) {}
