package org.yichuang.kernel;

/**
 * The service centre a row belongs to: the six-digit division code of its district, such as 430702
 * for Wuling. First column of every business key, so that the tables can be spread by centre.
 */
public record Centre(String code) {

  public Centre {
    if (!code.matches("[1-9][0-9]{5}")) {
      throw new IllegalArgumentException("a centre is a six-digit division code, not: " + code);
    }
  }

  public static Centre of(String code) {
    return new Centre(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
