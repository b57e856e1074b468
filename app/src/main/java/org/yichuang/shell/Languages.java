package org.yichuang.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Which of the two languages a request is answered in. Pages: the {@code lang} parameter, then the
 * cookie it left, then Chinese. The API: the parameter, then {@code Accept-Language}.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

  static final String COOKIE = "yc-lang";
  static final String PARAMETER = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String asked = fromQuery(request, PARAMETER);
    if (asked != null) {
      return locale(asked);
    }
    if (path(request).startsWith("/api/")) {
      boolean told = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null;
      return told ? locale(request.getLocale().getLanguage()) : Locale.CHINA;
    }
    return cookie(request, COOKIE).map(Languages::locale).orElse(Locale.CHINA);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("the language is chosen by ?lang=");
  }

  /** Reads a query parameter without touching the body, whose reading may fail. */
  static @Nullable String fromQuery(HttpServletRequest request, String name) {
    String query = request.getQueryString();
    if (query == null) {
      return null;
    }
    return Arrays.stream(query.split("&"))
        .filter(p -> p.startsWith(name + "="))
        .map(p -> p.substring(name.length() + 1))
        .findFirst()
        .orElse(null);
  }

  static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** The path that was asked for, also when an error is being answered. */
  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  private static Locale locale(String tag) {
    return tag.startsWith("en") ? Locale.ENGLISH : Locale.CHINA;
  }
}
