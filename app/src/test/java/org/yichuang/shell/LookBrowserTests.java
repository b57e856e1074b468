package org.yichuang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

class LookBrowserTests extends BrowserTest {

  @ParameterizedTest
  @CsvSource({
    "/,320,zh",
    "/,1280,en",
    "/sign-in,320,en",
    "/sign-in,1280,zh",
    "/sign-up,320,zh",
    "/kit,320,zh",
    "/kit,1280,en",
    "/kit/desk,320,zh",
    "/kit/desk,1280,zh",
    "/no-such-page,320,en"
  })
  void axeFindsNothingAndNothingSticksOut(String path, int width, String language) {
    size(width, 800);
    open(path + "?lang=" + language);
    assertThat(axe()).isEmpty();
    assertThat(fitsWidth()).as("fits %s px", width).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"/admin/staff", "/absences", "/admin/programs"})
  void theAdministratorsPagesAreCleanOnAPhone(String path) {
    signInAs(Role.ADMIN);
    size(320, 800);
    open(path);
    assertThat(axe()).isEmpty();
    assertThat(fitsWidth()).isTrue();
  }

  @Test
  void largeTextStaysChosenAndStillFits() {
    size(390, 800);
    open("/?text=large");
    open("/kit");
    assertThat(page().locator("html").getAttribute("class")).contains("large");
    assertThat(fitsWidth()).isTrue();
  }

  @Test
  void theCommandBarTakesTheSlashAndButtonsTheirKeys() {
    open("/kit/desk");
    page().keyboard().press("/");
    assertThat(page().evaluate("document.activeElement.id")).isEqualTo("k-command");
    page().keyboard().type("a");
    assertThat(page().inputValue("#k-command")).isEqualTo("a");
  }

  @Test
  void theSkipLinkIsTheFirstStop() {
    open("/");
    page().keyboard().press("Tab");
    assertThat(page().evaluate("document.activeElement.className")).isEqualTo("skip");
  }

  @Test
  void noScriptOrStyleIsRefusedByTheContentSecurityPolicy() {
    var refused = new java.util.ArrayList<String>();
    page()
        .onConsoleMessage(m -> {
          if (m.text().contains("Content Security Policy")) {
            refused.add(m.text());
          }
        });
    open("/");
    open("/kit");
    open("/kit/desk");
    assertThat(refused).isEmpty();
  }
}
