package org.yichuang.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.casework.Channel;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.intake.Receipt;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;

/** Applying and taking in by program; every refusal is problem+json with all errors at once. */
@RestController
@Tag(name = "applications", description = "申请、收件、受理 Apply, take in, accept")
@RequestMapping("/api/applications")
class ApplicationApi {

  private final Applications applications;
  private final Intake intake;
  private final Attachments attachments;
  private final People people;

  ApplicationApi(Applications applications, Intake intake, Attachments attachments, People people) {
    this.applications = applications;
    this.intake = intake;
    this.attachments = attachments;
    this.people = people;
  }

  /** Who it is for, when that is not the caller; clerks and volunteers only. */
  record Person(String name, String idNumber, @Nullable String phone) {
    Person {
      name = ApiRefusals.said(name);
      idNumber = ApiRefusals.said(idNumber);
    }
  }

  /**
   * One material.
   *
   * @param how ORIGINAL, COPY, PHOTO, REUSED, DEFERRED or COMMITTED
   * @param files ids of uploaded files
   */
  record Paper(@Nullable String key, @Nullable How how, @Nullable List<@Nullable String> files) {}

  /**
   * A whole application.
   *
   * @param item key or code of an item; or
   * @param theme code of a life event
   * @param answers to guided questions and form fields, by key
   * @param submit false to keep it as a draft
   */
  record Wish(
      @Nullable String item,
      @Nullable String theme,
      @Nullable Channel channel,
      @Nullable Person applicant,
      @Nullable String helper,
      @Nullable Map<String, String> answers,
      @Nullable List<Paper> materials,
      @Nullable Boolean submit) {
    Wish {
      if (answers != null) {
        answers.values().removeIf(java.util.Objects::isNull);
      }
    }
  }

  /** A case of an application. */
  record CaseView(
      String id,
      String number,
      String item,
      String state,
      int version,
      @Nullable String promised) {}

  /** An application with what it has led to and what is still missing. */
  record View(
      String id, String target, String state, List<CaseView> cases, List<Refusal> missing) {}

  @Operation(
      summary = "申请：一次调用即可提交 Create and submit an application",
      description = "Repeated with the same Idempotency-Key it is the same application.")
  @PostMapping
  ResponseEntity<View> create(
      Actor actor,
      @Parameter(description = "any text of up to 60 characters, one per application")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @RequestBody Wish wish) {
    Application draft = started(actor, key, wish);
    if (!draft.isDraft()) {
      return ResponseEntity.ok(view(draft));
    }
    List<Refusal> wrong = new ArrayList<>(filled(actor, draft, wish));
    if (!wrong.isEmpty()) {
      throw new RefusedException(wrong);
    }
    if (Boolean.FALSE.equals(wish.submit())) {
      Application kept = applications.open(actor, draft.id()).orThrow();
      return ResponseEntity.status(HttpStatus.CREATED).body(view(kept));
    }
    Receipt receipt = intake.submit(actor, draft.id()).orThrow();
    return ResponseEntity.status(HttpStatus.CREATED).body(view(receipt));
  }

  private Application started(Actor actor, @Nullable String key, Wish wish) {
    boolean theme = wish.theme() != null;
    String target = theme ? wish.theme() : wish.item();
    if (target == null || target.isBlank()) {
      throw new RefusedException(ApiRefusals.noTarget());
    }
    if (key != null && key.length() > 60) {
      throw new RefusedException(ApiRefusals.longKey());
    }
    Person applicant = wish.applicant();
    Long person = actor.personId();
    if (applicant != null) {
      actor.must(Role.CLERK, Role.VOLUNTEER).orThrow();
      person =
          people
              .register(
                  actor,
                  new NewPerson(applicant.name(), applicant.idNumber(), applicant.phone(), null))
              .orThrow()
              .id();
    }
    return applications
        .start(
            actor,
            new Applications.Start(
                theme ? Application.Kind.THEME : Application.Kind.ITEM,
                target,
                wish.channel() == null ? Channel.ONLINE : wish.channel(),
                person,
                null,
                ApiRefusals.id(wish.helper()),
                situations(wish),
                null,
                key))
        .orThrow();
  }

  /** The answer that decides whose data are filled in. */
  private static Map<String, String> situations(Wish wish) {
    Map<String, String> all = wish.answers() == null ? Map.of() : wish.answers();
    Map<String, String> first = new LinkedHashMap<>();
    String standing = all.get("applying.for");
    if (standing != null) {
      first.put("applying.for", standing);
    }
    return first;
  }

  private List<Refusal> filled(Actor actor, Application draft, Wish wish) {
    List<Refusal> wrong = new ArrayList<>();
    if (wish.answers() != null && !wish.answers().isEmpty()) {
      Outcome<Application> answered =
          applications.answer(actor, draft.id(), draft.version(), wish.answers());
      wrong.addAll(answered.refusals());
    }
    for (Paper paper : wish.materials() == null ? List.<Paper>of() : wish.materials()) {
      wrong.addAll(put(actor, draft.id(), paper).refusals());
    }
    return wrong;
  }

