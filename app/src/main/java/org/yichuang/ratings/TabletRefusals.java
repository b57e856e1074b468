package org.yichuang.ratings;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a tablet does not do it. */
final class TabletRefusals {

  private TabletRefusals() {}

  static Refusal noWindow() {
    return Refusal.field(
        "window",
        "tablet.no-window",
        Text.of("没有这个窗口。", "There is no such window."),
        Text.of("请选一个大厅里的窗口。", "Choose a window of the hall."));
  }

  static Refusal signedIn() {
    return Refusal.of(
        "tablet.signed-in",
        403,
        Text.of("这台设备上有工作人员登录，不能用来评价。", "A member of staff is signed in on this device."),
        Text.of("请先退出登录。", "Sign out first."));
  }

  static Refusal code() {
    return Refusal.field(
        "code",
        "tablet.code",
        Text.of("配对码不对、用过或已过期。", "The code is wrong, was used or has expired."),
        Text.of("请大厅值班经理再出一个。", "Ask the floor manager for a new one."));
  }

  static Refusal notBound() {
    return Refusal.of(
        "tablet.not-bound",
        403,
        Text.of("这台设备没有绑定窗口。", "This device is not bound to a window."),
        Text.of("请大厅值班经理出配对码。", "Ask the floor manager for a code."));
  }

  static Refusal over() {
    return Refusal.of(
        "tablet.over",
        409,
        Text.of("这次评价的时间过了。", "The time for this rating is over."),
        Text.of("您还可以用取号单上的二维码评价。", "You can still use the QR code on your ticket."));
  }
}
