package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.files.Attachments;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;

/** 容缺 and 告知承诺 are two objects, each with its own end (优化营商环境条例第40条). */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class PromiseTests {

  @Autowired MockMvc mvc;
  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired Promises promises;
  @Autowired Bars bars;
  @Autowired Cases cases;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Centre centre;

  /** Granted on a promise, with a paper that may still follow. */
  private CaseFile granted() {
    Actor li = people.citizen(centre, "李明");
    Application a = new CounterScenario(applications, attachments).hygienePermit(li, 3000);
    applications.present(li, a.id(), Presented.of("floor-plan", How.DEFERRED)).orThrow();
    applications.present(li, a.id(), Presented.of("hygiene-routine", How.COMMITTED)).orThrow();
    CaseFile file = intake.submit(li, a.id()).orThrow().first();
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    intake.answer(clerk, file.id(), file.version(), new Intake.Answer.Accept()).orThrow();
    return cases
        .stepOnNewest(
            Actor.system(centre),
            file.id(),
            new Step.DecideByRules(true, java.util.List.of("材料齐全"), "行政许可法第34条"))
        .orThrow();
  }

  private MockHttpServletResponse check(Actor who, CaseFile file, String finding, String result)
      throws Exception {
    return mvc.perform(
            post("/promises/" + file.id())
                .param("key", "hygiene-routine")
                .param("finding", finding)
                .param("result", result)
                .cookie(session(who))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  @Test
  void anUntruePromiseEndsThePermitAndItsKeeperIsNotTrustedForAYear() throws Exception {
    CaseFile file = granted();
    Actor head = people.staff(centre, "陈主任", Role.HEAD, "wjj");
    String page =
        mvc.perform(get("/promises").cookie(session(head)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("承诺核查");
    assertThat(check(head, file, " ", "FALSE").getStatus()).isEqualTo(422);
    assertThat(check(head, file, "现场没有卫生制度", "FALSE").getStatus()).isEqualTo(302);
    assertThat(cases.must(centre, file.id()).orThrow().state()).isEqualTo(CaseState.REVOKED);
    assertThat(promises.commitments(centre, file.id()))
        .extracting(Commitment::state)
        .containsExactly(Commitment.State.FALSE);
    assertThat(bars.against(centre, file.applicantId(), file.organisationId()))
        .extracting(Bar::article)
        .containsExactly("优化营商环境条例第40条");
    assertThat(check(head, file, "再查一次", "TRUE").getStatus()).isEqualTo(409);
  }

  @Test
  void aTruePromiseEndsWithItsCheckAndThePaperThatFollowsStaysOpen() throws Exception {
    CaseFile file = granted();
    Actor officer = people.staff(centre, "王审", Role.REVIEWER, "wjj");
    assertThat(check(officer, file, "没有制度", "FALSE").getStatus()).isEqualTo(403);
    assertThat(check(officer, file, "制度齐全", "TRUE").getStatus()).isEqualTo(302);
    assertThat(promises.commitments(centre, file.id()).getFirst().state())
        .isEqualTo(Commitment.State.TRUE);
    assertThat(promises.open(centre, file.id()))
        .extracting(Deferral::key)
        .containsExactly("floor-plan");
  }

  @Test
  void anotherDepartmentsOfficerOrACitizenChecksNothing() throws Exception {
    CaseFile file = granted();
    Actor other = people.staff(centre, "林工", Role.REVIEWER, "lyj");
    assertThat(check(other, file, "看过", "TRUE").getStatus()).isEqualTo(403);
    assertThat(
            mvc.perform(get("/promises").cookie(session(people.citizen(centre, "张三"))))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(promises.commitments(centre, file.id()).getFirst().state())
        .isEqualTo(Commitment.State.SIGNED);
  }

  private Cookie session(Actor who) {
    return new Cookie("yc", signIn.open(who.personId(), who.kind()));
  }
}
