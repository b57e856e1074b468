package org.yichuang.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.devices.Device.Kind;
import org.yichuang.devices.Device.Trouble;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class DevicesTests {

  private static final Slip SLIP =
      new Slip("A012", List.of("综合受理", "前面 3 人"), "https://example.test/hall/ticket/x");

  @Autowired Devices devices;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor manager =
      new Actor(
          Actor.Kind.STAFF,
          9,
          "值班长",
          centre,
          Set.of(new Post(Role.FLOOR_MANAGER, centre, "centre")));

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private Trouble troubleOf(Device device) {
    return devices.troubleOf(centre, device.key());
  }

  @Test
  void aPrinterThatIsWellPrintsTheNumberTheLinesAndTheSquare() throws Exception {
    try (PaperPrinter printer = new PaperPrinter("127.73.0.1")) {
      Device device = devices.add(manager, Kind.PRINTER, "东门取号机", "127.73.0.1").orThrow();
      assertThat(device.seenAt()).as("asked at once").isNotNull();
      assertThat(devices.print(centre, device.key(), SLIP)).isEqualTo(Trouble.NONE);
      Thread.yield();
      for (int i = 0; i < 200 && printer.printed().length < SLIP.bytes().length; i++) {
        Thread.onSpinWait();
        devices.ask(centre);
      }
      assertThat(printer.printed()).isEqualTo(SLIP.bytes());
      assertThat(new String(printer.printed(), Charset.forName("GB18030")))
          .contains("A012\n", "综合受理\n", "前面 3 人\n", "https://example.test/hall/ticket/x");
      assertThat(devices.failing(centre)).isEmpty();
    }
  }

  @Test
  void aPrinterThatSaysNothingIsNotWaitedForTwiceAndWorksAgainWhenItAnswers() throws Exception {
    try (PaperPrinter printer = new PaperPrinter("127.73.0.2")) {
      Device device = devices.add(manager, Kind.PRINTER, "南门取号机", "127.73.0.2:9100").orThrow();
      printer.mute(true);
      assertThat(devices.print(centre, device.key(), SLIP)).isEqualTo(Trouble.SILENT);
      printer.mute(false);
      assertThat(devices.print(centre, device.key(), SLIP))
          .as("known to be silent")
          .isEqualTo(Trouble.SILENT);
      assertThat(devices.failing(centre))
          .singleElement()
          .satisfies(d -> {
            assertThat(d.name()).isEqualTo("南门取号机");
            assertThat(d.seenAt()).as("since its last answer").isEqualTo(device.seenAt());
          });
      devices.ask(centre);
      assertThat(troubleOf(device)).isEqualTo(Trouble.NONE);
      printer.paper(false);
      assertThat(devices.print(centre, device.key(), SLIP)).isEqualTo(Trouble.NO_PAPER);
      assertThat(printer.printed()).isEmpty();
    }
  }

  @Test
  void nobodyAtTheAddressIsSilence() {
    Device device = devices.add(manager, Kind.PRINTER, "没接上", "127.73.0.3").orThrow();
    assertThat(troubleOf(device)).isEqualTo(Trouble.SILENT);
    assertThat(device.seenAt()).isNull();
  }

  @Test
  void aScreenThatNoLongerSaysItIsThereIsOfflineSinceItLastDid() {
    now.set("2026-11-24T10:00:00");
    Device screen = devices.add(manager, Kind.SCREEN, "二楼大屏", "").orThrow();
    assertThat(devices.failing(centre)).hasSize(1);
    devices.seen(centre, screen.key());
    assertThat(devices.failing(centre)).isEmpty();
    var last = now.instant();
    now.set("2026-11-24T10:00:50");
    assertThat(devices.failing(centre))
        .singleElement()
        .satisfies(d -> assertThat(d.seenAt()).isEqualTo(last));
    devices.seen(centre, screen.key());
    assertThat(devices.failing(centre)).isEmpty();
    assertThat(Device.PATIENCE).isGreaterThan(Duration.ofSeconds(30));
  }

  @Test
  void addressesOutsideTheHouseAreRefusedAndAllErrorsComeAtOnce() {
    for (String address : List.of("8.8.8.8", "192.168.1.5:5432", "printer.example.com", "")) {
      assertThat(devices.add(manager, Kind.PRINTER, "", address).refusals())
          .extracting(Refusal::code)
          .containsExactly("devices.name", "devices.address");
    }
    devices.add(manager, Kind.SCREEN, "大屏", "").orThrow();
    assertThat(devices.add(manager, Kind.SCREEN, "大屏", "").refusals())
        .extracting(Refusal::code)
        .containsExactly("devices.name");
    assertThat(
            devices
                .add(new Actor(Actor.Kind.STAFF, 8, "窗口员", centre, Set.of()), Kind.SCREEN, "x", "")
                .isDone())
        .isFalse();
  }
}
