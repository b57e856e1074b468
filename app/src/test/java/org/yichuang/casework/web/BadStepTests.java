package org.yichuang.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Inspection;
import org.yichuang.casework.Scenarios;
import org.yichuang.casework.Step;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the law does not allow, asked for on the page and over the API: each is answered with code,
 * sentence and article, and nothing is half-done.
 */
@HouseTest
@NullUnmarked
class BadStepTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired Centre centre;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired TestNow now;

  private Scenarios town;
  private Actor officer;

  @BeforeEach
  void aTown() {
    now.set("2022-04-22T10:00:00");
    Actor applicant = people.citizen(centre, "张三");
    officer = people.staff(centre, "王审查", Role.REVIEWER, "wjj");
    town = Scenarios.of(cases, centre).applicant(applicant.personId(), "张三");
  }

  @AfterEach
  void clockRuns() {
    now.reset();
  }

  private MockHttpServletResponse ask(Actor who, MockHttpServletRequestBuilder request)
      throws Exception {
    Cookie session = new Cookie("yc", signIn.open(who.personId(), who.kind()));
    return mvc.perform(request.cookie(session).with(csrf())).andReturn().getResponse();
  }

  /** On the page in both languages and over the API: code, sentence, article; nothing is done. */
  private void refused(
      Actor who, CaseFile file, String step, String code, String article, String... fields)
      throws Exception {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      given.put(fields[i], fields[i + 1]);
    }
    for (String lang : new String[] {"zh", "en"}) {
      var form =
          post("/cases/" + file.number() + "?lang=" + lang)
              .param("act", step)
              .param("version", Integer.toString(file.version()));
      given.forEach(form::param);
      MockHttpServletResponse page = ask(who, form);
      assertThat(page.getStatus()).as(lang).isBetween(400, 499);
      assertThat(page.getContentAsString()).as(lang).contains(article, "role=\"alert\"");
    }
    String wish =
        JSON.writeValueAsString(Map.of("step", step, "version", file.version(), "fields", given));
    MockHttpServletResponse answer =
        ask(
            who,
            post("/api/cases/" + file.number() + "/steps")
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish));
    assertThat(answer.getContentType()).startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("article").asString()).isEqualTo(article);
    CaseFile after = cases.find(centre, file.id()).orElseThrow();
    assertThat(after.version()).isEqualTo(file.version());
    assertThat(after.state()).isEqualTo(file.state());
    assertThat(after.clock()).isEqualTo(file.clock());
  }

  private CaseFile stored(CaseFile file) {
    return cases.find(centre, file.id()).orElseThrow();
  }

  @Test
  void aPauseWithoutNotice() throws Exception {
    refused(
        officer,
        stored(town.accepted()),
        "pause",
        "pause.without-notice",
        "行政许可法第45条",
        "kind",
        "TESTING",
        "plannedEnd",
        "2022-05-06",
        "notice",
        " ");
  }

  @Test
  void anEndBeforeItsStart() throws Exception {
    refused(
        officer,
        stored(town.paused()),
        "resume",
        "clock.pause-ends-before-start",
        "行政许可法第45条",
        "end",
        "2022-04-20");
  }

  @Test
  void overlappingPauses() throws Exception {
    String[] second = {"kind", "TESTING", "plannedEnd", "2022-05-06", "notice", "武检告2号"};
    refused(officer, stored(town.paused()), "pause", "case.paused", "行政许可法第45条", second);
    CaseFile ended =
        town.step(
            town.reviewer("wjj"),
            town.paused(),
            new Step.Resume(java.time.LocalDate.of(2022, 4, 22)));
    refused(officer, stored(ended), "pause", "clock.pauses-overlap", "行政许可法第45条", second);
  }

  @Test
  void anExtensionAfterTheLimitHasPassed() throws Exception {
    CaseFile file = stored(town.accepted());
    Actor head = people.staff(centre, "周局长", Role.HEAD, "wjj");
    now.set("2022-06-30T10:00:00");
    refused(
        head,
        file,
        "extend",
        "clock.extension-too-late",
        "行政许可法第42条",
        "extra",
        "10",
        "by",
        "AUTHORITY_HEAD",
        "reason",
        "案情复杂");
  }

  @Test
  void anExtensionByTheWrongHead() throws Exception {
    CaseFile file = stored(town.accepted());
    String[] ten = {"extra", "10", "by", "AUTHORITY_HEAD", "reason", "案情复杂"};
    refused(officer, file, "extend", "actor.not-allowed", "行政许可法第42条第1款", ten);
    Actor leader = people.staff(centre, "孙区长", Role.LEADER, "centre");
    ten[3] = "GOVERNMENT_HEAD";
    refused(leader, file, "extend", "clock.wrong-approver", "行政许可法第42条第1款", ten);
  }

  @Test
  void aDecisionByOneOfficerWhereTwoAreNeeded() throws Exception {
    CaseFile file = town.item("outdoor-advert").accepted();
    var task = file.openTasks().stream().filter(t -> t.twoPersons()).findFirst();
    org.junit.jupiter.api.Assumptions.assumeTrue(task.isPresent(), "the item has such a task");
    Actor one = people.staff(centre, "一号", task.get().role(), task.get().department());
    Actor two = people.staff(centre, "二号", task.get().role(), task.get().department());
    var both =
        List.of(
            new Inspection.Officer(one.personId(), one.name()),
            new Inspection.Officer(two.personId(), two.name()));
    int no = task.get().no();
    CaseFile named = cases.step(one, file, new Step.NameInspectors(no, both, "")).orThrow();
    CaseFile once = cases.step(one, named, new Step.Pass(no, "符合")).orThrow();
    refused(
        one,
        stored(once),
        "pass",
        "task.two-officers",
        "行政许可法第34条第3款",
        "task",
        Integer.toString(task.get().no()),
        "opinion",
        "符合");
  }

  @Test
  void aDecisionOnACaseThatIsNotAccepted() throws Exception {
    refused(
        officer,
        stored(town.received()),
        "pass",
        "case.not-accepted",
        "行政许可法第32条",
        "task",
        "1",
        "opinion",
        "准予");
  }

  @Test
  void aDeadlineBeyondTheKnownCalendar() throws Exception {
    refused(
        officer,
        stored(town.accepted()),
        "pause",
        "calendar.beyond-known",
        "行政许可法第82条",
        "kind",
        "TESTING",
        "plannedEnd",
        "2099-01-01",
        "notice",
        "武检告3号");
  }
}
