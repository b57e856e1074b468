package org.yichuang.certificates.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.casework.Cases;
import org.yichuang.certificates.Certificate;
import org.yichuang.certificates.Certificates;
import org.yichuang.certificates.Shown;
import org.yichuang.certificates.Verification;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Certificates for programs: the public check, issuing, correcting and revoking. */
@RestController
@RequestMapping("/api/certificates")
@Tag(name = "certificates", description = "证照：查验、出证、变更、撤销 Check, issue, correct, end certificates")
class CertificateApi {

  private final Checking checking;
  private final Certificates certificates;
  private final Cases cases;

  CertificateApi(Checking checking, Certificates certificates, Cases cases) {
    this.checking = checking;
    this.certificates = certificates;
    this.cases = cases;
  }

  /**
   * What a check found.
   *
   * @param result valid, expired, revoked, altered or unknown
   * @param why each reason in words
   */
  record Answer(String result, List<Text> why, @Nullable Shown certificate) {

    static Answer of(Verification v) {
      List<Text> why =
          switch (v) {
            case Verification.Valid x -> List.of();
            case Verification.Expired x -> List.of();
            case Verification.Altered a -> a.what();
            case Verification.Unknown u -> List.of(u.why());
            case Verification.Revoked r ->
                List.of(
                    Text.of(
                        r.how().label().zh() + (r.why() == null ? "" : "：" + r.why()),
                        r.how().label().en() + (r.why() == null ? "" : ": " + r.why())));
          };
      return new Answer(v.result(), why, v.facts());
    }
  }

  /** A certificate in the register. */
  record Registered(
      String id, String identifier, String number, String caseId, String state, Text title) {

    static Registered of(Certificate c) {
      return new Registered(
          Long.toString(c.id()),
          c.identifier(),
          c.number(),
          Long.toString(c.caseId()),
          c.state().name(),
          c.title());
    }
  }

  record Ending(String reason, String article) {}

  record Correction(Map<String, String> facts, String reason) {}

  @GetMapping("/{identifier}")
  @Operation(summary = "Check a certificate by its identifier; open to anybody, nothing private")
  Answer check(
      @PathVariable String identifier,
      @RequestParam(name = "s", required = false) @Nullable String mark,
      Actor actor,
      HttpServletRequest request) {
    Verification found =
        checking.identifier(actor, request.getRemoteAddr(), identifier, mark).orThrow();
    return Answer.of(found);
  }

  @PostMapping(path = "/verify", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(summary = "Check a certificate's file; open to anybody")
  Answer checkFile(
      @RequestParam(required = false) @Nullable MultipartFile file,
      Actor actor,
      HttpServletRequest request) {
    return Answer.of(checking.file(actor, request.getRemoteAddr(), file).orThrow());
  }

  @PostMapping("/issue/{caseId}")
  @Operation(
      summary =
          "Issue the certificate of a granted case (desk, reviewer, head); repeated, the same one comes"
              + " back")
  Registered issue(@PathVariable long caseId, Actor actor) {
    return Registered.of(
        actor
            .must(Role.ISSUER, Role.REVIEWER, Role.HEAD)
            .then(a -> cases.must(a.centre(), caseId))
            .then(file -> certificates.issue(actor, file))
            .orThrow());
  }

  @PostMapping("/{identifier}/revoke")
  @Operation(summary = "Revoke a certificate and its decision, with reason and article (head)")
  Registered revoke(@PathVariable String identifier, @RequestBody Ending ending, Actor actor) {
    return Registered.of(
        certificates
            .revoke(
                actor, must(actor, identifier).id(), said(ending.reason()), said(ending.article()))
            .orThrow());
  }

  @PostMapping("/{identifier}/cancel")
  @Operation(summary = "Strike off a certificate whose ground has gone (head)")
  Registered cancel(@PathVariable String identifier, @RequestBody Ending ending, Actor actor) {
    return Registered.of(
        certificates
            .cancel(
                actor, must(actor, identifier).id(), said(ending.reason()), said(ending.article()))
            .orThrow());
  }

  @PostMapping("/{identifier}/correct")
  @Operation(summary = "Put facts right: a next version replaces the certificate (head)")
  Registered correct(
      @PathVariable String identifier, @RequestBody Correction correction, Actor actor) {
    Map<String, String> facts = correction.facts() == null ? Map.of() : correction.facts();
    return Registered.of(
        certificates
            .correct(actor, must(actor, identifier).id(), facts, said(correction.reason()))
            .orThrow());
  }

  private Certificate must(Actor actor, String identifier) {
    return certificates
        .find(actor.centre(), identifier)
        .orElseThrow(() -> new RefusedException(Certificates.unknown()));
  }

  private static String said(@Nullable String given) {
    return given == null ? "" : given;
  }
}
