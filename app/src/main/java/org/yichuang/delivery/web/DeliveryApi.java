package org.yichuang.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.delivery.Deliveries;
import org.yichuang.delivery.Delivery;
import org.yichuang.delivery.Lockers;
import org.yichuang.delivery.Taker;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;

/** The issue desk for programs; each call repeated has one effect. */
@RestController
@RequestMapping("/api/deliveries")
@Tag(name = "deliveries", description = "统一出件 The issue desk")
class DeliveryApi {

  private final Deliveries deliveries;
  private final Lockers lockers;

  DeliveryApi(Deliveries deliveries, Lockers lockers) {
    this.deliveries = deliveries;
    this.lockers = lockers;
  }

  /** A result as programs see it. */
  record Shown(
      String caseId,
      String number,
      String certificate,
      String state,
      @Nullable String way,
      LocalDate due,
      @Nullable String waybill,
      @Nullable String cell,
      @Nullable String receipt,
      @Nullable Instant deliveredAt) {

    static Shown of(Delivery d) {
      return new Shown(
          Long.toString(d.caseId()),
          d.number(),
          d.identifier(),
          d.state().name(),
          d.way() == null ? null : d.way().name(),
          d.due(),
          d.waybill(),
          d.cell(),
          d.receipt(),
          d.deliveredAt());
    }
  }

  /** Who stands at the counter: the applicant by ID number, or an agent with a letter. */
  record Counter(
      @Nullable String idNumber,
      @Nullable String agentName,
      @Nullable String agentIdNumber,
      @Nullable String letter) {

    Taker taker() {
      return agentIdNumber == null
          ? new Taker.Holder(said(idNumber))
          : new Taker.Agent(said(agentName), agentIdNumber, letter);
    }
  }

  record Courier(@Nullable String waybill) {}

  record Signed(@Nullable String signer) {}

  record Back(@Nullable String why) {}

  record Cell(@Nullable String cell) {}

  /** The code is told this once. */
  record Locked(Shown delivery, String code, @Nullable Instant codeUntil) {}

  @GetMapping("/{caseId}")
  @Operation(summary = "Where a case's result is")
  Shown one(@PathVariable long caseId, Actor actor) {
    Delivery d = deliveries.find(actor.centre(), caseId).orThrow();
    if (!(actor.signedIn() && actor.personId() == d.applicantId())) {
      actor.must(Role.ISSUER, Role.CLERK).orThrow();
    }
    return Shown.of(d);
  }

  @PostMapping("/{caseId}/counter")
  @Operation(summary = "Hand over at the counter after the identity check")
  Shown counter(@PathVariable long caseId, @RequestBody Counter body, Actor actor) {
    return Shown.of(deliveries.handOver(actor, caseId, body.taker()).orThrow());
  }

  @PostMapping("/{caseId}/courier")
  @Operation(summary = "Give to the courier under a waybill")
  Shown courier(@PathVariable long caseId, @RequestBody Courier body, Actor actor) {
    return Shown.of(deliveries.send(actor, caseId, said(body.waybill())).orThrow());
  }

  @PostMapping("/{caseId}/signed")
  @Operation(summary = "The courier's delivery was signed for")
  Shown signed(@PathVariable long caseId, @RequestBody Signed body, Actor actor) {
    return Shown.of(deliveries.signedFor(actor, caseId, said(body.signer())).orThrow());
  }

  @PostMapping("/{caseId}/back")
  @Operation(summary = "Back to the desk: undeliverable, or the cell was not opened in time")
  Shown back(@PathVariable long caseId, @RequestBody Back body, Actor actor) {
    return Shown.of(deliveries.back(actor, caseId, said(body.why())).orThrow());
  }

  @PostMapping("/{caseId}/locker")
  @Operation(summary = "Put into a cell of the locker; the code comes back once")
  Locked locker(@PathVariable long caseId, @RequestBody Cell body, Actor actor) {
    Lockers.Locked in = lockers.intoLocker(actor, caseId, said(body.cell())).orThrow();
    return new Locked(Shown.of(in.delivery()), in.code(), in.delivery().codeUntil());
  }

  private static String said(@Nullable String given) {
    return given == null ? "" : given;
  }
}
