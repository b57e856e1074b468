package org.yichuang.intake;

import java.util.List;
import java.util.Objects;
import org.yichuang.calendar.Dates;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** The sentences of the notices of acceptance. */
final class NoticeWords {

  static final Text REMEDIES =
      Text.of(
          "如不服本决定，可以自收到之日起六十日内申请行政复议（《行政复议法》第二十条），或者自收到之日起六个月内向人民法院提起行政诉讼" + "（《行政诉讼法》第四十六条）。",
          "If you do not accept this decision you may ask for administrative reconsideration within"
              + " sixty days of receiving it (Administrative Reconsideration Law, art. 20) or bring"
              + " a lawsuit within six months of receiving it (Administrative Litigation Law, art."
              + " 46).");

  private NoticeWords() {}

  static Text of(Notice notice, Text item, CaseFile file) {
    return switch (notice.kind()) {
      case RECEIPT -> receipt(item, file);
      case ACCEPTED -> accepted(item, file);
      case SUPPLEMENT ->
          Text.of(
              "您申请“" + item.zh() + "”的材料不齐全或者不符合法定形式。依照《行政许可法》第三十二条第一款第四项，请补正以下全部内容：",
              "The materials for “"
                  + item.en()
                  + "” are not complete. Under article 32(1)(4) of the Licensing Law, hand in all"
                  + " of these:");
      case OUT_OF_SCOPE ->
          Text.of(
              "您申请的“"
                  + item.zh()
                  + "”依法不需要取得行政许可，依照《行政许可法》第三十二条第一款第一项，不受理。理由："
                  + notice.fact("reason"),
              "“"
                  + item.en()
                  + "” needs no permit by law and is not taken up (Licensing Law, art. 32(1)(1)).");
      case DECLINED ->
          Text.of(
              "您申请的“"
                  + item.zh()
                  + "”不属于本机关职权范围，依照《行政许可法》第三十二条第一款第二项，决定不予受理。理由："
                  + notice.fact("reason")
                  + "。请向"
                  + notice.fact("rightAuthority")
                  + "申请。",
              "“"
                  + item.en()
                  + "” is not within this authority's powers and is not accepted (Licensing Law,"
                  + " art. 32(1)(2)). The authority in charge: "
                  + notice.fact("rightAuthority")
                  + ".");
    };
  }

  private static Text receipt(Text item, CaseFile file) {
    Text day = Dates.day(Now.dateOf(file.dates().received()));
    return Text.of(
        day.zh() + "，我们收到您申请“" + item.zh() + "”的以下材料：",
        "On " + day.en() + " we received these materials for “" + item.en() + "”:");
  }

  private static Text accepted(Text item, CaseFile file) {
    Text day =
        Dates.day(
            Now.dateOf(
                Objects.requireNonNullElse(file.dates().accepted(), file.dates().received())));
    return Text.of(
        "您申请的“" + item.zh() + "”符合受理条件，依照《行政许可法》第三十二条第一款第五项，自" + day.zh() + "起受理。",
        "“"
            + item.en()
            + "” is accepted as of "
            + day.en()
            + " under article 32(1)(5) of the Licensing Law.");
  }

  static List<Text> closing(Notice.Kind kind) {
    return switch (kind) {
      case SUPPLEMENT ->
          List.of(
              Text.of(
                  "需要补正的内容已经一次全部列明，不会再要求补别的。补齐后即予受理。",
                  "Everything is listed once; nothing else will be asked for. It is accepted when"
                      + " all is there."));
      case OUT_OF_SCOPE, DECLINED -> List.of(REMEDIES);
      default -> List.of();
    };
  }
}
