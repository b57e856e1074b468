package org.yichuang;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The verb {@code warm}: opens a throw-away town, visits its public pages and goes, so that the JVM
 * can keep what it loaded as an AOT cache (JEP 483, JEP 514). The launcher names the cache file.
 */
final class Warming {

  private static final List<String> PAGES =
      List.of("/", "/?lang=en", "/sign-in", "/items", "/find?q=营业执照", "/verify", "/progress");

  private static final String HELP =
      """
      ./yichuang warm
          makes the AOT cache beside the built program, so that later starts take a third of the
          time; a new build wants a new one.\
      """;

  private Warming() {}

  static int run(Words words, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    if (words.help()) {
      out.println(HELP);
      return 0;
    }
    words.mustBeOnly(Set.of());
    visitATown(err);
    return 0;
  }

  private static void visitATown(PrintStream err) throws IOException, InterruptedException {
    Path root = Files.createTempDirectory("yichuang-warm");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    Words words = new Words("warm", List.of(), false, false, root.resolve("town"));
    try (Ground ground = Ground.forServing(words)) {
      Map<String, Object> properties = new HashMap<>(ground.properties());
      properties.put("server.port", 0);
      properties.put("yichuang.demo", true);
      try (ConfigurableApplicationContext context = Starting.served(properties, ground)) {
        visit(context.getEnvironment().getRequiredProperty("local.server.port"), err);
      }
    } finally {
      delete(root);
    }
  }

  private static void visit(String port, PrintStream err) throws IOException, InterruptedException {
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      for (String page : PAGES) {
        URI address = URI.create("http://127.0.0.1:" + port + page);
        int status =
            client
                .send(
                    HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        err.println(page + " " + status);
      }
    }
  }

  private static void delete(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
    }
  }
}
