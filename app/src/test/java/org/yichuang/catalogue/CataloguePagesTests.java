package org.yichuang.catalogue;

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
class CataloguePagesTests {

  @Autowired MockMvc mvc;

  @Test
  void aGuideFollowsTheVisitorsSituationAndCarriesItToTheApplication() throws Exception {
    mvc.perform(get("/items/hygiene-permit").param("place.kind", "pool"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("池水检测报告")))
        .andExpect(content().string(containsString("place.kind=pool")));
    mvc.perform(get("/items/hygiene-permit").param("place.kind", "hair"))
        .andExpect(content().string(not(containsString("池水检测报告"))));
  }

  @Test
  void answersThatNobodyOffersAreIgnored() throws Exception {
    mvc.perform(
            get("/items/hygiene-permit")
                .param("place.kind", "<script>alert(1)</script>")
                .param("variant", "' or 1=1 --"))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("alert(1)"))));
  }

  @Test
  void aLifeEventShowsWhatItSavesOnThePageAndInTheApi() throws Exception {
    mvc.perform(
            get("/themes/open-restaurant?lang=en")
                .param("business.form", "individual")
                .param("premises.large", "yes"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("What doing it together saves")));
    mvc.perform(
            get("/api/themes/open-restaurant")
                .param("business.form", "individual")
                .param("premises.large", "yes"))
        .andExpect(jsonPath("$.guides[0]").value("individual-business"))
        .andExpect(jsonPath("$.savings.days.together").value(6))
        .andExpect(jsonPath("$.savings.visits.apart").value(3));
  }

  @Test
  void whatIsNotThereIsSaidWithAStatus() throws Exception {
    mvc.perform(get("/items/nothing")).andExpect(status().isNotFound());
    mvc.perform(get("/themes/nothing")).andExpect(status().isNotFound());
    mvc.perform(get("/api/items/nothing"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.code").value("item.unknown"));
  }

  @Test
  void theListPagesByKey() throws Exception {
    mvc.perform(get("/items")).andExpect(status().isOk());
    mvc.perform(get("/api/items").param("size", "3"))
        .andExpect(jsonPath("$.rows.length()").value(3))
        .andExpect(jsonPath("$.next").isNotEmpty());
  }
}
