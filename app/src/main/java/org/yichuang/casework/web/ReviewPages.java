package org.yichuang.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Desk;
import org.yichuang.casework.History;
import org.yichuang.casework.Step;
import org.yichuang.casework.StepReader;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;

/** The review desk: a list worked through without the mouse, and the case beside it. */
@Controller
class ReviewPages {

  private static final int PAGE = 40;
  private static final Set<String> ACTS =
      Set.of("claim", "release", "pass", "return", "refuse", "disagree");

  private final Desk desk;
  private final Cases cases;
  private final History history;
  private final Lines lines;

  ReviewPages(Desk desk, Cases cases, History history, Lines lines) {
    this.desk = desk;
    this.cases = cases;
    this.history = history;
    this.lines = lines;
  }

  /** Where on the desk the reader is. */
  record Place(Desk.Show show, @Nullable String after) {
    static Place of(@Nullable String show, @Nullable String after) {
      for (Desk.Show one : Desk.Show.values()) {
        if (one.name().equalsIgnoreCase(show)) {
          return new Place(one, after);
        }
      }
      return new Place(Desk.Show.TODO, after);
    }

    String query() {
      return "?show=" + show.name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @GetMapping("/review")
  String list(
      Actor actor,
      @RequestParam @Nullable String show,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable String said,
      Model model) {
    List<Lines.DeskLine> rows = fill(actor, Place.of(show, after), said, model);
    if (!rows.isEmpty()) {
      Desk.Row first = rows.getFirst().row();
      desk.open(actor, first.caseId(), first.task()).map(o -> pane(model, o, Form.empty()));
    }
    return "casework/review";
  }

  @GetMapping("/review/{caseId:[0-9]+}/{task:[0-9]+}")
  String open(
      Actor actor,
      @PathVariable long caseId,
      @PathVariable int task,
      @RequestParam @Nullable String show,
      @RequestParam @Nullable String after,
      @RequestParam @Nullable String said,
      Model model) {
    fill(actor, Place.of(show, after), said, model);
    pane(model, desk.open(actor, caseId, task).orThrow(), Form.empty());
    return "casework/review";
  }

  @PostMapping("/review/{caseId:[0-9]+}/{task:[0-9]+}")
  String act(
      Actor actor,
      @PathVariable long caseId,
      @PathVariable int task,
      @RequestParam(defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String act,
      @RequestParam Map<String, String> fields,
      Model model,
      HttpServletResponse response) {
    Place place = Place.of(fields.get("show"), null);
    Desk.Opened before = desk.open(actor, caseId, task).orThrow();
    Map<String, String> told = new java.util.HashMap<>(fields);
    told.put("task", Integer.toString(task));
    Outcome<CaseFile> done = read(act, told).then(step -> cases.step(actor, caseId, version, step));
    if (done.isDone()) {
      boolean stay = act.equals("claim");
      return "redirect:"
          + (stay ? "/review/" + caseId + "/" + task : "/review")
          + place.query()
          + "&said="
          + act;
    }
    List<Refusal> why = done.refusals();
    response.setStatus(why.getFirst().status());
    fill(actor, place, null, model);
    pane(model, desk.open(actor, caseId, task).orThrow(), new Form(told, List.of()).with(why));
    model.addAttribute("changed", history.since(before.file(), version));
    return "casework/review";
  }

  private static Outcome<Step> read(String act, Map<String, String> fields) {
    return StepReader.read(ACTS.contains(act) ? act : "", fields);
  }

  /** Claims what is ticked; with nothing ticked the desk says so and stays. */
  @PostMapping("/review/claim")
  String claim(
      Actor actor, @RequestParam @Nullable List<String> pick, @RequestParam @Nullable String show) {
    Place place = Place.of(show, null);
    int claimed = 0;
    for (String one : pick == null ? List.<String>of() : pick) {
      if (one.matches("[0-8]?[0-9]{1,18}\\.[0-9]{1,4}")) {
        String[] parts = one.split("\\.", 2);
        claimed +=
            cases
                    .stepOnNewest(
                        actor, Long.parseLong(parts[0]), new Step.Claim(Integer.parseInt(parts[1])))
                    .isDone()
                ? 1
                : 0;
      }
    }
    String said = pick == null || pick.isEmpty() ? "nothing" : claimed == 0 ? "none" : "claimed";
    return "redirect:/review" + place.query() + "&said=" + said;
  }

  private List<Lines.DeskLine> fill(Actor actor, Place place, @Nullable String said, Model model) {
    actor.must(Role.REVIEWER, Role.HEAD).orThrow();
    Slice<Desk.Row> slice = desk.list(actor, place.show(), place.after(), PAGE);
    List<Lines.DeskLine> rows = lines.desk(actor, slice.rows());
    model.addAttribute("rows", rows);
    model.addAttribute("next", slice.next());
    model.addAttribute("counts", desk.counts(actor));
    model.addAttribute("show", place.show());
    model.addAttribute("place", place.query());
    model.addAttribute("said", Said.known(said));
    model.addAttribute("me", actor);
    return rows;
  }

  private Model pane(Model model, Desk.Opened opened, Form form) {
    model.addAttribute("opened", opened);
    model.addAttribute("itemName", lines.itemName(opened.file()));
    model.addAttribute("form", form);
    model.addAttribute("faces", lines.faces(opened.file()));
    model.addAttribute("taskLines", lines.tasks(opened.file()));
    return model;
  }
}
