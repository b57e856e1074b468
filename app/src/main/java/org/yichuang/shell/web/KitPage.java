package org.yichuang.shell.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Every component of the house on one page, to look at and to test. */
@Controller
class KitPage {

  @GetMapping("/kit")
  String kit(Model model) {
    return shown(model, "shell/kit");
  }

  @GetMapping("/kit/desk")
  String desk(Model model) {
    return shown(model, "shell/kit-desk");
  }

  private static String shown(Model model, String view) {
    Refusal wrong =
        Refusal.field(
            "phone",
            "people.phone",
            Text.of("电话号码只能是数字。", "A phone number has digits only."),
            Text.of("例如 13800000000。", "For example 13800000000."));
    model.addAttribute("form", Form.of("name", "李明", "phone", "一三八").with(List.of(wrong)));
    return view;
  }
}
