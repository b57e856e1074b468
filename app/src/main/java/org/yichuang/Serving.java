package org.yichuang;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The verbs that stay: the demo town and {@code serve}. */
final class Serving {

  /** A status that means: the program goes on. */
  static final int STAYS = -1;

  static final List<String> VERBS = List.of("demo", "serve");

  private static final String HELP =
      """
      ./yichuang [--data DIR] [--port N]         the demo town on 127.0.0.1:8080
      ./yichuang serve --data DIR [--port N] [--address A]
          serves a town without the demo. At the first start it prints a one-time link with
          which the first administrator is made.
      YICHUANG_DB_URL, YICHUANG_DB_USER and YICHUANG_DB_PASSWORD name a PostgreSQL >= 15 to use
      instead of our own.\
      """;

  private Serving() {}

  static int run(Words words, PrintStream out, PrintStream err) {
    if (words.help()) {
      out.println(HELP);
      return 0;
    }
    boolean demo = words.verb().equals("demo");
    if (!demo && words.data() == null) {
      throw new IllegalArgumentException("serve wants its folder: ./yichuang serve --data DIR");
    }
    int port = port(words);
    Ground ground = Ground.forServing(words);
    try {
      Map<String, Object> properties = new HashMap<>(ground.properties());
      properties.put("server.port", port);
      properties.put("yichuang.demo", demo);
      String address = words.option("--address");
      if (address != null && !demo) {
        properties.put("server.address", address);
      }
      ConfigurableApplicationContext context =
          Starting.house(WebApplicationType.SERVLET, properties);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    context.close();
                    ground.close();
                  },
                  "yichuang-stop"));
      out.println("一窗已开 Yichuang is open: http://127.0.0.1:" + port + "/");
      return STAYS;
    } catch (RuntimeException e) {
      ground.close();
      if (portTaken(e)) {
        err.println("端口 " + port + " 已被占用，请用 --port 另选一个。");
        err.println("Port " + port + " is taken; choose another with --port.");
        return 1;
      }
      throw e;
    }
  }

  private static boolean portTaken(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof org.springframework.boot.web.server.PortInUseException) {
        return true;
      }
    }
    return false;
  }

  private static int port(Words words) {
    String given = words.option("--port");
    if (given == null) {
      return 8080;
    }
    if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) > 65535) {
      throw new IllegalArgumentException("--port wants a number up to 65535, not: " + given);
    }
    return Integer.parseInt(given);
  }
}
