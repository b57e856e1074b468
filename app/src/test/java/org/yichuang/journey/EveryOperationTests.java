package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriUtils;
import org.yichuang.journey.Document.Operation;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.HouseTest;

/** Every operation that the served document names, given what nobody meant it to be given. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class EveryOperationTests extends BadInput {

  private Document document;
  private Actor everything;
  private Map<String, String> known;

  @BeforeEach
  void whatTheDocumentSays() throws Exception {
    document = Document.served(mvc);
    long person = admin.personId();
    for (Role role : List.of(Role.CLERK, Role.ISSUER, Role.HEAD, Role.REVIEWER, Role.SUPERVISOR)) {
      everything = people.alsoHolds(centre, person, role, "wjj");
    }
    everything = people.alsoHolds(centre, person, Role.LEADER, "centre");
    known =
        Map.of(
            "number", open.number(),
            "id", begun(),
            "caseId", Long.toString(issued.id()),
            "identifier", String.valueOf(issued.certificate()),
            "code", "elder-card",
            "key", "id-card");
    assertThat(document.operations()).hasSizeGreaterThan(20);
  }

  @Test
  void noFieldOfAnyBodyMakesAnAccidentAndNothingIsHalfWritten() throws Exception {
    String before = rows();
    for (Operation operation : document.operations()) {
      Map<String, String> right = document.example(operation);
      for (String field : right.keySet()) {
        for (String harm : Harm.jsons()) {
          Map<String, String> body = new LinkedHashMap<>(right);
          body.put(field, harm);
          sound(
              operation.path() + " " + field,
              harm,
              answer(json(operation, everything, object(body))));
        }
      }
    }
    assertThat(rows()).as("no case and no certificate came of it").isEqualTo(before);
  }

  /** How many cases and certificates there are; a harm may be a reason for a step that is right. */
  private String rows() {
    return counts().replaceFirst(" .* ", " ");
  }

  @Test
  void noAddressAndNoParameterMakesAnAccident() throws Exception {
    for (Operation operation : document.operations()) {
      for (String harm : Harm.texts()) {
        for (String name : operation.parameters("path")) {
          Map<String, String> places = new LinkedHashMap<>(known);
          places.put(name, harm);
          sound(
              operation.path() + " {" + name + "}",
              harm,
              answer(bearing(at(operation, places), everything)));
        }
        for (String name : operation.parameters("query")) {
          sound(
              operation.path() + " ?" + name,
              harm,
              answer(bearing(at(operation, known), everything).queryParam(name, harm)));
        }
        for (String name : operation.parameters("header")) {
          MockHttpServletRequestBuilder with = json(operation, everything, "{}");
          sound(
              operation.path() + " " + name,
              harm,
              answer(with.header(name, harm.replaceAll("[\\p{Cntrl}]", "?"))));
        }
      }
    }
  }

  @Test
  void whatIsNoJsonOrOfAnotherKindIsRefusedInASentence() throws Exception {
    String deep = "{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000);
    for (Operation operation : document.operations()) {
      if (!operation.takes("application/json")) {
        continue;
      }
      for (String body : List.of("", "{", "nul", "\u0000", "[[[[1,", deep, "\uFEFF{}}", "x=1")) {
        MockHttpServletResponse refused = answer(json(operation, everything, body));
        assertThat(refused.getStatus()).as(operation + " " + body.length()).isBetween(400, 499);
        sound(operation.path(), body, refused);
      }
      for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "a/b")) {
        MockHttpServletRequestBuilder other =
            bearing(at(operation, known), everything).content("x").header("Content-Type", type);
        MockHttpServletResponse refused = answer(other);
        assertThat(refused.getStatus()).as(operation + " " + type).isBetween(400, 499);
        sound(operation.path(), type, refused);
      }
      String twice = "{\"version\": 1, \"version\": 2, \"submit\": false, \"submit\": false}";
      sound(operation.path(), "twice", answer(json(operation, everything, twice)));
    }
  }

  @Test
  void aWrongMethodSaysWhichAreRight() throws Exception {
    for (Operation operation : document.operations()) {
      for (String method : List.of("PUT", "PATCH", "DELETE", "POST", "GET")) {
        boolean documented =
            document.operations().stream()
                .anyMatch(o -> o.method().equals(method) && sameShape(o.path(), operation.path()));
        if (documented) {
          continue;
        }
        Operation wrong = new Operation(method, operation.path(), operation.node());
        MockHttpServletResponse refused = answer(bearing(at(wrong, known), everything));
        assertThat(refused.getStatus()).as(method + " " + operation.path()).isEqualTo(405);
        assertThat(refused.getHeader("Allow")).as(method + " " + operation.path()).isNotBlank();
        sound(operation.path(), method, refused);
      }
    }
  }

  @Test
  void whatIsUploadedMustBeWhatItClaims() throws Exception {
    byte[] program = "MZ\u0090\u0000\u0003".getBytes(StandardCharsets.ISO_8859_1);
    byte[] drawing =
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8);
    byte[] both = "%PDF-1.7\n<script>alert(1)</script>".getBytes(UTF_8);
    byte[] archive = "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1);
    byte[] picture = "GIF89a/*<svg onload=alert(1)>*/".getBytes(UTF_8);
    for (Operation operation : document.operations()) {
      if (!operation.takes("multipart/form-data")) {
        continue;
      }
      for (byte[] content : List.of(program, drawing, both, archive, picture, new byte[0])) {
        for (String name :
            List.of("a.pdf", "a.png", "a.jpg", "a.svg", "a.exe", "../../a\u0000.pdf")) {
          var sent =
              multipart(URI.create(where(operation, known)))
                  .file(new MockMultipartFile("file", name, "application/pdf", content))
                  .header(
                      "Authorization", "Bearer " + signIn.open(citizen.personId(), citizen.kind()));
          MockHttpServletResponse answer = answer(sent);
          sound(operation.path(), name + " " + content.length, answer);
          boolean check = operation.path().endsWith("/verify");
          assertThat(answer.getStatus())
              .as(operation + " " + name + " " + new String(content, StandardCharsets.ISO_8859_1))
              .matches(s -> check && content.length > 0 ? s == 200 : s >= 400 && s < 500);
        }
      }
    }
  }

  @Test
  void everyOperationAnswersAVisitorWithoutAnAccident() throws Exception {
    for (Operation operation : document.operations()) {
      sound(operation.path(), "a visitor", answer(json(operation, null, "{}")));
      MockHttpServletRequestBuilder stale =
          json(operation, null, "{}").header("Authorization", "Bearer nobody");
      assertThat(answer(stale).getStatus()).as(operation.toString()).isEqualTo(401);
    }
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private MockHttpServletRequestBuilder json(Operation operation, Actor actor, String body) {
    return bearing(at(operation, known), actor)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body);
  }

  private MockHttpServletRequestBuilder at(Operation operation, Map<String, String> places) {
    return request(HttpMethod.valueOf(operation.method()), URI.create(where(operation, places)));
  }

  private static String where(Operation operation, Map<String, String> places) {
    String path = operation.path();
    for (String name : operation.parameters("path")) {
      path = path.replace("{" + name + "}", UriUtils.encode(places.getOrDefault(name, "1"), UTF_8));
    }
    return path;
  }

  private MockHttpServletRequestBuilder bearing(
      MockHttpServletRequestBuilder request, Actor actor) {
    return actor == null ? request : request.header("Authorization", "Bearer " + token(actor));
  }

  private static boolean sameShape(String one, String other) {
    String any = "\\{[^}]*}";
    return one.replaceAll(any, "*").equals(other.replaceAll(any, "*"))
        || other.matches(one.replaceAll(any, "[^/]+"))
        || one.matches(other.replaceAll(any, "[^/]+"));
  }

  private static String object(Map<String, String> fields) {
    StringBuilder json = new StringBuilder("{");
    fields.forEach((name, value) ->
        json.append(json.length() > 1 ? "," : "")
            .append('"')
            .append(name)
            .append("\":")
            .append(value));
    return json.append('}').toString();
  }
}
