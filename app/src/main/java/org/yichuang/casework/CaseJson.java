package org.yichuang.casework;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** The form in which a case leaves the house by the JSON API; moments carry Shanghai's offset. */
public final class CaseJson {

  private CaseJson() {}

  /** The whole case for staff. */
  public static Map<String, Object> whole(CaseFile f) {
    Map<String, Object> json = open(f);
    json.put("id", Long.toString(f.id()));
    put(json, "applicant", f.applicantName());
    put(json, "organisation", f.organisationName());
    json.put("tasks", f.tasks().stream().map(CaseJson::task).toList());
    put(json, "decision", f.decision());
    CaseClock clock = f.clock();
    put(json, "hearing", clock == null ? null : clock.hearing());
    put(json, "inspections", clock == null ? null : clock.inspections());
    return json;
  }

  /** What the applicant may see. */
  public static Map<String, Object> open(CaseFile f) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", f.number());
    json.put("version", f.version());
    json.put("item", Map.of("code", f.itemCode(), "name", f.itemName()));
    json.put("state", f.state().name());
    json.put("stateCode", f.state().code());
    json.put("stateName", text(f.state().label()));
    json.put("department", f.department());
    json.put("channel", f.channel().name());
    json.put("stages", Progress.line(f).stream().map(CaseJson::point).toList());
    json.put("next", text(Progress.next(f)));
    json.put("openDepartments", f.openTasks().stream().map(Task::department).distinct().toList());
    dates(json, f);
    put(json, "certificate", f.certificate());
    put(json, "supplement", f.supplement());
    return json;
  }

  private static void dates(Map<String, Object> json, CaseFile f) {
    CaseFile.Dates d = f.dates();
    moment(json, "collected", d.collected());
    moment(json, "received", d.received());
    moment(json, "accepted", d.accepted());
    moment(json, "decided", d.decided());
    moment(json, "issued", d.issued());
    moment(json, "delivered", d.delivered());
    moment(json, "closed", d.closed());
    json.put("noticeDue", f.noticeDue().toString());
    put(json, "promisedDue", f.promisedDue());
    put(json, "statutoryDue", f.statutoryDue());
    json.put("provisional", f.provisional());
  }

  /** A line of the desk. */
  public static Map<String, Object> row(Desk.Row r, Badges.@Nullable Badge badge) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("caseId", Long.toString(r.caseId()));
    json.put("task", r.task());
    json.put("number", r.number());
    json.put("item", r.itemName());
    json.put("applicant", r.applicantName());
    json.put("title", r.title());
    json.put("department", r.department());
    json.put("state", r.state().name());
    put(json, "holder", r.holder());
    put(json, "due", r.due());
    put(json, "promisedDue", r.promisedDue());
    put(json, "remaining", badge == null ? null : text(badge.text()));
    put(json, "tone", badge == null ? null : badge.tone());
    return json;
  }

  private static Map<String, Object> task(Task t) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("task", t.no());
    json.put("key", t.key());
    json.put("stage", t.stage());
    json.put("title", t.title());
    json.put("department", t.department());
    json.put("state", t.state().name());
    json.put("twoPersons", t.twoPersons());
    json.put("decides", t.decides());
    put(json, "holder", t.holderName());
    put(json, "due", t.due());
    put(json, "verdict", t.verdict());
    put(json, "opinion", t.opinion());
    return json;
  }

  private static Map<String, Object> point(Progress.Point p) {
    return Map.of("stage", p.stage().name(), "name", text(p.stage().text()), "mark", p.mark());
  }

  private static Map<String, String> text(Text text) {
    Map<String, String> both = new LinkedHashMap<>();
    both.put("zh", text.zh());
    both.put("en", text.en());
    return both;
  }

  private static void moment(Map<String, Object> json, String key, @Nullable Instant at) {
    put(json, key, at == null ? null : Now.sql(at).toString());
  }

  private static void put(Map<String, Object> json, String key, @Nullable Object value) {
    if (value instanceof Enum<?> || value instanceof java.time.LocalDate) {
      json.put(key, value.toString());
    } else if (value != null) {
      json.put(key, value);
    }
  }
}
