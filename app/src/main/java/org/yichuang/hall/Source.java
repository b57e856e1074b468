package org.yichuang.hall;

/** Where a ticket was taken. */
public enum Source {
  KIOSK,
  PHONE,
  APPOINTMENT,
  DESK
}
