package org.yichuang.assistance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yichuang.assistance.Order;
import org.yichuang.assistance.Orders;
import org.yichuang.assistance.Rota;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.people.People;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** The page of those who help: orders, one's hours, who is on duty. */
@Component
class HelpDesk {

  static final int MOST = 100;
  private static final int DAYS = 7;

  private final Orders orders;
  private final Rota rota;
  private final Catalogue catalogue;
  private final People people;
  private final Staff staff;
  private final Now now;

  HelpDesk(Orders orders, Rota rota, Catalogue catalogue, People people, Staff staff, Now now) {
    this.orders = orders;
    this.rota = rota;
    this.catalogue = catalogue;
    this.people = people;
    this.staff = staff;
    this.now = now;
  }

  /** Somebody on the rota of a day. */
  record OnDuty(long personId, String name) {}

  String show(Actor actor, Form form, Model model) {
    LocalDate today = now.today();
    LocalDate first = today.withDayOfMonth(1);
    model.addAttribute("form", form);
    model.addAttribute("rows", orders.open(actor, MOST).orThrow());
    model.addAttribute("most", MOST);
    model.addAttribute("me", actor.personId());
    model.addAttribute("personTimes", orders.personTimes(actor));
    model.addAttribute(
        "served",
        orders.served(actor, first.atStartOfDay(Now.ZONE).toInstant(), now.instant()).toMinutes());
    model.addAttribute("scopes", List.of(Order.Scope.values()));
    model.addAttribute("ways", List.of(Order.Way.values()));
    model.addAttribute("guides", catalogue.guides());
    model.addAttribute("days", days(actor, today));
    model.addAttribute("today", today);
    model.addAttribute("manages", actor.isAny(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.ADMIN));
    model.addAttribute("writes", actor.isAny(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER));
    model.addAttribute("helpers", helpers(actor));
    return "assistance/desk";
  }

  private Map<LocalDate, List<OnDuty>> days(Actor actor, LocalDate today) {
    List<Rota.Duty> duties = rota.between(actor, today, today.plusDays(DAYS - 1));
    Map<Long, String> names =
        people.names(actor.centre(), duties.stream().map(Rota.Duty::personId).toList());
    Map<LocalDate, List<OnDuty>> days = new LinkedHashMap<>();
    Stream.iterate(today, d -> d.plusDays(1))
        .limit(DAYS)
        .forEach(d -> {
          List<OnDuty> there = new ArrayList<>();
          duties.stream()
              .filter(x -> x.day().equals(d))
              .forEach(
                  x -> there.add(new OnDuty(x.personId(), names.getOrDefault(x.personId(), ""))));
          days.put(d, there);
        });
    return days;
  }

  private List<StaffMember> helpers(Actor actor) {
    return Stream.of(Role.VOLUNTEER, Role.CLERK)
        .flatMap(r -> staff.holders(actor.centre(), r).stream())
        .distinct()
        .toList();
  }
}
