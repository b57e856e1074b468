package org.yichuang.hall.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.devices.Devices;
import org.yichuang.hall.Floors;
import org.yichuang.hall.HallSetting;
import org.yichuang.hall.HallView;
import org.yichuang.hall.OpeningRules;
import org.yichuang.hall.ServiceGroup;
import org.yichuang.hall.Views;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The floor: the hall now, the next two hours, and the proposal with its effect. */
@Controller
@RequestMapping("/hall/floor")
class FloorPages {

  private static final Role[] MAY = {Role.FLOOR_MANAGER};

  private final Floors floors;
  private final OpeningRules openings;
  private final Devices devices;
  private final Windows windows;
  private final Views views;
  private final LiveHub live;
  private final Now now;

  FloorPages(
      Floors floors,
      OpeningRules openings,
      Devices devices,
      Windows windows,
      Views views,
      LiveHub live,
      Now now) {
    this.openings = openings;
    this.devices = devices;
    this.floors = floors;
    this.windows = windows;
    this.views = views;
    this.live = live;
    this.now = now;
  }

  @Bean
  static MenuEntry floorEntry() {
    return new MenuEntry("/hall/floor", Text.of("大厅调度", "Floor"), Set.of(Role.FLOOR_MANAGER), 50);
  }

  @GetMapping
  String floor(Actor actor, Model model) {
    actor.must(MAY).orThrow();
    HallView view = show(actor, model);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", form(view.setting()));
    }
    if (!model.containsAttribute("opening")) {
      model.addAttribute("opening", opening(view.groups()));
    }
    model.addAttribute("changes", openings.changes(actor.centre()));
    return "hall/floor";
  }

  @GetMapping("/part")
  String part(Actor actor, Model model) {
    actor.must(MAY).orThrow();
    show(actor, model);
    return "hall/floor-part :: now";
  }

  private HallView show(Actor actor, Model model) {
    HallView view = views.of(actor.centre());
    model.addAttribute("hall", view);
    model.addAttribute("proposals", floors.proposals(actor.centre()));
    model.addAttribute("over", floors.over(view));
    model.addAttribute("failing", devices.failing(actor.centre()));
    model.addAttribute("now", now.instant());
    model.addAttribute("screens", live.screens(actor.centre()));
    return view;
  }

  @PostMapping("/apply")
  String apply(
      Actor actor,
      @RequestParam int window,
      @RequestParam(defaultValue = "") List<String> services,
      @RequestParam(defaultValue = "0") double until,
      RedirectAttributes after) {
    return back(actor.must(MAY).then(a -> floors.apply(actor, window, services, until)), after);
  }

  @PostMapping("/assign")
  String assign(
      Actor actor,
      @RequestParam int window,
      @RequestParam(defaultValue = "") List<String> serving,
      @RequestParam(defaultValue = "0") int minutes,
      RedirectAttributes after) {
    Instant until = minutes <= 0 ? null : now.instant().plusSeconds(60L * minutes);
    return back(windows.assign(actor, window, serving, until), after);
  }

  @PostMapping("/close")
  String close(Actor actor, @RequestParam int window, RedirectAttributes after) {
    return back(actor.must(MAY).then(a -> windows.close(actor, window)), after);
  }

  @PostMapping("/queue")
  String queue(
      Actor actor, @RequestParam String group, @RequestParam boolean open, RedirectAttributes a) {
    return back(windows.group(actor, group, open), a);
  }

  @PostMapping("/rules")
  String rules(Actor actor, @RequestParam Map<String, String> given, RedirectAttributes after) {
    actor.must(MAY).orThrow();
    List<Refusal> wrong = new ArrayList<>();
    HallSetting setting =
        new HallSetting(
            choice(HallSetting.Opening.class, given.get("opening"), HallSetting.Opening.HOURS),
            number(given, "calls", 1, 9, wrong),
            number(given, "backAfter", 1, 99, wrong),
            number(given, "backTimes", 0, 9, wrong),
            number(given, "favoured", 1, 99, wrong),
            number(given, "comeBack", 1, 99, wrong),
            number(given, "rest", 0, 9_999, wrong),
            choice(HallSetting.Proposals.class, given.get("proposals"), HallSetting.Proposals.ASK),
            number(given, "worth", 1, 999, wrong));
    if (!wrong.isEmpty()) {
      after.addFlashAttribute("form", new Form(given, wrong));
      return "redirect:/hall/floor#rules";
    }
    return back(windows.rules(actor, setting), after);
  }

  @PostMapping("/opening")
  String opening(Actor actor, @RequestParam Map<String, String> given, RedirectAttributes after) {
    actor.must(MAY).orThrow();
    Outcome<?> put = openings.put(actor, given);
    if (!put.isDone()) {
      after.addFlashAttribute("opening", new Form(given, put.refusals()));
      return "redirect:/hall/floor#opening";
    }
    views.changed(actor.centre());
    after.addFlashAttribute(
        "flash", Text.of("开窗规则已保存并记入日志。", "The opening rules are saved and in the journal."));
    return "redirect:/hall/floor";
  }

  private static Form opening(List<ServiceGroup> groups) {
    Map<String, String> typed = new HashMap<>();
    for (ServiceGroup g : groups) {
      typed.put("queue-" + g.code(), Objects.toString(g.rule().queueOver(), ""));
      typed.put("wait-" + g.code(), Objects.toString(g.rule().waitOver(), ""));
      typed.put("how-" + g.code(), g.rule().how().name());
      typed.put("minutes-" + g.code(), Integer.toString(g.rule().minutes()));
    }
    return new Form(typed, List.of());
  }

  private static <E extends Enum<E>> E choice(Class<E> type, @Nullable String name, E otherwise) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equals(name)) {
        return one;
      }
    }
    return otherwise;
  }

  private static int number(
      Map<String, String> given, String field, int from, int to, List<Refusal> wrong) {
    String typed = given.getOrDefault(field, "").strip();
    int value = typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : -1;
    if (value < from || value > to) {
      wrong.add(HallSetting.outside(field, from, to));
      return from;
    }
    return value;
  }

  private static Form form(HallSetting s) {
    return Form.of(
        "calls", Integer.toString(s.callsToMiss()),
        "backAfter", Integer.toString(s.backAfter()),
        "backTimes", Integer.toString(s.backTimes()),
        "favoured", Integer.toString(s.favouredInRow()),
        "comeBack", Integer.toString(s.comeBackAt()),
        "rest", Integer.toString(s.restArea()),
        "worth", Integer.toString(s.worth()),
        "opening", s.opening().name(),
        "proposals", s.proposals().name());
  }

  private static String back(Outcome<?> outcome, RedirectAttributes after) {
    if (!outcome.isDone()) {
      Refusal why = outcome.refusals().getFirst();
      after.addFlashAttribute(
          "said",
          Text.of(
              why.sentence().zh() + why.next().zh(), why.sentence().en() + " " + why.next().en()));
    } else {
      after.addFlashAttribute("flash", Text.of("已照办，没有丢号。", "Done; no number was lost."));
    }
    return "redirect:/hall/floor";
  }
}
