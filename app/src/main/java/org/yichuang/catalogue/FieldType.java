package org.yichuang.catalogue;

/** What a form field holds and so how it is asked and checked. */
public enum FieldType {
  TEXT,
  LONG_TEXT,
  NUMBER,
  /** Yuan with at most two decimals. */
  MONEY,
  /** {@code yyyy-MM-dd}. */
  DATE,
  /** Resident identity number, GB 11643. */
  ID_NUMBER,
  /** Unified social credit code, GB 32100. */
  USCC,
  PHONE,
  /** One of the choices. */
  CHOICE,
  /** Any of the choices, joined by commas. */
  CHOICES,
  /** A division code of six, nine or twelve digits. */
  DIVISION,
  /** {@code yes} or {@code no}. */
  YES_NO
}
