package org.yichuang.facilities.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.facilities.Facilities;
import org.yichuang.facilities.Loan;
import org.yichuang.facilities.Thing;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.FrontDoor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Things, checks and training, for staff; what can be borrowed, for everybody. */
@Controller
@RequestMapping("/facilities")
class FacilityPages {

  private static final Role[] STAFF = {Role.FLOOR_MANAGER, Role.CLERK, Role.VOLUNTEER};
  private static final int SOON_DAYS = 30;

  private final Facilities facilities;
  private final Now now;

  FacilityPages(Facilities facilities, Now now) {
    this.facilities = facilities;
    this.now = now;
  }

  @Bean
  static MenuEntry facilitiesEntry() {
    return new MenuEntry("/facilities", Text.of("便民物品", "Things"), Set.of(STAFF), 115);
  }

  @Bean
  static FrontDoor thingsLine(Facilities facilities, Centre centre) {
    return () -> {
      List<Thing> lent =
          facilities.things(centre).stream().filter(t -> t.kind() == Thing.Kind.LENT).toList();
      return lent.isEmpty()
          ? List.of()
          : List.of(
              new FrontDoor.Tile(
                  FrontDoor.Place.HALL,
                  "/facilities",
                  Text.of("可以借用", "To borrow"),
                  Text.of(
                      line(lent, t -> t.name().zh() + " " + t.here(), "、"),
                      line(lent, t -> t.here() + " × " + t.name().en().toLowerCase(), ", ")),
                  null,
                  30));
    };
  }

  private static String line(
      List<Thing> things, java.util.function.Function<Thing, String> word, String comma) {
    return things.stream().map(word).collect(Collectors.joining(comma));
  }

  @GetMapping
  String all(Actor actor, Model model) {
    model.addAttribute("things", facilities.things(actor.centre()));
    model.addAttribute("staff", actor.isAny(STAFF));
    model.addAttribute("manager", actor.is(Role.FLOOR_MANAGER));
    model.addAttribute("soon", now.today().plusDays(SOON_DAYS));
    model.addAttribute("now", now.instant());
    if (actor.isAny(STAFF)) {
      model.addAttribute("out", facilities.out(actor.centre()));
    }
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", Form.empty());
    }
    return "facilities/all";
  }

  @PostMapping("/lend")
  String lend(
      Actor actor,
      @RequestParam(defaultValue = "") String thing,
      @RequestParam(defaultValue = "") String borrower,
      RedirectAttributes after) {
    return back(
        facilities.lend(actor, thing, borrower),
        Form.of("thing", thing, "borrower", borrower),
        after);
  }

  @PostMapping("/back")
  String back(
      Actor actor, @RequestParam long loan, @RequestParam String how, RedirectAttributes after) {
    Loan.Back state =
        Arrays.stream(Loan.Back.values())
            .filter(b -> b.name().equals(how))
            .findFirst()
            .orElse(Loan.Back.GOOD);
    return back(facilities.back(actor, loan, state), Form.empty(), after);
  }

  @PostMapping("/renew")
  String renew(
      Actor actor,
      @RequestParam String thing,
      @RequestParam(defaultValue = "") String until,
      RedirectAttributes after) {
    LocalDate day;
    try {
      day = LocalDate.parse(until);
    } catch (DateTimeParseException wrong) {
      day = LocalDate.EPOCH;
    }
    return back(facilities.renew(actor, thing, day), Form.of("until", until), after);
  }

  @PostMapping("/stands")
  String stands(
      Actor actor,
      @RequestParam String thing,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "false") boolean working,
      RedirectAttributes after) {
    return back(facilities.stands(actor, thing, place, working), Form.of("place", place), after);
  }

  private static String back(Outcome<?> outcome, Form form, RedirectAttributes after) {
    if (!outcome.isDone()) {
      after.addFlashAttribute("form", form.with(outcome.refusals()));
    }
    return "redirect:/facilities";
  }
}
