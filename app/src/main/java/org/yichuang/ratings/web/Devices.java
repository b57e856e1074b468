package org.yichuang.ratings.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Terminal;
import org.yichuang.ratings.Terminals;

/**
 * Which device rates: a mark in a cookie of its own on people's phones, so that a crowd behind one
 * address is not taken for one device; the house's own terminals are known by their secret.
 */
@Component
class Devices {

  private static final String MARK = "yc-device";
  private static final String SECRET = "yc-tablet";
  private static final Duration MARKED = Duration.ofDays(90);
  private static final Duration BOUND = Duration.ofDays(400);

  private final Terminals terminals;
  private final Centre centre;

  Devices(Terminals terminals, Centre centre) {
    this.terminals = terminals;
    this.centre = centre;
  }

  Optional<Terminal> terminal(HttpServletRequest request) {
    return terminals.bySecret(centre, read(request, SECRET));
  }

  void bind(HttpServletRequest request, HttpServletResponse response, String secret) {
    write(request, response, SECRET, secret, BOUND);
  }

  /** Marks the device, unless it is marked or one of ours. */
  void mark(HttpServletRequest request, HttpServletResponse response) {
    if (read(request, MARK) == null && read(request, SECRET) == null) {
      write(request, response, MARK, UUID.randomUUID().toString(), MARKED);
    }
  }

  NewRating.Trace trace(HttpServletRequest request) {
    Optional<Terminal> own = terminal(request);
    String mark = read(request, MARK);
    return new NewRating.Trace(
        own.isPresent() || mark == null || mark.length() > 64 ? null : mark,
        request.getRemoteAddr(),
        own.map(Terminal::id).orElse(null));
  }

  private static @Nullable String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? null
        : Stream.of(cookies)
            .filter(c -> c.getName().equals(name) && !c.getValue().isEmpty())
            .map(Cookie::getValue)
            .findFirst()
            .orElse(null);
  }

  private static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
