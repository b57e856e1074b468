package org.yichuang.casework.web;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Hearing;
import org.yichuang.casework.PublicHearings;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/** Hearings to come, open to the public; of applicants nothing is shown (行政许可法第46、48条). */
@Controller
class HearingPages {

  private final PublicHearings hearings;
  private final Lines lines;
  private final Centre centre;

  HearingPages(PublicHearings hearings, Lines lines, Centre centre) {
    this.hearings = hearings;
    this.lines = lines;
    this.centre = centre;
  }

  /** A hearing with what it is about. */
  public record Line(Text item, Text department, Hearing hearing) {}

  @GetMapping("/hearings")
  String list(Model model) {
    List<Line> rows = hearings.toCome(centre).stream().map(this::line).toList();
    model.addAttribute("hearings", rows);
    return "casework/hearings";
  }

  private Line line(CaseFile file) {
    Hearing hearing = Objects.requireNonNull(file.clock()).hearing();
    return new Line(
        lines.itemName(file), lines.department(file.department()), Objects.requireNonNull(hearing));
  }
}
