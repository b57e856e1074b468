/** Whole paths through every room: one person in a real browser, and input that means harm. */
@org.jspecify.annotations.NullMarked
package org.yichuang.journey;
