package org.yichuang.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yichuang.testing.BrowserTest;

/**
 * What a page does when the line is lost, when a button is pressed twice, when it is listened to.
 */
class StatesBrowserTests extends BrowserTest {

  private static final String TYPED = "430702WJJ202604220001";

  private Locator send() {
    return page().locator("main form[method=post] button.button");
  }

  @Test
  void withoutALineTheFormStaysAsItWasTypedAndGoesWhenTheLineIsBack() {
    open("/progress");
    page().fill("#number", TYPED);
    page().fill("#tail", "1234");
    page().context().setOffline(true);
    assertThat(page().locator("[data-say=offline]")).isVisible();
    send().click();
    assertThat(page().locator("#number")).hasValue(TYPED);
    assertThat(page().locator("[data-say=offline]")).containsText("都还在");
    page().context().setOffline(false);
    assertThat(page().locator("[data-say=offline]")).isHidden();
    send().click();
    assertThat(page().locator(".errors")).isVisible();
    assertThat(page().locator("#number")).hasValue(TYPED);
  }

  @Test
  void aButtonPressedTwiceSendsOnce() {
    open("/progress");
    page().fill("#number", TYPED);
    page().fill("#tail", "1234");
    AtomicInteger sent = new AtomicInteger();
    page().onRequest(r -> sent.addAndGet(r.method().equals("POST") ? 1 : 0));
    send().dblclick();
    assertThat(page().locator(".errors")).isVisible();
    assertThat(sent).hasValue(1);
  }

  @Test
  void readingAloudSaysTheMainContentInItsLanguageAndStopsOnEscape() {
    page()
        .addInitScript(
            """
            window.said = [];
            Object.defineProperty(window, 'speechSynthesis', { value: {
              speak: (u) => window.said.push(u.lang + ' ' + u.text), cancel: () => window.said.push('quiet') } });
            """);
    open("/privacy");
    Locator reader = page().locator("[data-read-aloud]");
    reader.click();
    assertThat(reader).hasAttribute("aria-pressed", "true");
    assertThat(said().getFirst()).isEqualTo("zh-CN 个人信息怎么用");
    assertThat(said()).noneMatch(s -> s.contains("朗读"));
    page().keyboard().press("Escape");
    assertThat(reader).hasAttribute("aria-pressed", "false");
    assertThat(said().getLast()).isEqualTo("quiet");
    open("/privacy?lang=en");
    reader.click();
    assertThat(said().getFirst()).startsWith("en ");
  }

  @SuppressWarnings("unchecked")
  private List<String> said() {
    return (List<String>) page().evaluate("window.said");
  }

  @Test
  void theListOfErrorsHasTheFocusAndLeadsToTheField() {
    open("/sign-up");
    page().locator("main form button.button").click();
    assertThat(page().evaluate("document.activeElement.className")).isEqualTo("errors");
    page().locator(".errors a").first().click();
    String field = page().locator(".errors a").first().getAttribute("href").substring(1);
    assertThat(page().evaluate("document.activeElement.id")).isEqualTo(field);
    assertThat(page().locator("#" + field)).hasAttribute("aria-describedby", field + "-error");
  }
}
