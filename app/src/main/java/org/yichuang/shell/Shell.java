package org.yichuang.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.people.CurrentActor;

/** What the layout asks for: who is here, the menu, the language and text links. */
@Component("shell")
public class Shell {

  private final List<MenuEntry> entries;
  private final CurrentActor current;
  private final Say say;
  private final String version;

  Shell(ObjectProvider<MenuEntry> entries, CurrentActor current, Say say, Now now) {
    this.entries = entries.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.current = current;
    this.say = say;
    this.version = Long.toString(now.instant().getEpochSecond(), 36);
  }

  public Actor getActor() {
    return current.get();
  }

  public boolean isSignedIn() {
    return getActor().signedIn();
  }

  /** The entries this actor may use. */
  public List<MenuEntry> getMenu() {
    Actor actor = getActor();
    return entries.stream().filter(e -> sees(actor, e)).toList();
  }

  /** The page to start with after signing in: the first entry that asks for a role. */
  public String home(Actor actor) {
    return entries.stream()
        .filter(e -> !e.roles().isEmpty() && sees(actor, e))
        .map(MenuEntry::path)
        .findFirst()
        .orElse("/");
  }

  private static boolean sees(Actor actor, MenuEntry entry) {
    return entry.roles().isEmpty()
        || entry.roles().stream().anyMatch(actor::is)
        || (entry.roles().contains(Role.CITIZEN) && actor.kind() == Actor.Kind.CITIZEN);
  }

  /** Whether a menu path is where the reader is: of several that lead there, the closest. */
  public boolean here(String path) {
    String here = request().getRequestURI();
    return leads(path, here)
        && getMenu().stream()
            .noneMatch(e -> e.path().length() > path.length() && leads(e.path(), here));
  }

  private static boolean leads(String path, String here) {
    return here.equals(path) || (path.length() > 1 && here.startsWith(path + "/"));
  }

  public String getLang() {
    return say.english() ? "en" : "zh-CN";
  }

  public boolean isLarge() {
    String asked = Languages.fromQuery(request(), Choices.TEXT_PARAMETER);
    return (asked != null
            ? asked
            : Languages.cookie(request(), Choices.TEXT_COOKIE).orElse("normal"))
        .equals("large");
  }

  /** This page in the other language. */
  public String getLanguageUrl() {
    return with(Languages.PARAMETER, say.english() ? "zh" : "en");
  }

  /** This page in the other text size. */
  public String getTextUrl() {
    return with(Choices.TEXT_PARAMETER, isLarge() ? "normal" : "large");
  }

  /** Changes with every start, so that browsers fetch a newer stylesheet. */
  public String getVersion() {
    return version;
  }

  /** The header that htmx sends with every change. */
  public @Nullable String getFormHeaders() {
    CsrfToken token = (CsrfToken) request().getAttribute(CsrfToken.class.getName());
    return token == null
        ? null
        : "{\"" + token.getHeaderName() + "\":\"" + token.getToken() + "\"}";
  }

  private static String with(String parameter, String value) {
    HttpServletRequest request = request();
    boolean read = request.getMethod().equals("GET");
    String path = String.valueOf(request.getAttribute("jakarta.servlet.error.request_uri"));
    UriComponentsBuilder uri =
        UriComponentsBuilder.fromPath(path.startsWith("/") ? path : request.getRequestURI());
    if (read && request.getQueryString() != null) {
      uri.query(request.getQueryString());
    }
    String built = uri.replaceQueryParam(parameter, value).build().toUriString();
    return built.startsWith("//") ? "/" : built;
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
