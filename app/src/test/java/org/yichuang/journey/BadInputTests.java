package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.yichuang.kernel.Actor;
import org.yichuang.testing.HouseTest;

/** Every form and every call of every room, given what nobody meant it to be given. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class BadInputTests extends BadInput {

  @Test
  void noFieldOfAnyFormMakesAnAccidentOrComesBackAsMarkup() throws Exception {
    String application = begun();
    long one = open.id();
    long two = issued.id();
    form(null, "/sign-in", "login", "password", "next");
    form(null, "/sign-up", "name", "idNumber", "phone", "login", "password");
    form(null, "/progress", "number", "tail");
    form(null, "/locker", "number", "code");
    form(citizen, "/apply/elder-card", "variant", "applying.for", "_key");
    form(citizen, "/applications/" + application + "/questions/variant", "variant", "version");
    form(
        citizen,
        "/applications/" + application + "/form/applicant",
        "person.name",
        "person.id",
        "person.phone",
        "person.address",
        "person.household",
        "version");
    form(citizen, "/applications/" + application + "/materials/id-card", "how", "agree");
    form(citizen, "/applications/" + application + "/send", "x");
    form(citizen, "/my/rate/" + two, "grade", "reasons", "words", "anonymous");
    form(null, "/rate/case/" + open.number(), "tail");
    form(null, "/tablet/pair", "code");
    form(clerk, "/ratings/entry", "label", "visitOn", "givenOn", "grade", "words", "phone");
    form(admin, "/ratings/terminals", "window");
    form(clerk, "/desk/identify", "who");
    form(clerk, "/desk/people", "who", "name", "phone");
    form(clerk, "/desk/people/" + citizen.personId() + "/begin", "q", "target", "key");
    form(clerk, "/desk/" + application, "_act", "version", "_more", "_reason", "_authority");
    form(clerk, "/desk/cases/" + one, "_act", "version", "_more", "_reason", "_answer");
    String task = "/review/" + one + "/" + open.openTasks().getFirst().no();
    form(reviewer, task, "act", "version", "opinion", "show", "facts", "reasons", "article");
    form(reviewer, "/review/claim", "pick", "show");
    form(reviewer, "/cases/" + open.number(), "act", "version", "reason", "task", "date", "kind");
    form(reviewer, "/absences", "person", "substitute", "firstDay", "lastDay", "reason");
    form(issuer, "/delivery/" + two + "/send", "waybill");
    form(issuer, "/delivery/" + two + "/locker", "cell");
    form(issuer, "/delivery/" + two + "/counter", "who", "idNumber", "agentName", "letter");
    form(issuer, "/delivery/" + two + "/signed", "signer");
    form(issuer, "/delivery/" + two + "/back", "why");
    form(issuer, "/delivery/batch", "waybill-" + two, "waybill-9999999999999999999");
    form(admin, "/admin/staff", "name", "role", "department");
    form(admin, "/admin/departments", "code", "zh", "en");
    form(admin, "/admin/programs", "name", "person");
  }

  @Test
  void noAddressAndNoSearchMakesAnAccident() throws Exception {
    for (String path :
        List.of(
            "/find?q=",
            "/items?q=",
            "/items/",
            "/themes/",
            "/progress/",
            "/verify/",
            "/verify?number=",
            "/apply/",
            "/rate/",
            "/files/",
            "/delivery?scan=",
            "/delivery?after=",
            "/review?after=",
            "/review?show=",
            "/cases?number=",
            "/cases/",
            "/desk/",
            "/notices/1/",
            "/applications/",
            "/api/find?q=",
            "/api/items/",
            "/api/items?after=",
            "/api/themes/",
            "/api/cases/",
            "/api/tasks?after=",
            "/api/certificates/",
            "/api/deliveries/",
            "/api/files/",
            "/api/applications/")) {
      for (String harm : Harm.texts()) {
        for (Actor actor : new Actor[] {null, reviewer, issuer}) {
          boolean query = path.contains("=");
          String name = query ? path.substring(path.indexOf('?') + 1, path.length() - 1) : "";
          MockHttpServletRequestBuilder request =
              query
                  ? get(path.substring(0, path.indexOf('?'))).queryParam(name, harm)
                  : get(path + "{x}", harm);
          sound(path, harm, answer(by(actor, request)));
        }
      }
    }
  }

  @Test
  void noFieldOfAnyCallMakesAnAccidentAndEveryRefusalIsAProblem() throws Exception {
    call(null, "/api/sign-in", "login", "\"a\"", "password", "\"b\"");
    call(null, "/api/demo/sign-in", "person", "1", "as", "\"CITIZEN\"");
    call(
        citizen,
        "/api/applications",
        "item",
        "\"elder-card\"",
        "theme",
        "null",
        "channel",
        "\"ONLINE\"",
        "helper",
        "null",
        "answers",
        "{\"variant\": \"first\"}",
        "materials",
        "[]",
        "submit",
        "false");
    call(
        clerk, "/api/applications", "item", "\"elder-card\"", "applicant", "{}", "submit", "false");
    String draft = "/api/applications/" + begun();
    call(citizen, draft + "/answers?version=1", "person.phone", "\"\"", "no.such", "\"\"");
    call(citizen, draft + "/submit", "x", "1");
    call(clerk, draft + "/take", "act", "\"NONE\"", "text", "\"\"", "authority", "\"\"");
    call(clerk, "/api/applications/cases/" + open.id() + "/answer?version=1", "act", "\"NONE\"");
    for (String step : org.yichuang.casework.StepReader.names()) {
      String fields = "{\"task\": 99}";
      call(
          reviewer,
          "/api/cases/" + open.number() + "/steps",
          "step",
          "\"" + step + "\"",
          "version",
          "1",
          "fields",
          fields);
    }
    String delivery = "/api/deliveries/" + issued.id();
    call(issuer, delivery + "/counter", "idNumber", "\"\"", "agentName", "\"\"", "letter", "\"\"");
    call(issuer, delivery + "/counter", "agentIdNumber", "\"1\"", "agentName", "null");
    call(issuer, delivery + "/courier", "waybill", "\"\"");
    call(issuer, delivery + "/locker", "cell", "\"\"");
    call(issuer, delivery + "/signed", "signer", "\"\"");
    call(issuer, delivery + "/back", "why", "\"\"");
    String certificate = "/api/certificates/" + issued.certificate();
    call(reviewer, certificate + "/correct", "facts", "{}", "reason", "\"\"");
  }

  @Test
  void everyPieceOfAnApplicationMayBeMissingOrOfAnotherKind() throws Exception {
    String before = counts();
    for (String piece : Harm.jsons()) {
      for (String wish :
          List.of(
              "{\"item\": \"elder-card\", \"submit\": false, \"answers\": {\"person.phone\": %s}}",
              "{\"item\": \"elder-card\", \"submit\": false, \"answers\": {\"variant\": %s}}",
              "{\"item\": \"elder-card\", \"submit\": false, \"answers\": {\"applying.for\": %s}}",
              "{\"item\": \"elder-card\", \"submit\": true, \"materials\": [%s]}",
              "{\"item\": \"elder-card\", \"materials\": [{\"key\": %s, \"how\": \"PHOTO\"}]}",
              "{\"item\": \"elder-card\", \"materials\": [{\"key\": \"id-card\", \"how\": %s}]}",
              "{\"item\": \"elder-card\", \"materials\": [{\"key\": \"id-card\", \"how\": \"PHOTO\","
                  + " \"files\": [%s]}]}",
              "{\"item\": \"elder-card\", \"applicant\": {\"name\": %s, \"idNumber\": \"1\"}}",
              "{\"item\": \"elder-card\", \"applicant\": {\"name\": \"李\", \"idNumber\": %s}}",
              "{\"item\": %s, \"answers\": {}}",
              "%s")) {
        sound(
            "/api/applications " + wish,
            piece,
            send(clerk, "/api/applications", wish.formatted(piece), null));
      }
    }
    assertThat(counts()).as("no case came of it").isEqualTo(before);
  }

  @Test
  void nobodyCanSayThatTheOfficeHasAPaperByItself() throws Exception {
    for (String how : List.of("CERTIFICATE", "SHARED", "REUSED", "ORIGINAL", "COPY")) {
      String wish =
          "{\"item\": \"elder-card\", \"materials\": [{\"key\": \"id-card\", \"how\": \"%s\"}]}";
      MockHttpServletResponse answer =
          send(citizen, "/api/applications", wish.formatted(how), null);
      assertThat(answer.getStatus()).as(how).isEqualTo(422);
      assertThat(answer.getContentAsString()).contains("\"material.id-card\"");
    }
  }

  @Test
  void malformedJsonAndTenMegabytesAreRefusedAndNothingIsWritten() throws Exception {
    String before = counts();
    String steps = "/api/cases/" + open.number() + "/steps";
    for (String path : List.of("/api/applications", steps, "/api/sign-in")) {
      for (String body :
          List.of("", "{", "[1,", "nul", "{\"item\": }", "\u0000", "[".repeat(100_000))) {
        MockHttpServletResponse answer = send(reviewer, path, body, null);
        assertThat(answer.getStatus()).as(path + " " + body.length()).isEqualTo(400);
        sound(path, body, answer);
      }
    }
    String much = Harm.quoted(Harm.tenMegabytes());
    String big = "{\"step\": \"note\", \"version\": 1, \"fields\": {\"reason\": %s}}";
    MockHttpServletResponse refused = send(reviewer, steps, big.formatted(much), null);
    assertThat(refused.getStatus()).isBetween(400, 499);
    sound(steps, "ten megabytes", refused);
    String apply = "{\"item\": \"elder-card\", \"answers\": {\"person.address\": %s}}";
    MockHttpServletResponse full = send(citizen, "/api/applications", apply.formatted(much), null);
    assertThat(full.getStatus()).isBetween(400, 499);
    sound("/api/applications", "ten megabytes", full);
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void theSameKeyFromEightThreadsIsOneApplicationAndOneStep() throws Exception {
    String wish =
        "{\"item\": \"elder-card\", \"submit\": false, \"answers\": {\"variant\": \"first\"}}";
    String key = "k-" + open.id();
    List<MockHttpServletResponse> made =
        eightTimes(() -> send(citizen, "/api/applications", wish, key));
    for (MockHttpServletResponse one : made) {
      assertThat(one.getStatus()).as(one.getContentAsString()).isIn(200, 201, 409);
    }
    assertThat(made).extracting(MockHttpServletResponse::getStatus).contains(201);
    assertThat(
            jdbc.sql(
                    "select count(*) from intake.application where centre_id = :c and applicant_id = :p")
                .param("c", centre.code())
                .param("p", citizen.personId())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    int version = cases.must(centre, open.id()).orThrow().version();
    String step =
        "{\"step\": \"note\", \"version\": %d, \"fields\": {\"reason\": \"来电\"}}"
            .formatted(version);
    List<MockHttpServletResponse> noted =
        eightTimes(() -> send(reviewer, "/api/cases/" + open.number() + "/steps", step, key));
    assertThat(noted).extracting(MockHttpServletResponse::getStatus).containsOnly(200);
    assertThat(cases.must(centre, open.id()).orThrow().version()).isEqualTo(version + 1);
  }

  @Test
  void aStepOnAStaleVersionWithoutAKeyIsRefusedAndSaysWhatToDo() throws Exception {
    String step =
        "{\"step\": \"note\", \"version\": %d, \"fields\": {\"reason\": \"来电\"}}"
            .formatted(open.version());
    String path = "/api/cases/" + open.number() + "/steps";
    assertThat(send(reviewer, path, step, null).getStatus()).isEqualTo(200);
    MockHttpServletResponse again = send(reviewer, path, step, null);
    assertThat(again.getStatus()).isEqualTo(409);
    sound(path, "stale", again);
    MockHttpServletResponse other =
        send(reviewer, path, step.replace("来电", "来访"), "other-" + open.id());
    assertThat(other.getStatus()).isEqualTo(409);
  }

  private static List<MockHttpServletResponse> eightTimes(Callable<MockHttpServletResponse> call)
      throws Exception {
    List<MockHttpServletResponse> answers = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var one : threads.invokeAll(Collections.nCopies(8, call))) {
        answers.add(one.get());
      }
    }
    return answers;
  }
}
