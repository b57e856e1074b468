package org.yichuang.casework.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.Published;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;

/** Grants, open to the public (行政许可法第40条). */
@Controller
class DecisionPages {

  private static final int PAGE = 30;

  private final Published published;
  private final Lines lines;
  private final Centre centre;

  DecisionPages(Published published, Lines lines, Centre centre) {
    this.published = published;
    this.lines = lines;
    this.centre = centre;
  }

  @GetMapping("/decisions")
  String list(@RequestParam @Nullable String after, Model model) {
    Slice<Published.Grant> slice = published.page(centre, after, PAGE);
    Map<String, Text> departments = new LinkedHashMap<>();
    slice.rows().forEach(g -> departments.computeIfAbsent(g.department(), lines::department));
    model.addAttribute("grants", slice.rows());
    model.addAttribute("departments", departments);
    model.addAttribute("next", slice.next());
    return "casework/decisions";
  }
}
