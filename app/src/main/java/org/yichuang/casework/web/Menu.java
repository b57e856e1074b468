package org.yichuang.casework.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Casework's entries in the menu. */
@Configuration(proxyBeanMethods = false)
class Menu {

  @Bean
  MenuEntry reviewEntry() {
    return new MenuEntry("/review", Text.of("审批", "Review"), Set.of(Role.REVIEWER, Role.HEAD), 20);
  }

  @Bean
  MenuEntry casesEntry() {
    return new MenuEntry(
        "/cases",
        Text.of("查办件", "Cases"),
        Set.of(Role.CLERK, Role.REVIEWER, Role.HEAD, Role.ISSUER, Role.SUPERVISOR, Role.LEADER),
        80);
  }

  @Bean
  MenuEntry progressEntry() {
    return new MenuEntry("/progress", Text.of("查进度", "Progress"), Set.of(), 30);
  }
}
