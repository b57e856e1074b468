package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Scenarios;
import org.yichuang.files.Attachment;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Report;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

/** Whoever changes what was put down, past the program and its triggers, is found out. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class ProofTests {

  @Autowired Proofs proofs;
  @Autowired Cases cases;
  @Autowired PeopleScenario people;
  @Autowired Attachments attachments;
  @Autowired Feed feed;
  @Autowired List<FeedListener> listeners;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final Centre centre = Centres.fresh();
  private CaseFile file;

  @BeforeEach
  void somethingToProve() {
    file = Scenarios.of(cases, centre).issued();
    listeners.stream().filter(l -> l.name().equals("journal.seal")).forEach(feed::drain);
  }

  @Test
  void whatNobodyTouchedIsWholeAndCounted() {
    Report report = proofs.run();
    assertThat(breaks(report)).noneMatch(b -> b.contains(centre.code() + "/" + file.id()));
    assertThat(report.figures())
        .extracting(Report.Figure::name)
        .contains("journal entries", "journal seals", "certificates", "files");
    assertThat(seen(report, "journal entries")).isPositive();
    assertThat(seen(report, "journal seals")).isPositive();
  }

  @Test
  void aChangedEntryBreaksItsChain() {
    assertThat(
            newBreaks(
                "update journal.entry set body = '{\"x\": 1}' where subject = :id and seq = 2"))
        .contains(
            "journal entries: The chain is broken at " + centre.code() + "/" + file.id() + "/2.");
  }

  @Test
  void anEntryTakenOutOfTheMiddleBreaksItsChainAndItsSeal() {
    assertThat(newBreaks("delete from journal.entry where subject = :id and seq = 2"))
        .anyMatch(b -> b.startsWith("journal entries"))
        .anyMatch(b -> b.startsWith("journal seals"));
  }

  @Test
  void aChainCutAtItsEndBreaksItsSeal() {
    assertThat(
            newBreaks(
                """
                delete from journal.entry where subject = :id
                  and seq = (select max(seq) from journal.entry where subject = :id)
                """))
        .noneMatch(b -> b.startsWith("journal entries"))
        .anyMatch(b -> b.startsWith("journal seals"));
  }

  @Test
  void aChainTakenAwayWholeBreaksItsSeal() {
    assertThat(newBreaks("delete from journal.entry where subject = :id"))
        .anyMatch(b -> b.startsWith("journal seals"));
  }

  @Test
  void sealsCutAtTheEndAreMissed() {
    assertThat(
            newBreaks(
                "delete from journal.seal where no = (select max(no) from journal.seal) and :id > 0"))
        .anyMatch(b -> b.contains("the journal was cut at its end"));
  }

  @Test
  void aFileWithOneOtherByteIsFoundOut() {
    Actor actor = people.citizen(centre, "李明");
    Attachment kept =
        attachments
            .keep(
                actor, new Upload("a.txt", "test", new ByteArrayResource(centre.code().getBytes())))
            .orThrow();
    assertThat(
            newBreaks(
                """
                update files.piece set bytes = set_byte(bytes, 0, get_byte(bytes, 0) # 1)
                where :id > 0 and hash = (select hash from files.attachment where attachment_id = %d)
                """
                    .formatted(kept.id())))
        .anyMatch(b -> b.startsWith("files: The content of file"));
  }

  /** What is broken with a change made past every trigger, and was not before; then undone. */
  private Set<String> newBreaks(String change) {
    Set<String> before = breaks(proofs.run());
    Supplier<Set<String>> broken =
        () -> {
          jdbc.sql("set local session_replication_role = replica").update();
          assertThat(jdbc.sql(change).param("id", file.id()).update()).isPositive();
          return breaks(proofs.run());
        };
    Set<String> after =
        transaction.execute(status -> {
          Set<String> found = broken.get();
          status.setRollbackOnly();
          return found;
        });
    after.removeAll(before);
    return after;
  }

  private static Set<String> breaks(Report report) {
    return ((List<?>) report.more().get("breaks"))
        .stream()
            .map(b -> (java.util.Map<?, ?>) b)
            .map(b -> b.get("what") + ": " + b.get("en"))
            .collect(Collectors.toSet());
  }

  private static long seen(Report report, String what) {
    return report.figures().stream()
        .filter(f -> f.name().equals(what) && f.unit().equals("checked"))
        .mapToLong(f -> f.value().longValue())
        .findFirst()
        .orElseThrow();
  }
}
