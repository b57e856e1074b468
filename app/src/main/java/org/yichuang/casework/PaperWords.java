package org.yichuang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yichuang.calendar.ClockRules;
import org.yichuang.calendar.Dates;
import org.yichuang.calendar.Extension;
import org.yichuang.calendar.Pause;
import org.yichuang.calendar.WorkCalendar;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.ItemType;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** The sentences of a case's documents; what was typed stands in them as it was typed. */
final class PaperWords {

  private static final Text REMEDIES =
      Text.of(
          "如不服本决定，可以自收到本决定书之日起六十日内申请行政复议（《行政复议法》第二十条），或者自收到之日起六个月内" + "向人民法院提起行政诉讼（《行政诉讼法》第四十六条）。",
          "If you do not accept this decision you may ask for administrative reconsideration within"
              + " sixty days of receiving it (Administrative Reconsideration Law, art. 20) or bring"
              + " a lawsuit before a people's court within six months of receiving it"
              + " (Administrative Litigation Law, art. 46).");

  private final CaseFile file;
  private final Text item;
  private final boolean licence;

  PaperWords(CaseFile file, Guide guide) {
    this.file = file;
    this.item = guide.title();
    this.licence = guide.type() == ItemType.LICENCE;
  }

  Paper grant(Decision decision, LocalDate deliverBy) {
    Text by = Dates.day(deliverBy);
    List<Paper.Fact> facts = new ArrayList<>();
    if (!decision.article().isBlank()) {
      facts.add(Paper.Fact.of("适用条款", "Article applied", decision.article()));
    }
    if (file.certificate() != null) {
      facts.add(Paper.Fact.of("证照编号", "Certificate", file.certificate()));
    }
    facts.add(
        Paper.Fact.of(
            "颁发、送达",
            "Handed over",
            licence
                ? Text.of(
                    by.zh() + "前（第四十四条：自决定之日起十日内）",
                    "by " + by.en() + " (art. 44: within ten working days of the decision)")
                : Text.of(by.zh() + "前", "by " + by.en())));
    return new Paper(
        "decision",
        licence
            ? Text.of("准予行政许可决定书", "Decision to grant the permit")
            : Text.of("准予办理决定书", "Decision to grant the application"),
        number("准", decided()),
        decided(),
        List.of(
            begun(),
            licence
                ? Text.of(
                    "经审查，申请符合法定条件、标准。依照《行政许可法》第三十八条第一款，决定准予行政许可。",
                    "It was examined and meets the conditions and standards of the law. Under"
                        + " article 38(1) of the Licensing Law the permit is granted.")
                : Text.of(
                    "经审查，申请符合规定的条件，决定准予办理。",
                    "It was examined and meets the conditions; it is granted.")),
        stated(decision),
        facts,
        List.of());
  }

  Paper refusal(Decision decision) {
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(
        decision.facts().isBlank()
            ? Paper.Fact.of(
                "查明的事实",
                "Facts found",
                Text.of("根据申请材料和核验到的数据", "As stated in the application and the data checked"))
            : Paper.Fact.of("查明的事实", "Facts found", decision.facts()));
    facts.add(Paper.Fact.of("适用条款", "Article applied", decision.article()));
    return new Paper(
        "decision",
        licence
            ? Text.of("不予行政许可决定书", "Decision to refuse the permit")
            : Text.of("不予办理决定书", "Decision to refuse the application"),
        number("不准", decided()),
        decided(),
        List.of(
            begun(),
            licence
                ? Text.of(
                    "经审查，依照《行政许可法》第三十八条第二款，决定不予行政许可。理由如下：",
                    "It was examined, and under article 38(2) of the Licensing Law the permit is"
                        + " refused, for these reasons:")
                : Text.of(
                    "经审查，决定不予办理。理由如下：", "It was examined and is refused, for these reasons:")),
        stated(decision),
        facts,
        List.of(REMEDIES));
  }

