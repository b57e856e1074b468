package org.yichuang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.CurrentActor;

/** Turns a problem into the answer that fits the request: a page, a part of one, or JSON. */
@Component
class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final LocaleResolver locales;
  private final CurrentActor current;

  Answers(LocaleResolver locales, CurrentActor current) {
    this.locales = locales;
    this.current = current;
  }

  Object answer(HttpServletRequest request, String path, Problem given) {
    boolean api = path.startsWith("/api/");
    boolean signIn = mustSignIn(given);
    if (api) {
      Problem problem = signIn ? unauthenticated() : given;
      return ResponseEntity.status(problem.status())
          .headers(h -> retry(h, problem))
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(problem.json(locales.resolveLocale(request), path));
    }
    if (signIn && request.getMethod().equals("GET") && request.getHeader("HX-Request") == null) {
      String query = request.getQueryString();
      String here = query == null ? path : path + "?" + query;
      return new ModelAndView(
          "redirect:/sign-in?next=" + UriUtils.encode(here, StandardCharsets.UTF_8));
    }
    boolean part = request.getHeader("HX-Request") != null;
    return new ModelAndView(
        part ? "shell/error :: main" : "shell/error",
        Map.of("problem", given),
        HttpStatusCode.valueOf(given.status()));
  }

  /** Logs what nobody expected under a fresh reference. */
  Problem unexpected(HttpServletRequest request, Throwable e) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("{} {} [{}]", request.getMethod(), request.getRequestURI(), reference, e);
    return Problem.unexpected(reference);
  }

  private boolean mustSignIn(Problem problem) {
    return current.get().kind() == Actor.Kind.VISITOR
        && problem.refusals().getFirst().code().equals(Actor.notAllowed().code());
  }

  private static Problem unauthenticated() {
    return Problem.of(
        HttpStatus.UNAUTHORIZED.value(),
        "actor.unknown",
        Text.of("请先登录。", "Sign in first."),
        Text.of(
            "请在 Authorization 头里带上令牌：Bearer …（见 POST /api/sign-in）。",
            "Send a token in the Authorization header: Bearer … (see POST /api/sign-in)."));
  }

  private static void retry(HttpHeaders headers, Problem problem) {
    Refusal first = problem.refusals().getFirst();
    if (first.status() == 429) {
      headers.set(HttpHeaders.RETRY_AFTER, "60");
    }
    if (problem.status() == 401) {
      headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }
}
