package org.yichuang.supervision;

import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.Department;

/** Which due date a rule watches. */
public enum Metric {
  CASE_PROMISED("承诺时限", "Promised limit", Role.REVIEWER),
  CASE_STATUTORY("法定时限", "Statutory limit", Role.REVIEWER),
  JOINT("联办时限", "Joint limit", Role.REVIEWER),
  TASK("环节时限", "Step limit", Role.REVIEWER),
  INSPECTION("指派检查人员时限", "Naming of inspectors", Role.REVIEWER),
  NOTICE("补正告知时限", "Supplement notice", Role.CLERK),
  DELIVERY("送达时限", "Delivery limit", Role.ISSUER);

  private final Text label;
  private final Role worker;

  Metric(String zh, String en, Role worker) {
    this.label = Text.of(zh, en);
    this.worker = worker;
  }

  public Text label() {
    return label;
  }

  /** Who can still act while nobody in particular holds it. */
  Role worker() {
    return worker;
  }

  /** Where these workers hold their post. */
  String workplace(String department) {
    return worker == Role.REVIEWER ? department : Department.CENTRE;
  }
}
