package org.yichuang.hall;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.devices.Device;
import org.yichuang.devices.Devices;
import org.yichuang.devices.PaperPrinter;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

/** A printer and a screen that are cut off, as those see it who stand before them. */
class OfflineBrowserTests extends BrowserTest {

  @Autowired HallScenario hall;
  @Autowired Devices devices;
  @Autowired Views views;

  @Test
  void aKioskWithoutItsPrinterSaysSoShowsTheNumberLargeAndTheFloorManagerSeesIt() throws Exception {
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    Actor manager =
        new Actor(
            Actor.Kind.STAFF,
            9,
            "值班长",
            centre,
            Set.of(new Post(Role.FLOOR_MANAGER, centre, "centre")));
    try (PaperPrinter printer = new PaperPrinter("127.73.1.1")) {
      Device device = devices.add(manager, Device.Kind.PRINTER, "东门取号机", "127.73.1.1").orThrow();
      Device screen = devices.add(manager, Device.Kind.SCREEN, "二楼大屏", "").orThrow();
      Page kiosk = open("/hall/kiosk?printer=" + device.key());
      kiosk.locator("button.press[value='C']").click();
      assertThat(kiosk.locator(".chip.good.come")).containsText("请取走");

      printer.mute(true);
      kiosk = open("/hall/kiosk");
      kiosk.locator("button.press[value='C']").click();
      assertThat(kiosk.locator(".chip.warn.come")).containsText("打印机没有回应");
      assertThat(kiosk.locator(".chip.warn.come")).containsText("不会丢");
      assertThat(kiosk.locator(".slip.large .called")).isVisible();
      assertThat(kiosk.locator(".slip.large svg.qr")).isVisible();
      String number = kiosk.locator(".slip.large .called").innerText();
      assertThat(views.now(centre).waiting()).extracting(Ticket::label).contains(number);
      kiosk = open("/hall/kiosk");
      assertThat(kiosk.locator(".chip.warn.come")).containsText("照样可以取号");
      assertThat(axe()).isEmpty();

      signInAs(Role.FLOOR_MANAGER);
      Page floor = open("/hall/floor");
      assertThat(floor.locator("main")).containsText("东门取号机 没有回应");
      assertThat(floor.locator("main")).containsText("二楼大屏 没有回应");
      Page wall = open("/hall/screen?device=" + screen.key());
      assertThat(wall.locator("#wall"))
          .hasAttribute(
              "data-live", "yes", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
      floor = open("/devices");
      assertThat(floor.locator("tr", new Page.LocatorOptions().setHasText("二楼大屏")))
          .containsText("正常", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
      assertThat(axe()).isEmpty();
    }
  }
}
