package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.calendar.Approver;
import org.yichuang.calendar.Limit;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** What the law wants in each written document of a case after its acceptance. */
@NullUnmarked
class CasePapersTests extends CaseworkTest {

  private CasePapers papers;

  @BeforeEach
  void theOfficeWrites() {
    papers = new CasePapers(cases, calendars, journal, List.of());
  }

  private Paper only(CaseFile file, String key) {
    List<Paper> found = papers.of(file).stream().filter(p -> p.key().equals(key)).toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String zh(Paper p) {
    return p.title().zh()
        + p.words()
        + p.points()
        + p.facts().stream().map(f -> f.name().zh() + f.value().zh()).toList()
        + p.closing();
  }

  private static String en(Paper p) {
    Stream<Text> facts = p.facts().stream().flatMap(f -> Stream.of(f.name(), f.value()));
    return Stream.of(Stream.of(p.title()), p.words().stream(), facts, p.closing().stream())
        .flatMap(t -> t)
        .map(Text::en)
        .toList()
        .toString();
  }

  @Test
  void aRefusalStatesFactsAllReasonsArticleAndBothRemediesWithTheirPeriods() {
    Paper p = only(town.refused(), "decision");
    assertThat(zh(p))
        .contains("不予行政许可决定书", "2022年4月22日", "现场没有消毒设施", "不符合卫生要求", "公共场所卫生管理条例第4条")
        .contains("六十日内申请行政复议", "六个月内", "《行政复议法》第二十条", "《行政诉讼法》第四十六条");
    assertThat(en(p)).contains("sixty days", "six months", "art. 20", "art. 46", "38(2)");
    assertThat(p.number()).startsWith("不准字〔2022〕");
    assertThat(p.date()).isEqualTo(LocalDate.of(2022, 4, 22));
  }

  @Test
  void aGrantNamesItsArticleAndTheDayByWhichItIsHandedOver() {
    Paper p = only(town.granted(), "decision");
    assertThat(zh(p)).contains("准予行政许可决定书", "第三十八条第一款", "2022年5月9日", "第四十四条", "符合要求");
    assertThat(en(p)).contains("granted", "Mon 9 May 2022");
  }

  @Test
  void aSpecialProcedureTellsTheTimeThatItTakes() {
    CaseFile paused = town.paused();
    Paper p = only(paused, "pause-1");
    assertThat(p.number()).isEqualTo("武检告〔2022〕1号");
    assertThat(zh(p)).contains("特别程序告知书", "检测", "第四十五条", "预计结束2022年5月2日", "7个工作日");
    assertThat(en(p)).contains("testing", "7 working days");
    on("2022-04-26T09:00:00");
    CaseFile after =
        town.step(town.reviewer("wjj"), paused, new Step.Resume(LocalDate.of(2022, 4, 26)));
    assertThat(only(after, "pause-1")).as("what was sent stays as it was sent").isEqualTo(p);
  }

  @Test
  void aSpecialProcedureWithoutNoticeHasNoDocument() {
    CaseFile file = town.inReview();
    CaseFile paused =
        town.step(
            town.reviewer("wjj"),
            file,
            new Step.Pause(
                org.yichuang.calendar.PauseKind.TESTING, LocalDate.of(2022, 5, 6), null));
    assertThat(papers.of(paused)).isEmpty();
  }

  @Test
  void aLongerLimitTellsItsReasonWhoApprovedItAndBothDates() {
    CaseFile file =
        town.step(
            town.head("wjj"),
            town.accepted(),
            new Step.Extend(Limit.working(10), Approver.AUTHORITY_HEAD, "案情复杂"));
    Paper p = only(file, "extension-1");
    assertThat(zh(p))
        .contains("延长办理期限告知书", "第42条第1款", "案情复杂", "周局长", "本行政机关负责人")
        .contains("2022年6月7日", "，原为2022年5月23日");
    assertThat(en(p)).contains("the head of the authority", "before: Mon 23 May 2022");
  }

  @Test
  void theHearingIsToldTwiceItsRightAndItsDay() {
    CaseFile file =
        town.step(town.reviewer("wjj"), town.beforeDecision(), new Step.TellRights("相邻住户的利益"));
    assertThat(zh(only(file, "hearing-rights")))
        .contains("听证权利告知书", "相邻住户的利益", "2022年4月28日", "不收取任何费用", "第四十七条");
    assertThat(papers.of(file)).hasSize(1);
    file = town.step(town.citizen(), file, new Step.AskHearing("申请人"));
    on("2022-04-25T09:00:00");
    file =
        town.step(
            town.reviewer("wjj"),
            file,
            new Step.SetHearing(LocalDateTime.parse("2022-05-10T09:30"), "区政务中心三楼", 900, "吴主持"));
    Paper p = only(file, "hearing");
    assertThat(zh(p))
        .contains("听证通知书", "2022年5月10日（周二）09:30", "区政务中心三楼", "吴主持", "公开举行", "回避", "第四十八条");
    assertThat(p.date()).isEqualTo(LocalDate.of(2022, 4, 25));
  }

  @Test
  void theApplicantAndStaffWithAPartOpenADocumentAndNobodyElse() {
    CaseFile file = town.refused();
    String number = file.number();
    assertThat(papers.open(town.citizen(), number, "decision").isDone()).isTrue();
    assertThat(papers.open(town.head("wjj"), number, "decision").isDone()).isTrue();
    Actor other = Actor.citizen(centre, 9_999, "别人");
    for (Actor who : List.of(other, Actor.visitor(centre), town.staff(9, "林工", Role.HEAD, "lyj"))) {
      assertRefused(papers.open(who, number, "decision"), "paper.unknown");
    }
    assertRefused(papers.open(town.citizen(), number, "pause-1"), "paper.unknown");
    assertRefused(papers.open(town.citizen(), "无此编号", "decision"), "paper.unknown");
  }
}
