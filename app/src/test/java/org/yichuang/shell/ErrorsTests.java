package org.yichuang.shell;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.testing.HouseTest;

@HouseTest
class ErrorsTests {

  @Autowired MockMvc mvc;

  @Test
  void anUnknownPageSaysSoInTheReadersLanguage() throws Exception {
    mvc.perform(get("/no-such-page"))
        .andExpect(status().isNotFound())
        .andExpect(content().string(Matchers.containsString("没有这个页面")));
    mvc.perform(get("/no-such-page?lang=en"))
        .andExpect(content().string(Matchers.containsString("There is no such page")));
  }

  @Test
  void aProgramGetsAProblemWithCodeAndWhatToDo() throws Exception {
    mvc.perform(get("/api/no-such-thing").header("Accept-Language", "en"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.code").value("page.unknown"))
        .andExpect(jsonPath("$.status").value(404))
        .andExpect(jsonPath("$.next").isNotEmpty())
        .andExpect(jsonPath("$.title").value("There is no such page."));
  }

  @Test
  void malformedJsonAnotherTypeAndAnotherMethodEachGetTheirStatus() throws Exception {
    mvc.perform(
            post("/api/sign-in").contentType(MediaType.APPLICATION_JSON).content("{\"login\": "))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.code").value("request.malformed"));
    mvc.perform(post("/api/sign-in").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(status().isUnsupportedMediaType());
    mvc.perform(get("/api/sign-in"))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(header().string("Allow", "POST"));
  }

  @Test
  void aBadNumberIsNamedRatherThanAnAccident() throws Exception {
    mvc.perform(post("/sign-in/demo").with(csrf()).param("person", "七"))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(Matchers.containsString("person")));
    mvc.perform(get("/admin/staff/abc")).andExpect(status().isNotFound());
  }

  @Test
  void controlCharactersAndScriptComeBackAsASentence() throws Exception {
    mvc.perform(post("/sign-in").with(csrf()).param("login", "a\u0000b").param("password", "x"))
        .andExpect(status().is4xxClientError())
        .andExpect(content().string(Matchers.not(Matchers.containsString("Exception"))));
    mvc.perform(
            post("/sign-in")
                .with(csrf())
                .param("login", "\"><script>alert(1)</script>")
                .param("password", "x"))
        .andExpect(status().is(422))
        .andExpect(content().string(Matchers.not(Matchers.containsString("<script>alert"))));
  }
}
