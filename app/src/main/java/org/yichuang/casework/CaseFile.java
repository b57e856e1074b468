package org.yichuang.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Promptness;
import org.yichuang.kernel.Centre;

/**
 * A case as it was at one version: what a person saw, and what a step is decided from.
 *
 * @param number the case number (办件编号) as printed on the receipt
 * @param guideVersion the version of the guide it began under and keeps
 * @param version counts the steps; the journal entry with this seq is the last one
 * @param head hash of that entry
 * @param noticeDue last day on which a supplement notice may be given (行政许可法第32条)
 * @param provisional whether a holiday notice still to come can move the dates
 */
public record CaseFile(
    Centre centre,
    long id,
    String number,
    String itemCode,
    String itemName,
    int guideVersion,
    String variant,
    List<String> situations,
    String department,
    @Nullable Long themeId,
    long applicantId,
    String applicantName,
    @Nullable Long organisationId,
    @Nullable String organisationName,
    @Nullable Long agentId,
    @Nullable Long helperId,
    Channel channel,
    Promptness promptness,
    CaseState state,
    int stage,
    int version,
    byte[] head,
    Dates dates,
    LocalDate noticeDue,
    @Nullable LocalDate promisedDue,
    @Nullable LocalDate statutoryDue,
    boolean provisional,
    @Nullable CaseClock clock,
    @Nullable Decision decision,
    @Nullable String certificate,
    @Nullable Supplement supplement,
    List<Task> tasks) {

  /**
   * When what happened; null for what has not.
   *
   * @param collected when another place took the materials in for the office (收受分离)
   */
  public record Dates(
      Instant received,
      @Nullable Instant accepted,
      @Nullable Instant decided,
      @Nullable Instant issued,
      @Nullable Instant delivered,
      @Nullable Instant rated,
      @Nullable Instant closed,
      @Nullable Instant collected) {

    static Dates received(Instant at, @Nullable Instant collected) {
      return new Dates(at, null, null, null, null, null, null, collected);
    }

    Dates accepted(Instant at) {
      return new Dates(received, at, decided, issued, delivered, rated, closed, collected);
    }

    Dates decided(Instant at) {
      return new Dates(received, accepted, at, issued, delivered, rated, closed, collected);
    }

    Dates issued(Instant at) {
      return new Dates(received, accepted, decided, at, delivered, rated, closed, collected);
    }

    Dates delivered(Instant at) {
      return new Dates(received, accepted, decided, issued, at, rated, closed, collected);
    }

    Dates rated(Instant at) {
      return new Dates(received, accepted, decided, issued, delivered, at, closed, collected);
    }

    Dates closed(Instant at) {
      return new Dates(received, accepted, decided, issued, delivered, rated, at, collected);
    }
  }

  public Optional<Task> task(int no) {
    return tasks.stream().filter(t -> t.no() == no).findFirst();
  }

  /** Who has the case now, in words: the open tasks' departments. */
  public List<Task> openTasks() {
    return tasks.stream().filter(t -> t.state().open()).toList();
  }
}
