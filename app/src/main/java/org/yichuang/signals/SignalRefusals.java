package org.yichuang.signals;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a judgement is not taken. */
final class SignalRefusals {

  private SignalRefusals() {}

  static Refusal words() {
    return Refusal.field(
        "words",
        "signal.words",
        Text.of("请选一个结论，并写明查了什么，不超过 1000 字。", "Choose a verdict and say what you checked."),
        Text.of("填写后再提交。", "Fill it in and send again."));
  }

  static Refusal someoneElse() {
    return Refusal.of(
        "signal.someone-else",
        403,
        Text.of("涉及自己的信号要由别人来判断。", "A pattern about your own work is for somebody else."),
        Text.of("请交给另一位监督人员。", "Leave it to another supervisor."));
  }

  static Refusal stale() {
    return Refusal.of(
        "signal.stale",
        409,
        Text.of("这条信号已经判断过，或又有了新的评价。", "It was judged already, or more ratings have come."),
        Text.of("请刷新查看。", "Load the page again."));
  }
}
