package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.casework.Step;
import org.yichuang.files.Attachments;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Message;
import org.yichuang.notices.Notices;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;

/** 行政许可法第78、79条 by hand: set with its reason, seen, enforced, lifted. */
@HouseTest
@NullUnmarked
class BarPagesTests {

  private static final String SCRIPT = "<script>alert(1)</script> 检测报告是伪造的";

  @Autowired MockMvc mvc;
  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired Bars bars;
  @Autowired Cases cases;
  @Autowired Journal journal;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Centre centre;
  @Autowired Notices notices;
  @Autowired Feed feed;
  @Autowired Map<String, FeedListener> listeners;

  private Actor head() {
    return people.staff(centre, "陈主任", Role.HEAD, "wjj");
  }

  private Scenarios town(Actor who) {
    return Scenarios.of(cases, centre).item("hygiene-permit").applicant(who.personId(), who.name());
  }

  private MockHttpServletResponse ask(Actor who, MockHttpServletRequestBuilder request)
      throws Exception {
    Cookie session = new Cookie("yc", signIn.open(who.personId(), who.kind()));
    return mvc.perform(request.cookie(session).with(csrf())).andReturn().getResponse();
  }

  private MockHttpServletResponse set(Actor who, String number, String kind, String facts)
      throws Exception {
    return ask(who, post("/bars").param("case", number).param("kind", kind).param("facts", facts));
  }

  private List<Bar> of(Actor who) {
    return bars.against(centre, who.personId(), null);
  }

