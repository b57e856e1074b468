package org.yichuang.staffing;

/**
 * The class of a ticket; a desk takes the earliest declared class first, and within it the oldest.
 */
public enum Priority {
  PRIORITY,
  APPOINTMENT,
  NORMAL
}
