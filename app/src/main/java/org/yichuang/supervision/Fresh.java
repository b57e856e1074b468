package org.yichuang.supervision;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Task;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;

/** A warning about to be raised. */
record Fresh(long id, Point point, CaseFile file, Told.Step step, @Nullable Instant escalatesAt) {

  static Fresh of(Point p, CaseFile file, Told told, OfficeTime time, Now now) {
    Duty duty = p.duty();
    Told.Step step =
        told.from(
            p.rule(),
            0,
            file.centre(),
            new Told.Holder(duty.holderId(), duty.department()),
            Set.of());
    Instant next = step.last() ? null : time.plus(now.local(), p.rule().answerMinutes());
    return new Fresh(Ids.next(now), p, file, step, next);
  }

  Map<String, @Nullable Object> row(int no) {
    Duty duty = point.duty();
    Task task = duty.task();
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("no", no);
    row.put("case_id", file.id());
    row.put("task_no", duty.taskNo());
    row.put("rule", point.rule().key());
    row.put("metric", duty.metric().name());
    row.put("level", point.rule().level().name());
    row.put("case_number", file.number());
    row.put("item_code", file.itemCode());
    row.put("item_name", file.itemName());
    row.put("department", duty.department());
    row.put("task_title", task == null ? null : task.title());
    row.put("holder_id", duty.holderId());
    row.put("holder_name", duty.holderName());
    row.put("due", duty.due().toString());
    row.put("turned_at", point.firesAt().toString());
    row.put("rung", step.rung().ordinal());
    row.put("told", step.persons());
    row.put("escalates_at", escalatesAt == null ? null : escalatesAt.toString());
    return row;
  }

  WarningRaised news(String number) {
    return new WarningRaised(
        file.centre(),
        id,
        number,
        point.rule().level(),
        point.rule().name(),
        file.id(),
        file.number(),
        file.itemName(),
        point.duty().department(),
        point.duty().due(),
        step.rung(),
        Set.copyOf(step.persons()));
  }

  /** The same news for the next rung. */
  static WarningRaised news(Warning w, WatchRule rule, Told.Step step) {
    return new WarningRaised(
        w.centre(),
        w.id(),
        w.number(),
        w.level(),
        rule.name(),
        w.caseId(),
        w.caseNumber(),
        w.itemName(),
        w.department(),
        w.due(),
        step.rung(),
        Set.copyOf(step.persons()));
  }
}
