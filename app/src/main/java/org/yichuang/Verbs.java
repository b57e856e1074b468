package org.yichuang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yichuang.kernel.Command;

/** The verbs that rooms contribute as resources {@code commands/NAME}. */
final class Verbs {

  private Verbs() {}

  static @Nullable Command find(String name) {
    if (!name.matches("[a-z][a-z-]*")) {
      return null;
    }
    try (InputStream in = Verbs.class.getResourceAsStream("/commands/" + name)) {
      return in == null
          ? null
          : make(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Command make(String type) {
    try {
      var constructor = Class.forName(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Command) constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the verb's class does not start: " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the verb's class cannot be made: " + type, e);
    }
  }

  static String help() {
    var lines = new TreeMap<String, String>();
    lines.put("warm", "make the AOT cache once, so that later starts take a third of the time");
    lines.put("serve", "serve a town: serve --data DIR --port N");
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath*:commands/*");
      for (Resource r : found) {
        String name = r.getFilename();
        Command command = name == null ? null : find(name);
        if (name != null && command != null) {
          lines.put(name, command.summary());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder text =
        new StringBuilder(
            """
            一窗 Yichuang
            ./yichuang              the demo town on 127.0.0.1:8080 (--port N, --data DIR)
            """);
    lines.forEach((name, line) -> text.append(String.format("./yichuang %-12s %s%n", name, line)));
    text.append("Every verb takes --help; those with figures take --json.\n");
    return text.toString();
  }
}
