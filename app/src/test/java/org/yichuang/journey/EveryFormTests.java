package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.HouseTest;

/** Every form and every page that the rooms map, given what nobody meant them to be given. */
@HouseTest
@SuppressWarnings("NullAway") // a missing value fails the test as it should
class EveryFormTests extends BadInput {

  private static final List<String> USUAL =
      List.of("act", "version", "reason", "words", "who", "number", "date", "after", "_act");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  private Actor everything;

  /** A page or form with the fields that its method names. */
  private record Form(String path, List<String> fields, boolean files) {}

  @BeforeEach
  void somebodyWhoMayDoAlmostEverything() {
    long person = admin.personId();
    for (Role role : Role.values()) {
      if (role != Role.CITIZEN) {
        everything = people.alsoHolds(centre, person, role, "wjj");
      }
    }
  }

  @Test
  void noFieldOfAnyMappedFormMakesAnAccidentOrComesBackAsMarkup() throws Exception {
    List<Form> forms = mapped(RequestMethod.POST);
    assertThat(forms).hasSizeGreaterThan(40);
    int turn = 0;
    for (Form form : forms) {
      for (String harm : Harm.texts()) {
        AbstractMockHttpServletRequestBuilder<?> all = sent(form, harm).with(csrf());
        form.fields().forEach(field -> all.param(field, harm));
        sound(form.path(), harm, answer(by(turn++ % 3 == 0 ? citizen : everything, all)));
      }
      for (String field : form.fields()) {
        String harm = Harm.texts().get(turn++ % Harm.texts().size());
        sound(
            form.path() + " " + field,
            harm,
            answer(by(everything, sent(form, "1").with(csrf()).param(field, harm))));
      }
    }
  }

  @Test
  void noMappedFormIsTakenWithoutItsToken() throws Exception {
    for (Form form : mapped(RequestMethod.POST)) {
      RequestBuilder forged = by(everything, post(where(form, "1")));
      assertThat(answer(forged).getStatus()).as(form.path()).isEqualTo(403);
    }
  }

  @Test
  void noMappedPageMakesAnAccident() throws Exception {
    List<Form> pages = mapped(RequestMethod.GET);
    assertThat(pages).hasSizeGreaterThan(40);
    int turn = 0;
    for (Form page : pages) {
      for (String harm : Harm.texts()) {
        MockHttpServletRequestBuilder asked = get(where(page, harm));
        page.fields().forEach(field -> asked.queryParam(field, harm));
        Actor actor = turn++ % 4 == 0 ? null : everything;
        sound(page.path(), harm, answer(by(actor, asked)));
      }
      sound(page.path(), "as it is", answer(by(everything, get(where(page, "1")))));
    }
  }

  private List<Form> mapped(RequestMethod method) {
    List<Form> all = new ArrayList<>();
    requestMappingHandlerMapping
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (mapping.getMethodsCondition().getMethods().contains(method)) {
            mapping.getPatternValues().stream()
                .filter(path -> !path.startsWith("/api/") && !path.endsWith("/live"))
                .forEach(path -> all.add(new Form(path, fields(handler), files(handler))));
          }
        });
    return all.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
  }

  private static List<String> fields(HandlerMethod handler) {
    List<String> named =
        Arrays.stream(handler.getMethodParameters())
            .filter(p -> p.hasParameterAnnotation(RequestParam.class))
            .flatMap(p -> {
              p.initParameterNameDiscovery(
                  new org.springframework.core.DefaultParameterNameDiscoverer());
              String name = p.getParameterAnnotation(RequestParam.class).name();
              return Stream.of(name.isEmpty() ? String.valueOf(p.getParameterName()) : name);
            })
            .toList();
    return Stream.concat(named.stream(), USUAL.stream()).distinct().toList();
  }

  private static boolean files(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(p -> p.getGenericParameterType().getTypeName().contains("Multipart"));
  }

  private AbstractMockHttpServletRequestBuilder<?> sent(Form form, String harm) {
    URI where = where(form, harm);
    if (!form.files()) {
      return post(where);
    }
    byte[] content = harm.getBytes(StandardCharsets.UTF_8);
    return multipart(where).file(new MockMultipartFile("file", harm, "application/pdf", content));
  }

  /** The path with what is known in its places, or with the harm where nothing is. */
  private URI where(Form form, String harm) {
    String path = form.path();
    while (path.contains("{")) {
      int from = path.indexOf('{');
      int to = closing(path, from);
      String name = path.substring(from + 1, to).replaceFirst(":.*", "").replace("*", "");
      path =
          path.substring(0, from)
              + UriUtils.encode(value(name, harm), StandardCharsets.UTF_8)
              + path.substring(to + 1);
    }
    return URI.create(path);
  }

  private static int closing(String path, int from) {
    int depth = 0;
    for (int i = from; i < path.length(); i++) {
      depth += path.charAt(i) == '{' ? 1 : path.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException(path);
  }

  private String value(String name, String harm) {
    boolean sane = harm.length() % 2 == 0;
    return switch (name) {
      case "number" -> sane ? open.number() : harm;
      case "caseId", "id" -> sane ? Long.toString(issued.id()) : harm;
      case "identifier" -> sane ? String.valueOf(issued.certificate()) : harm;
      case "code" -> sane ? "elder-card" : harm;
      default -> harm;
    };
  }
}
