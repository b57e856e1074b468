package org.yichuang.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
@NullUnmarked
class CasePagesTests {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Centre centre;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired TestNow now;

  private Scenarios town;
  private Person applicant;
  private String tail;

  @BeforeEach
  void somebodyApplies() {
    String id = PeopleScenario.freshIdNumber();
    tail = id.substring(14);
    applicant = people.citizen(centre, NewPerson.of("张三", id));
    town = Scenarios.of(cases, centre).applicant(applicant.id(), "张三");
  }

  @AfterEach
  void clockRuns() {
    now.reset();
  }

  private MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
    return request.cookie(new Cookie("yc", signIn.open(actor.personId(), actor.kind())));
  }

  private MockHttpServletRequestBuilder ask(CaseFile file, String tail, String address) {
    return post("/progress")
        .with(csrf())
        .with(r -> {
          r.setRemoteAddr(address);
          return r;
        })
        .param("number", file.number())
        .param("tail", tail);
  }

  @Test
  void progressShowsTheFiveStagesTheDateAndWhyToWhoeverKnowsNumberAndTail() throws Exception {
    CaseFile file = town.inReview();
    mvc.perform(ask(file, tail, "10.1.0.1"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("统一出件")))
        .andExpect(content().string(containsString("为什么是这一天")))
        .andExpect(content().string(containsString("法定期限")))
        .andExpect(content().string(not(containsString("张三"))));
  }

  @Test
  void aWrongTailAndAnUnknownNumberGetTheSameAnswer() throws Exception {
    CaseFile file = town.received();
    String wrong = tail.equals("0000") ? "1111" : "0000";
    mvc.perform(ask(file, wrong, "10.1.0.2"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("对不上")));
    mvc.perform(post("/progress").with(csrf()).param("number", "430702XX1").param("tail", "0000"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("对不上")));
  }

  @Test
  void guessingAtANumberIsStoppedAndSaysWhenToTryAgainInBothLanguages() throws Exception {
    CaseFile file = town.received();
    String wrong = tail.equals("0000") ? "1111" : "0000";
    for (int i = 0; i < 6; i++) {
      mvc.perform(ask(file, wrong, "10.1.1.99")).andExpect(status().isNotFound());
    }
    mvc.perform(ask(file, tail, "10.1.1.99"))
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("分钟后再试")));
    mvc.perform(ask(file, tail, "10.1.1.99").queryParam("lang", "en"))
        .andExpect(status().isTooManyRequests())
        .andExpect(content().string(containsString("Try again in")));
  }

  @Test
  void theSignedInApplicantSeesOwnCasesWithoutNumberAndNobodyElses() throws Exception {
    CaseFile file = town.accepted();
    Actor own = Actor.citizen(centre, applicant.id(), "张三");
    mvc.perform(as(own, get("/progress")))
        .andExpect(content().string(containsString(file.number())));
    mvc.perform(as(own, get("/progress/" + file.number())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("承诺办结")));
    mvc.perform(as(people.citizen(centre, "李四"), get("/progress/" + file.number())))
        .andExpect(status().isNotFound());
    mvc.perform(as(own, get("/api/cases/" + file.number() + "/clock")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.promised.steps[0].kind").value("START"))
        .andExpect(jsonPath("$.statutory.due").exists());
  }

  @Test
  void aReviewerWorksATaskThroughTheDesk() throws Exception {
    CaseFile file = town.accepted();
    Actor officer = people.staff(centre, "王芳", Role.REVIEWER, "wjj");
    String desk = "/review/" + file.id() + "/1";
    mvc.perform(as(officer, get(desk)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("请您办的")));
    mvc.perform(
            as(officer, post(desk).with(csrf()))
                .param("version", Integer.toString(file.version()))
                .param("act", "pass")
                .param("opinion", "符合要求"))
        .andExpect(redirectedUrlPattern("/review?*said=pass"));
    assertThat(cases.find(centre, file.id()).orElseThrow().task(1).orElseThrow().opinion())
        .isEqualTo("符合要求");
  }

  @Test
  void aStaleDeskKeepsTheOpinionAndSaysWhatChanged() throws Exception {
    CaseFile file = town.accepted();
    Actor officer = people.staff(centre, "王芳", Role.REVIEWER, "wjj");
    town.step(town.reviewer("scjg"), file, new Step.Pass(2, "执照有效"));
    mvc.perform(
            as(officer, post("/review/" + file.id() + "/1").with(csrf()))
                .param("version", Integer.toString(file.version()))
                .param("act", "pass")
                .param("opinion", "我写了很久的意见<script>alert(1)</script>"))
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("我写了很久的意见&lt;script&gt;")))
        .andExpect(content().string(containsString("有了变化")))
        .andExpect(content().string(containsString("审查通过")));
  }

  @Test
  void theDeskRefusesOthersAndIsCalmWhenNothingIsTicked() throws Exception {
    CaseFile file = town.accepted();
    Actor officer = people.staff(centre, "陈工", Role.REVIEWER, "scjg");
    mvc.perform(as(officer, get("/review/" + file.id() + "/1"))).andExpect(status().isForbidden());
    mvc.perform(as(people.citizen(centre, "李四"), get("/review"))).andExpect(status().isForbidden());
    mvc.perform(as(officer, post("/review/claim").with(csrf())))
        .andExpect(redirectedUrlPattern("/review?*said=nothing"));
    mvc.perform(as(officer, get("/review?said=nothing&after=garbage&show=nonsense")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("没有选中任务")));
  }

  @Test
  void aRefusalShowsEverythingThatIsMissingAtItsField() throws Exception {
    CaseFile file = town.beforeDecision();
    Actor officer = people.staff(centre, "王芳", Role.REVIEWER, "wjj");
    int task = file.openTasks().getFirst().no();
    mvc.perform(
            as(officer, post("/review/" + file.id() + "/" + task).with(csrf()))
                .param("version", Integer.toString(file.version()))
                .param("act", "refuse")
                .param("facts", "没有消毒设施"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("不予许可的理由")))
        .andExpect(content().string(containsString("没有消毒设施")));
    assertThat(cases.find(centre, file.id()).orElseThrow().version()).isEqualTo(file.version());
  }

  @Test
  void theCasePageShowsHistoryAndClocksAndPausesWithNotice() throws Exception {
    CaseFile file = town.accepted();
    Actor officer = people.staff(centre, "王芳", Role.REVIEWER, "wjj");
    mvc.perform(as(officer, get("/cases/" + file.number())))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("经过")))
        .andExpect(content().string(containsString("开始特别程序")));
    mvc.perform(
            as(officer, post("/cases/" + file.number()).with(csrf()))
                .param("version", Integer.toString(file.version()))
                .param("act", "pause")
                .param("kind", "TESTING")
                .param("plannedEnd", now.today().plusDays(5).toString())
                .param("notice", "武检告1号"))
        .andExpect(redirectedUrlPattern("/cases/*said=pause"));
    assertThat(cases.find(centre, file.id()).orElseThrow().clock().stopped()).isTrue();
    mvc.perform(
            as(people.staff(centre, "陈工", Role.REVIEWER, "gaj"), get("/cases/" + file.number())))
        .andExpect(status().isForbidden());
  }

  @Test
  void aProgramTakesAStepOnceAndIsRefusedWithAProblem() throws Exception {
    CaseFile file = town.accepted();
    Actor officer = people.staff(centre, "王芳", Role.REVIEWER, "wjj");
    String body =
        """
        {"step": "pass", "version": %d, "fields": {"task": 1, "opinion": "符合"}}
        """
            .formatted(file.version());
    for (int i = 0; i < 2; i++) {
      mvc.perform(
              as(officer, post("/api/cases/" + file.number() + "/steps").with(csrf()))
                  .header("Idempotency-Key", "program-1")
                  .contentType(MediaType.APPLICATION_JSON)
                  .content(body))
          .andExpect(status().isOk())
          .andExpect(jsonPath("$.version").value(file.version() + 1));
    }
    mvc.perform(
            as(officer, post("/api/cases/" + file.number() + "/steps").with(csrf()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body))
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(containsString("case.stale")));
    mvc.perform(as(officer, get("/api/tasks"))).andExpect(jsonPath("$.tasks").isArray());
  }

  @Test
  void grantsArePublishedWithPersonsNamesMasked() throws Exception {
    town.granted();
    mvc.perform(get("/decisions"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("张**")))
        .andExpect(content().string(not(containsString("张三"))));
  }

  private String own(String path) throws Exception {
    Actor self = Actor.citizen(centre, applicant.id(), "张三");
    return mvc.perform(as(self, get(path)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static int whys(String page) {
    return page.split("为什么是这一天", -1).length - 1;
  }

  @Test
  void everyDateThatTheApplicantWaitsForSaysHowItCameAbout() throws Exception {
    now.set("2022-04-22T10:00:00");
    CaseFile review = town.inReview();
    String progress = own("/progress/" + review.number());
    assertThat(whys(progress)).isEqualTo(2 + review.openTasks().size());
    assertThat(progress).contains("本事项的办理程序");
    CaseFile told =
        town.step(town.reviewer("wjj"), town.inReview(), new Step.TellRights("相邻住户的利益"));
    assertThat(own("/progress/" + told.number())).contains("行政许可法第47条");
    CaseFile asked = town.step(town.citizen(), told, new Step.AskHearing("申请人"));
    assertThat(whys(own("/progress/" + asked.number()))).isEqualTo(3 + asked.openTasks().size());
    CaseFile issued = town.issued();
    assertThat(own("/progress/" + issued.number())).contains("送达", "行政许可法第44条");
  }

  @Test
  void aDocumentIsPrintedWithSealNumberAndADateWithItsYear() throws Exception {
    now.set("2022-04-22T10:00:00");
    CaseFile refused = town.refused();
    String paper = "/papers/" + refused.number() + "/decision";
    assertThat(own("/progress/" + refused.number())).contains(paper);
    assertThat(own(paper))
        .contains("不予行政许可决定书", "不准字〔2022〕" + refused.number() + "号", "chop", "2022年4月22日")
        .contains("张三", "六十日内申请行政复议", "六个月内");
    assertThat(own(paper + "?lang=en"))
        .contains("Decision to refuse the permit", "22 April 2022", "sixty days", "six months");
    Actor other = people.citizen(centre, "别人");
    mvc.perform(as(other, get(paper))).andExpect(status().isNotFound());
    mvc.perform(get(paper)).andExpect(status().isNotFound());
  }
}
