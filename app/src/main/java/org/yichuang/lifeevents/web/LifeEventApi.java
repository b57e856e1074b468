package org.yichuang.lifeevents.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.calendar.Deadline;
import org.yichuang.calendar.DeadlineJson;
import org.yichuang.calendar.Limit;
import org.yichuang.casework.CaseFile;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Savings;
import org.yichuang.kernel.Actor;
import org.yichuang.lifeevents.LifeEvents;
import org.yichuang.lifeevents.LifeEvents.View;
import org.yichuang.lifeevents.Part;

/** Life events over HTTP, for programs. */
@RestController
class LifeEventApi {

  private final LifeEvents events;

  LifeEventApi(LifeEvents events) {
    this.events = events;
  }

  /** A longer limit asked for, such as {@code 15wd}, on the version that was seen. */
  record Wish(@Nullable String extra, int version, @Nullable String reason) {}

  @Operation(summary = "A life event: its items, both limits with how they came about, the savings")
  @GetMapping("/api/life-events/{id}")
  Map<String, Object> one(Actor actor, @PathVariable long id) {
    return json(events.open(actor, id).orThrow());
  }

  @Operation(summary = "A longer joint limit, by the head of government (行政许可法第42条第2款)")
  @PostMapping("/api/life-events/{id}/extension")
  Map<String, Object> extend(Actor actor, @PathVariable long id, @RequestBody Wish wish) {
    String extra = wish.extra();
    String reason = wish.reason();
    return json(
        Limit.parse(extra == null ? "" : extra)
            .then(limit ->
                events.extend(actor, id, wish.version(), limit, reason == null ? "" : reason))
            .orThrow());
  }

  private static Map<String, Object> json(View v) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", Long.toString(v.event().id()));
    json.put("event", v.event().theme());
    json.put("version", v.event().version());
    json.put("done", v.over());
    json.put("out", v.out());
    json.put("items", v.parts().stream().map(LifeEventApi::part).toList());
    json.put("promised", deadline(v.promised()));
    json.put("ceiling", deadline(v.ceiling()));
    json.put("savings", savings(v.bundle().savings()));
    return json;
  }

  private static @Nullable Map<String, Object> deadline(@Nullable Deadline due) {
    return due == null ? null : DeadlineJson.of(due, null);
  }

  private static Map<String, Object> part(Part p) {
    CaseFile file = p.file();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("item", p.guide().key());
    json.put("title", Map.of("zh", p.guide().title().zh(), "en", p.guide().title().en()));
    json.put("department", p.guide().department());
    json.put("state", p.state().name());
    json.put("after", p.after().stream().map(Guide::key).toList());
    json.put("number", file == null ? null : file.number());
    json.put("caseState", file == null ? null : file.state().name());
    json.put(
        "because",
        p.because() == null ? null : Map.of("zh", p.because().zh(), "en", p.because().en()));
    return json;
  }

  private static Map<String, Object> savings(Savings s) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("fields", pair(s.fields()));
    json.put("materials", pair(s.materials()));
    json.put("visits", pair(s.visits()));
    json.put("days", pair(s.days()));
    return json;
  }

  private static List<Integer> pair(Savings.Pair p) {
    return List.of(p.apart(), p.together());
  }
}
