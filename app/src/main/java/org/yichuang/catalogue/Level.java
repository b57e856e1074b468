package org.yichuang.catalogue;

import org.yichuang.kernel.Text;

/** The level of government that exercises an item, by GB/T 39046-2020 table A.2. */
public enum Level {
  NATIONAL("1", "国家级", "National"),
  PROVINCE("2", "省级", "Province"),
  CITY("3", "市级", "City"),
  COUNTY("4", "县级", "County"),
  TOWNSHIP("5", "乡级", "Township"),
  VILLAGE("6", "村级", "Village"),
  GRADED("7", "分级管理", "Graded");

  private final String code;
  private final Text label;

  Level(String code, String zh, String en) {
    this.code = code;
    this.label = Text.of(zh, en);
  }

  public String code() {
    return code;
  }

  public Text label() {
    return label;
  }
}
