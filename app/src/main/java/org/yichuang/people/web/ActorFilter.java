package org.yichuang.people.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yichuang.kernel.Actor;
import org.yichuang.people.Session;
import org.yichuang.people.SignIn;

/** Finds out who asks: by the session's cookie, or for the API by a bearer token. */
class ActorFilter extends OncePerRequestFilter {

  private final SignIn signIn;

  ActorFilter(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> bearer = bearer(request);
    Optional<Actor> actor =
        bearer.isPresent()
            ? bearer.flatMap(signIn::bearer)
            : Cookies.read(request, Cookies.SESSION).flatMap(signIn::session).map(Session::actor);
    boolean failing = request.getDispatcherType() == DispatcherType.ERROR;
    if (bearer.isPresent() && actor.isEmpty() && !failing) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    actor.ifPresent(ActorFilter::enter);
    chain.doFilter(request, response);
  }

  /** The bearer token of an API call; pages never take one. */
  static Optional<String> bearer(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null
            || !header.regionMatches(true, 0, "Bearer ", 0, 7)
            || !request.getRequestURI().startsWith("/api/")
        ? Optional.empty()
        : Optional.of(header.substring(7).strip());
  }

  private static void enter(Actor actor) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    List<SimpleGrantedAuthority> kind =
        List.of(new SimpleGrantedAuthority("ROLE_" + actor.kind().name()));
    context.setAuthentication(new UsernamePasswordAuthenticationToken(actor, null, kind));
    SecurityContextHolder.setContext(context);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/webjars/") || path.endsWith(".css") || path.endsWith(".js");
  }
}
