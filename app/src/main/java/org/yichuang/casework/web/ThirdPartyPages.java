package org.yichuang.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yichuang.casework.CaseClock;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Hearing;
import org.yichuang.casework.ThirdParties;
import org.yichuang.casework.ThirdParty;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** What a third party was told, and asking for a hearing; of the applicant nothing is shown. */
@Controller
class ThirdPartyPages {

  private static final int MOST = 50;

  private final ThirdParties parties;
  private final Lines lines;
  private final Whys whys;

  ThirdPartyPages(ThirdParties parties, Lines lines, Whys whys) {
    this.parties = parties;
    this.lines = lines;
    this.whys = whys;
  }

  /**
   * One permit that touches the reader.
   *
   * @param why how the last day to ask for a hearing came about
   * @param hearing the hearing, once one is to be held
   */
  public record Line(
      ThirdParties.Mine mine,
      Text item,
      Lines.@Nullable ClockFace why,
      @Nullable Hearing hearing) {}

  @GetMapping("/my/third")
  String mine(Actor actor, Model model) {
    return actor.signedIn() ? show(actor, Form.empty(), model) : "redirect:/sign-in?next=/my/third";
  }

  @PostMapping("/my/third/{caseId:[0-9]{1,18}}/{no:[0-9]{1,4}}")
  String ask(
      Actor actor,
      @PathVariable long caseId,
      @PathVariable int no,
      HttpServletResponse response,
      Model model) {
    boolean own =
        parties.mine(actor, MOST).stream()
            .anyMatch(m -> m.file().id() == caseId && m.party().no() == no);
    if (!own) {
      throw new RefusedException(List.of(Actor.notAllowed()));
    }
    Outcome<CaseFile> asked = parties.ask(actor, caseId, no);
    if (asked.isDone()) {
      return "redirect:/my/third";
    }
    response.setStatus(asked.refusals().getFirst().status());
    return show(actor, Form.empty().with(asked.refusals()), model);
  }

  private String show(Actor actor, Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("mine", parties.mine(actor, MOST).stream().map(this::line).toList());
    return "casework/third";
  }

  private Line line(ThirdParties.Mine mine) {
    CaseClock clock = mine.file().clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    ThirdParty party = mine.party();
    return new Line(
        mine,
        lines.itemName(mine.file()),
        whys.askBy(party.told(), party.askBy()),
        hearing != null && hearing.date() != null ? hearing : null);
  }
}
