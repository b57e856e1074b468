package org.yichuang.intake;

import org.yichuang.calendar.Dates;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why somebody is not barred, or a bar not lifted. */
final class BarRefusals {

  private BarRefusals() {}

  static Refusal notLawful(Bar.Kind kind) {
    return Refusal.law(
        "bar.not-lawful",
        kind.article(),
        Text.of(
            "这个事项不直接关系公共安全、人身健康、生命财产安全，法律没有规定限制再次申请。",
            "The item does not directly concern public safety, health, life or property; the law"
                + " bars nobody from it."),
        Text.of("依法不予许可或者撤销，并给予警告。", "Refuse or revoke by law and give a warning."));
  }

  static Refusal notYet(Bar.Kind kind) {
    return kind == Bar.Kind.FRAUD
        ? Refusal.law(
                "bar.not-revoked",
                kind.article(),
                Text.of(
                    "许可撤销以后才限制再次申请三年。",
                    "The bar of three years follows the revocation of the permit."),
                Text.of(
                    "请先在办件页撤销许可（第69条）。", "First revoke the permit on the case's page (art. 69)."))
            .at("kind")
        : Refusal.law(
                "bar.not-refused",
                kind.article(),
                Text.of(
                    "不予受理或者不予许可以后才限制再次申请一年。",
                    "The bar of one year follows an application that was declined or refused."),
                Text.of(
                    "请先对这件申请作出决定；已经取得许可的，撤销后按第79条办理。",
                    "First decide the application; where the permit was got already, revoke it and"
                        + " use article 79."))
            .at("kind");
  }

  static Refusal stands(Bar bar) {
    return Refusal.of(
        "bar.stands",
        409,
        Text.of(
            "已经限制到" + Dates.day(bar.until()).zh() + "，不重复限制。",
            "They are barred until " + Dates.day(bar.until()).en() + " already."),
        Text.of("请在下面的列表里查看。", "See the list below."));
  }

  static Refusal noKind() {
    return Refusal.field(
        "kind",
        "bar.no-kind",
        Text.of("请选择限制的依据。", "Choose what the bar rests on."),
        Text.of("第78条一年，第79条三年。", "Article 78 for one year, article 79 for three."));
  }

  static Refusal noCase() {
    return Refusal.field(
        "case",
        "bar.no-case",
        Text.of("没有找到这个办件。", "There is no such case."),
        Text.of("请核对办件编号，或从办件页打开。", "Check the number, or come from the case's page."));
  }

  static Refusal noWords(String field, String zh, String en) {
    return Refusal.field(
        field,
        "bar.no-words",
        Text.of("请写明" + zh + "，不超过1000字。", "Say " + en + ", in at most 1000 characters."),
        Text.of(
            "会记入办件和日志，并作为告知当事人的内容。",
            "It goes into the case and the journal and is what the person is told."));
  }

  static Refusal unknown() {
    return Refusal.of(
        "bar.unknown",
        409,
        Text.of("这条限制已经解除或不存在。", "This bar was lifted already or never was."),
        Text.of("请刷新列表。", "Load the list again."));
  }
}
