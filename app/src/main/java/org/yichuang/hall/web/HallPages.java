package org.yichuang.hall.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.hall.HallView;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.FrontDoor;

/** The hall now, for everybody. */
@Controller
class HallPages {

  private final Views views;
  private final Centre centre;
  private final ObjectProvider<FrontDoor> lines;

  HallPages(Views views, Centre centre, ObjectProvider<FrontDoor> lines) {
    this.views = views;
    this.centre = centre;
    this.lines = lines;
  }

  @GetMapping("/hall")
  String hall(Model model) {
    show(model);
    model.addAttribute("lines", others());
    return "hall/hall";
  }

  @GetMapping("/hall/part")
  String part(Model model) {
    show(model);
    return "hall/hall-part :: now";
  }

  private void show(Model model) {
    HallView view = views.of(centre);
    model.addAttribute("hall", view);
  }

  /** What other rooms have to say about the hall: appointments, things to borrow. */
  private List<FrontDoor.Tile> others() {
    return lines
        .orderedStream()
        .flatMap(f -> f.tiles().stream())
        .filter(t -> t.place() == FrontDoor.Place.HALL && !t.path().equals("/hall"))
        .toList();
  }
}
