package org.yichuang.shell;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
}
