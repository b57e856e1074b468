package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.files.Attachments;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** What the one notice asks for, handed in online and at the window (行政许可法第32条). */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class SupplementTests {

  @Autowired MockMvc mvc;
  @Autowired Applications applications;
  @Autowired Intake intake;
  @Autowired Supplements supplements;
  @Autowired Cases cases;
  @Autowired Journal journal;
  @Autowired Attachments attachments;
  @Autowired PeopleScenario people;
  @Autowired SignIn signIn;
  @Autowired TestNow now;
  @Autowired Centre centre;

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private CaseFile asked(Actor li, String more) {
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Application a = new CounterScenario(applications, attachments).hygienePermit(li, 3000);
    applications.takeBack(li, a.id(), "floor-plan").orThrow();
    applications.takeBack(li, a.id(), "hygiene-test-report").orThrow();
    Application draft =
        applications
            .start(
                clerk,
                Applications.Start.window(Application.Kind.ITEM, "hygiene-permit", li.personId()))
            .orThrow();
    applications
        .answer(
            clerk, draft.id(), draft.version(), applications.open(li, a.id()).orThrow().answers())
        .orThrow();
    for (String key :
        List.of("id-card", "business-licence", "hygiene-routine", "health-certificates")) {
      applications.present(clerk, draft.id(), Presented.of(key, How.ORIGINAL)).orThrow();
    }
    return intake.take(clerk, draft.id(), new Intake.Answer.AskSupplement(more)).orThrow().first();
  }

  @Test
  void theNoticeListsEachMissingThingAndTheLastOneHandedInOnlineAcceptsTheCase() throws Exception {
    now.set("2022-04-22T10:00");
    Actor li = people.citizen(centre, "李明");
    CaseFile file = asked(li, "");
    assertThat(supplements.of(centre, file.id()))
        .extracting(SupplementItem::place)
        .containsExactlyInAnyOrder("material.floor-plan", "material.hygiene-test-report");
    now.set("2022-06-01T10:00");
    upload(li, file, "item-1");
    assertThat(stored(file).state()).isEqualTo(CaseState.SUPPLEMENTING);
    upload(li, file, "item-2");
    CaseFile accepted = stored(file);
    assertThat(accepted.state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(Now.dateOf(accepted.dates().accepted())).isEqualTo("2022-06-01");
    assertThat(accepted.clock().start()).isEqualTo("2022-06-01");
    String page =
        mvc.perform(get("/my/supplements/" + file.id()).cookie(session(li)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("已收到").doesNotContain("交上去");
  }

  private void upload(Actor who, CaseFile file, String name) throws Exception {
    int status =
        mvc.perform(
                multipart("/my/supplements/" + file.id())
                    .file(
                        new MockMultipartFile(
                            name,
                            "补正.txt",
                            "text/plain",
                            ("补正 " + name).getBytes(StandardCharsets.UTF_8)))
                    .cookie(session(who))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(302);
  }

  @Test
  void theClerkRecordsWhatCameAndTheCaseIsAcceptedOnlyWhenAllIsThere() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    CaseFile file = asked(li, "法人签名不清");
    desk(clerk, file, "item-1", 302);
    assertThat(stored(file).state()).isEqualTo(CaseState.SUPPLEMENTING);
    desk(clerk, file, "nothing", 422);
    desk(clerk, file, "item-2", 302);
    desk(clerk, file, "item-3", 302);
    assertThat(stored(file).state()).isEqualTo(CaseState.ACCEPTED);
    assertThat(supplements.of(centre, file.id()))
        .allMatch(SupplementItem::handed)
        .extracting(SupplementItem::byName)
        .containsOnly("王芳");
  }

  private void desk(Actor clerk, CaseFile file, String ticked, int status) throws Exception {
    assertThat(
            mvc.perform(
                    post("/desk/cases/" + file.id())
                        .param("_act", "CAME")
                        .param(ticked, "seen")
                        .param("version", Integer.toString(stored(file).version()))
                        .cookie(session(clerk))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(status);
  }

  @Test
  void twoWhoHandInTheLastTwoItemsAtOnceMakeOneAcceptance() throws Exception {
    Actor li = people.citizen(centre, "李明");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    CaseFile file = asked(li, "");
    List<Callable<Outcome<CaseFile>>> both = new ArrayList<>();
    for (int no = 1; no <= 2; no++) {
      var one = List.of(new Supplements.Handed(no, List.of(), "", true));
      both.add(() -> supplements.handIn(clerk, file.id(), one));
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var done : threads.invokeAll(both)) {
        assertThat(done.get().isDone()).isTrue();
      }
    }
    assertThat(stored(file).state()).isEqualTo(CaseState.ACCEPTED);
  }

  @Test
  void aReceivedCaseThatLacksSomethingIsNotAcceptedByHandButBySilence() {
    now.set("2022-04-22T10:00");
    Actor li = people.citizen(centre, "李明");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    Application a =
        applications
            .start(
                clerk,
                Applications.Start.window(Application.Kind.ITEM, "hygiene-permit", li.personId()))
            .orThrow();
    CaseFile file = intake.take(clerk, a.id(), new Intake.Answer.Receive()).orThrow().first();
    var refused = intake.answer(clerk, file.id(), file.version(), new Intake.Answer.Accept());
    assertThat(codes(refused.refusals())).contains("material.missing", "field.required");
    assertThat(stored(file).version()).isEqualTo(file.version());
    now.set("2022-04-29T09:00");
    CaseFile accepted =
        intake.answer(clerk, file.id(), file.version(), new Intake.Answer.Accept()).orThrow();
    assertThat(Now.dateOf(accepted.dates().accepted())).isEqualTo("2022-04-22");
  }

  @Test
  void whatComesAfterTheEndIsKeptAsALateDocumentAndMovesNothing() {
    Actor li = people.citizen(centre, "李明");
    Actor clerk = people.staff(centre, "王芳", Role.CLERK, "centre");
    CaseFile file = asked(li, "");
    assertThat(codes(supplements.late(li, file.id(), "授权书", List.of()).refusals()))
        .containsExactly("supplement.case-open");
    cases
        .stepOnNewest(clerk, file.id(), new org.yichuang.casework.Step.Withdraw("申请人撤回"))
        .orThrow();
    var one = List.of(new Supplements.Handed(1, List.of(), "", true));
    assertThat(codes(supplements.handIn(clerk, file.id(), one).refusals()))
        .containsExactly("supplement.case-over");
    CaseFile kept = supplements.late(li, file.id(), "授权书", List.of()).orThrow();
    assertThat(kept.state()).isEqualTo(CaseState.WITHDRAWN);
    assertThat(journal.of(centre, file.id()).getLast().body()).contains("late-document", "授权书");
  }

  @Test
  void nobodyElseHandsInAndAnOriginalIsSeenAtTheWindowOnly() {
    Actor li = people.citizen(centre, "李明");
    CaseFile file = asked(li, "");
    var seen = List.of(new Supplements.Handed(1, List.of(), "", true));
    var empty = List.of(new Supplements.Handed(1, List.of(), "", false));
    assertThat(codes(supplements.handIn(people.citizen(centre, "张三"), file.id(), seen).refusals()))
        .containsExactly("application.unknown");
    assertThat(codes(supplements.handIn(li, file.id(), seen).refusals()))
        .containsExactly("material.window-only");
    assertThat(codes(supplements.handIn(li, file.id(), empty).refusals()))
        .containsExactly("supplement.empty");
    assertThat(codes(supplements.handIn(li, file.id(), List.of()).refusals()))
        .containsExactly("supplement.nothing");
  }

  private CaseFile stored(CaseFile file) {
    return cases.must(centre, file.id()).orThrow();
  }

  private static List<String> codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).toList();
  }

  private Cookie session(Actor who) {
    return new Cookie("yc", signIn.open(who.personId(), who.kind()));
  }
}
