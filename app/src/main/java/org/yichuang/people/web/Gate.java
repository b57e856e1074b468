package org.yichuang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.yichuang.people.SignIn;

/**
 * The filter chain of every request: who asks, whether a change really comes from our own page, and
 * the headers that keep a page what it is. Which post may do what, the rooms decide by the actor.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Gate {

  static final String CSP =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'";

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  SecurityFilterChain chain(HttpSecurity http, SignIn signIn) throws Exception {
    var csrfCookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrfCookie.setCookieName("yc-form");
    csrfCookie.setHeaderName("X-CSRF-TOKEN");
    csrfCookie.setCookieCustomizer(c -> c.httpOnly(true).sameSite("Lax").path("/"));
    http.csrf(csrf ->
            csrf.csrfTokenRepository(csrfCookie)
                .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(Gate::mustProveOrigin))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(c -> c.securityContextRepository(new NullSecurityContextRepository()))
        .requestCache(c -> c.requestCache(new NullRequestCache()))
        .formLogin(f -> f.disable())
        .httpBasic(b -> b.disable())
        .logout(l -> l.disable())
        .authorizeHttpRequests(a -> a.anyRequest().permitAll())
        .addFilterBefore(new ActorFilter(signIn), CsrfFilter.class)
        .exceptionHandling(
            e -> e.accessDeniedHandler((request, response, denied) -> refuse(request, response)))
        .headers(h ->
            h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    p -> p.policy("camera=(self), microphone=(), geolocation=(self)"))
                .crossOriginOpenerPolicy(c ->
                    c.policy(
                        org.springframework.security.web.header.writers
                            .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                            .SAME_ORIGIN)));
    return http.build();
  }

  /** No user of Spring Security's own exists, and none is made up. */
  @Bean
  UserDetailsService noUsers() {
    return name -> {
      throw new UsernameNotFoundException(name);
    };
  }

  /** Changes need a form's token, unless a program calls the API without the browser's cookie. */
  static boolean mustProveOrigin(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return false;
    }
    boolean api = request.getRequestURI().startsWith("/api/");
    return !(api
        && (ActorFilter.bearer(request).isPresent()
            || Cookies.read(request, Cookies.SESSION).isEmpty()));
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.setAttribute("yichuang.refused", "form.stale");
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }
}
