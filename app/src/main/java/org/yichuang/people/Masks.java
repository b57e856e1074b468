package org.yichuang.people;

/** How personal data looks in lists: enough to tell two people apart, not enough to use. */
public final class Masks {

  private Masks() {}

  /** 430702********1234: the place and the last four, never the birth date. */
  public static String idNumber(String number) {
    return number.length() < 12
        ? "*".repeat(number.length())
        : number.substring(0, 6)
            + "*".repeat(number.length() - 10)
            + number.substring(number.length() - 4);
  }

  /** 138****5678. */
  public static String phone(String phone) {
    return phone.length() < 8
        ? "*".repeat(phone.length())
        : phone.substring(0, 3)
            + "*".repeat(phone.length() - 7)
            + phone.substring(phone.length() - 4);
  }

  /** 王*明, 李*: the family name stays. */
  public static String name(String name) {
    int[] chars = name.codePoints().toArray();
    if (chars.length < 2) {
      return name;
    }
    String first = Character.toString(chars[0]);
    return chars.length == 2
        ? first + "*"
        : first + "*".repeat(chars.length - 2) + Character.toString(chars[chars.length - 1]);
  }

  /** Keeps the first six characters of an address, so that the district shows and the door not. */
  public static String address(String address) {
    return address.length() <= 6 ? "*".repeat(address.length()) : address.substring(0, 6) + "****";
  }
}
