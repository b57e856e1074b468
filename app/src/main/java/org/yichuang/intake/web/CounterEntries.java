package org.yichuang.intake.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** What the counter puts into the menu and on the front door. */
@Configuration(proxyBeanMethods = false)
class CounterEntries {

  private static final int MINE = 20;
  private static final int DESK = 20;

  @Bean
  MenuEntry myMatters() {
    return new MenuEntry("/my", Text.of("我的事", "My matters"), Set.of(Role.CITIZEN), MINE);
  }

  @Bean
  MenuEntry windowDesk() {
    return new MenuEntry("/desk", Text.of("窗口收件", "Window"), Set.of(Role.CLERK), DESK);
  }
}
