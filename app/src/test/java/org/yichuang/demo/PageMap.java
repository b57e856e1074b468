package org.yichuang.demo;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The patterns of all pages, read from the handlers that the house has. */
class PageMap {

  /** What is no page to walk, and why. */
  static final Map<String, String> NO_PAGES =
      Map.of(
          "/error", "what a failed request is forwarded to; the wrong addresses are tried by name",
          "/applications/{id}/next", "leads on to the next question",
          "/rate/visit/{visit:[A-Za-z0-9_-]{22}}",
              "opens when a visit is over; drawn as /rate/{link}",
          "/rate/again/{token:[0-9a-f]{48}}", "opens when a bad rating was put right");

  /** Title, one heading, words; what a page says against itself. */
  static final String LOOK =
      """
      names => {
        const wrong = [];
        const text = document.body.innerText;
        if (!document.title.trim() || document.title.includes('??')) wrong.push('title: ' + document.title);
        const heads = document.querySelectorAll('h1').length;
        if (heads !== 1) wrong.push(heads + ' h1');
        if (/\\?\\?[\\w.-]+\\?\\?/.test(document.documentElement.innerHTML)) wrong.push('missing word ' + document.documentElement.innerHTML.match(/\\?\\?[\\w.-]+\\?\\?/)[0]);
        for (const skip of document.querySelectorAll('a[href^="#"]')) {
          const id = decodeURIComponent(skip.getAttribute('href').slice(1));
          if (id && !document.getElementById(id)) wrong.push('leads nowhere: #' + id);
        }
        if (document.querySelector('nav.nav') && !document.querySelector('a.skip')) wrong.push('no skip link');
        if (/\\b(null|undefined|NaN)\\b|\\b[A-Z]+_[A-Z_]+\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b/.test(text)) wrong.push('raw: ' + text.match(/.{0,20}(?:\\b(?:null|undefined|NaN)\\b|\\b[A-Z]+_[A-Z_]+\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b).{0,20}/)[0]);
        if (document.documentElement.lang === 'en') {
          const labels = document.querySelectorAll('button, label, legend, th, summary, dt, caption, .hint, .empty, .keys, nav.nav a, h1, h2, h3, .actions a, .figure .soft');
          for (const el of [...labels].filter(e => !e.closest('[lang^=zh]'))) {
            let said = [...el.childNodes].filter(n => n.nodeType === 3 || !n.matches?.('b, small, [lang^=zh]')).map(n => n.textContent).join(' ');
            for (const a of ['placeholder', 'aria-label', 'title']) said += ' ' + (el.getAttribute(a) || '');
            for (const name of names) said = said.split(name).join('');
            if (/[\\u4e00-\\u9fff]/.test(said)) wrong.push('Chinese in English: <' + el.tagName.toLowerCase() + '> ' + said.trim().replace(/\\s+/g, ' ').slice(0, 60));
          }
        }
        return [...new Set(wrong)];
      }
      """;

  /** Compressed bytes of the page and all that it fetches. */
  static final String WEIGHT =
      """
      () => {
        const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        return {
          bytes: all.reduce((sum, e) => sum + e.encodedBodySize, 0),
          charts: all.some(e => e.name.includes('echarts'))
        };
      }
      """;

  static final String WIDEST =
      """
      () => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !e.closest('.scroll') && !e.closest('.unseen'))
        .slice(0, 3).map(e => e.tagName + '.' + e.className).join(' ')
      """;

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  /** Every pattern that a person can open, sorted. */
  List<String> pages() {
    TreeSet<String> pages = new TreeSet<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (read(info) && drawn(handler.getMethod())) {
            pages.addAll(info.getPatternValues());
          }
        });
    pages.removeIf(p -> p.startsWith("/api/") || p.endsWith("/part") || NO_PAGES.containsKey(p));
    return List.copyOf(pages);
  }

  private static boolean read(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return (methods.isEmpty() || methods.contains(RequestMethod.GET))
        && info.getProducesCondition().getProducibleMediaTypes().stream()
            .allMatch(MediaType.TEXT_HTML::isCompatibleWith);
  }

  /** Whether a template is drawn, rather than a file or an answer to a program given out. */
  private static boolean drawn(Method method) {
    return (method.getReturnType() == String.class || method.getReturnType() == ModelAndView.class)
        && method.getDeclaringClass().getPackageName().startsWith("org.yichuang")
        && !method.isAnnotationPresent(org.springframework.web.bind.annotation.ResponseBody.class);
  }
}