  @Test
  void theOfficerWhoRefusedSetsTheBarFromTheCaseAndItIsEnforcedUntilItIsLifted() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Actor head = head();
    Application again = new CounterScenario(applications, attachments).hygienePermit(li, 100);
    CaseFile file = town(li).refused();
    assertThat(ask(head, get("/cases/" + file.number())).getContentAsString())
        .contains("/bars?case=" + file.number());
    String form = ask(head, get("/bars").param("case", file.number())).getContentAsString();
    assertThat(form).contains("李明", "行政许可法第78条", "行政许可法第79条", "作出限制");
    assertThat(ask(head, get("/bars?lang=en").param("case", file.number())).getContentAsString())
        .contains("1 year, until", "3 years, until");
    assertThat(set(head, file.number(), "FALSE_MATERIAL", SCRIPT).getStatus()).isEqualTo(302);
    Bar bar = of(li).getFirst();
    assertThat(bar.until()).isEqualTo(bar.from().plusYears(1));
    assertThat(intake.submit(li, again.id()).refusals())
        .extracting(r -> r.code())
        .contains("applicant.barred");
    String list = ask(head, get("/bars")).getContentAsString();
    assertThat(list).contains("检测报告是伪造的").doesNotContain("<script>alert");
    String lift = "/bars/" + bar.id() + "/lift";
    assertThat(ask(head, post(lift).param("why", " ")).getStatus()).isEqualTo(422);
    assertThat(of(li)).hasSize(1);
    assertThat(ask(head, post(lift).param("why", "申辩成立：报告属实")).getStatus()).isEqualTo(302);
    assertThat(of(li)).isEmpty();
    assertThat(ask(head, post(lift).param("why", "再解除")).getStatus()).isEqualTo(409);
    assertThat(journal.of(centre, bar.id()))
        .extracting(Entry::kind)
        .containsExactly("bar.set", "bar.lifted");
    assertThat(journal.firstBroken(centre, bar.id())).isZero();
    assertThat(journal.of(centre, file.id()).getLast().body()).contains("申辩成立");
  }

  private String told(Actor who) {
    feed.drain(listeners.get("barNews"));
    return notices.inbox(who, null, 10).rows().stream().map(Message::text).toList().toString();
  }

  @Test
  void whoIsBarredAndFreedIsToldWhyHowLongAndTheRemediesInANoticeAndADocument() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Actor head = head();
    CaseFile file = town(li).refused();
    set(head, file.number(), "FALSE_MATERIAL", "检测报告是伪造的");
    Bar bar = of(li).getFirst();
    assertThat(told(li)).contains("提供虚假材料", "不得再次申请", "六十日", "六个月");
    String paper = "/papers/" + file.number() + "/bar-1";
    assertThat(ask(li, get("/progress/" + file.number())).getContentAsString()).contains(paper);
    assertThat(ask(li, get(paper)).getContentAsString())
        .contains("限制申请决定书", "检测报告是伪造的", "行政许可法第78条", "六十日内申请行政复议", "六个月内");
    assertThat(ask(li, get(paper + ".pdf")).getContentType()).isEqualTo("application/pdf");
    assertThat(ask(head, get(paper + "-lifted")).getStatus()).isEqualTo(404);
    ask(head, post("/bars/" + bar.id() + "/lift").param("why", "申辩成立：报告属实"));
    assertThat(told(li)).contains("限制已经解除", "申辩成立");
    assertThat(ask(li, get(paper + "-lifted")).getContentAsString())
        .contains("解除限制申请决定书", "申辩成立：报告属实");
    assertThat(ask(people.citizen(centre, "别人"), get(paper)).getStatus()).isEqualTo(404);
  }

  @Test
  void theBarsOutboxRowIsReadOnceAndTellsOnce() throws Exception {
    Actor li = people.citizen(centre, "李明");
    CaseFile file = town(li).refused();
    set(head(), file.number(), "FALSE_MATERIAL", "检测报告是伪造的");
    Bar bar = of(li).getFirst();
    List<Entry> rows = journal.of(centre, bar.id());
    assertThat(rows).extracting(Entry::kind).containsExactly("bar.set");
    assertThat(rows.getFirst().body()).contains(file.number(), bar.until().toString());
    told(li);
    told(li);
    listeners.get("barNews").receive(rows);
    assertThat(notices.inbox(li, null, 10).rows()).hasSize(1);
  }

  @Test
  void fraudBarsForThreeYearsOnceThePermitIsRevokedAndNotBefore() throws Exception {
    Actor wang = people.citizen(centre, "王强");
    Actor supervisor = people.staff(centre, "监察员", Role.SUPERVISOR, "centre");
    CaseFile file = town(wang).delivered();
    assertThat(set(supervisor, file.number(), "FRAUD", "贿赂").getStatus()).isEqualTo(422);
    assertThat(set(supervisor, file.number(), "FALSE_MATERIAL", "伪造").getStatus()).isEqualTo(422);
    assertThat(of(wang)).isEmpty();
    cases.stepOnNewest(head(), file.id(), new Step.Revoke("以欺骗手段取得", "行政许可法第69条第2款")).orThrow();
    assertThat(cases.must(centre, file.id()).orThrow().state()).isEqualTo(CaseState.REVOKED);
    assertThat(set(supervisor, file.number(), "FRAUD", "伪造检测报告").getStatus()).isEqualTo(302);
    Bar bar = of(wang).getFirst();
    assertThat(bar.until()).isEqualTo(bar.from().plusYears(3));
    MockHttpServletResponse twice = set(supervisor, file.number(), "FRAUD", "伪造检测报告");
    assertThat(twice.getStatus()).isEqualTo(409);
    assertThat(of(wang)).hasSize(1);
  }

  @Test
  void badInputIsToldAllAtOnceAndBarsNobody() throws Exception {
    Actor li = people.citizen(centre, "李明");
    CaseFile file = town(li).refused();
    Actor head = head();
    MockHttpServletResponse nothing = set(head, "43070200000000", "", "");
    assertThat(nothing.getStatus()).isEqualTo(422);
    assertThat(nothing.getContentAsString()).contains("没有找到这个办件", "请选择限制的依据", "请写明查明的事实");
    for (String kind : List.of("BROKEN_PROMISE", "ABC", "'; drop table intake.bar; --")) {
      assertThat(set(head, file.number(), kind, "伪造").getStatus()).isEqualTo(422);
    }
    assertThat(set(head, file.number(), "FALSE_MATERIAL", "长".repeat(1_001)).getStatus())
        .isEqualTo(422);
    assertThat(set(head, "<b>", "FALSE_MATERIAL", "伪造").getContentAsString())
        .doesNotContain("<b>\"");
    assertThat(ask(head, get("/bars?after=x'&said=<i>")).getStatus()).isEqualTo(200);
    assertThat(ask(head, post("/bars/999/lift").param("why", "无")).getStatus()).isEqualTo(409);
    assertThat(of(li)).isEmpty();
  }

  @Test
  void theCasePageOffersNoBarWhereTheLawKnowsNone() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Actor supervisor = people.staff(centre, "监察员", Role.SUPERVISOR, "centre");
    CaseFile file = town(li).item("elder-card").declined();
    assertThat(ask(supervisor, get("/cases/" + file.number())).getContentAsString())
        .doesNotContain("/bars?case=");
    MockHttpServletResponse refused = set(supervisor, file.number(), "FALSE_MATERIAL", "伪造");
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("法律没有规定限制再次申请");
  }

  @Test
  void nobodyButItsDepartmentAndASupervisorSetsSeesOrLiftsABar() throws Exception {
    Actor li = people.citizen(centre, "李明");
    CaseFile file = town(li).refused();
    Actor other = people.staff(centre, "林工", Role.HEAD, "lyj");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    for (Actor who : List.of(other, clerk, li)) {
      assertThat(set(who, file.number(), "FALSE_MATERIAL", "伪造").getStatus()).isEqualTo(403);
    }
    assertThat(ask(clerk, get("/bars")).getStatus()).isEqualTo(403);
    assertThat(ask(clerk, get("/cases/" + file.number())).getContentAsString())
        .doesNotContain("/bars?case=");
    set(head(), file.number(), "FALSE_MATERIAL", "伪造检测报告之一");
    assertThat(ask(other, get("/bars")).getContentAsString()).doesNotContain("伪造检测报告之一");
    String lift = "/bars/" + of(li).getFirst().id() + "/lift";
    assertThat(ask(other, post(lift).param("why", "不相干")).getStatus()).isEqualTo(403);
    assertThat(of(li)).hasSize(1);
  }
}