  private Outcome<Application> put(Actor actor, long id, @Nullable Paper paper) {
    String key = paper == null ? null : paper.key();
    How how = paper == null ? null : paper.how();
    if (paper == null || key == null || how == null) {
      return Outcome.refused(ApiRefusals.unnamed());
    }
    if (how == How.REUSED) {
      return applications.reuse(actor, id, key);
    }
    List<Long> files =
        paper.files() == null
            ? List.of()
            : paper.files().stream()
                .map(f -> attachments.see(actor, ApiRefusals.must(f)).orThrow().id())
                .toList();
    return applications.present(actor, id, new Presented(key, how, files, "", null));
  }

  @Operation(summary = "一份申请 One application with its cases and what is missing")
  @GetMapping("/{id}")
  View get(Actor actor, @PathVariable long id) {
    return view(applications.open(actor, id).orThrow());
  }

  @Operation(summary = "补填草稿 Answers to a draft; wrong ones are told all at once")
  @PostMapping("/{id}/answers")
  View answer(
      Actor actor,
      @PathVariable long id,
      @RequestParam int version,
      @RequestBody Map<String, @Nullable String> answers) {
    return view(applications.answer(actor, id, version, ApiRefusals.said(answers)).orThrow());
  }

  @Operation(summary = "交材料 Uploads pictures or pages of one material, in place of earlier ones")
  @PostMapping("/{id}/materials/{key}")
  View upload(
      Actor actor,
      @PathVariable long id,
      @PathVariable String key,
      @RequestParam("file") List<MultipartFile> files) {
    applications.open(actor, id).orThrow();
    List<Refusal> wrong = new ArrayList<>();
    List<Long> kept = new ArrayList<>();
    for (MultipartFile file : files) {
      var one =
          attachments.keep(
              actor,
              new Upload(String.valueOf(file.getOriginalFilename()), "application:" + id, file));
      wrong.addAll(one.refusals());
      if (one.isDone()) {
        kept.add(one.orThrow().id());
      }
    }
    if (!wrong.isEmpty()) {
      throw new RefusedException(wrong);
    }
    return view(applications.present(actor, id, Presented.photos(key, kept)).orThrow());
  }

  @Operation(summary = "提交草稿 Submits a draft; repeated it is the same cases")
  @PostMapping("/{id}/submit")
  View submit(Actor actor, @PathVariable long id) {
    return view(intake.submit(actor, id).orThrow());
  }

  /**
   * A clerk's answer.
   *
   * @param act ACCEPT, RECEIVE, SUPPLEMENT, OUT_OF_SCOPE or DECLINE
   * @param text what more is missing, or the reason
   */
  record AnswerWish(@Nullable String act, @Nullable String text, @Nullable String authority) {}

  @Operation(summary = "窗口收件并答复 Takes a draft in at the window with one of the five answers")
  @PostMapping("/{id}/take")
  View take(Actor actor, @PathVariable long id, @RequestBody AnswerWish wish) {
    return view(answer(wish).then(answer -> intake.take(actor, id, answer)).orThrow());
  }

  @Operation(summary = "答复已收的办件 Answers on a case received before")
  @PostMapping("/cases/{caseId}/answer")
  CaseView answerCase(
      Actor actor,
      @PathVariable long caseId,
      @RequestParam int version,
      @RequestBody AnswerWish wish) {
    return answer(wish)
        .then(answer -> intake.answer(actor, caseId, version, answer))
        .map(ApplicationApi::caseView)
        .orThrow();
  }

  private static Outcome<Intake.Answer> answer(AnswerWish wish) {
    String text = wish.text() == null ? "" : wish.text();
    String authority = wish.authority() == null ? "" : wish.authority();
    return Desk.answer(
        ApiRefusals.said(wish.act()), name -> name.equals("_authority") ? authority : text);
  }

  private View view(Application a) {
    return a.isDraft()
        ? new View(
            Long.toString(a.id()), a.target(), a.state().name(), List.of(), applications.missing(a))
        : view(intake.sent(a).orThrow());
  }

  private static View view(Receipt receipt) {
    Application a = receipt.application();
    return new View(
        Long.toString(a.id()),
        a.target(),
        a.state().name(),
        receipt.cases().stream().map(ApplicationApi::caseView).toList(),
        List.of());
  }

  private static CaseView caseView(org.yichuang.casework.CaseFile file) {
    return new CaseView(
        Long.toString(file.id()),
        file.number(),
        file.itemName(),
        file.state().name(),
        file.version(),
        file.promisedDue() == null ? null : file.promisedDue().toString());
  }
}