  private static List<String> stated(Decision decision) {
    return decision.reasons().stream().filter(r -> !r.isBlank()).toList();
  }

  private Text begun() {
    Text received = Dates.day(Now.dateOf(file.dates().received()));
    Text accepted = Dates.day(Now.dateOf(Objects.requireNonNull(file.dates().accepted())));
    return Text.of(
        "您申请“" + item.zh() + "”，本机关于" + received.zh() + "收到材料，自" + accepted.zh() + "起受理。",
        "You applied for “"
            + item.en()
            + "”. The materials were received on "
            + received.en()
            + " and the application accepted as of "
            + accepted.en()
            + ".");
  }

  private LocalDate decided() {
    return Now.dateOf(Objects.requireNonNull(file.dates().decided()));
  }

  /** As it was sent: when the procedure really ended, the deadline's story tells. */
  Paper pause(int no, Pause pause, WorkCalendar calendar) {
    int days = calendar.workdaysBetween(pause.from().minusDays(1), pause.plannedEnd());
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(Paper.Fact.of("特别程序", "Procedure", pause.kind().text()));
    facts.add(Paper.Fact.of("开始", "Begins", Dates.day(pause.from())));
    facts.add(Paper.Fact.of("预计结束", "Planned end", Dates.day(pause.plannedEnd())));
    facts.add(
        Paper.Fact.of(
            "所需时间",
            "Time needed",
            Text.of(days + "个工作日", days + " working day" + (days == 1 ? "" : "s"))));
    return new Paper(
        "pause-" + no,
        Text.of("特别程序告知书", "Notice of a special procedure"),
        Objects.requireNonNull(pause.notice()),
        pause.from(),
        List.of(
            Text.of(
                "您申请的“"
                    + item.zh()
                    + "”依法需要"
                    + pause.kind().text().zh()
                    + "。依照《行政许可法》第四十五条，所需时间不计算在办理期限内，现将所需时间书面告知您。",
                "“"
                    + item.en()
                    + "” needs "
                    + pause.kind().text().en()
                    + " by law. Under article 45 of the Licensing Law the time for it is not part of"
                    + " the limit; you are told in writing how long it takes.")),
        List.of(),
        facts,
        List.of(
            Text.of(
                "特别程序结束后继续计算期限，只扣除实际用去的时间。",
                "The limit goes on when it ends; only the time really used is left out.")));
  }

  Paper extension(int no, Extension e, CaseClock.Dues before, CaseClock.Dues after) {
    String article = ClockRules.forItem(clock().rule(), clock().statutory()).extensionArticle();
    String under = article == null ? "法律规定" : article;
    return new Paper(
        "extension-" + no,
        Text.of("延长办理期限告知书", "Notice of a longer limit"),
        number("延", e.approved()),
        e.approved(),
        List.of(
            Text.of(
                "您申请的“"
                    + item.zh()
                    + "”不能在原定期限内作出决定。依照"
                    + under
                    + "，经"
                    + e.by().text().zh()
                    + "批准，办理期限延长"
                    + e.extra().text().zh()
                    + "，现将理由告知您。",
                "“"
                    + item.en()
                    + "” cannot be decided within its limit. Under "
                    + under
                    + ", approved by "
                    + e.by().text().en()
                    + ", the limit is longer by "
                    + e.extra().text().en()
                    + "; the reason is told below.")),
        List.of(),
        List.of(
            Paper.Fact.of("延长的理由", "Reason", e.reason()),
            Paper.Fact.of(
                "批准人",
                "Approved by",
                Text.of(
                    e.approver() + "（" + e.by().text().zh() + "）",
                    e.approver() + " (" + e.by().text().en() + ")")),
            Paper.Fact.of("批准日期", "Approved on", Dates.day(e.approved())),
            moved("承诺办结", "Promised", before.promised().due(), after.promised().due()),
            moved("法定期限", "Statutory limit", before.statutory().due(), after.statutory().due())),
        List.of());
  }

