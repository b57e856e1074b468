package org.yichuang.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CasePapers;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.kernel.Actor;

/**
 * The documents of a case, to be read and printed: seal, number, date, facts, reasons, remedies.
 */
@Controller
class PaperPages {

  private final CasePapers papers;
  private final Catalogue catalogue;

  PaperPages(CasePapers papers, Catalogue catalogue) {
    this.papers = papers;
    this.catalogue = catalogue;
  }

  @GetMapping("/papers/{number}/{key:[a-z0-9-]+}")
  String paper(Actor actor, @PathVariable String number, @PathVariable String key, Model model) {
    CasePapers.Opened opened = papers.open(actor, number, key).orThrow();
    CaseFile file = opened.file();
    Department department = catalogue.department(file.department()).orElse(null);
    model.addAttribute("paper", opened.paper());
    model.addAttribute("file", file);
    model.addAttribute("phone", department == null ? "" : department.phone());
    model.addAttribute("seal", department == null ? file.department() : department.seal());
    return "casework/paper";
  }
}
