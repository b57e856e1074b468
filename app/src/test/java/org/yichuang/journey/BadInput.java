package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;

/** A town that is knocked at with bad input, and what every answer has to be. */
@SuppressWarnings("NullAway") // a missing value fails the test as it should
abstract class BadInput {

  @Autowired MockMvc mvc;
  @Autowired Cases cases;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Centre centre;
  @Autowired JdbcClient jdbc;

  Actor citizen;
  Actor clerk;
  Actor reviewer;
  Actor issuer;
  Actor admin;
  CaseFile open;
  CaseFile issued;
  private final List<String> wrong = new ArrayList<>();

  @BeforeEach
  void aTownWithCases() {
    citizen = people.citizen(centre, "李明");
    clerk = people.staff(centre, "窗口王芳", Role.CLERK, "centre");
    reviewer = people.staff(centre, "审批赵敏", Role.HEAD, "wjj");
    issuer = people.staff(centre, "出件钱进", Role.ISSUER, "centre");
    admin = people.staff(centre, "管理孙好", Role.ADMIN, "centre");
    open = scene().beforeDecision();
    issued = scene().issued();
  }

  private Scenarios scene() {
    return Scenarios.of(cases, centre).applicant(citizen.personId(), "李明");
  }

  /** Each field in turn with each harm, the others empty; then all of them at once. */
  void form(Actor actor, String path, String... fields) throws Exception {
    for (String harm : Harm.texts()) {
      MockHttpServletRequestBuilder all = post(path).with(csrf());
      for (String field : fields) {
        sound(
            path + " " + field,
            harm,
            answer(by(actor, post(path).with(csrf()).param(field, harm))));
        all.param(field, harm);
      }
      sound(path, harm, answer(by(actor, all)));
    }
  }

  /** Each field in turn with each harm, the others as given. */
  void call(Actor actor, String path, String... fields) throws Exception {
    for (int i = 0; i < fields.length; i += 2) {
      for (String harm : Harm.jsons()) {
        Map<String, String> body = new LinkedHashMap<>();
        for (int j = 0; j < fields.length; j += 2) {
          body.put(fields[j], j == i ? harm : fields[j + 1]);
        }
        List<String> pairs = new ArrayList<>();
        body.forEach((key, value) -> pairs.add("\"" + key + "\": " + value));
        sound(
            path + " " + fields[i],
            harm,
            send(actor, path, "{" + String.join(", ", pairs) + "}", null));
      }
    }
  }

  /** Notes what is wrong with an answer; {@link #nothingWasWrong} tells all of it at once. */
  void sound(String where, String harm, MockHttpServletResponse answer) throws Exception {
    String what =
        where
            + " ← "
            + harm.substring(0, Math.min(60, harm.length())).replaceAll("\\p{Cntrl}", "?");
    String said = answer.getContentAsString(StandardCharsets.UTF_8);
    String type = String.valueOf(answer.getContentType());
    if (answer.getStatus() >= 500) {
      wrong.add(what + " is an accident: " + answer.getStatus());
    }
    if (Stream.of("java.lang.", "org.springframework", "PSQLException").anyMatch(said::contains)) {
      wrong.add(what + " shows the inside");
    }
    if (type.startsWith("text/html")
        && (said.contains(Harm.SCRIPT) || said.contains("<img src=x"))) {
      wrong.add(what + " comes back as markup");
    }
    boolean leftToTheErrorPage = answer.getContentType() == null && said.isEmpty();
    boolean refused = where.startsWith("/api/") && answer.getStatus() >= 400 && !leftToTheErrorPage;
    boolean problem = Stream.of("\"code\"", "\"next\"", "\"title\"").allMatch(said::contains);
    if (refused && !(problem && type.contains("application/problem+json"))) {
      wrong.add(what + " is refused without a problem: " + answer.getStatus() + " " + type);
    }
  }

  @AfterEach
  void nothingWasWrong() {
    assertThat(wrong).isEmpty();
  }

  MockHttpServletResponse send(Actor actor, String path, String json, String key) throws Exception {
    MockHttpServletRequestBuilder request =
        post(path).contentType(MediaType.APPLICATION_JSON).content(json);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (actor != null) {
      request.header("Authorization", "Bearer " + token(actor));
    }
    return answer(request);
  }

  RequestBuilder by(Actor actor, AbstractMockHttpServletRequestBuilder<?> request) {
    return actor == null ? request : request.cookie(new Cookie("yc", token(actor)));
  }

  private final Map<Long, String> tokens = new LinkedHashMap<>();

  synchronized String token(Actor actor) {
    return tokens.computeIfAbsent(actor.personId(), p -> signIn.open(p, actor.kind()));
  }

  MockHttpServletResponse answer(RequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }

  String begun() throws Exception {
    String wish = "{\"item\": \"elder-card\", \"submit\": false}";
    String said = send(citizen, "/api/applications", wish, null).getContentAsString();
    return said.replaceFirst("(?s).*?\"id\":\"([0-9]+)\".*", "$1");
  }

  String counts() {
    return jdbc.sql(
            """
            select concat_ws(' ', (select count(*) from casework.case_file),
              (select sum(version) from casework.case_file),
              (select count(*) from certificates.certificate))
            """)
        .query(String.class)
        .single();
  }
}
