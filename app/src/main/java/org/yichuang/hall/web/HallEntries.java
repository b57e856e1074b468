package org.yichuang.hall.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.hall.HallView;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.FrontDoor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Where people find the hall. */
@Configuration(proxyBeanMethods = false)
class HallEntries {

  @Bean
  static MenuEntry hallEntry() {
    return new MenuEntry("/hall", Text.of("大厅", "The hall"), Set.of(), 15);
  }

  @Bean
  static MenuEntry hallWindowEntry() {
    return new MenuEntry("/hall/window", Text.of("叫号", "Call numbers"), Set.of(Role.CLERK), 105);
  }

  @Bean
  static FrontDoor hallNow(Views views, Centre centre) {
    return () -> {
      HallView view = views.of(centre);
      if (view.groups().isEmpty()) {
        return List.of();
      }
      int waiting = view.waiting().size();
      Text line =
          view.open()
              ? Text.of(
                  waiting + " 人等候，最长 " + view.longest() + " 分钟",
                  waiting + " waiting, " + view.longest() + " min at most")
              : Text.of("现在不取号", "closed now");
      return List.of(
          new FrontDoor.Tile(
              FrontDoor.Place.HALL, "/hall", Text.of("大厅等候", "In the hall"), line, null, 10));
    };
  }
}
