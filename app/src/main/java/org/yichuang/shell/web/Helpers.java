package org.yichuang.shell.web;

import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.yichuang.shell.Say;
import org.yichuang.shell.Shell;

/** Puts {@code say} and {@code shell} at the hand of every template. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Helpers {

  @Autowired
  void help(ThymeleafViewResolver views, Say say, Shell shell) {
    views.setStaticVariables(Map.of("say", say, "shell", shell));
  }
}
