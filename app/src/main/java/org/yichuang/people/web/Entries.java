package org.yichuang.people.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The room's entries in the menu. */
@Configuration(proxyBeanMethods = false)
class Entries {

  @Bean
  MenuEntry staffEntry() {
    return new MenuEntry("/admin/staff", Text.of("人员岗位", "Staff"), Set.of(Role.ADMIN), 900);
  }

  @Bean
  MenuEntry absenceEntry() {
    return new MenuEntry(
        "/absences", Text.of("代班", "Substitutes"), Set.of(Role.ADMIN, Role.HEAD), 910);
  }

  @Bean
  MenuEntry programEntry() {
    return new MenuEntry("/admin/programs", Text.of("接口程序", "Programs"), Set.of(Role.ADMIN), 920);
  }
}
