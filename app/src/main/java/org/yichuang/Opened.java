package org.yichuang;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.kernel.Command;

/** The house opened without pages for a verb, at the first bean that is asked for. */
final class Opened implements Command.Rooms, AutoCloseable {

  private final Words words;
  private @Nullable Ground ground;
  private @Nullable ConfigurableApplicationContext context;

  Opened(Words words) {
    this.words = words;
  }

  @Override
  public <T> T get(Class<T> type) {
    ConfigurableApplicationContext open = context;
    if (open == null) {
      Ground opened = Ground.forVerb(words);
      ground = opened;
      Map<String, Object> settings = new HashMap<>(opened.properties());
      settings.put("yichuang.background", false);
      open = Starting.house(WebApplicationType.NONE, settings);
      context = open;
    }
    return open.getBean(type);
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
    if (ground != null) {
      ground.close();
    }
  }
}
