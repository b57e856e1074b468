package org.yichuang.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.TestDirectories;

class ServerTests {

  private Path root = Path.of("");

  @BeforeEach
  void makeRoot() throws Exception {
    root = Files.createTempDirectory("yichuang-server");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void deleteRoot() {
    TestDirectories.delete(root);
  }

  @Test
  void keepsWhatWasCommittedWhenTheServerIsKilledAndComesBackByItself() throws Exception {
    try (DataDirectory data = locked();
        Server server = Server.start(data)) {
      execute(server.database(), "create table kept (n int)");
      execute(server.database(), "insert into kept values (42)");
      long old = server.pid().orElseThrow();
      ProcessHandle.of(old).orElseThrow().destroyForcibly();
      assertThat(answerWithin(server.database(), Duration.ofSeconds(30))).isEqualTo(42);
      assertThat(server.pid()).isPresent().get().isNotEqualTo(old);
    }
  }

  @Test
  void whatIsNamedWhileItComesUpInAFreshDirectoryIsWhatItWillAnswerTo() throws Exception {
    try (DataDirectory data = locked();
        Server server = Server.startBeside(data)) {
      Database named = server.database();
      server.mustBeUp();
      execute(named, "create table kept (n int)");
      execute(server.database(), "insert into kept values (42)");
      assertThat(answerWithin(named, Duration.ofSeconds(10))).isEqualTo(42);
    }
  }

  @Test
  void oneSecretIsMadeHoweverManyAskForItAtOnce() throws Exception {
    try (DataDirectory data = locked();
        var hands = java.util.concurrent.Executors.newFixedThreadPool(8)) {
      var asked =
          java.util.stream.IntStream.range(0, 64)
              .mapToObj(i -> hands.submit(() -> data.secret("fresh-" + i / 8)))
              .toList();
      java.util.Set<String> made = new java.util.HashSet<>();
      for (var one : asked) {
        made.add(one.get());
      }
      assertThat(made).hasSize(8);
    }
  }

  @Test
  void stopsAServerThatOutlivedItsProgramAndStartsAnew() throws Exception {
    DataDirectory first = locked();
    Server orphan = Server.start(first);
    execute(orphan.database(), "create table kept (n int)");
    execute(orphan.database(), "insert into kept values (42)");
    orphan.abandon();
    long old = orphan.pid().orElseThrow();
    first.close();
    try (DataDirectory data = locked();
        Server server = Server.start(data)) {
      assertThat(server.pid()).isPresent().get().isNotEqualTo(old);
      assertThat(answerWithin(server.database(), Duration.ofSeconds(10))).isEqualTo(42);
    }
  }

  @Test
  void refusesToShareADataDirectory() {
    try (DataDirectory mine = locked();
        DataDirectory other = DataDirectory.at(root)) {
      assertThat(mine.root()).isEqualTo(other.root());
      assertThat(other.lock()).isFalse();
    }
  }

  @Test
  void asksForThePasswordAndKeepsItToItsOwner() throws Exception {
    try (DataDirectory data = locked();
        Server server = Server.start(data)) {
      Database db = server.database();
      assertThatThrownBy(() -> DriverManager.getConnection(db.url(), db.user(), "guess"))
          .isInstanceOf(SQLException.class);
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("secret"))))
          .isEqualTo("rwx------");
      assertThat(setting(db, "fsync")).isEqualTo("on");
      assertThat(setting(db, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(db, "full_page_writes")).isEqualTo("on");
    }
  }

  private DataDirectory locked() {
    DataDirectory data = DataDirectory.at(root);
    assertThat(data.lock()).isTrue();
    return data;
  }

  private static void execute(Database db, String sql) throws SQLException {
    try (Connection c = DriverManager.getConnection(db.url(), db.user(), db.password());
        var s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static String setting(Database db, String name) throws SQLException {
    try (Connection c = DriverManager.getConnection(db.url(), db.user(), db.password());
        var s = c.createStatement();
        var row = s.executeQuery("show " + name)) {
      row.next();
      return row.getString(1);
    }
  }

  private static int answerWithin(Database db, Duration limit) throws InterruptedException {
    Instant end = Instant.now().plus(limit);
    while (true) {
      try (Connection c = DriverManager.getConnection(db.url(), db.user(), db.password());
          var s = c.createStatement();
          var row = s.executeQuery("select n from kept")) {
        row.next();
        return row.getInt(1);
      } catch (SQLException e) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("no answer", e);
        }
        Thread.sleep(100);
      }
    }
  }
}
