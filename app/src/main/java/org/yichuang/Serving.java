package org.yichuang;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** The verbs that stay: the demo town and {@code serve}. */
final class Serving {

  /** A status that means: the program goes on. */
  static final int STAYS = -1;

  static final List<String> VERBS = List.of("demo", "serve");

  private static final String HERE = "127.0.0.1";
  private static final String HELP =
      """
      ./yichuang [--data DIR] [--port N]         the demo town on 127.0.0.1:8080
      ./yichuang serve --data DIR [--port N] [--address A]
          serves a town without the demo. At the first start it prints a one-time link with
          which the first administrator is made. --port 0 takes a free one.
      YICHUANG_DB_URL, YICHUANG_DB_USER and YICHUANG_DB_PASSWORD name a PostgreSQL >= 15 to use
      instead of our own.
      Exit status: 130 after Ctrl-C, 143 after a TERM signal, 2 asked in a way that cannot be
      done, 1 not started.\
      """;

  private Serving() {}

  static int run(Words words, PrintStream out) {
    if (words.help()) {
      out.println(HELP);
      return 0;
    }
    boolean demo = words.verb().equals("demo");
    words.mustBeOnly(demo ? Set.of("--port") : Set.of("--port", "--address"));
    if (!demo && words.data() == null) {
      throw refused(
          "command.data-missing", "serve 要知道数据目录。", "serve wants its folder.", "serve --data DIR");
    }
    int port = port(words);
    String address = demo ? null : words.option("--address", "A");
    mustBeFree(address == null ? HERE : address, port);
    Ground ground = Ground.forServing(words);
    var house = new AtomicReference<@Nullable ConfigurableApplicationContext>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house.get(), ground), "stop"));
    try {
      ConfigurableApplicationContext open = open(ground, demo, address, port);
      house.set(open);
      String real = open.getEnvironment().getProperty("local.server.port", "" + port);
      out.println("一窗已开 Yichuang is open: http://" + shown(address) + ":" + real + "/");
      return STAYS;
    } catch (RuntimeException e) {
      ground.mustStand();
      throw inUse(e) ? taken(port) : e;
    }
  }

  private static ConfigurableApplicationContext open(
      Ground ground, boolean demo, @Nullable String address, int port) {
    Map<String, Object> properties = new HashMap<>(ground.properties());
    properties.put("server.port", port);
    properties.put("yichuang.demo", demo);
    if (address != null) {
      properties.put("server.address", address);
    }
    if (port != 0 && !publicUrlNamed()) {
      properties.put("yichuang.public-url", "http://" + shown(address) + ":" + port);
    }
    return Starting.served(properties, ground);
  }

  /** What QR codes lead to; behind a proxy the office names it. */
  private static boolean publicUrlNamed() {
    return System.getenv("YICHUANG_PUBLIC_URL") != null
        || System.getProperty("yichuang.public-url") != null;
  }

  private static String shown(@Nullable String address) {
    return address == null || address.equals("0.0.0.0") ? HERE : address;
  }

  /** However far the start has come, the database stops with the program. */
  private static void close(@Nullable ConfigurableApplicationContext house, Ground ground) {
    try {
      if (house != null) {
        house.close();
      }
    } finally {
      ground.close();
    }
  }

  /** Tells before anything is started what else would be told ten seconds later. */
  private static void mustBeFree(String address, int port) {
    InetAddress here;
    try {
      here = InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw refused(
          "command.address",
          "没有这个地址：" + address + "。",
          "There is no address " + address + ".",
          "--address " + HERE);
    }
    try (ServerSocket probe = new ServerSocket(port, 1, here)) {
      probe.getLocalPort();
    } catch (IOException e) {
      throw taken(port);
    }
  }

  private static boolean inUse(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }

  private static RefusedException taken(int port) {
    return new RefusedException(
        List.of(
            Refusal.of(
                "port.taken",
                503,
                Text.of("端口 " + port + " 已被占用或不能使用。", "Port " + port + " is taken or not allowed."),
                Text.of("请用 --port 另选一个。", "Choose another with --port."))));
  }

  private static int port(Words words) {
    String given = words.option("--port", "N");
    if (given == null) {
      return 8080;
    }
    if (!given.matches("[0-9]{1,5}") || Integer.parseInt(given) > 65535) {
      throw refused(
          "command.port",
          "--port 要一个不超过 65535 的数，不是“" + given + "”。",
          "--port wants a number up to 65535, not '" + given + "'.",
          "--port 8080");
    }
    return Integer.parseInt(given);
  }

  private static RefusedException refused(String code, String zh, String en, String example) {
    return new RefusedException(
        List.of(
            Refusal.of(
                code,
                400,
                Text.of(zh, en),
                Text.of("例如：./yichuang " + example, "For example: ./yichuang " + example))));
  }
}
