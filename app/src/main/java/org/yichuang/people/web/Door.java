package org.yichuang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.MenuEntry;
import org.yichuang.kernel.Role;
import org.yichuang.people.SignIn;

/** Lets somebody in: a new session under a new token, whatever came with the request is dropped. */
@Component
class Door {

  static final String FORM_COOKIE = "yc-form";

  private final SignIn signIn;
  private final ObjectProvider<MenuEntry> menu;

  Door(SignIn signIn, ObjectProvider<MenuEntry> menu) {
    this.signIn = signIn;
    this.menu = menu;
  }

  /** Starts the session and says where to go. */
  String enter(
      HttpServletRequest request,
      HttpServletResponse response,
      String token,
      @Nullable String next) {
    Cookies.read(request, Cookies.SESSION).ifPresent(signIn::end);
    Cookies.write(request, response, Cookies.SESSION, token, SignIn.ABSOLUTE);
    Cookies.drop(request, response, FORM_COOKIE);
    Actor actor = signIn.session(token).orElseThrow().actor();
    String safe = safe(next);
    return "redirect:" + (safe.equals("/") ? home(actor) : safe);
  }

  void leave(HttpServletRequest request, HttpServletResponse response) {
    Cookies.read(request, Cookies.SESSION).ifPresent(signIn::end);
    Cookies.drop(request, response, Cookies.SESSION);
    Cookies.drop(request, response, FORM_COOKIE);
  }

  /** The place to go on to, if it is one of ours. */
  static String safe(@Nullable String next) {
    return next != null && next.matches("/[\\w\\-.~%/?=&+]*") && !next.startsWith("//")
        ? next
        : "/";
  }

  private String home(Actor actor) {
    return menu.stream()
        .filter(e -> e.roles().stream().anyMatch(r -> holds(actor, r)))
        .min(java.util.Comparator.comparingInt(MenuEntry::order))
        .map(MenuEntry::path)
        .orElse("/");
  }

  private static boolean holds(Actor actor, Role role) {
    return actor.is(role) || (role == Role.CITIZEN && actor.kind() == Actor.Kind.CITIZEN);
  }
}
