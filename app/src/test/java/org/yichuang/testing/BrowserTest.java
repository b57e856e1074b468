package org.yichuang.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.yichuang.House;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.SignIn;

/**
 * A test in a real browser against the whole house on a random port, without demo data. Extend it,
 * then {@link #signInAs} and {@link #open}.
 */
@SpringBootTest(classes = House.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import(HouseTest.Clock.class)
public abstract class BrowserTest {

  private static @Nullable Playwright playwright;
  private static @Nullable Browser browser;

  @Autowired protected PeopleScenario people;
  @Autowired protected SignIn signIn;
  @Autowired protected Centre centre;
  @LocalServerPort protected int port;

  private @Nullable BrowserContext context;
  private @Nullable Page page;

  /** The page of this test, at 1280 × 900 unless {@link #size} says otherwise. */
  protected Page page() {
    Page open = page;
    if (open == null) {
      context =
          browser()
              .newContext(
                  new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("zh-CN"));
      open = context.newPage();
      open.setDefaultTimeout(20_000);
      page = open;
    }
    return open;
  }

  /** The same with script switched off from here on, as on an old phone or by choice. */
  protected Page withoutScript() {
    closePage();
    context =
        browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setLocale("zh-CN")
                    .setJavaScriptEnabled(false));
    Page open = context.newPage();
    open.setDefaultTimeout(20_000);
    page = open;
    return open;
  }

  protected void size(int width, int height) {
    page().setViewportSize(width, height);
  }

  /** Goes to a path of the house. */
  protected Page open(String path) {
    page().navigate("http://localhost:" + port + path);
    return page();
  }

  /** Signs in a fresh member of staff of the centre's own department. */
  protected Actor signInAs(Role role) {
    return signInAs(role, "centre");
  }

  /** Signs in a fresh member of staff, or for {@link Role#CITIZEN} a fresh citizen. */
  protected Actor signInAs(Role role, String department) {
    return signInAs(
        role == Role.CITIZEN
            ? people.citizen(centre, "李明")
            : people.staff(centre, "王芳", role, department));
  }

  /** Signs in somebody who exists; whoever was signed in before is gone. */
  protected Actor signInAs(Actor actor) {
    String token = signIn.open(actor.personId(), actor.kind());
    page()
        .context()
        .addCookies(List.of(new Cookie("yc", token).setDomain("localhost").setPath("/")));
    return actor;
  }

  protected void signOut() {
    page().context().clearCookies();
  }

  /** What axe-core finds wrong with the page as it is, in sentences. */
  protected List<String> axe() {
    return new AxeBuilder(page())
        .analyze().getViolations().stream()
            .map(v -> v.getId() + ": " + v.getHelp() + " " + targets(v.getNodes()))
            .toList();
  }

  /** Whether nothing sticks out to the right. */
  protected boolean fitsWidth() {
    return (boolean)
        page()
            .evaluate(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth");
  }

  private static String targets(List<com.deque.html.axecore.results.CheckedNode> nodes) {
    return nodes.stream().map(n -> String.valueOf(n.getTarget())).limit(5).toList().toString();
  }

  @AfterEach
  void closePage() {
    if (context != null) {
      context.close();
    }
    context = null;
    page = null;
  }

  private static synchronized Browser browser() {
    Browser open = browser;
    if (open == null) {
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      open =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(chromium())
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
      browser = open;
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                Playwright done = playwright;
                if (done != null) {
                  done.close();
                }
              }));
    }
    return open;
  }

  private static Path chromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(java.nio.file.Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no chromium; ./test installs it"));
  }
}
