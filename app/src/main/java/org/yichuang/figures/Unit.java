package org.yichuang.figures;

import org.yichuang.kernel.Text;

/**
 * What is counted. Units are never summed together: 680 人次 and 220 起 have no sum. Two units that
 * look alike are told apart by purpose: 人 counts persons, 人次 counts each time.
 */
public enum Unit {
  PERSON("人", "persons"),
  PERSON_TIME("人次", "person-times"),
  STAFF("名", "people"),
  CASE("件", "cases"),
  DISPUTE("起", "disputes"),
  SUGGESTION("条", "suggestions"),
  EVENT("场", "events"),
  TIME("次", "times"),
  MACHINE_TIME("台次", "machine-times"),
  MU("亩", "mu"),
  COPY("册", "copies"),
  TITLE("本", "titles"),
  HOUSEHOLD("户", "households"),
  GRID("个网格", "grids"),
  PROJECT("个", "projects"),
  TEAM("支", "teams"),
  ITEM("项", "items"),
  CATEGORY("大类", "categories"),
  STATION("个派出所", "stations"),
  HOUR("小时", "hours"),
  MINUTE("分钟", "minutes"),
  WORKING_DAY("个工作日", "working days"),
  DAY("天", "days"),
  YEAR("年", "years"),
  KILOMETRE("公里", "km"),
  YUAN("元", "yuan");

  private final Text text;

  Unit(String zh, String en) {
    this.text = Text.of(zh, en);
  }

  public Text text() {
    return text;
  }
}
