package org.yichuang.catalogue.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Text;

/** The catalogue's entry in the menu. */
@Configuration(proxyBeanMethods = false)
class CatalogueMenu {

  @Bean
  MenuEntry catalogueEntry() {
    return new MenuEntry("/items", Text.of("办事目录", "Services"), Set.of(), 10);
  }
}
