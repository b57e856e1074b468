package org.yichuang.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yichuang.casework.ThirdParties;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.RefusedException;

/** What a third party was told, and asking for a hearing; of the applicant nothing is shown. */
@Controller
class ThirdPartyPages {

  private static final int MOST = 50;

  private final ThirdParties parties;
  private final Lines lines;

  ThirdPartyPages(ThirdParties parties, Lines lines) {
    this.parties = parties;
    this.lines = lines;
  }

  @GetMapping("/my/third")
  String mine(Actor actor, Model model) {
    if (!actor.signedIn()) {
      return "redirect:/sign-in?next=/my/third";
    }
    model.addAttribute("mine", parties.mine(actor, MOST));
    model.addAttribute("lines", lines);
    return "casework/third";
  }

  @PostMapping("/my/third/{caseId}/{no}")
  String ask(Actor actor, @PathVariable long caseId, @PathVariable int no) {
    boolean own =
        parties.mine(actor, MOST).stream()
            .anyMatch(m -> m.file().id() == caseId && m.party().no() == no);
    if (!own) {
      throw new RefusedException(java.util.List.of(Actor.notAllowed()));
    }
    parties.ask(actor, caseId, no).orThrow();
    return "redirect:/my/third";
  }
}
