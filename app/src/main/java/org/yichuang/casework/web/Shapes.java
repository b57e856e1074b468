package org.yichuang.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * The shapes of what {@code CaseJson} writes, for the API's document; a test holds them to the
 * answers that are really given. Days are {@code 2022-05-23}, moments carry Shanghai's offset.
 */
final class Shapes {

  private Shapes() {}

  record Item(String code, String name) {}

  /** One of the five stages; the mark is done, here, stopped or empty. */
  record Stage(String stage, Text name, String mark) {}

  /** A department's task. */
  record Task(
      int task,
      String key,
      String stage,
      String title,
      String department,
      String state,
      boolean twoPersons,
      boolean decides,
      @Nullable String holder,
      @Nullable String due,
      @Nullable String verdict,
      @Nullable String opinion) {}

  /** A case; what stands below {@code supplement} is for staff whose post covers it. */
  record Case(
      String number,
      int version,
      Item item,
      String state,
      String stateCode,
      Text stateName,
      String department,
      String channel,
      List<Stage> stages,
      Text next,
      List<String> openDepartments,
      @Nullable String collected,
      @Nullable String received,
      @Nullable String accepted,
      @Nullable String decided,
      @Nullable String issued,
      @Nullable String delivered,
      @Nullable String closed,
      String noticeDue,
      @Nullable String promisedDue,
      @Nullable String statutoryDue,
      boolean provisional,
      @Nullable String certificate,
      @Nullable Object supplement,
      @Nullable String id,
      @Nullable String applicant,
      @Nullable String organisation,
      @Nullable List<Task> tasks,
      @Nullable Object decision,
      @Nullable Object hearing,
      @Nullable List<Object> inspections) {}

  /** One step of how a date came about. */
  record Step(
      String kind,
      String from,
      String to,
      int days,
      int counted,
      String zh,
      String en,
      @Nullable String article) {}

  record Deadline(
      boolean ok,
      String due,
      boolean provisional,
      boolean projected,
      String start,
      String limit,
      String rule,
      @Nullable String article,
      List<Step> steps,
      List<Object> figures) {}

  record Remaining(String zh, String en, String tone) {}

  /** Both clocks of a case. */
  record Clock(
      String number,
      String noticeDue,
      Deadline notice,
      @Nullable Deadline promised,
      @Nullable Deadline statutory,
      @Nullable Remaining promisedRemaining,
      @Nullable Remaining statutoryRemaining) {}

  /** A line of the review desk. */
  record Row(
      String caseId,
      int task,
      String number,
      String item,
      String applicant,
      String title,
      String department,
      String state,
      @Nullable String holder,
      @Nullable String due,
      @Nullable String promisedDue,
      @Nullable Text remaining,
      @Nullable String tone) {}

  /** Open tasks; ask on with {@code after=} the {@code next}. */
  record Tasks(List<Row> tasks, @Nullable String next) {}
}
