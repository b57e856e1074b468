package org.yichuang.hall.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yichuang.hall.DemoDay;

/** A day of the hall in three minutes, for a visitor of the demo to watch. */
@Controller
@ConditionalOnBooleanProperty("yichuang.demo")
class DemoDayPages {

  private final DemoDay day;

  DemoDayPages(DemoDay day) {
    this.day = day;
  }

  @GetMapping("/demo/hall")
  String watch(Model model) {
    model.addAttribute("day", day.shown());
    return "hall/demo";
  }

  @GetMapping("/demo/hall/part")
  String part(Model model) {
    model.addAttribute("day", day.shown());
    return "hall/demo-part :: now";
  }

  @PostMapping("/demo/hall")
  String start() {
    day.start();
    return "redirect:/demo/hall";
  }
}
