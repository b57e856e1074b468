package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.files.Attachments;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;

@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class BadInputTests {

  private static final String SQL = "'; drop table intake.application; --";
  private static final String SCRIPT = "<script>alert('x')</script>";

  @Autowired MockMvc mvc;
  @Autowired Applications applications;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired Centre centre;
  @Autowired JdbcClient jdbc;

  @Test
  void aProgramAppliesInOneCallAndTheSameKeyIsOneApplication() throws Exception {
    Actor elder = people.citizen(centre, "周奶奶");
    String wish =
        """
        {"item": "elder-card", "submit": true, "answers": {"variant": "first",
         "applying.for": "self", "person.phone": "13874410001",
         "person.address": "武陵区穿紫河街道1号", "person.household": "wuling",
         "delivery.way": "electronic"},
         "materials": [{"key": "id-card", "how": "PHOTO", "files": ["%d"]}]}
        """
            .formatted(new CounterScenario(applications, attachments).picture(elder, 1));
    MockHttpServletResponse first = send(elder, wish, "key-1");
    assertThat(first.getStatus()).as(first.getContentAsString()).isEqualTo(201);
    assertThat(first.getContentAsString()).contains("\"SUBMITTED\"", "\"number\"");
    MockHttpServletResponse again = send(elder, wish, "key-1");
    assertThat(again.getStatus()).isEqualTo(200);
    assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
  }

  private String elderWish(Actor elder, String address) {
    return """
    {"item": "elder-card", "submit": true, "answers": {"variant": "first",
     "applying.for": "self", "person.phone": "13874410001",
     "person.address": "%s", "person.household": "wuling",
     "delivery.way": "electronic"},
     "materials": [{"key": "id-card", "how": "PHOTO", "files": ["%d"]}]}
    """
        .formatted(address, new CounterScenario(applications, attachments).picture(elder, 1));
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefusedAndChangesNothing() throws Exception {
    Actor elder = people.citizen(centre, "周奶奶");
    assertThat(send(elder, elderWish(elder, "武陵区一路1号"), "key-2").getStatus()).isEqualTo(201);
    MockHttpServletResponse other = send(elder, elderWish(elder, "武陵区二路2号"), "key-2");
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(other.getContentType()).contains("problem+json");
    assertThat(other.getContentAsString()).contains("application.key-reused");
    assertThat(applicationsOf(elder)).isEqualTo(1);
  }

  @Test
  void aRefusedRequestLeavesItsKeyFreeAndNoDraft() throws Exception {
    Actor elder = people.citizen(centre, "周奶奶");
    assertThat(send(elder, "{\"item\": \"elder-card\"}", "key-3").getStatus()).isEqualTo(422);
    assertThat(applicationsOf(elder)).isZero();
    assertThat(send(elder, elderWish(elder, "武陵区一路1号"), "key-3").getStatus()).isEqualTo(201);
  }

  @Test
  void eightRequestsAtOnceUnderOneKeyAllGetTheOneApplication() throws Exception {
    Actor elder = people.citizen(centre, "周奶奶");
    String wish = elderWish(elder, "武陵区一路1号");
    Callable<MockHttpServletResponse> one = () -> send(elder, wish, "key-8");
    List<String> bodies = new ArrayList<>();
    List<Integer> statuses = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(8, one))) {
        bodies.add(answer.get().getContentAsString());
        statuses.add(answer.get().getStatus());
      }
    }
    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(bodies).containsOnly(bodies.getFirst());
    assertThat(applicationsOf(elder)).isEqualTo(1);
  }

  private long applicationsOf(Actor owner) {
    return jdbc.sql("select count(*) from intake.application where centre_id = ? and owner_id = ?")
        .params(centre.code(), owner.personId())
        .query(Long.class)
        .single();
  }

  @Test
  void everythingWrongIsToldAtOnceAsAProblem() throws Exception {
    Actor li = people.citizen(centre, "李明");
    MockHttpServletResponse answer =
        send(
            li,
            """
            {"item": "hygiene-permit", "answers": {"variant": "first", "applying.for": "self",
             "place.kind": "amusement", "place.aircon": "no", "person.phone": "abc",
             "organisation.uscc": "91310000607378206D", "premises.area": "-5",
             "hygiene.manager": "李\\u0000明", "delivery.way": "by-owl"}}
            """,
            null);
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentType()).contains("problem+json");
    assertThat(answer.getContentAsString())
        .contains("field.phone", "field.range", "field.invisible", "field.choice")
        .contains("organisation.uscc");
  }

  @Test
  void anIdNumberWithAWrongCheckDigitOrAnImpossibleDateIsTold() {
    Actor li = people.citizen(centre, "李明");
    for (String wrong :
        List.of("11010519491231002Y", "110105194912310021", "110105194902300026", "123")) {
      Application a =
          new CounterScenario(applications, attachments).begin(li, "elder-card", Map.of());
      var answered = applications.answer(li, a.id(), a.version(), Map.of("person.id", wrong));
      assertThat(answered.refusals()).as(wrong).hasSize(1);
      assertThat(answered.refusals().getFirst().field()).isEqualTo("person.id");
    }
  }

  @Test
  void sqlScriptAndControlCharactersInEveryFieldHarmNothing() throws Exception {
    Actor li = people.citizen(centre, "李明");
    for (String evil : List.of(SQL, SCRIPT, "a\u0000b", "\u202Egnp.exe", "%s%n${7*7}")) {
      Application a =
          new CounterScenario(applications, attachments)
              .begin(li, "hygiene-permit", Map.of("variant", "first", "applying.for", "self"));
      for (var field : applications.asked(a).fields()) {
        applications.answer(li, a.id(), 999, Map.of(field.key(), evil));
      }
      MockHttpServletResponse page =
          mvc.perform(get("/applications/" + a.id() + "/check").cookie(session(li)))
              .andReturn()
              .getResponse();
      assertThat(page.getStatus()).isEqualTo(200);
      assertThat(page.getContentAsString()).doesNotContain("<script>alert");
    }
    assertThat(jdbc.sql("select count(*) from intake.application").query(Long.class).single())
        .isPositive();
  }

  @Test
  void tenMegabytesOfTextAreRefusedInASentenceAndNothingIsLost() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Application a =
        new CounterScenario(applications, attachments)
            .begin(
                li,
                "individual-business",
                Map.of("variant", "first", "applying.for", "self", "trade.family", "one"));
    String before = applications.open(li, a.id()).orThrow().answer("person.name");
    var answered =
        applications.answer(
            li,
            a.id(),
            a.version(),
            Map.of("business.scope", "卖".repeat(3_500_000), "person.address", "武陵区一路 1 号"));
    assertThat(answered.refusals()).extracting(r -> r.code()).containsExactly("field.too-long");
    Application after = applications.open(li, a.id()).orThrow();
    assertThat(after.answer("person.address")).isEqualTo("武陵区一路 1 号");
    assertThat(after.answer("person.name")).isEqualTo(before);
    assertThat(after.answer("business.scope")).isEmpty();
  }

  @Test
  void unknownItemsApplicationsAndMalformedIdsHaveTheirStatus() throws Exception {
    Actor li = people.citizen(centre, "李明");
    assertThat(send(li, "{\"item\": \"no-such-item\"}", null).getStatus()).isEqualTo(404);
    assertThat(send(li, "{}", null).getStatus()).isEqualTo(422);
    assertThat(send(li, "{\"item\": ", null).getStatus()).isEqualTo(400);
    assertThat(send(li, "{\"item\": \"" + SQL + "\"}", null).getStatus()).isEqualTo(404);
    assertThat(status(get("/applications/1").cookie(session(li)))).isEqualTo(404);
    assertThat(status(get("/applications/abc").cookie(session(li)))).isIn(400, 404);
    assertThat(status(get("/applications/99999999999999999999").cookie(session(li))))
        .isIn(400, 404);
    assertThat(status(get("/desk").cookie(session(li)))).isEqualTo(403);
  }

  @Test
  void aFileThatIsNotWhatItClaimsIsToldAndTheGoodOneBesideItIsKept() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Application a =
        new CounterScenario(applications, attachments)
            .begin(li, "elder-card", Map.of("variant", "first", "applying.for", "self"));
    MockHttpServletResponse answer =
        mvc.perform(
                multipart("/applications/" + a.id() + "/materials/id-card")
                    .file(
                        new MockMultipartFile(
                            "file",
                            "a.txt",
                            "text/plain",
                            "正面".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .file(
                        new MockMultipartFile(
                            "file",
                            "b.png",
                            "image/png",
                            "not a png".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .param("how", "PHOTO")
                    .cookie(session(li))
                    .with(SecurityMockMvcRequestPostProcessors.csrf()))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("b.png", "a.txt");
    assertThat(applications.open(li, a.id()).orThrow().materials()).containsKey("id-card");
  }

  @Test
  void aStalePageShowsBothVersionsAndLosesNothing() throws Exception {
    Actor li = people.citizen(centre, "李明");
    CounterScenario counter = new CounterScenario(applications, attachments);
    Application a =
        counter.begin(li, "elder-card", Map.of("variant", "first", "applying.for", "self"));
    Application seen = counter.answer(li, a, "person.address", "武陵区一路 1 号");
    counter.answer(li, seen, "person.address", "武陵区二路 2 号");
    MockHttpServletResponse page =
        mvc.perform(
                post("/applications/" + a.id() + "/form/applicant")
                    .param("version", Integer.toString(seen.version()))
                    .param("person.address", "武陵区三路 3 号")
                    .cookie(session(li))
                    .with(SecurityMockMvcRequestPostProcessors.csrf()))
            .andReturn()
            .getResponse();
    assertThat(page.getStatus()).isEqualTo(409);
    assertThat(page.getContentAsString()).contains("武陵区三路 3 号", "武陵区二路 2 号");
  }

  @Test
  void aClerkWhoPressesWithoutAnythingFilledInIsToldEverything() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Application a =
        applications
            .start(
                clerk,
                Applications.Start.window(Application.Kind.ITEM, "hygiene-permit", li.personId()))
            .orThrow();
    MockHttpServletResponse page =
        mvc.perform(
                post("/desk/" + a.id())
                    .param("_act", "ACCEPT")
                    .param("person.phone", "12")
                    .param("version", Integer.toString(a.version()))
                    .cookie(session(clerk))
                    .with(SecurityMockMvcRequestPostProcessors.csrf()))
            .andReturn()
            .getResponse();
    assertThat(page.getStatus()).isEqualTo(422);
    assertThat(page.getContentAsString()).contains("电话");
  }

  private MockHttpServletResponse send(Actor who, String body, String key) throws Exception {
    var request =
        post("/api/applications")
            .header("Authorization", "Bearer " + signIn.open(who.personId(), who.kind()))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body);
    return mvc.perform(key == null ? request : request.header("Idempotency-Key", key))
        .andReturn()
        .getResponse();
  }

  private int status(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse().getStatus();
  }

  private Cookie session(Actor who) {
    return new Cookie("yc", signIn.open(who.personId(), who.kind()));
  }
}
