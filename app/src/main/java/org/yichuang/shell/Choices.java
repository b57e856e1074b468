package org.yichuang.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps a visitor's choice of language and of text size for a year. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Choices implements WebMvcConfigurer, HandlerInterceptor {

  static final String TEXT_COOKIE = "yc-text";
  static final String TEXT_PARAMETER = "text";

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/api/**", "/webjars/**", "/shell/**");
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    keep(request, response, Languages.PARAMETER, Languages.COOKIE, "en", "zh");
    keep(request, response, TEXT_PARAMETER, TEXT_COOKIE, "large", "normal");
    return true;
  }

  private static void keep(
      HttpServletRequest request,
      HttpServletResponse response,
      String parameter,
      String cookie,
      String... known) {
    String asked = Languages.fromQuery(request, parameter);
    for (String value : known) {
      if (value.equals(asked)) {
        response.addHeader(
            HttpHeaders.SET_COOKIE,
            ResponseCookie.from(cookie, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString());
      }
    }
  }
}
