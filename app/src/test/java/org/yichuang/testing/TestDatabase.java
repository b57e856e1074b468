package org.yichuang.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.postgres.DataDirectory;
import org.yichuang.postgres.Database;
import org.yichuang.postgres.Server;

/**
 * One real PostgreSQL for all tests of a run, on fresh data, durable settings and all; the binaries
 * are the product's own, or those that {@code YICHUANG_PG_BIN} names.
 */
public final class TestDatabase {

  private static final Path ROOT = makeRoot();
  private static final Server SERVER = start();

  private TestDatabase() {}

  private static Server start() {
    DataDirectory data = DataDirectory.at(ROOT);
    if (!data.lock()) {
      throw new IllegalStateException("the tests' own data directory is taken: " + ROOT);
    }
    Server server = Server.start(data);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              TestDirectories.delete(ROOT);
            }));
    return server;
  }

  public static Database database() {
    return SERVER.database();
  }

  public static Server server() {
    return SERVER;
  }

  public static Path data() {
    return ROOT;
  }

  private static Path makeRoot() {
    try {
      Path root = Files.createTempDirectory("yichuang-test");
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Points a test's house at the database. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Database db = database();
      TestPropertyValues.of(
              "spring.datasource.url=" + db.url(),
              "spring.datasource.username=" + db.user(),
              "spring.datasource.password=" + db.password(),
              "yichuang.data=" + data(),
              "yichuang.background=false")
          .applyTo(context.getEnvironment());
    }
  }
}
