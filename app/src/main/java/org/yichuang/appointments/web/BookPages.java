package org.yichuang.appointments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.appointments.Appointments;
import org.yichuang.appointments.Booking;
import org.yichuang.appointments.Plan;
import org.yichuang.appointments.Slot;
import org.yichuang.hall.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.FrontDoor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Booking a place, giving it back, checking in. */
@Controller
class BookPages {

  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private final Appointments appointments;
  private final Centre centre;

  BookPages(Appointments appointments, Centre centre) {
    this.appointments = appointments;
    this.centre = centre;
  }

  @Bean
  static FrontDoor appointmentLine(Appointments appointments, Centre centre) {
    return () ->
        published(appointments, centre).stream()
            .flatMap(p ->
                appointments.slots(centre, p.id()).stream()
                    .filter(s -> s.left() > 0)
                    .limit(1)
                    .map(s -> line(p, s)))
            .limit(2)
            .toList();
  }

  private static FrontDoor.Tile line(Plan p, Slot s) {
    String when = s.day().getMonthValue() + "月" + s.day().getDayOfMonth() + "日 " + s.starts();
    return new FrontDoor.Tile(
        FrontDoor.Place.HALL,
        "/appointments/" + p.id(),
        Text.of("预约" + p.name().zh(), "Book: " + p.name().en()),
        Text.of("最近空位 " + when, "next free " + ENGLISH_DAY.format(s.day()) + ", " + s.starts()),
        null,
        20);
  }

  private static List<Plan> published(Appointments appointments, Centre centre) {
    return appointments.plans(centre).stream()
        .filter(p -> p.state() == Plan.State.PUBLISHED)
        .toList();
  }

  @GetMapping("/appointments")
  String all(Model model) {
    model.addAttribute("plans", published(appointments, centre));
    return "appointments/all";
  }

  @GetMapping("/appointments/{plan:[0-9]+}")
  String plan(@PathVariable long plan, Model model) {
    return slots(plan, Form.of("people", "1"), model);
  }

  private String slots(long plan, Form form, Model model) {
    Map<LocalDate, List<Slot>> days =
        appointments.slots(centre, plan).stream()
            .collect(Collectors.groupingBy(Slot::day, TreeMap::new, Collectors.toList()));
    model.addAttribute("plan", appointments.plan(centre, plan).orThrow());
    model.addAttribute("days", days);
    model.addAttribute("form", form);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "appointments/plan";
  }

  @PostMapping("/appointments/{plan:[0-9]+}")
  String book(
      @PathVariable long plan,
      @RequestParam(defaultValue = "") String slot,
      @RequestParam(defaultValue = "") String people,
      @RequestParam String key,
      Actor actor,
      HttpServletResponse response,
      Model model) {
    Outcome<Booking> booked = book(actor, plan, slot, people, key);
    if (!booked.isDone()) {
      Form form = Form.of("slot", slot, "people", people).with(booked.refusals());
      response.setStatus(form.status());
      return slots(plan, form, model);
    }
    return "redirect:/appointments/mine/" + booked.orThrow().token();
  }

  private Outcome<Booking> book(Actor actor, long plan, String slot, String people, String key) {
    int count = people.strip().matches("[0-9]{1,3}") ? Integer.parseInt(people.strip()) : 0;
    try {
      int t = slot.indexOf('T');
      LocalDate day = LocalDate.parse(slot.substring(0, Math.max(t, 0)));
      LocalTime starts = LocalTime.parse(slot.substring(t + 1));
      return appointments.book(actor, plan, day, starts, count, key);
    } catch (DateTimeParseException wrong) {
      return Outcome.refused(
          Refusal.field(
              "slot",
              "appointment.slot",
              Text.of("请选一个时段。", "Choose a slot."),
              Text.of("选好后再预约。", "Then book.")));
    }
  }

  @GetMapping("/appointments/mine/{token:[A-Za-z0-9_-]{22}}")
  String mine(@PathVariable String token, Model model) {
    Booking booking = appointments.byToken(centre, token).orThrow();
    model.addAttribute("booking", booking);
    model.addAttribute("plan", appointments.plan(centre, booking.plan()).orThrow());
    return "appointments/mine";
  }

  @PostMapping("/appointments/mine/{token:[A-Za-z0-9_-]{22}}/cancel")
  String cancel(@PathVariable String token) {
    appointments.cancel(centre, token).orThrow();
    return "redirect:/appointments/mine/" + token;
  }

  @GetMapping("/appointments/check-in")
  String checkIn(Model model) {
    model.addAttribute("form", Form.empty());
    return "appointments/check-in";
  }

  @PostMapping("/appointments/check-in")
  String arrive(
      @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
    Outcome<Ticket> ticket = appointments.arrive(centre, code);
    if (!ticket.isDone()) {
      Form form = Form.of("code", code).with(ticket.refusals());
      response.setStatus(form.status());
      model.addAttribute("form", form);
      return "appointments/check-in";
    }
    return "redirect:/hall/kiosk/" + ticket.orThrow().token();
  }
}