  private static Paper.Fact moved(String zh, String en, LocalDate before, LocalDate after) {
    return Paper.Fact.of(
        zh,
        en,
        Text.of(
            Dates.day(after).zh() + "，原为" + Dates.day(before).zh(),
            Dates.day(after).en() + "; before: " + Dates.day(before).en()));
  }

  private CaseClock clock() {
    return Objects.requireNonNull(file.clock());
  }

  Paper rights(Hearing hearing) {
    return new Paper(
        "hearing-rights",
        Text.of("听证权利告知书", "Notice of the right to be heard"),
        number("听告", hearing.told()),
        hearing.told(),
        List.of(
            Text.of(
                "您申请的“" + item.zh() + "”在作出决定前，依照《行政许可法》第三十六条、第四十七条，您有要求听证的权利。",
                "Before “"
                    + item.en()
                    + "” is decided you have the right to a hearing (Licensing Law, arts. 36 and"
                    + " 47).")),
        List.of(),
        List.of(
            Paper.Fact.of("听证事项", "Matter", hearing.matter()),
            Paper.Fact.of(
                "提出期限",
                "Ask by",
                Text.of(
                    Dates.day(hearing.askBy()).zh() + "前（被告知之日起五日内）",
                    Dates.day(hearing.askBy()).en() + " (within five working days of being told)")),
            free()),
        List.of(
            Text.of(
                "在“我的事”里打开这件申请可以提出，也可以到任一窗口提出。期限内没有人提出的，依法作出决定。",
                "Ask under “My matters” or at any window. If nobody asks in time the decision is"
                    + " made.")));
  }

  Paper hearing(Hearing hearing, LocalDate told) {
    List<Paper.Fact> facts = new ArrayList<>();
    facts.add(Paper.Fact.of("听证事项", "Matter", hearing.matter()));
    facts.add(Paper.Fact.of("举行时间", "Held on", hearing.when()));
    if (hearing.place() != null) {
      facts.add(Paper.Fact.of("举行地点", "Place", hearing.place()));
    }
    if (hearing.ownMotion() != null) {
      facts.add(
          Paper.Fact.of(
              "举行听证的原因",
              "Why it is held",
              Text.of(
                  "依职权举行（第四十六条）：" + hearing.ownMotion(),
                  "of the office's own motion (art. 46): " + hearing.ownMotion())));
    }
    facts.add(
        Paper.Fact.of(
            "主持人",
            "Chaired by",
            Text.of(
                hearing.chair() + "（没有参加本申请的审查）",
                hearing.chair() + " (took no part in the review)")));
    facts.add(free());
    return new Paper(
        "hearing",
        Text.of("听证通知书", "Notice of the hearing"),
        number("听通", told),
        told,
        List.of(
            Text.of(
                "关于您申请的“" + item.zh() + "”的听证已经确定时间和地点。依照《行政许可法》第四十八条，提前七日将时间、地点通知您，听证公开举行。",
                "The hearing on “"
                    + item.en()
                    + "” has its day and place. Under article 48 of the Licensing Law you are told"
                    + " seven working days before; it is public.")),
        List.of(),
        facts,
        List.of(
            Text.of(
                "您可以在听证中提出证据、申辩和质证，也可以认为主持人与本申请有直接利害关系而申请回避。听证笔录由参加人" + "确认无误后签字，决定根据笔录作出。",
                "At the hearing you may bring evidence, answer and question what is brought, and"
                    + " object to a chair with an interest in the matter. The record is signed by"
                    + " those present, and the decision is made on it.")));
  }

  private static Paper.Fact free() {
    return Paper.Fact.of("费用", "Cost", Text.of("不收取任何费用（第四十七条第二款）", "None (art. 47(2))"));
  }

  private String number(String mark, LocalDate day) {
    return mark + "字〔" + day.getYear() + "〕" + file.number() + "号";
  }
}
