package org.yichuang.casework;

import java.time.LocalDate;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a recorded date or a repeated request is not taken. */
final class LawRefusals {

  private LawRefusals() {}

  static Refusal endInFuture(LocalDate today) {
    return Refusal.law(
        "case.end-in-future",
        "行政许可法第45条",
        Text.of(
            "特别程序的结束日期不能晚于今天（" + today + "）。",
            "The procedure cannot end after today, " + today + "."),
        Text.of("请在结束当天或之后登记。", "Record the end on that day or later."));
  }

  static Refusal keyReused() {
    return Refusal.of(
        "step.key-reused",
        422,
        Text.of("这个幂等键已用于另一次请求。", "This idempotency key belongs to another request."),
        Text.of("请为每次新的操作使用新的键。", "Use a new key for each new operation."));
  }
}
