package org.yichuang.figures;

/** Which way a stated number may miss the true one. */
public enum Qualifier {
  /** Just the number. */
  EXACT,
  /** 余, 多, 超, 上: the number or more. */
  AT_LEAST,
  /** 约: near the number, either side. */
  ABOUT,
  /** 近: a little less than the number. */
  NEARLY
}
