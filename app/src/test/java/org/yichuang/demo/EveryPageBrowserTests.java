package org.yichuang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.TestNow;

/**
 * Walks every page that the house has, found by its mappings, as somebody who may open it: no
 * barrier, nothing beside the screen, no missing word, nothing too heavy, in both languages.
 */
@Import({PageTown.class, PageMap.class})
@TestPropertySource(properties = "yichuang.centre=430703")
class EveryPageBrowserTests extends BrowserTest {

  private static final int LIGHT = 60 * 1024;
  private static final int WITH_CHARTS = 200 * 1024;

  /** The same pages in other states. */
  private static final List<Links.Found> MORE =
      List.of(
          new Links.Found("something found", PageTown.VISITOR, "/find?q=小吃店"),
          new Links.Found("nothing found", PageTown.VISITOR, "/find?q=qqzzxx"),
          new Links.Found("a department's items", PageTown.VISITOR, "/items?department=wjj"),
          new Links.Found("matters that are done", "a citizen whose permit is out", "/my"),
          new Links.Found("matters that went wrong", "a citizen who was refused or went", "/my"),
          new Links.Found("something is asked for", "a citizen who is asked for more", "/my"),
          new Links.Found("no such certificate", PageTown.VISITOR, "/verify?number=1.2.156"));

  @Autowired PageTown town;
  @Autowired PageMap map;
  @Autowired TestNow now;

  private final List<String> complaints = new ArrayList<>();
  private final Map<String, String> tokens = new HashMap<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void everyPageIsWalkedInBothLanguagesWithoutABarrier() {
    now.set("2026-11-25T16:40:00");
    town.settle();
    Map<String, PageTown.Walker> walkers = new LinkedHashMap<>();
    town.walkers().forEach(w -> walkers.put(w.name(), w));
    Links links = new Links(this::visit, walkers);
    page()
        .onConsoleMessage(m -> {
          if (m.type().equals("error")) {
            complain(where() + " console: " + m.text());
          }
        });
    page().onPageError(e -> complain(where() + " script: " + e));
    List<Links.Found> all = links.find(map.pages(), town.samples());
    all.addAll(MORE);
    all.forEach(found -> walk(found, walkers));
    assertThat(links.missed())
        .as("nothing leads there: let a page do so or add a sample: " + links.missed())
        .isEmpty();
    assertThat(complaints).as(String.join("; ", complaints)).isEmpty();
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private String where() {
    return page().url().replaceFirst("^https?://[^/]+", "");
  }

  private Links.Seen visit(PageTown.Walker walker, String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Cookie", "yc=" + token(walker))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      String type = answer.headers().firstValue("content-type").orElse("");
      return new Links.Seen(answer.statusCode(), type, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String address(String path) {
    return "http://localhost:" + port + path;
  }

  private String token(PageTown.Walker walker) {
    return walker.actor().signedIn()
        ? tokens.computeIfAbsent(
            walker.name(), n -> signIn.open(walker.actor().personId(), walker.actor().kind()))
        : "";
  }

  private void as(PageTown.Walker walker) {
    signOut();
    Cookie cookie = new Cookie("yc", token(walker)).setDomain("localhost").setPath("/");
    page().context().addCookies(List.of(cookie));
  }

  private void walk(Links.Found found, Map<String, PageTown.Walker> walkers) {
    note(found.pattern() + " " + found.path() + " as " + found.walker());
    as(Objects.requireNonNull(walkers.get(found.walker())));
    for (String language : List.of("zh", "en")) {
      size(1280, 900);
      String path = found.path() + (found.path().contains("?") ? "&" : "?") + "lang=" + language;
      Response answer = page().navigate(address(path));
      String who = found.pattern() + " as " + found.walker() + " in " + language;
      complain(who, answer.status() == 200, "answers " + answer.status());
      @SuppressWarnings("unchecked")
      List<String> said = (List<String>) page().evaluate(PageMap.LOOK, List.copyOf(town.names()));
      said.forEach(s -> complain(who + ": " + s));
      weigh(who);
      if (language.equals("zh")) {
        barriers().forEach(b -> complain(who + ": " + b));
      }
      fits(who);
    }
  }

  private void fits(String who) {
    page().evaluate("document.documentElement.style.fontSize = '200%'");
    complain(who, fitsWidth(), "sticks out at 200 % text");
    page().evaluate("document.documentElement.style.fontSize = ''");
    size(320, 800);
    complain(who, fitsWidth(), "sticks out at 320 px: " + page().evaluate(PageMap.WIDEST));
  }

  private void weigh(String who) {
    @SuppressWarnings("unchecked")
    Map<String, Object> weight = (Map<String, Object>) page().evaluate(PageMap.WEIGHT);
    int bytes = ((Number) Objects.requireNonNull(weight.get("bytes"))).intValue();
    boolean charts = Boolean.TRUE.equals(weight.get("charts"));
    complain(
        who, bytes > 0 && bytes <= (charts ? WITH_CHARTS : LIGHT), "weighs " + bytes + " bytes");
  }

  private void complain(String who, boolean right, String wrong) {
    if (!right) {
      complain(who + ": " + wrong);
    }
  }

  private void complain(String what) {
    complaints.add(what);
    note(what);
  }

  /** Kept beside the test's other results, so that a walk can be read page by page. */
  private static void note(String line) {
    try {
      Files.writeString(
          Path.of("target", "every-page.txt"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What axe-core finds with the size of targets (WCAG 2.2) switched on. */
  private List<String> barriers() {
    AxeRuleOptions on = new AxeRuleOptions();
    on.setEnabled(true);
    AxeRunOptions options = new AxeRunOptions();
    options.setRules(Map.of("target-size", on));
    return new AxeBuilder(page())
        .setLegacyMode(true).options(options).analyze().getViolations().stream()
            .map(v ->
                v.getId()
                    + ": "
                    + v.getHelp()
                    + " "
                    + v.getNodes().stream()
                        .limit(3)
                        .map(n -> String.valueOf(n.getTarget()))
                        .toList())
            .toList();
  }
}
