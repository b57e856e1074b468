package org.yichuang.ratings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yichuang.casework.CaseFile;
import org.yichuang.hall.Calls;
import org.yichuang.hall.HallScenario;
import org.yichuang.hall.HallSetting;
import org.yichuang.hall.NewTicket;
import org.yichuang.hall.Source;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.Tickets;
import org.yichuang.hall.Windows;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

/** The tablet, the link and the paper form in real browsers, each person with an own device. */
class RatingBrowserTests extends BrowserTest {

  private static final int WINDOW = 9;
  private static final String SCRIPT = "<script>document.title='harm'</script>说话难听";
  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

  @Autowired AutowireCapableBeanFactory house;
  @Autowired HallScenario hall;
  @Autowired Windows windows;
  @Autowired Tickets tickets;
  @Autowired Calls calls;
  @Autowired Ratings ratings;

  private final List<BrowserContext> devices = new ArrayList<>();
  private RatingScene scene;

  @BeforeEach
  void scene() {
    scene = RatingScene.of(house);
  }

  @AfterEach
  void closeDevices() {
    devices.forEach(BrowserContext::close);
  }

  private Page device(int width, int height, boolean script) {
    BrowserContext context =
        page()
            .context()
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, height)
                    .setJavaScriptEnabled(script)
                    .setLocale("zh-CN"));
    devices.add(context);
    Page page = context.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }

  private void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screens", "ratings-" + name + ".png")));
  }

  private static void sound(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url()).isEmpty();
    assertThat(
            (boolean)
                page.evaluate(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
        .as(page.url() + " fits")
        .isTrue();
  }

  private void clean(String path) {
    for (String how : new String[] {"lang=zh", "lang=en&text=large"}) {
      size(320, 800);
      open(path + (path.contains("?") ? "&" : "?") + how);
      sound(page());
    }
    open(path + (path.contains("?") ? "&" : "?") + "lang=zh&text=normal");
  }

  private Ticket served(Actor clerk) {
    String key = UUID.randomUUID().toString();
    tickets.take(centre, NewTicket.of(key, "C", Source.KIOSK)).orThrow();
    Ticket called = calls.next(clerk, WINDOW, key + "n").orThrow();
    calls.begin(clerk, WINDOW, called.id(), key + "b").orThrow();
    return calls.end(clerk, WINDOW, called.id(), key + "e").orThrow();
  }

  @Test
  void theTabletIsBoundAsksWhoWasServedTakesOneTouchAndRestsAndNoClerkSeesIt() {
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    windows.sit(clerk, WINDOW).orThrow();
    windows.open(clerk, WINDOW).orThrow();
    signInAs(Role.FLOOR_MANAGER);
    open("/ratings/terminals");
    page().selectOption("#window", Integer.toString(WINDOW));
    page().locator("form[action='/ratings/terminals'] button").click();
    String digits = page().locator(".code-big").innerText();
    picture(page(), "terminals");
    sound(page());

    Page tablet = device(768, 1024, true);
    tablet.navigate(at("/tablet"));
    sound(tablet);
    tablet.fill("#code", digits);
    tablet.locator("main form button").click();
    assertThat(tablet.locator("h1")).containsText("9 号窗口", SOON);
    picture(tablet, "tablet-rest");
    sound(tablet);

    Ticket first = served(clerk);
    assertThat(tablet.locator(".whose")).containsText(first.label(), SOON);
    assertThat(tablet.locator(".touch button").allInnerTexts())
        .containsExactly("非常满意", "满意", "基本满意", "不满意", "非常不满意");
    picture(tablet, "tablet");
    sound(tablet);
    clerkIsRefused(tablet, clerk);

    tablet.locator("button[value=VERY_DISSATISFIED]").click();
    assertThat(tablet.locator("h1")).containsText("谢谢", SOON);
    picture(tablet, "tablet-thanks");
    sound(tablet);
    tablet.fill("#words", SCRIPT);
    tablet.fill("#phone", "13900002222");
    tablet.locator("form[action='/tablet/more'] button").click();
    assertThat(tablet.locator("[role=status]")).containsText("都记下了", SOON);
    assertThat(ratings.find(centre, first.id()).orElseThrow().grade())
        .isEqualTo(Grade.VERY_DISSATISFIED);

    Ticket second = served(clerk);
    assertThat(tablet.locator(".whose")).containsText(second.label(), SOON);
    tablet.locator("form[action='/tablet/not-now'] button").click();
    assertThat(tablet.locator("h1")).containsText("9 号窗口", SOON);
    byTheSlip(second);
  }

  private void clerkIsRefused(Page tablet, Actor clerk) {
    List<Cookie> bound = tablet.context().cookies();
    Page desk = device(1280, 900, true);
    desk.context()
        .addCookies(
            List.of(
                new Cookie("yc", signIn.open(clerk.personId(), clerk.kind()))
                    .setDomain("localhost")
                    .setPath("/")));
    assertThat(desk.navigate(at("/tablet")).status()).isEqualTo(403);
    desk.context().addCookies(bound.stream().filter(c -> c.name.equals("yc-tablet")).toList());
    assertThat(desk.navigate(at("/tablet")).status()).isEqualTo(403);
    assertThat(desk.navigate(at("/tablet/part")).status()).isEqualTo(403);
    assertThat(desk.content()).doesNotContain("VERY_SATISFIED");
  }

  /** The QR code on the tablet and on the slip leads here, on the person's own phone. */
  private void byTheSlip(Ticket ticket) {
    Page phone = device(390, 844, false);
    phone.navigate(at("/rate/visit/" + ticket.token()));
    phone.locator("input[value=SATISFIED]").check();
    phone.locator("main form button.button").click();
    assertThat(phone.locator("h1")).containsText("谢谢");
    assertThat(ratings.find(centre, ticket.id()).orElseThrow().via()).isEqualTo(Rating.Via.QR);
  }

  @Test
  void aLinkIsUsedOnceWithoutScriptAndWhatIsTooLongComesBackAsItWasTyped() {
    Actor applicant = people.citizen(centre, "李明");
    CaseFile file = scene.over(RatingScene.clerk(centre, 5), applicant);
    String link = "/rate/" + ratings.invite(centre, file.id()).orThrow();
    Page phone = device(390, 844, true);
    phone.navigate(at(link));
    picture(phone, "rate");
    sound(phone);
    phone.locator("main form button.button").click();
    assertThat(phone.locator(".errors")).containsText("还没有选评价");
    phone.locator("input[value=FAIRLY_SATISFIED]").check();
    phone.evaluate("document.getElementById('words').removeAttribute('maxlength')");
    phone.fill("#words", "长".repeat(10_000));
    phone.locator("main form button.button").click();
    assertThat(phone.locator(".errors")).containsText("现在有 10000 字");
    assertThat(phone.locator("#words").inputValue()).hasSize(10_000);
    sound(phone);
    phone.fill("#words", SCRIPT);
    phone.locator("main form button.button").dblclick();
    assertThat(phone.locator("h1")).containsText("谢谢");
    assertThat(phone.locator(".quoted").first()).containsText("<script>");
    picture(phone, "thanks");
    sound(phone);

    Page other = device(390, 844, false);
    other.navigate(at(link));
    assertThat(other.locator("h1")).containsText("谢谢");
    assertThat(other.locator("input[name=grade]").count()).isZero();
    other.fill("#words", "补充一句");
    other.locator("main form button.button").click();
    assertThat(ratings.remarks(centre, file.id())).hasSize(1);
    assertThat(other.navigate(at("/rate/" + "0".repeat(48))).status()).isEqualTo(404);
    size(390, 844);
    clean(link);
    clean("/rate/case/" + file.number());
    assertThat(page().request().get(at("/rate/case/" + file.number() + "/qr.svg")).text())
        .startsWith("<svg");
  }

  @Test
  void aPaperFormIsEnteredByASecondClerkAndTheBadOneIsCalledBackAndAnswered() {
    Actor applicant = people.citizen(centre, "张桂芳");
    Actor handler = people.staff(centre, "文小安", Role.CLERK, "centre");
    CaseFile file = scene.over(handler, applicant);
    signInAs(handler);
    enter(file);
    assertThat(page().locator(".errors")).containsText("经手过");
    signInAs(Role.CLERK);
    clean("/ratings/entry");
    size(1280, 900);
    enter(file);
    assertThat(page().locator(".flash")).containsText("由您代录");

    Actor supervisor = signInAs(Role.SUPERVISOR);
    open("/ratings");
    picture(page(), "desk");
    String row = "#e" + file.id();
    assertThat(page().locator(row)).containsText("等了一上午");
    assertThat(page().content()).doesNotContain("张桂芳");
    page().locator(row + " select").selectOption("SIMPLE");
    step(row, "call", "已电话联系，问清了");
    step(row, "answer", "已增开窗口");
    assertThat(page().locator(row).count()).isZero();
    for (String path :
        List.of(
            "/ratings",
            "/ratings?show=waiting",
            "/ratings/" + file.id(),
            "/ratings/all",
            "/signals")) {
      clean(path);
    }
    size(1280, 900);
    open("/ratings/all");
    picture(page(), "all");
    signInAs(applicant);
    size(390, 844);
    open("/my/rate/" + file.id());
    picture(page(), "answered");
    page().locator("input[value=SATISFIED]").check();
    page().locator("form[action$='/again'] button").click();
    signInAs(supervisor);
    open("/ratings?show=over");
    assertThat(page().locator(row)).containsText("整改满意");
  }

  private void enter(CaseFile file) {
    open("/ratings/entry");
    page().fill("#label", file.number());
    page().locator("input[value=DISSATISFIED]").check();
    page().locator("input[value=long-wait]").check();
    page().fill("#words", "等了一上午");
    page().locator("form[action='/ratings/entry'] button.button").click();
  }

  private void step(String row, String step, String words) {
    page().locator(row + " textarea").fill(words);
    page().locator(row + " button[value=" + step + "]").click();
    page().locator(".flash").waitFor();
  }
}
