package org.yichuang.hall.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.devices.Device;
import org.yichuang.devices.Devices;
import org.yichuang.devices.Slip;
import org.yichuang.hall.HallView;
import org.yichuang.hall.Need;
import org.yichuang.hall.NewTicket;
import org.yichuang.hall.Reason;
import org.yichuang.hall.Source;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.TicketClass;
import org.yichuang.hall.Tickets;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Taking a number: at the kiosk and on one's own phone. */
@Controller
class TakePages {

  private static final String COOKIE = "yc-ticket";
  private static final String PRINTER = "yc-printer";
  private static final String PRINTER_KEY = "[0-9a-f]{12}";
  private static final int YEAR = 365 * 24 * 3_600;

  private final Tickets tickets;
  private final Views views;
  private final Devices devices;
  private final Centre centre;

  TakePages(Tickets tickets, Views views, Devices devices, Centre centre) {
    this.devices = devices;
    this.tickets = tickets;
    this.views = views;
    this.centre = centre;
  }

  /** What the form sends. */
  record Wish(
      @Nullable String key,
      @Nullable String group,
      @Nullable String reason,
      @Nullable String people,
      @Nullable List<String> needs,
      @Nullable List<String> items) {

    NewTicket ticket(Source source) {
      Reason why = named(Reason.values(), reason).orElse(null);
      Set<Need> wanted =
          (needs == null ? List.<String>of() : needs)
              .stream().flatMap(n -> named(Need.values(), n).stream()).collect(Collectors.toSet());
      return new NewTicket(
          key == null ? "" : key,
          group == null ? "" : group,
          why == null ? TicketClass.NORMAL : TicketClass.PRIORITY,
          why,
          number(people),
          items == null ? List.of() : items,
          wanted,
          source);
    }

    private static int number(@Nullable String people) {
      String given = people == null || people.isBlank() ? "1" : people.strip();
      return given.matches("[0-9]{1,4}") ? Integer.parseInt(given) : 0;
    }

    private static <E extends Enum<E>> Optional<E> named(E[] all, @Nullable String name) {
      return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }
  }

  @GetMapping("/hall/kiosk")
  String kiosk(@CookieValue(name = PRINTER, defaultValue = "") String printer, Model model) {
    Device.Trouble trouble = devices.troubleOf(centre, printer);
    model.addAttribute("trouble", trouble == Device.Trouble.NONE ? null : trouble);
    return form("hall/kiosk", Form.of("people", "1"), model);
  }

  /** A kiosk is told once which printer it has, and keeps that. */
  @GetMapping(path = "/hall/kiosk", params = "printer")
  String kioskOf(
      @RequestParam String printer, HttpServletRequest request, HttpServletResponse response) {
    if (printer.matches(PRINTER_KEY)) {
      keep(PRINTER, printer, YEAR, request, response);
    }
    return "redirect:/hall/kiosk";
  }

  @PostMapping("/hall/kiosk")
  String take(
      Wish wish,
      @CookieValue(name = PRINTER, defaultValue = "") String printer,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Outcome<Ticket> taken = tickets.takeAndTell(centre, wish.ticket(Source.KIOSK));
    if (!taken.isDone()) {
      return again("hall/kiosk", wish, taken.refusals(), response, model);
    }
    Ticket ticket = taken.orThrow();
    String page = "redirect:/hall/kiosk/" + ticket.token();
    if (!printer.matches(PRINTER_KEY)) {
      return page;
    }
    Slip slip = slip(ticket, link(request, ticket.token()));
    return page + "?paper=" + devices.print(centre, printer, slip).name();
  }

  private Slip slip(Ticket ticket, String link) {
    HallView view = views.now(centre);
    Text group = view.groupName(ticket.group());
    Text wait = view.wait(ticket).text();
    return new Slip(
        ticket.label(),
        List.of(
            group.zh() + " " + group.en(),
            "前面 " + view.ahead(ticket) + " 人 ahead",
            wait.zh(),
            wait.en()),
        link);
  }

  private static String link(HttpServletRequest request, String token) {
    return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
        .replacePath("/hall/ticket/" + token)
        .build()
        .toUriString();
  }

  private static void keep(
      String name,
      String value,
      int seconds,
      HttpServletRequest request,
      HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/hall")
            .maxAge(seconds)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
  }

  /** The printed ticket. */
  @GetMapping("/hall/kiosk/{token:[A-Za-z0-9_-]{22}}")
  String printed(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String paper,
      HttpServletRequest request,
      Model model) {
    Ticket ticket = tickets.byToken(centre, token).orThrow();
    HallView view = views.now(centre);
    String link = link(request, token);
    Device.Trouble trouble = Wish.named(Device.Trouble.values(), paper).orElse(null);
    model.addAttribute("printedWell", trouble == Device.Trouble.NONE);
    model.addAttribute("trouble", trouble == Device.Trouble.NONE ? null : trouble);
    model.addAttribute("ticket", ticket);
    model.addAttribute("hall", view);
    model.addAttribute("qr", TicketQr.path(link));
    model.addAttribute("qrSize", TicketQr.size(link));
    return "hall/printed";
  }

  @GetMapping("/hall/take")
  String phone(
      @CookieValue(name = COOKIE, required = false) @Nullable String before,
      @RequestParam(defaultValue = "") String item,
      Model model) {
    Optional<Ticket> open = openTicket(before);
    model.addAttribute("mine", open.orElse(null));
    String group =
        tickets.groupOf(centre, item).map(g -> g.code()).isDone()
            ? tickets.groupOf(centre, item).orThrow().code()
            : "";
    return form("hall/take", Form.of("people", "1", "group", group), model);
  }

  private Optional<Ticket> openTicket(@Nullable String token) {
    return Stream.ofNullable(token)
        .filter(t -> t.matches("[A-Za-z0-9_-]{22}"))
        .flatMap(t -> views.of(centre).ticket(t).stream())
        .findFirst();
  }

  @PostMapping("/hall/take")
  String takeByPhone(
      Wish wish,
      @CookieValue(name = COOKIE, required = false) @Nullable String before,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Ticket> same = openTicket(before).filter(t -> t.group().equals(wish.group()));
    if (same.isPresent()) {
      return "redirect:/hall/ticket/" + same.get().token();
    }
    Outcome<Ticket> taken = tickets.takeAndTell(centre, wish.ticket(Source.PHONE));
    if (!taken.isDone()) {
      return again("hall/take", wish, taken.refusals(), response, model);
    }
    String token = taken.orThrow().token();
    keep(COOKIE, token, 12 * 3_600, request, response);
    return "redirect:/hall/ticket/" + token;
  }

  private String again(
      String page, Wish wish, List<Refusal> refusals, HttpServletResponse response, Model model) {
    NewTicket typed = wish.ticket(Source.KIOSK);
    Form form =
        Form.of(
                "people",
                wish.people() == null ? "1" : wish.people(),
                "reason",
                typed.reason() == null ? "" : typed.reason().name(),
                "group",
                typed.group())
            .with(refusals);
    response.setStatus(form.status());
    return form(page, form, model);
  }

  private String form(String page, Form form, Model model) {
    model.addAttribute("hall", views.of(centre));
    model.addAttribute("reasons", Reason.values());
    model.addAttribute("needs", Need.values());
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("form", form);
    return page;
  }
}
