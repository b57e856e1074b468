package org.yichuang.intake.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.Dates;
import org.yichuang.calendar.DeadlineStep;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Text;

/**
 * A case as its applicant reads it.
 *
 * @param due the promised day; null before it is accepted and after it is decided
 * @param why how that day came about
 * @param next what happens next
 */
record CaseLine(
    CaseFile file, Guide guide, @Nullable LocalDate due, List<DeadlineStep> why, Text next) {

  static CaseLine of(CaseFile file, Cases cases) {
    Guide guide = cases.guide(file);
    boolean running = file.state().underReview();
    var dues =
        running
            ? cases.deadlines().dues(file)
            : java.util.Optional.<org.yichuang.casework.CaseClock.Dues>empty();
    return new CaseLine(
        file,
        guide,
        dues.map(d -> d.promised().due()).orElse(null),
        dues.map(d -> d.promised().steps()).orElse(List.of()),
        next(file, guide));
  }

  private static Text next(CaseFile file, Guide guide) {
    Text by = Dates.day(file.noticeDue());
    return switch (file.state()) {
      case RECEIVED ->
          Text.of(
              "我们最迟" + by.zh() + "告诉您是否受理；到时没有答复的，从收到之日起算已受理。",
              "You are told by "
                  + by.en()
                  + " whether it is accepted; silence counts as acceptance from the day of"
                  + " receipt.");
      case SUPPLEMENTING ->
          Text.of("请按补正告知书一次补齐材料，补齐后马上受理。", "Hand in everything the notice lists.");
      case ACCEPTED, IN_REVIEW ->
          Text.of(
              "部门正在审查，不用您再跑。承诺 " + guide.promised().text().zh() + "内办结。",
              "The departments are at work; promised within " + guide.promised().text().en() + ".");
      case PAUSED ->
          Text.of("正在进行特别程序，期间不计入时限。", "A special procedure runs; its time is not counted.");
      case GRANTED -> Text.of("已经批准，正在制证。", "Granted; the document is being made.");
      case ISSUED -> Text.of("证照已经做好，请按您选的方式领取。", "The document is ready for you.");
      case DELIVERED ->
          file.dates().rated() == null
              ? Text.of("已经送到您手里。办得好不好，请您评价。", "It is in your hands. Please rate the service.")
              : Text.of(
                  "已经送到您手里，您也评价过了，谢谢。", "It is in your hands, and you have rated it. Thank you.");
      case REFUSED ->
          Text.of("没有批准，理由和救济途径见决定书。", "Refused; reasons and remedies are in the decision.");
      case OUT_OF_SCOPE -> Text.of("这件事依法不需要许可，不用办理。", "No permit is needed for this.");
      case DECLINED ->
          Text.of("这件事由其他机关办理，见决定书。", "Another authority is in charge; see the decision.");
      case WITHDRAWN -> Text.of("申请已经撤回。", "The application was withdrawn.");
      case REVOKED -> Text.of("许可已经撤销。", "The permit was revoked.");
    };
  }

  public String tone() {
    return switch (file.state()) {
      case GRANTED, ISSUED, DELIVERED -> "good";
      case REFUSED, DECLINED, REVOKED -> "bad";
      case SUPPLEMENTING, PAUSED -> "warn";
      default -> "act";
    };
  }
}
