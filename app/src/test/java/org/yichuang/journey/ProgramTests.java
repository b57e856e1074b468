package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.journey.Document.Operation;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that knows nothing but the served document takes a case the whole way. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class ProgramTests {

  @Autowired MockMvc mvc;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Centre centre;

  private Document document;

  @BeforeEach
  void read() throws Exception {
    document = Document.served(mvc);
  }

  @Test
  void fromTheWishToTheHandByNothingButTheDocument() throws Exception {
    String clerk = token(Role.CLERK, "centre");
    String reviewer = token(Role.REVIEWER, "wjj");
    String issuer = token(Role.ISSUER, "centre");
    String id = PeopleScenario.freshIdNumber();
    String wish =
        """
        {"item": "elder-card", "submit": false, "channel": "WINDOW",
         "applicant": {"name": "周桂兰", "idNumber": "%s", "phone": "13874410001"},
         "answers": {"variant": "first", "applying.for": "self", "person.phone": "13874410001",
          "person.address": "武陵区穿紫河街道1号", "person.household": "other",
          "delivery.way": "counter"},
         "materials": [{"key": "id-card", "how": "ORIGINAL"}]}
        """
            .formatted(id);
    JsonNode draft = call("POST", "/api/applications", Map.of(), clerk, wish);
    JsonNode taken =
        call(
            "POST",
            "/api/applications/{id}/take",
            Map.of("id", draft.path("id").asString()),
            clerk,
            "{\"act\": \"ACCEPT\"}");
    Map<String, String> number =
        Map.of("number", taken.path("cases").path(0).path("number").asString());
    Map<String, String> caseId =
        Map.of("caseId", taken.path("cases").path(0).path("id").asString());
    JsonNode seen = call("GET", "/api/cases/{number}", number, reviewer, "");
    int task = seen.path("tasks").path(0).path("task").asInt();
    seen = step(number, reviewer, "claim", seen, "{\"task\": %d}".formatted(task));
    step(number, reviewer, "pass", seen, "{\"task\": %d, \"opinion\": \"同意\"}".formatted(task));
    call("GET", "/api/cases/{number}/clock", number, reviewer, "");
    call("GET", "/api/tasks", Map.of(), reviewer, "");
    JsonNode certificate = call("POST", "/api/certificates/issue/{caseId}", caseId, issuer, "{}");
    Map<String, String> identifier =
        Map.of("identifier", certificate.path("identifier").asString());
    assertThat(
            call("GET", "/api/certificates/{identifier}", identifier, "", "")
                .path("result")
                .asString())
        .isEqualTo("valid");
    call(
        "POST",
        "/api/deliveries/{caseId}/counter",
        caseId,
        issuer,
        "{\"idNumber\": \"%s\"}".formatted(id));
    assertThat(call("GET", "/api/cases/{number}", number, clerk, "").path("state").asString())
        .isEqualTo("DELIVERED");
  }

  private JsonNode step(
      Map<String, String> number, String token, String name, JsonNode seen, String fields)
      throws Exception {
    return call(
        "POST",
        "/api/cases/{number}/steps",
        number,
        token,
        "{\"step\": \"%s\", \"version\": %d, \"fields\": %s}"
            .formatted(name, seen.path("version").asInt(), fields));
  }

  /** Calls an operation of the document; the answer may hold nothing that it does not name. */
  private JsonNode call(
      String method, String path, Map<String, String> places, String token, String body)
      throws Exception {
    Operation operation = document.operation(method, path);
    String where = path;
    for (String name : operation.parameters("path")) {
      where = where.replace("{" + name + "}", places.get(name));
    }
    var asked = request(HttpMethod.valueOf(method), where).accept(MediaType.APPLICATION_JSON);
    if (!token.isEmpty()) {
      asked.header("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty()) {
      asked.contentType(MediaType.APPLICATION_JSON).content(body);
    }
    MockHttpServletResponse answer = mvc.perform(asked).andReturn().getResponse();
    String said = answer.getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer.getStatus()).as(method + " " + where + " " + said).isBetween(200, 299);
    JsonNode json = JsonMapper.builder().build().readTree(said);
    assertThat(document.answers(operation)).as(operation.toString()).containsAll(names(json));
    return json;
  }

  private static Set<String> names(JsonNode json) {
    Set<String> names = new TreeSet<>();
    json.properties().forEach(p -> names.add(p.getKey()));
    return names;
  }

  private String token(Role role, String department) {
    Actor actor = people.staff(centre, "程序" + role.ordinal(), role, department);
    return signIn.open(actor.personId(), actor.kind());
  }
}
