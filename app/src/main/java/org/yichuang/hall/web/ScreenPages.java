package org.yichuang.hall.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.hall.HallEvent;
import org.yichuang.hall.HallView;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;

/** The screen on the wall: the called number as large as it allows, then the last five. */
@Controller
class ScreenPages {

  private static final int LAST = 5;

  private final Views views;
  private final Centre centre;

  ScreenPages(Views views, Centre centre) {
    this.views = views;
    this.centre = centre;
  }

  @GetMapping("/hall/screen")
  String screen(Model model) {
    HallView view = views.of(centre);
    List<HallEvent> calls = view.calls();
    model.addAttribute("hall", view);
    model.addAttribute("newest", calls.isEmpty() ? null : calls.getFirst());
    model.addAttribute("last", calls.stream().skip(1).limit(LAST).toList());
    model.addAttribute("after", calls.isEmpty() ? 0 : calls.getFirst().seq());
    return "hall/screen";
  }

  /** The strip below: who waits how long. */
  @GetMapping("/hall/screen/part")
  String part(Model model) {
    model.addAttribute("hall", views.of(centre));
    return "hall/screen-part :: waits";
  }
}
