package org.yichuang.finding.web;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.finding.Finder;
import org.yichuang.finding.Found;

/** What the front door's field leads to; while somebody types, only the part that changes. */
@Controller
class FindPage {

  /** What is added to the phrase when somebody chooses what to do. */
  private static final Map<String, String> SAID =
      Map.of(
          "new", "新办",
          "renew", "到期",
          "reissue", "补办",
          "change", "变更",
          "cancel", "注销",
          "transfer", "过户",
          "move-in", "转入",
          "move-out", "转出",
          "query", "查询");

  private final Finder finder;

  FindPage(Finder finder) {
    this.finder = finder;
  }

  @GetMapping("/find")
  String find(
      @RequestParam(name = "q", defaultValue = "") String q,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
      Model model) {
    Found found = finder.find(q);
    model.addAttribute("q", found.phrase());
    model.addAttribute("found", found);
    model.addAttribute("said", SAID);
    return part ? "finding/find :: found" : "finding/find";
  }
}
