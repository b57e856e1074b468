package org.yichuang;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;
import org.yichuang.postgres.DataDirectory;
import org.yichuang.postgres.Database;
import org.yichuang.postgres.Server;

/** What the house stands on in this run: a data directory and a database, ours or given. */
final class Ground implements AutoCloseable {

  private final DataDirectory data;
  private final Database database;
  private final @Nullable Server server;

  private Ground(DataDirectory data, Database database, @Nullable Server server) {
    this.data = data;
    this.database = database;
    this.server = server;
  }

  /**
   * The ground of a program that serves: the directory is its own. The database still comes up
   * while the house is wired; {@link #mustStand} waits for it.
   */
  static Ground forServing(Words words) {
    DataDirectory data = DataDirectory.at(place(words));
    if (!data.lock()) {
      throw new RefusedException(taken(data.root()));
    }
    Database given = given();
    if (given != null) {
      return new Ground(data, given, null);
    }
    Server server = Server.startBeside(data);
    return new Ground(data, server.database(), server);
  }

  /** Waits for the database; refused when it does not come up. */
  void mustStand() {
    if (server != null) {
      server.mustBeUp();
    }
  }

  /** The ground of a verb: beside a program that serves from the same directory, or alone. */
  static Ground forVerb(Words words) {
    DataDirectory data = DataDirectory.at(place(words));
    if (data.lock()) {
      return of(data);
    }
    Database given = given();
    Database beside =
        given != null
            ? given
            : data.running().orElseThrow(() -> new RefusedException(taken(data.root())));
    return new Ground(data, beside, null);
  }

  private static Ground of(DataDirectory data) {
    Database given = given();
    if (given != null) {
      return new Ground(data, given, null);
    }
    Server server = Server.start(data);
    return new Ground(data, server.database(), server);
  }

  private static @Nullable Database given() {
    String url = System.getenv("YICHUANG_DB_URL");
    if (url == null || url.isBlank()) {
      return null;
    }
    String jdbc = url.startsWith("jdbc:") ? url : "jdbc:" + url;
    Database database =
        new Database(
            jdbc,
            System.getenv().getOrDefault("YICHUANG_DB_USER", "yichuang"),
            System.getenv().getOrDefault("YICHUANG_DB_PASSWORD", ""));
    database.mustServe();
    return database;
  }

  private static Refusal taken(Path root) {
    return Refusal.of(
        "data.taken",
        409,
        Text.of(
            "数据目录 " + root + " 正被另一个一窗程序使用。",
            "The data directory " + root + " is in use by another Yichuang."),
        Text.of(
            "请先停止那个程序，或用 --data 另选一个目录。",
            "Stop that program first, or choose another folder with --data."));
  }

  /** The chosen folder, or one beside the program that PostgreSQL's user can enter. */
  private static Path place(Words words) {
    if (words.data() != null) {
      return words.data().toAbsolutePath();
    }
    Path home = Path.of(System.getProperty("yichuang.home", ".")).toAbsolutePath().normalize();
    boolean root = "root".equals(System.getProperty("user.name"));
    if (!root || enterable(home)) {
      return home.resolve(".data").resolve("demo");
    }
    String mark = HexFormat.of().toHexDigits(home.toString().hashCode());
    return Path.of("/var/lib/yichuang", "demo-" + mark);
  }

  private static boolean enterable(Path folder) {
    try {
      for (Path p = folder; p != null; p = p.getParent()) {
        if (!Files.getPosixFilePermissions(p)
            .contains(java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE)) {
          return false;
        }
      }
      return true;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url", database.url(),
        "spring.datasource.username", database.user(),
        "spring.datasource.password", database.password(),
        "yichuang.data", data.root().toString());
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    data.close();
  }
}
