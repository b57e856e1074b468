package org.yichuang.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDateTime;
import java.util.Map;
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
import org.yichuang.casework.ThirdParties;
import org.yichuang.casework.ThirdParty;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Message;
import org.yichuang.notices.Notices;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** A hearing from the request to its day, as the pages of everybody concerned show it. */
@HouseTest
@NullUnmarked
class HearingPagesTests {

  private static final LocalDateTime WHEN = LocalDateTime.parse("2022-05-12T09:30");

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired ThirdParties parties;
  @Autowired Centre centre;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Notices notices;
  @Autowired Feed feed;
  @Autowired Map<String, FeedListener> listeners;
  @Autowired TestNow now;

  private Scenarios town;
  private Actor applicant;
  private Actor neighbour;
  private Actor officer;
  private CaseFile file;

  @BeforeEach
  void somebodysPermitTouchesANeighbour() {
    now.set("2022-04-22T10:00:00");
    applicant = people.citizen(centre, "张三");
    String id = PeopleScenario.freshIdNumber();
    long person = people.citizen(centre, NewPerson.of("刘相邻", id)).id();
    neighbour = Actor.citizen(centre, person, "刘相邻");
    officer = people.staff(centre, "王审查", Role.REVIEWER, "wjj");
    town = Scenarios.of(cases, centre).applicant(applicant.personId(), "张三");
    CaseFile open = town.beforeDecision();
    var who = new ThirdParty.Told("刘相邻", "13874410009", id, "相邻业主", "排烟口正对窗户");
    parties.tell(officer, open.id(), open.version(), who).orThrow();
    file = cases.find(centre, open.id()).orElseThrow();
  }

  @AfterEach
  void clockRuns() {
    now.reset();
  }

  private MockHttpServletRequestBuilder as(Actor actor, MockHttpServletRequestBuilder request) {
    return request
        .cookie(new Cookie("yc", signIn.open(actor.personId(), actor.kind())))
        .with(csrf());
  }

  private String page(Actor actor, String path) throws Exception {
    return mvc.perform(as(actor, get(path)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private CaseFile set() {
    parties.ask(neighbour, file.id(), 1).orThrow();
    return cases
        .stepOnNewest(officer, file.id(), new Step.SetHearing(WHEN, "区政务中心三楼", 0, "吴主持"))
        .orThrow();
  }

  private String news(Actor actor) {
    feed.drain(listeners.get("hearingNews"));
    return notices.inbox(actor, null, 20).rows().stream().map(Message::text).toList().toString();
  }

  @Test
  void aThirdPartyReadsWhatTouchesThemAsksAndSeesTheHearing() throws Exception {
    assertThat(page(neighbour, "/my/third"))
        .contains("排烟口正对窗户", "我要申请听证", "行政许可法第47条")
        .doesNotContain("张三");
    String ask = "/my/third/" + file.id() + "/1";
    mvc.perform(as(neighbour, post(ask))).andExpect(redirectedUrl("/my/third"));
    set();
    for (String path : new String[] {"/my/third", "/hearings"}) {
      assertThat(page(neighbour, path))
          .contains("2022年5月12日（周四）09:30", "区政务中心三楼", "吴主持")
          .doesNotContain("张三");
    }
    assertThat(page(neighbour, "/my/third?lang=en")).contains("Thu 12 May 2022, 09:30");
    mvc.perform(as(applicant, post(ask))).andExpect(status().isForbidden());
  }

  @Test
  void whoAsksTooLateIsToldSoWithTheArticleOnTheirOwnPage() throws Exception {
    now.set("2022-04-29T10:00:00");
    mvc.perform(as(neighbour, post("/my/third/" + file.id() + "/1")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(r ->
            assertThat(r.getResponse().getContentAsString())
                .contains("申请听证的期限已于2022年4月28日（周四）届满", "行政许可法第47条", "排烟口正对窗户"));
  }

  @Test
  void theDayHourAndPlaceReachEverybodyConcerned() throws Exception {
    set();
    for (Actor who : new Actor[] {applicant, neighbour}) {
      assertThat(news(who)).contains("5月12日 09:30", "区政务中心三楼", "吴主持");
    }
    assertThat(news(neighbour)).doesNotContain("张三");
    for (String path : new String[] {"/progress/" + file.number(), "/my"}) {
      assertThat(page(applicant, path)).contains("2022年5月12日（周四）09:30", "区政务中心三楼");
    }
    assertThat(page(applicant, "/papers/" + file.number() + "/hearing"))
        .contains("听证通知书", "2022年5月12日（周四）09:30", "区政务中心三楼");
    assertThat(page(officer, "/cases/" + file.number())).contains("区政务中心三楼", "行政许可法第47条");
  }

  @Test
  void theOfficerSetsOneOfTheOfficesOwnMotionOnThePageAndIsToldWhatIsWrong() throws Exception {
    CaseFile plain = town.beforeDecision();
    assertThat(page(officer, "/cases/" + plain.number())).contains("依职权举行听证");
    mvc.perform(call(plain, "2022-04-25", "09:30", "沿河绿地"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(r ->
            assertThat(r.getResponse().getContentAsString())
                .contains("七日前通知", "行政许可法第48条", "value=\"沿河绿地\""));
    mvc.perform(call(plain, "2022-05-12", "", "")).andExpect(status().isUnprocessableContent());
    mvc.perform(call(plain, "2022-05-12", "09:30", "沿河绿地")).andExpect(status().is3xxRedirection());
    assertThat(page(applicant, "/progress/" + plain.number())).contains("依职权举行听证：沿河绿地");
    assertThat(news(applicant)).contains("5月12日 09:30");
  }

  private MockHttpServletRequestBuilder call(CaseFile of, String date, String time, String why) {
    return as(officer, post("/cases/" + of.number()))
        .param("act", "call-hearing")
        .param("version", "" + of.version())
        .param("date", date)
        .param("time", time)
        .param("place", "区政务中心三楼")
        .param("chair", "吴主持")
        .param("ownMotion", why);
  }

  @Test
  void programsAreToldCodeSentenceAndArticle() throws Exception {
    String wish =
        """
        {"step":"set-hearing","version":%d,"fields":{"date":"2022-05-12","time":"09:30",
         "place":"三楼","chair":"吴主持"}}
        """
            .formatted(file.version());
    mvc.perform(
            as(officer, post("/api/cases/" + file.number() + "/steps"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(wish))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.code").value("hearing.nobody-asked"))
        .andExpect(jsonPath("$.article").value("行政许可法第47条"));
  }
}
