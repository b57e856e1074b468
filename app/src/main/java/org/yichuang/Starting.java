package org.yichuang;

import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/** Starts the house with settings that go before those of its files. */
public final class Starting {

  private static final String PREPARED = "spring.aot.enabled";

  private Starting() {}

  public static ConfigurableApplicationContext house(
      WebApplicationType web, Map<String, Object> settings) {
    return application(House.class, web, settings).run();
  }

  /**
   * The house with its pages, wired as {@code main} prepared it at build time where that fits: the
   * wiring prepared there knows nothing of settings from outside on which Spring's conditions hang.
   * The database is waited for where it is first wanted.
   */
  static ConfigurableApplicationContext served(Map<String, Object> settings, Ground ground) {
    Class<?> main =
        Boolean.TRUE.equals(settings.get("yichuang.demo")) ? DemoHouse.class : ServedHouse.class;
    boolean prepared =
        ClassUtils.isPresent(main.getName() + "__ApplicationContextInitializer", null)
            && named().noneMatch(Starting::decidesWiring);
    SpringProperties.setProperty(PREPARED, Boolean.toString(prepared));
    return application(main, WebApplicationType.SERVLET, settings)
        .initializers(
            context -> context.getBeanFactory().addBeanPostProcessor(new GroundFirst(ground)))
        .run();
  }

  static SpringApplicationBuilder application(
      Class<?> main, WebApplicationType web, Map<String, Object> settings) {
    return new SpringApplicationBuilder(House.class)
        .main(main)
        .web(web)
        .initializers(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("this run", settings)))
        .registerShutdownHook(false);
  }

  /** Nothing is read from the database before it stands. */
  private record GroundFirst(Ground ground) implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
      if (bean instanceof DataSource) {
        ground.mustStand();
      }
      return bean;
    }
  }

  private static Stream<String> named() {
    return Stream.concat(
        System.getenv().keySet().stream(), System.getProperties().stringPropertyNames().stream());
  }

  private static boolean decidesWiring(String name) {
    String plain = name.replace('_', '.').toLowerCase(java.util.Locale.ROOT);
    return plain.startsWith("spring.")
        || plain.startsWith("server.")
        || plain.startsWith("springdoc.")
        || plain.startsWith("management.")
        || plain.equals("yichuang.proxy")
        || plain.equals("yichuang.background");
  }
}
