package org.yichuang.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.calendar.DeadlineJson;
import org.yichuang.casework.Badges;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseJson;
import org.yichuang.casework.CaseRights;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Desk;
import org.yichuang.casework.Inspectors;
import org.yichuang.casework.OnceSteps;
import org.yichuang.casework.Progress;
import org.yichuang.casework.StepReader;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;

/** Cases over HTTP, for programs; what is refused is answered as problem+json. */
@RestController
@Tag(name = "cases", description = "办件：看、审、办 See, review and decide cases")
class CaseApi {

  private static final int MOST = 200;

  private final Cases cases;
  private final CaseRights rights;
  private final Progress progress;
  private final Desk desk;
  private final OnceSteps steps;
  private final Badges badges;
  private final Inspectors inspectors;

  CaseApi(
      Cases cases,
      CaseRights rights,
      Progress progress,
      Desk desk,
      OnceSteps steps,
      Badges badges,
      Inspectors inspectors) {
    this.cases = cases;
    this.rights = rights;
    this.progress = progress;
    this.desk = desk;
    this.steps = steps;
    this.badges = badges;
    this.inspectors = inspectors;
  }

  /**
   * A step asked for: its name, the version of the case that was seen, and the step's own fields.
   */
  record Wish(@Nullable String step, int version, @Nullable Map<String, Object> fields) {}

  @Operation(summary = "A case: whole for staff whose post covers it, the open part for its owner")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Shapes.Case.class)))
  @GetMapping("/api/cases/{number}")
  Map<String, Object> one(Actor actor, @PathVariable String number) {
    return actor.isStaff()
        ? CaseJson.whole(rights.read(actor, number).orThrow())
        : CaseJson.open(progress.own(actor, number).orThrow());
  }

  @Operation(summary = "Both clocks of a case, each with every step of how its date came about")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Shapes.Clock.class)))
  @GetMapping("/api/cases/{number}/clock")
  Map<String, Object> clock(Actor actor, @PathVariable String number) {
    CaseFile file =
        (actor.isStaff() ? rights.read(actor, number) : progress.own(actor, number)).orThrow();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", file.number());
    json.put("noticeDue", file.noticeDue().toString());
    json.put("notice", DeadlineJson.of(cases.deadlines().notice(file), null));
    cases
        .deadlines()
        .dues(file)
        .ifPresent(d -> {
          json.put("promised", DeadlineJson.of(d.promised(), null));
          json.put("statutory", DeadlineJson.of(d.statutory(), null));
          Badges.Wall wall = badges.wall(file.centre());
          json.put("promisedRemaining", remaining(wall, d.promised().due(), file));
          json.put("statutoryRemaining", remaining(wall, d.statutory().due(), file));
        });
    return json;
  }

  private static Map<String, Object> remaining(
      Badges.Wall wall, java.time.LocalDate due, CaseFile file) {
    CaseClock clock = file.clock();
    boolean stopped = clock != null && clock.stopped();
    Badges.Badge badge = java.util.Objects.requireNonNull(wall.badge(due, stopped));
    return Map.of("zh", badge.text().zh(), "en", badge.text().en(), "tone", badge.tone());
  }

  @Operation(summary = "The open tasks of the caller's departments by what falls due, paged by key")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Shapes.Tasks.class)))
  @GetMapping("/api/tasks")
  Map<String, Object> tasks(
      Actor actor,
      @RequestParam @Nullable String show,
      @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    actor.must(Role.REVIEWER, Role.HEAD).orThrow();
    ReviewPages.Place place = ReviewPages.Place.of(show, after);
    Slice<Desk.Row> slice =
        desk.list(actor, place.show(), place.after(), Math.clamp(size, 1, MOST));
    Badges.Wall wall = badges.wall(actor.centre());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(
        "tasks",
        slice.rows().stream().map(r -> CaseJson.row(r, wall.badge(r.due(), r.stopped()))).toList());
    if (slice.next() != null) {
      json.put("next", slice.next());
    }
    return json;
  }

  @Operation(
      summary = "Takes a step on the version that was seen",
      description =
          "Steps: claim release pass return answer refuse disagree pause resume extend tell-rights"
              + " ask-hearing set-hearing call-hearing hold-hearing hear-views name-inspectors withdraw revoke"
              + " note. Repeated with the same Idempotency-Key a request has one effect.")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Shapes.Case.class)))
  @PostMapping("/api/cases/{number}/steps")
  Map<String, Object> step(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wish wish) {
    CaseFile file = rights.read(actor, number).orThrow();
    Map<String, String> fields = new TreeMap<>();
    Map<String, Object> given = wish.fields();
    (given == null ? Map.<String, Object>of() : given)
        .forEach((name, value) -> fields.put(name, words(value)));
    String name = words(wish.step());
    Outcome<CaseFile> after =
        StepReader.read(name, fields)
            .then(step -> inspectors.known(file, step))
            .then(step ->
                steps.step(
                    actor,
                    file.id(),
                    wish.version(),
                    step,
                    key == null ? null : cut(key),
                    name + "@" + wish.version() + fields));
    return CaseJson.whole(after.orThrow());
  }

  private static String cut(String key) {
    return key.length() > 200 ? key.substring(0, 200) : key;
  }

  private static String words(@Nullable Object value) {
    return value instanceof List<?> all
        ? all.stream().map(String::valueOf).collect(Collectors.joining("\n"))
        : value == null ? "" : value.toString();
  }
}
