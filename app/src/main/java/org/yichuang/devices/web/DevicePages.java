package org.yichuang.devices.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.devices.Device;
import org.yichuang.devices.Devices;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Which printer or screen works, which does not and since when. */
@Controller
@RequestMapping("/devices")
class DevicePages {

  private static final Role[] MAY = {Role.FLOOR_MANAGER, Role.ADMIN};

  private final Devices devices;
  private final Now now;

  DevicePages(Devices devices, Now now) {
    this.devices = devices;
    this.now = now;
  }

  @Bean
  static MenuEntry devicesEntry() {
    return new MenuEntry("/devices", Text.of("打印机和屏", "Devices"), Set.of(MAY), 116);
  }

  @GetMapping
  String all(Actor actor, Model model) {
    actor.must(MAY).orThrow();
    model.addAttribute("devices", devices.all(actor.centre()));
    model.addAttribute("now", now.instant());
    model.addAttribute("kinds", Device.Kind.values());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", Form.empty());
    }
    return "devices/all";
  }

  @PostMapping("/add")
  String add(
      Actor actor,
      @RequestParam(defaultValue = "SCREEN") Device.Kind kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String address,
      RedirectAttributes after) {
    Form typed = Form.of("kind", kind.name(), "name", name, "address", address);
    return back(devices.add(actor, kind, name, address), typed, after);
  }

  @PostMapping("/remove")
  String remove(
      Actor actor, @RequestParam(defaultValue = "") String key, RedirectAttributes after) {
    return back(devices.remove(actor, key), Form.empty(), after);
  }

  private static String back(Outcome<?> outcome, Form typed, RedirectAttributes after) {
    if (outcome.isDone()) {
      after.addFlashAttribute("flash", Text.of("已保存。", "Saved."));
    } else {
      after.addFlashAttribute("form", typed.with(outcome.refusals()));
    }
    return "redirect:/devices";
  }
}
