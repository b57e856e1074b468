package org.yichuang.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.codes.CertificateId;
import org.yichuang.intake.HeldCertificates;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Centre;
import org.yichuang.people.Person;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
@Import(Town.class)
class CertificatesTests {

  @Autowired Town town;
  @Autowired Certificates certificates;
  @Autowired IssuingWatch watch;
  @Autowired Renewals renewals;
  @Autowired Register register;
  @Autowired IssuerKeys keys;
  @Autowired Records records;
  @Autowired Cases cases;
  @Autowired Feed feed;
  @Autowired HeldCertificates counter;
  @Autowired JdbcClient jdbc;
  @Autowired TestNow clock;

  private final Centre centre = Centres.fresh();

  @AfterEach
  void clockRuns() {
    clock.reset();
  }

  private Certificate permitOf(String name) {
    Person person = town.resident(centre, name);
    town.states(person, Map.of("premises.address", "武陵区紫缘路1号", "place.kind", "amusement"));
    CaseFile file = town.granted(centre, person, "hygiene-permit", "first");
    return certificates.ofCase(centre, file.id()).orElseThrow();
  }

  @Test
  void whatIsDecidedStraightThroughHasItsSignedCertificateAtOnce() {
    Certificate c = permitOf("王大爷");
    assertThat(cases.must(centre, c.caseId()).orThrow().state()).isEqualTo(CaseState.ISSUED);
    assertThat(cases.must(centre, c.caseId()).orThrow().certificate()).isEqualTo(c.identifier());
    assertThat(CertificateId.parse(c.identifier()).isDone()).isTrue();
    assertThat(register.signed(c).holds()).isTrue();
    assertThat(certificates.verify(centre, c.identifier())).isInstanceOf(Verification.Valid.class);
  }

  @Test
  void thePublicSeesTheHolderMasked() {
    Shown shown =
        Objects.requireNonNull(certificates.verify(centre, permitOf("欧阳大爷").identifier()).facts());
    assertThat(shown.toString()).doesNotContain("欧阳大爷");
    assertThat(shown.holder()).isEqualTo("欧**爷");
  }

  @Test
  void theRecordRestsSealed() {
    Certificate c = permitOf("刘奶奶");
    byte[] kept =
        jdbc.sql("select record_sealed from certificates.certificate where certificate_id = :id")
            .param("id", c.id())
            .query(byte[].class)
            .single();
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("刘奶奶", "1.2.156");
  }

