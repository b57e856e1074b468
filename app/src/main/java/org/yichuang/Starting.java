package org.yichuang;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the house with settings that go before those of its files. */
public final class Starting {

  private Starting() {}

  public static ConfigurableApplicationContext house(
      WebApplicationType web, Map<String, Object> settings) {
    return new SpringApplicationBuilder(House.class)
        .web(web)
        .initializers(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("this run", settings)))
        .registerShutdownHook(false)
        .run();
  }
}
