package org.yichuang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yichuang.kernel.RefusedException;

/** One PostgreSQL server of our own: made, started, watched, stopped. */
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final String USER = "yichuang";

  private final DataDirectory data;
  private final Path bin;
  private final Shell shell;
  private final Map<String, String> settings;
  private final int port;
  private final FutureTask<Boolean> start = new FutureTask<>(this::comeUp, true);
  private volatile boolean closing;

  private Server(DataDirectory data, Map<String, String> settings) {
    this.data = data;
    this.bin = Binaries.in(data.root());
    this.shell = Shell.forServer(data.root());
    this.settings = settings;
    this.port = freePort();
  }

  /** Starts the server of a data directory that this program has locked. */
  public static Server start(DataDirectory data) {
    return start(data, Map.of());
  }

  /**
   * Starts the server with settings beside the durable ones.
   *
   * @throws RefusedException when it does not come up; it names its log
   */
  public static Server start(DataDirectory data, Map<String, String> settings) {
    Server server = new Server(data, settings);
    server.start.run();
    server.mustBeUp();
    return server;
  }

  /**
   * Starts the server beside what the program does meanwhile; its database can be named at once and
   * used after {@link #mustBeUp}.
   */
  public static Server startBeside(DataDirectory data) {
    Server server = new Server(data, Map.of());
    Thread.ofPlatform().daemon().name("postgres-start").start(server.start);
    return server;
  }

  /**
   * Waits until the server answers.
   *
   * @throws RefusedException when it did not come up; it names its log
   */
  public void mustBeUp() {
    try {
      start.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException("PostgreSQL did not start", e.getCause());
    }
  }

  private void comeUp() {
    makeClusterIfMissing();
    clearPredecessor();
    launch();
    createDatabase();
    data.remember(database());
    watch();
  }

  public Database database() {
    return databaseNamed(USER);
  }

  /** The same server, another database on it. */
  public Database databaseNamed(String name) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + name, USER, data.secret("postgres"));
  }

  /** The process id of the running postmaster, if it is alive. */
  public Optional<Long> pid() {
    return Postmaster.pid(data.cluster());
  }

  private void makeClusterIfMissing() {
    if (Files.exists(data.cluster().resolve("PG_VERSION"))) {
      return;
    }
    Path half = data.root().resolve("pg.half");
    Path password = data.root().resolve("initdb.pw");
    try {
      deleteHalf(half);
      shell.ownDirectory(half);
      Files.writeString(password, data.secret("postgres"));
      shell.own(password);
      shell.run(initdb(half, password));
      Files.move(half, data.cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new RefusedException(PlaceRefusals.unusable(data.root(), e));
    } finally {
      deleteQuietly(password);
    }
  }

  private List<String> initdb(Path cluster, Path password) {
    return List.of(
        bin.resolve("initdb").toString(),
        "-D",
        cluster.toString(),
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile=" + password,
        "-E",
        "UTF8",
        "--locale=C",
        "--data-checksums");
  }

  /** What a program that was killed while it made its cluster left behind. */
  private static void deleteHalf(Path half) throws IOException {
    if (!Files.exists(half)) {
      return;
    }
    try (var all = Files.walk(half)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private void clearPredecessor() {
    if (Postmaster.pid(data.cluster()).isPresent()) {
      LOG.info("stopping a PostgreSQL that outlived its program");
      shell.tryRun(pgCtl("stop", "-m", "fast", "-w", "-t", "20"));
      Postmaster.pid(data.cluster()).flatMap(ProcessHandle::of).ifPresent(Postmaster::destroy);
    }
    Postmaster.dropStalePid(data.cluster());
  }

  private synchronized void launch() {
    shell.ownDirectory(data.cluster());
    touchLog();
    IllegalStateException last = new IllegalStateException("not tried");
    for (int attempt = 0; attempt < 40 && !closing; attempt++) {
      try {
        shell.run(pgCtl("start", "-w", "-t", "300", "-l", data.log().toString(), "-o", options()));
        return;
      } catch (IllegalStateException e) {
        last = e;
        clearPredecessor();
        pause(Duration.ofMillis(250));
      }
    }
    throw new RefusedException(PlaceRefusals.notStarted(data.log(), last.getMessage()));
  }

  private String options() {
    Map<String, String> all = new TreeMap<>();
    all.put("listen_addresses", "127.0.0.1");
    all.put("port", Integer.toString(port));
    all.put("unix_socket_directories", "");
    all.put("fsync", "on");
    all.put("synchronous_commit", "on");
    all.put("full_page_writes", "on");
    all.put("password_encryption", "scram-sha-256");
    all.put("shared_buffers", "256MB");
    all.put("max_connections", "120");
    all.put("max_wal_size", "2GB");
    all.put("checkpoint_timeout", "15min");
    all.put("jit", "off");
    // A new town grows from nothing within seconds; its plans follow as soon as it is counted.
    all.put("autovacuum_naptime", "5s");
    all.put("timezone", "Asia/Shanghai");
    all.put("log_timezone", "Asia/Shanghai");
    all.putAll(settings);
    StringBuilder line = new StringBuilder();
    all.forEach((k, v) -> line.append("-c ").append(k).append("='").append(v).append("' "));
    return line.toString();
  }

  private List<String> pgCtl(String... words) {
    List<String> command = new ArrayList<>();
    command.add(bin.resolve("pg_ctl").toString());
    command.add("-D");
    command.add(data.cluster().toString());
    command.addAll(List.of(words));
    return command;
  }

  private void createDatabase() {
    Database maintenance = databaseNamed("postgres");
    try (Connection c =
            DriverManager.getConnection(
                maintenance.url(), maintenance.user(), maintenance.password());
        var known = c.createStatement();
        var row = known.executeQuery("select 1 from pg_database where datname = 'yichuang'")) {
      if (!row.next()) {
        known.execute("create database yichuang");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL started but does not answer", e);
    }
  }

  private void watch() {
    Thread.ofPlatform().daemon().name("postgres-watch").start(this::keepAlive);
  }

  private void keepAlive() {
    while (!closing) {
      pause(Duration.ofMillis(400));
      if (!closing && pid().isEmpty()) {
        LOG.warn("PostgreSQL is gone; starting it again");
        try {
          launch();
          LOG.warn("PostgreSQL is back");
        } catch (RefusedException e) {
          LOG.error("PostgreSQL does not come back", e);
        }
      }
    }
  }

  private void touchLog() {
    try {
      if (!Files.exists(data.log(), LinkOption.NOFOLLOW_LINKS)) {
        Files.createFile(data.log());
      }
      shell.own(data.log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stops watching and leaves the server running, as a killed program would. */
  void abandon() {
    closing = true;
  }

  @Override
  public void close() {
    closing = true;
    synchronized (this) {
      shell.tryRun(pgCtl("stop", "-m", "fast", "-w", "-t", "30"));
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("could not delete {}", file, e);
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
