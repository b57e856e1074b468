package org.yichuang.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.Guard;
import org.yichuang.people.Invitations;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class SignInTests {

  private static final String PASSWORD = "teapot river seven lantern";

  @Autowired MockMvc mvc;
  @Autowired PeopleScenario people;
  @Autowired Invitations invitations;
  @Autowired SignIn signIn;
  @Autowired Centre centre;
  @Autowired JdbcClient jdbc;
  @Autowired TestNow now;

  private final String login = "u" + UUID.randomUUID().toString().substring(0, 8);

  /** Other tests guess from the same address; here counting begins at nothing. */
  @BeforeEach
  void nobodyHasGuessed() {
    jdbc.sql("delete from people.attempt").update();
  }

  @AfterEach
  void clockRuns() {
    now.reset();
  }

  @Test
  void aChangeWithoutTheFormsTokenIsRefused() throws Exception {
    mvc.perform(post("/sign-out")).andExpect(status().isForbidden());
    mvc.perform(post("/sign-out").with(csrf())).andExpect(redirectedUrl("/"));
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() throws Exception {
    for (String path : new String[] {"/", "/sign-in", "/no-such-page", "/api/me", "/kit"}) {
      mvc.perform(get(path))
          .andExpect(header().string("Content-Security-Policy", Gate.CSP))
          .andExpect(header().string("X-Content-Type-Options", "nosniff"))
          .andExpect(header().string("X-Frame-Options", "DENY"));
    }
    assertThat(Gate.CSP).doesNotContain("unsafe");
  }

  @Test
  void aSessionThatCameWithTheRequestDoesNotSurviveSigningIn() throws Exception {
    account();
    Cookie planted = new Cookie("yc", "planted-by-somebody-else");
    MockHttpServletResponse entered =
        mvc.perform(attempt(PASSWORD).cookie(planted))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse();
    Cookie fresh = java.util.Objects.requireNonNull(entered.getCookie("yc"));
    assertThat(fresh.getValue()).isNotEqualTo(planted.getValue()).hasSizeGreaterThan(40);
    assertThat(fresh.isHttpOnly()).isTrue();
    assertThat(entered.getHeaders("Set-Cookie")).allMatch(c -> c.contains("SameSite=Lax"));
    assertThat(signIn.session(planted.getValue())).isEmpty();
  }

  @Test
  void onlyTheHashOfATokenIsStored() throws Exception {
    long person = account();
    String token = signIn.open(person, Actor.Kind.STAFF);
    Long found =
        jdbc.sql(
                "select count(*) from people.session"
                    + " where centre_id = :c and token_hash = convert_to(:t, 'UTF8')")
            .param("c", centre.code())
            .param("t", token)
            .query(Long.class)
            .single();
    assertThat(found).isZero();
    assertThat(signIn.session(token)).isPresent();
  }

  @Test
  void aSessionEndsWhenIdleAndAtTheLatestAfterItsDay() throws Exception {
    long person = account();
    String idle = signIn.open(person, Actor.Kind.STAFF);
    now.pass(SignIn.IDLE.plusMinutes(1));
    assertThat(signIn.session(idle)).isEmpty();
    String busy = signIn.open(person, Actor.Kind.STAFF);
    for (Duration spent = Duration.ZERO;
        spent.compareTo(SignIn.ABSOLUTE) < 0;
        spent = spent.plusMinutes(30)) {
      assertThat(signIn.session(busy)).isPresent();
      now.pass(Duration.ofMinutes(30));
    }
    assertThat(signIn.session(busy)).isEmpty();
  }

  @Test
  void guessingIsStoppedEvenForTheRightPasswordAndOpensAgain() throws Exception {
    account();
    now.pass(Duration.ZERO);
    for (int i = 0; i <= Guard.FREE; i++) {
      mvc.perform(attempt("wrong " + i)).andExpect(status().is(422));
    }
    mvc.perform(attempt(PASSWORD)).andExpect(status().isTooManyRequests());
    now.pass(Duration.ofSeconds(31));
    mvc.perform(attempt(PASSWORD)).andExpect(status().is3xxRedirection());
  }

  @Test
  void anInvitationWorksOnceAndAWeakPasswordDoesNotUseItUp() throws Exception {
    String token = invitation();
    mvc.perform(accept(token, "password1234")).andExpect(status().is(422));
    mvc.perform(accept(token, PASSWORD)).andExpect(status().is3xxRedirection());
    mvc.perform(accept(token, PASSWORD)).andExpect(status().isGone());
    mvc.perform(get("/invitations/" + token)).andExpect(status().isGone());
  }

  @Test
  void anInvitationIsOverAfterAWeek() throws Exception {
    String token = invitation();
    now.pass(Duration.ofDays(7).plusMinutes(1));
    mvc.perform(get("/invitations/" + token)).andExpect(status().isGone());
  }

  @Test
  void choosingAPersonIsRefusedOutsideTheDemo() throws Exception {
    long person = people.citizen(centre, "李明").personId();
    mvc.perform(
            post("/sign-in/demo")
                .with(csrf())
                .param("person", Long.toString(person))
                .param("as", "CITIZEN"))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/api/demo/sign-in")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"person\": " + person + "}"))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.code").value("sign-in.demo"));
  }

  @Test
  void aProgramCallsWithItsTokenUntilItIsShutOut() throws Exception {
    Actor admin = people.staff(centre, "马致远", Role.ADMIN, "centre");
    Actor clerk = people.staff(centre, "刘芳", Role.CLERK, "centre");
    String token = invitations.letIn(admin, "叫号机", clerk.personId()).orThrow();
    mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
        .andExpect(jsonPath("$.name").value("刘芳"))
        .andExpect(jsonPath("$.posts[0].role").value("CLERK"));
    invitations.programs().forEach(p -> invitations.shutOut(admin, p.id()).orThrow());
    mvc.perform(get("/api/me").header("Authorization", "Bearer " + token))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aVisitorIsSentToSignInAndReturnsOnlyToOurOwnPages() throws Exception {
    mvc.perform(get("/admin/staff")).andExpect(redirectedUrl("/sign-in?next=%2Fadmin%2Fstaff"));
    assertThat(Door.safe("//evil.example")).isEqualTo("/");
    assertThat(Door.safe("https://evil.example")).isEqualTo("/");
    assertThat(Door.safe("/\\evil.example")).isEqualTo("/");
    assertThat(Door.safe("/cases/7?x=1")).isEqualTo("/cases/7?x=1");
  }

  @Test
  void aSelfMadeAccountCannotTakeOverWhatAWindowTookDown() throws Exception {
    String number = PeopleScenario.freshIdNumber();
    people.citizen(centre, new org.yichuang.people.NewPerson("李明", number, "13812345678", null));
    mvc.perform(
            post("/sign-up")
                .with(csrf())
                .param("name", "李明")
                .param("idNumber", number)
                .param("login", login)
                .param("password", PASSWORD))
        .andExpect(status().is(422))
        .andExpect(content().string(Matchers.not(Matchers.containsString("13812345678"))));
  }

  private MockHttpServletRequestBuilder attempt(String password) {
    return post("/sign-in").with(csrf()).param("login", login).param("password", password);
  }

  private MockHttpServletRequestBuilder accept(String token, String password) {
    return post("/invitations/" + token)
        .with(csrf())
        .param("login", login)
        .param("password", password);
  }

  private String invitation() {
    Actor admin = people.staff(centre, "马致远", Role.ADMIN, "centre");
    return invitations.invite(admin, "陈静", new Post(Role.CLERK, centre, "centre")).orThrow();
  }

  private long account() {
    return invitations.accept(invitation(), new Invitations.Answer("", login, PASSWORD)).orThrow();
  }
}
