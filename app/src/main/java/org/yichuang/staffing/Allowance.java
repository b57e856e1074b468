package org.yichuang.staffing;

/**
 * What the roster of the day allows: desk minutes in all, desks at once, and the hours.
 *
 * @param deskMinutes never more than these in all
 * @param desks never more at once
 */
public record Allowance(double deskMinutes, int desks, double opens, double closes) {}
