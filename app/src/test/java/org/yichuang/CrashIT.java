package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.people.PeopleScenario;
import org.yichuang.testing.TestDirectories;
import tools.jackson.databind.JsonNode;

/** Whatever was acknowledged is there after {@code kill -9}, of whichever process, under load. */
class CrashIT {

  private static final int HANDS = 3;
  private static final int ENOUGH = 6;

  private Path root = Path.of("");
  private Path data = root;
  private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void makeFolder() throws Exception {
    root = Files.createTempDirectory("yichuang-crash");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    data = root.resolve("一窗 数据");
  }

  @AfterEach
  void deleteFolder() {
    TestDirectories.delete(root);
  }

  @Test
  void nothingAcknowledgedIsLostWhoeverIsKilled() throws Exception {
    try (Town town = Town.open(data)) {
      String clerk = town.token("CLERK");
      whileCasesComeIn(
          town,
          clerk,
          () -> {
            ProcessHandle old = town.database();
            old.destroyForcibly();
            Town.until(
                () -> Town.postmaster(data).filter(p -> p.pid() != old.pid()),
                "the database is back");
          });
      allAreThere(town, clerk);
      whileCasesComeIn(town, clerk, () -> town.program().destroyForcibly());
    }
    try (Town town = Town.open(data)) {
      String clerk = town.token("CLERK");
      allAreThere(town, clerk);
      whileCasesComeIn(
          town,
          clerk,
          () -> {
            town.database().destroyForcibly();
            town.program().destroyForcibly();
          });
    }
    try (Town town = Town.open(data)) {
      allAreThere(town, town.token("CLERK"));
      assertThat(town.verb("verify")).isZero();
      ProcessHandle database = town.database();
      assertThat(town.stop()).isEqualTo(143);
      assertThat(data.resolve("pg/postmaster.pid")).doesNotExist();
      Town.until(() -> Town.ended(database), "the end of the database");
    }
  }

  /** Lets cases come in; once enough are acknowledged, it happens, and the hands stop after it. */
  private void whileCasesComeIn(Town town, String clerk, Runnable blow) throws Exception {
    int before = acknowledged.size();
    AtomicBoolean over = new AtomicBoolean();
    try (var hands = Executors.newFixedThreadPool(HANDS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int h = 0; h < HANDS; h++) {
        all.add(
            hands.submit(() -> {
              while (!over.get() && town.program().isAlive()) {
                taken(town, clerk).ifPresent(acknowledged::add);
              }
            }));
      }
      Town.until(
          () -> Optional.of(acknowledged.size()).filter(n -> n >= before + ENOUGH),
          "cases are taken in");
      blow.run();
      if (town.program().isAlive()) {
        int then = acknowledged.size();
        Town.until(
            () ->
                Optional.of(acknowledged.size())
                    .filter(n -> n >= then + ENOUGH || !town.program().isAlive()),
            "cases are taken in again");
      }
      over.set(true);
      for (Future<?> hand : all) {
        hand.get();
      }
    }
  }

  private static Optional<String> taken(Town town, String clerk) {
    String wish =
        """
        {"item": "elder-card", "submit": true, "channel": "WINDOW",
         "applicant": {"name": "周奶奶", "idNumber": "%s", "phone": "13874410001"},
         "answers": {"variant": "first", "applying.for": "self", "person.phone": "13874410001",
          "person.address": "武陵区穿紫河街道1号", "person.household": "wuling",
          "delivery.way": "electronic"},
         "materials": [{"key": "id-card", "how": "ORIGINAL"}]}
        """
            .formatted(PeopleScenario.freshIdNumber());
    return town.call("POST", "/api/applications", clerk, wish)
        .map(a -> a.path("cases").path(0).path("number").asString(""))
        .filter(number -> !number.isEmpty());
  }

  private void allAreThere(Town town, String clerk) {
    Set<String> missing = new LinkedHashSet<>();
    for (String number : acknowledged) {
      Optional<JsonNode> found = town.call("GET", "/api/cases/" + number, clerk, "");
      if (found.filter(c -> c.path("number").asString("").equals(number)).isEmpty()) {
        missing.add(number);
      }
    }
    assertThat(missing).as("acknowledged and lost").isEmpty();
    assertThat(acknowledged).isNotEmpty();
  }
}