  @Test
  void serialsOfATypeFollowEachOtherWithoutGap() {
    List<String> serials = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      serials.add(CertificateId.parse(permitOf("老人" + i).identifier()).orThrow().serial());
    }
    int year = clock.today().getYear();
    assertThat(serials).containsExactly(year + "0000001", year + "0000002", year + "0000003");
  }

  @Test
  void twoIssuersAtOnceMakeOneCertificate() throws Exception {
    Person person = town.resident(centre, "赵大伯");
    CaseFile granted = town.granted(centre, person, "food-permit", "first");
    assertThat(granted.state()).isEqualTo(CaseState.GRANTED);
    assertThat(certificates.toIssue(centre, null, 10).rows()).hasSize(1);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Certificate>> made = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        made.add(
            threads.submit(() -> {
              start.await();
              return certificates.issue(Town.issuer(centre), granted).orThrow();
            }));
      }
      start.countDown();
    }
    List<Long> ids = new ArrayList<>();
    for (Future<Certificate> one : made) {
      ids.add(one.get().id());
    }
    assertThat(ids).hasSize(8).containsOnly(ids.getFirst());
    assertThat(certificates.toIssue(centre, null, 10).rows()).isEmpty();
  }

  @Test
  void onlyTheDeskTheReviewerOrTheHeadIssues() {
    Person person = town.resident(centre, "孙女士");
    CaseFile granted = town.granted(centre, person, "food-permit", "first");
    var refused = certificates.issue(Town.clerk(centre), granted);
    assertThat(refused.refusals()).extracting(r -> r.code()).contains("actor.not-allowed");
    assertThat(certificates.ofCase(centre, granted.id())).isEmpty();
  }

  @Test
  void aGrantThatACrashCutOffFromItsCertificateIsHealedByTheFeed() {
    Certificate c = permitOf("钱大妈");
    jdbc.sql("delete from certificates.certificate where certificate_id = :id")
        .param("id", c.id())
        .update();
    jdbc.sql(
            "update casework.case_file set state = 'GRANTED', certificate = null, issued_at = null"
                + " where case_id = :id")
        .param("id", c.caseId())
        .update();
    feed.drain(watch);
    Certificate healed = certificates.ofCase(centre, c.caseId()).orElseThrow();
    assertThat(healed.id()).isNotEqualTo(c.id());
    assertThat(cases.must(centre, c.caseId()).orThrow().state()).isEqualTo(CaseState.ISSUED);
    feed.drain(watch);
    assertThat(certificates.ofCase(centre, c.caseId()).orElseThrow().id()).isEqualTo(healed.id());
  }

  @Test
  void theHeadRevokesWithReasonAndArticleAndTheCheckSaysSo() {
    Certificate c = permitOf("李大爷");
    assertThat(certificates.revoke(Town.head(centre, "ga"), c.id(), "误发", "第69条").refusals())
        .extracting(r -> r.code())
        .containsExactly("actor.not-allowed");
    assertThat(certificates.revoke(Town.head(centre, "wjj"), c.id(), "误发", " ").isDone()).isFalse();
    certificates.revoke(Town.head(centre, "wjj"), c.id(), "误发", "行政许可法第69条").orThrow();
    assertThat(cases.must(centre, c.caseId()).orThrow().state()).isEqualTo(CaseState.REVOKED);
    assertThat(certificates.verify(centre, c.identifier()))
        .isInstanceOfSatisfying(
            Verification.Revoked.class, r -> assertThat(r.why()).isEqualTo("误发"));
    assertThat(certificates.revoke(Town.head(centre, "wjj"), c.id(), "再来", "第69条").isDone())
        .isFalse();
  }

  @Test
  void aCorrectionIsANextVersionAndTheOldOneLeadsToIt() {
    Certificate c = permitOf("陈大爷");
    Certificate next =
        certificates
            .correct(Town.head(centre, "wjj"), c.id(), Map.of("person.name", "陈大业"), "姓名更正")
            .orThrow();
    assertThat(next.version()).isEqualTo(2);
    assertThat(next.number()).isEqualTo(c.number());
    assertThat(register.signed(next).record().holder().name()).isEqualTo("陈大业");
    assertThat(certificates.verify(centre, c.identifier()))
        .isInstanceOfSatisfying(
            Verification.Revoked.class,
            r -> {
              assertThat(r.how()).isEqualTo(CertificateState.REPLACED);
              assertThat(r.replacedBy()).isEqualTo(next.identifier());
            });
    assertThat(certificates.verify(centre, next.identifier()))
        .isInstanceOf(Verification.Valid.class);
  }

  @Test
  void aPermitPastItsTermIsExpired() {
    Person person = town.resident(centre, "周老板");
    clock.set("2022-04-22T10:00:00");
    Certificate c = permit(person, "first");
    assertThat(c.validTo()).isEqualTo(LocalDate.of(2026, 4, 21));
    clock.set("2026-04-21T23:00:00");
    assertThat(certificates.verify(centre, c.identifier())).isInstanceOf(Verification.Valid.class);
    clock.set("2026-04-22T00:30:00");
    assertThat(certificates.verify(centre, c.identifier()))
        .isInstanceOf(Verification.Expired.class);
  }

  private Certificate permit(Person person, String variant) {
    CaseFile file = town.granted(centre, person, "hygiene-permit", variant);
    return certificates.ofCase(centre, file.id()).orElseThrow();
  }

  @Test
  void renewalAskedForInTimeAndMetWithSilenceIsRenewed() {
    Person person = town.resident(centre, "吴老板");
    clock.set("2022-04-22T10:00:00");
    Certificate first = permit(person, "first");
    clock.set("2026-03-16T10:00:00");
    CaseFile renewal = town.accepted(centre, person, "hygiene-permit", "renew");
    clock.set("2026-04-22T09:00:00");
    assertThat(certificates.verify(centre, first.identifier()))
        .isEqualTo(new Verification.Valid(Shown.of(register.signed(first)), true));
    assertThat(renewals.sweep(centre)).isEqualTo(1);
    Certificate renewed = certificates.ofCase(centre, renewal.id()).orElseThrow();
    assertThat(renewed.version()).isEqualTo(2);
    assertThat(renewed.validTo()).isEqualTo(LocalDate.of(2030, 4, 21));
    assertThat(cases.must(centre, renewal.id()).orThrow().decision()).isNotNull();
    assertThat(certificates.verify(centre, first.identifier()))
        .isInstanceOf(Verification.Revoked.class);
    assertThat(renewals.sweep(centre)).isZero();
  }

  @Test
  void silenceRenewsEvenWhileASpecialProcedureRuns() {
    Person person = town.resident(centre, "冯老板");
    clock.set("2022-04-22T10:00:00");
    permit(person, "first");
    clock.set("2026-03-16T10:00:00");
    CaseFile renewal = town.accepted(centre, person, "hygiene-permit", "renew");
    clock.set("2026-03-17T10:00:00");
    cases
        .stepOnNewest(
            org.yichuang.kernel.Actor.system(centre),
            renewal.id(),
            new org.yichuang.casework.Step.Pause(
                org.yichuang.calendar.PauseKind.TESTING, LocalDate.of(2026, 5, 10), "检测告知1号"))
        .orThrow();
    clock.set("2026-04-22T09:00:00");
    assertThat(renewals.sweep(centre)).isEqualTo(1);
    assertThat(certificates.ofCase(centre, renewal.id()).orElseThrow().validTo())
        .isEqualTo(LocalDate.of(2030, 4, 21));
  }

  @Test
  void silenceOnAFirstApplicationGrantsNothing() {
    Person person = town.resident(centre, "褚老板");
    clock.set("2026-03-16T10:00:00");
    CaseFile first = town.accepted(centre, person, "hygiene-permit", "first");
    clock.set("2026-09-30T09:00:00");
    assertThat(renewals.sweep(centre)).isZero();
    assertThat(cases.must(centre, first.id()).orThrow().decision()).isNull();
    assertThat(certificates.ofCase(centre, first.id())).isEmpty();
  }

  @Test
  void renewalAskedForTooLateIsNotRenewedBySilence() {
    Person person = town.resident(centre, "郑老板");
    clock.set("2022-04-22T10:00:00");
    Certificate first = permit(person, "first");
    clock.set("2026-04-01T10:00:00");
    town.accepted(centre, person, "hygiene-permit", "renew");
    clock.set("2026-04-22T09:00:00");
    assertThat(certificates.verify(centre, first.identifier()))
        .isInstanceOf(Verification.Expired.class);
    assertThat(renewals.sweep(centre)).isZero();
  }

  @Test
  void aFirstApplicationMetWithSilenceIsNeverGranted() {
    Person person = town.resident(centre, "冯老板");
    clock.set("2022-04-22T10:00:00");
    CaseFile first = town.accepted(centre, person, "hygiene-permit", "first");
    clock.set("2026-04-22T09:00:00");
    assertThat(renewals.sweep(centre)).isZero();
    assertThat(certificates.ofCase(centre, first.id())).isEmpty();
  }

  @Test
  void theUntouchedFileIsValidAndOneChangedByteOfItIsNot() {
    Certificate c = permitOf("褚大爷");
    byte[] pdf = certificates.pdf(c).orThrow();
    assertThat(certificates.verifyFile(centre, pdf)).isInstanceOf(Verification.Valid.class);
    byte[] changed = pdf.clone();
    changed[changed.length - 20] ^= 1;
    assertThat(certificates.verifyFile(centre, changed)).isNotInstanceOf(Verification.Valid.class);
    assertThat(certificates.verifyFile(centre, "%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Verification.Unknown.class);
    assertThat(certificates.verifyFile(centre, new byte[0]))
        .isInstanceOf(Verification.Unknown.class);
  }

  @Test
  void eachFieldChangedInTheRecordIsNoticedAndNamed() {
    Certificate c = permitOf("卫大爷");
    Register.Signed signed = register.signed(c);
    for (String[] change :
        new String[][] {
          {"卫大爷", "卫大业"},
          {"武卫公证字", "武卫私证字"},
          {"卫生许可证", "卫生免许证"},
          {"卫生健康局", "公安局"},
          {"\"validFrom\":\"20", "\"validFrom\":\"21"},
          {"紫缘路1号", "紫缘路2号"}
        }) {
      String text = signed.text().replace(change[0], change[1]);
      assertThat(text).isNotEqualTo(signed.text());
      String packed = records.pack(text, signed.signature(), signed.key().x509());
      Verification found = certificates.verifyFile(centre, packed.getBytes(StandardCharsets.UTF_8));
      assertThat(found)
          .as(change[1])
          .isInstanceOfSatisfying(
              Verification.Altered.class, a -> assertThat(a.what()).hasSizeGreaterThan(1));
    }
  }

  @Test
  void aRecordChangedInTheRegisterItselfIsNoticed() {
    Certificate c = permitOf("蒋大爷");
    Certificate other = permitOf("沈大爷");
    jdbc.sql(
            "update certificates.certificate set record_sealed = (select record_sealed from"
                + " certificates.certificate where certificate_id = :other) where certificate_id ="
                + " :id")
        .param("other", other.id())
        .param("id", c.id())
        .update();
    assertThat(certificates.verify(centre, c.identifier()))
        .isInstanceOf(Verification.Altered.class);
  }

  @Test
  void aRecordSignedWithSomebodyElsesKeyIsAltered() {
    Certificate c = permitOf("韩大爷");
    Register.Signed signed = register.signed(c);
    byte[] forged = Samples.KEY.sign(signed.text());
    String packed = records.pack(signed.text(), forged, Samples.KEY.x509());
    assertThat(certificates.verifyFile(centre, packed.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Verification.Altered.class);
  }

  @Test
  void whatAnOldKeySignedStaysGoodAfterTheKeyIsRenewed() {
    Certificate old = permitOf("杨大爷");
    IssuerKey fresh = keys.renew(centre);
    Certificate next = permitOf("朱大爷");
    assertThat(register.signed(next).key().no()).isEqualTo(fresh.no()).isEqualTo(2);
    assertThat(certificates.verify(centre, old.identifier()))
        .isInstanceOf(Verification.Valid.class);
    assertThat(certificates.verify(centre, next.identifier()))
        .isInstanceOf(Verification.Valid.class);
  }

  @Test
  void aCodeThatBelongsToAnotherCertificateIsNoticed() {
    Certificate c = permitOf("秦大爷");
    Shown other =
        Objects.requireNonNull(certificates.verify(centre, permitOf("尤大爷").identifier()).facts());
    assertThat(certificates.verify(centre, c.identifier(), other.signed()))
        .isInstanceOf(Verification.Altered.class);
  }

  @Test
  void whatTheOfficeIssuedCountsAsHeld() {
    Certificate c = permitOf("许大爷");
    assertThat(certificates.held(centre, c.holderId(), null, c.typeCode())).contains(c);
    assertThat(certificates.held(centre, c.holderId(), null, "11430702000000027U999")).isEmpty();
    assertThat(counter.held(centre, c.holderId(), null))
        .extracting(HeldCertificates.Held::identifier)
        .containsExactly(c.identifier());
  }
}
