package org.yichuang.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
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
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.intake.OnceApplications;
import org.yichuang.intake.Presented;
import org.yichuang.intake.Receipt;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;

/** Applying and taking in by program; every refusal is problem+json with all errors at once. */
@RestController
@Tag(name = "applications", description = "申请、收件、受理 Apply, take in, accept")
@RequestMapping("/api/applications")
class ApplicationApi {

  private final Applications applications;
  private final Intake intake;
  private final Attachments attachments;
  private final Wishes wishes;

  ApplicationApi(Applications applications, Intake intake, Attachments attachments, Wishes wishes) {
    this.applications = applications;
    this.intake = intake;
    this.attachments = attachments;
    this.wishes = wishes;
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
      description =
          "Repeated with the same Idempotency-Key it is the same application; the same key with"
              + " another body is refused with 422.")
  @PostMapping
  ResponseEntity<View> create(
      Actor actor,
      @Parameter(description = "any text of up to 60 characters, one per application")
          @RequestHeader(name = "Idempotency-Key", required = false)
          @Nullable String key,
      @RequestBody Wishes.Wish wish) {
    OnceApplications.Made made = wishes.made(actor, key, wish);
    View view = view(applications.open(actor, made.application().id()).orThrow());
    return ResponseEntity.status(made.first() ? HttpStatus.CREATED : HttpStatus.OK).body(view);
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
