package org.yichuang.hall.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.yichuang.devices.Devices;
import org.yichuang.hall.HallEvent;
import org.yichuang.hall.HallView;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;

/** The screen on the wall: the called number as large as it allows, then the last five. */
@Controller
class ScreenPages {

  private static final int LAST = 5;

  private final Views views;
  private final Devices devices;
  private final Centre centre;

  ScreenPages(Views views, Devices devices, Centre centre) {
    this.devices = devices;
    this.views = views;
    this.centre = centre;
  }

  @GetMapping("/hall/screen")
  String screen(@RequestParam(defaultValue = "") String device, Model model) {
    model.addAttribute("device", device.matches("[0-9a-f]{12}") ? device : "");
    HallView view = views.of(centre);
    List<HallEvent> calls = view.calls();
    model.addAttribute("hall", view);
    model.addAttribute("newest", calls.isEmpty() ? null : calls.getFirst());
    model.addAttribute("last", calls.stream().skip(1).limit(LAST).toList());
    model.addAttribute("after", calls.isEmpty() ? 0 : calls.getFirst().seq());
    return "hall/screen";
  }

  /** The screen says that it is there; that a watched one does not, the floor manager sees. */
  @GetMapping("/hall/screen/here")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void here(@RequestParam String device, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    devices.seen(centre, device);
  }

  /** The strip below: who waits how long. */
  @GetMapping("/hall/screen/part")
  String part(Model model) {
    model.addAttribute("hall", views.of(centre));
    return "hall/screen-part :: waits";
  }
}
