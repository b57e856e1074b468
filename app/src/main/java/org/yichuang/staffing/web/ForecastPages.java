package org.yichuang.staffing.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.staffing.DayShape;
import org.yichuang.staffing.HallHistory;

/** How many people a day will bring, how sure that is, and how many desks it needs. */
@Controller
class ForecastPages {

  private static final Role[] MAY = {Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.LEADER};

  private static final Text OWN = Text.of("本大厅", "This hall");

  private final HallHistory history;
  private final Now now;

  ForecastPages(HallHistory history, Now now) {
    this.history = history;
    this.now = now;
  }

  @Bean
  static MenuEntry forecastEntry() {
    return new MenuEntry("/hall/forecast", Text.of("客流预测", "Forecast"), Set.of(MAY), 56);
  }

  @GetMapping("/hall/forecast")
  String forecast(
      Actor actor,
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String day,
      Model model) {
    actor.must(MAY).orThrow();
    List<String> offices = history.offices(actor.centre());
    String chosen = office(office.strip(), offices);
    LocalDate date = date(day);
    DayShape shape = history.expect(actor.centre(), chosen, date);
    model.addAttribute("offices", offices.stream().map(ForecastPages::name).toList());
    model.addAttribute("office", name(chosen));
    model.addAttribute("day", date);
    model.addAttribute("unread", !day.isBlank() && !day.strip().equals(date.toString()));
    model.addAttribute("shape", shape);
    model.addAttribute(
        "most",
        Math.max(1, shape.needs().stream().mapToDouble(DayShape.Need::people).max().orElse(1)));
    return "staffing/forecast";
  }

  /** The hall that was asked for; otherwise the centre's own, if it has a past day. */
  private static String office(String typed, List<String> offices) {
    if (typed.isEmpty()) {
      return offices.contains(HallHistory.OWN) || offices.isEmpty()
          ? HallHistory.OWN
          : offices.getFirst();
    }
    return typed.equals(OWN.zh()) || typed.equalsIgnoreCase(OWN.en()) ? HallHistory.OWN : typed;
  }

  private static String name(String office) {
    return office.equals(HallHistory.OWN) ? OWN.in(LocaleContextHolder.getLocale()) : office;
  }

  private LocalDate date(String typed) {
    try {
      return typed.isBlank() ? now.today().plusDays(1) : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return now.today().plusDays(1);
    }
  }
}
