package org.yichuang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.testing.HouseTest;

@HouseTest
class PagesTests {

  @Autowired MockMvc mvc;

  @Test
  void theFrontDoorSpeaksChineseAndEnglishOnDemand() throws Exception {
    mvc.perform(get("/"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("您要办什么事")))
        .andExpect(content().string(Matchers.containsString("lang=\"zh-CN\"")));
    mvc.perform(get("/?lang=en"))
        .andExpect(content().string(Matchers.containsString("What would you like")))
        .andExpect(header().string("Set-Cookie", Matchers.containsString("yc-lang=en")));
  }

  @Test
  void theVisitorIsToldOfEveryCookieWithItsPurposeAndItsLife() throws Exception {
    Set<String> cookies = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        Matcher names = Pattern.compile("\"(yc(?:-[a-z]+)?)\"").matcher(Files.readString(source));
        names.results().map(r -> r.group(1)).forEach(cookies::add);
      }
    }
    assertThat(cookies).contains("yc", "yc-device");
    for (String language : List.of("zh", "en")) {
      String page = page("/privacy?lang=" + language);
      assertThat(page).contains("90", "12");
      cookies.forEach(c -> assertThat(page).contains(">" + c + "<").doesNotContain("??"));
    }
    assertThat(page("/privacy?lang=zh")).contains("发现同一台设备重复评价", "保存 90 天");
    assertThat(page("/privacy?lang=en")).contains("made-up praise", "Kept for 90 days");
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
  }
}
