package org.yichuang.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.assistance.NewOrder;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.assistance.Rota;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Person;

/** For helpers: what is asked for, a request written down, and the rota. */
@Controller
class DeskPages {

  private final HelpDesk desk;
  private final Orders orders;
  private final Rota rota;
  private final People people;

  DeskPages(HelpDesk desk, Orders orders, Rota rota, People people) {
    this.desk = desk;
    this.orders = orders;
    this.rota = rota;
    this.people = people;
  }

  @Bean
  static MenuEntry assistanceEntry() {
    return new MenuEntry(
        "/assistance",
        Text.of("帮代办", "Assistance"),
        Set.of(Role.VOLUNTEER, Role.CLERK, Role.FLOOR_MANAGER, Role.SUPERVISOR),
        60);
  }

  @GetMapping("/assistance")
  String desk(Actor actor, Model model) {
    return desk.show(actor, Form.empty(), model);
  }

  @PostMapping("/assistance")
  String write(
      Actor actor,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    actor.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER).orThrow();
    String wanted = typed.getOrDefault("wanted", "");
    NewOrder wish = wish(typed);
    List<Refusal> wrong = new ArrayList<>();
    Outcome<Person> client = people.register(actor, client(typed));
    wrong.addAll(client.refusals());
    wrong.addAll(Orders.check(wish));
    if (!wanted.isBlank() && wish.wantedAt() == null) {
      wrong.add(Typing.unreadable("wanted"));
    }
    if (wrong.isEmpty()) {
      wrong.addAll(client.then(p -> orders.askFor(actor, p, wish)).refusals());
    }
    if (wrong.isEmpty()) {
      return "redirect:/assistance";
    }
    response.setStatus(wrong.getFirst().status());
    return desk.show(actor, new Form(typed, wrong), model);
  }

  static NewPerson client(Map<String, String> typed) {
    String phone = typed.getOrDefault("phone", "");
    return new NewPerson(
        typed.getOrDefault("name", ""),
        typed.getOrDefault("idNumber", ""),
        phone.isBlank() ? null : phone,
        null);
  }

  private static NewOrder wish(Map<String, String> typed) {
    LocalDateTime wanted = Typing.moment(typed.getOrDefault("wanted", ""));
    return new NewOrder(
        Typing.one(Order.Way.class, typed.getOrDefault("way", ""), Order.Way.HALL),
        Typing.one(Order.Scope.class, typed.getOrDefault("scope", ""), Order.Scope.CONSULT),
        typed.getOrDefault("matter", ""),
        typed.getOrDefault("place", ""),
        wanted == null ? null : wanted.atZone(Now.ZONE).toInstant(),
        Typing.number(typed.getOrDefault("persons", ""), 1));
  }

  @PostMapping("/assistance/rota")
  String roster(
      Actor actor,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "0") long person,
      @RequestParam(defaultValue = "false") boolean drop,
      Model model,
      HttpServletResponse response) {
    LocalDate on = Typing.day(day);
    Outcome<Rota.Duty> done =
        on == null
            ? Outcome.refused(Typing.unreadable("day"))
            : drop ? rota.drop(actor, on, person) : rota.put(actor, on, person);
    if (done.isDone()) {
      return "redirect:/assistance";
    }
    Form form = Form.of("day", day, "person", Long.toString(person)).with(done.refusals());
    response.setStatus(form.status());
    return desk.show(actor, form, model);
  }
}
