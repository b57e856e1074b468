package org.yichuang.finding;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.yichuang.testing.HouseTest;

@HouseTest
class FindPageTests {

  @Autowired MockMvc mvc;

  @Test
  void thePageShowsItemsWithTheirDepartmentAndTheLifeEventsAsDoors() throws Exception {
    mvc.perform(get("/find").param("q", "我想开个小吃店"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<html")))
        .andExpect(content().string(containsString("食品")))
        .andExpect(content().string(containsString("href=\"/themes/")));
  }

  @Test
  void whileSomebodyTypesOnlyThePartThatChangesIsSent() throws Exception {
    mvc.perform(get("/find").param("q", "jzz").header("HX-Request", "true"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("居住证办理")))
        .andExpect(content().string(not(containsString("<html"))));
  }

  @Test
  void markupInThePhraseIsShownAsTextAndNothingFoundSaysWhatToDo() throws Exception {
    mvc.perform(get("/find").param("q", "<script>alert(1)</script>"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("<script>alert"))));
    mvc.perform(get("/find").param("q", "😀😀😀")).andExpect(status().isOk());
    mvc.perform(get("/find")).andExpect(status().isOk());
  }

  @Test
  void theApiGivesTheHitsBestFirst() throws Exception {
    mvc.perform(get("/api/find").param("q", "孩子打疫苗的本子").param("limit", "3"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.hits[0].name").value("《预防接种证》办理"))
        .andExpect(jsonPath("$.hits.length()").value(org.hamcrest.Matchers.lessThanOrEqualTo(3)));
  }

  @Test
  void whatWouldDecideBetweenVariantsIsAskedUntilItIsSaid() throws Exception {
    mvc.perform(get("/api/find").param("q", "理发店卫生许可证"))
        .andExpect(jsonPath("$.asks", org.hamcrest.Matchers.hasItem("renew")));
    mvc.perform(get("/api/find").param("q", "理发店卫生许可证 到期"))
        .andExpect(jsonPath("$.asks.length()").value(0))
        .andExpect(jsonPath("$.hits[0].name").value("公共场所卫生许可延续（县级）"));
  }
}
