package org.yichuang.ratings.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Where staff find the room, and how they move within it. */
@Configuration(proxyBeanMethods = false)
class RatingEntries {

  private static final List<MenuEntry> WITHIN =
      List.of(
          new MenuEntry(
              "/ratings",
              Text.of("差评整改", "Put right"),
              Set.of(Role.HEAD, Role.SUPERVISOR, Role.LEADER),
              1),
          new MenuEntry(
              "/ratings/all",
              Text.of("全部评价", "All ratings"),
              Set.of(Role.HEAD, Role.SUPERVISOR, Role.LEADER),
              2),
          new MenuEntry(
              "/ratings/entry",
              Text.of("代录评价", "Paper and phone"),
              Set.of(Role.CLERK, Role.FLOOR_MANAGER, Role.SUPERVISOR),
              4),
          new MenuEntry(
              "/ratings/terminals",
              Text.of("评价器", "Tablets"),
              Set.of(Role.FLOOR_MANAGER, Role.ADMIN),
              5));

  @Bean
  static MenuEntry ratingsEntry() {
    return new MenuEntry(
        "/ratings", Text.of("评价", "Ratings"), Set.of(Role.HEAD, Role.SUPERVISOR, Role.LEADER), 70);
  }

  @Bean
  static MenuEntry ratingsPaperEntry() {
    return new MenuEntry(
        "/ratings/entry",
        Text.of("代录评价", "Paper ratings"),
        Set.of(Role.CLERK, Role.FLOOR_MANAGER),
        170);
  }

  @Bean
  static MenuEntry ratingsTerminalsEntry() {
    return new MenuEntry(
        "/ratings/terminals",
        Text.of("评价器", "Rating tablets"),
        Set.of(Role.FLOOR_MANAGER, Role.ADMIN),
        171);
  }

  /** The room's pages that this actor may open. */
  static List<MenuEntry> of(Actor actor) {
    return WITHIN.stream()
        .filter(e -> Stream.of(e.roles().toArray(Role[]::new)).anyMatch(actor::is))
        .toList();
  }
}
