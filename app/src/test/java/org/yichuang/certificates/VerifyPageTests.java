package org.yichuang.certificates;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Centre;
import org.yichuang.people.Person;
import org.yichuang.testing.HouseTest;

@HouseTest
@Import(Town.class)
class VerifyPageTests {

  private static final AtomicInteger CALLER = new AtomicInteger();

  @Autowired MockMvc mvc;
  @Autowired Town town;
  @Autowired Certificates certificates;
  @Autowired Centre centre;

  private Certificate permit(String name) {
    Person person = town.resident(centre, name);
    town.states(person, Map.of("premises.address", "武陵区紫缘路1号", "place.kind", "amusement"));
    CaseFile file = town.granted(centre, person, "hygiene-permit", "first");
    return certificates.ofCase(centre, file.id()).orElseThrow();
  }

  private static RequestPostProcessor caller() {
    String address = "10.9.0." + CALLER.incrementAndGet();
    return request -> {
      request.setRemoteAddr(address);
      return request;
    };
  }

  @Test
  void anybodySeesAValidPermitInBothLanguagesWithTheNameMasked() throws Exception {
    Certificate c = permit("司马红");
    mvc.perform(get("/verify/" + c.identifier()).with(caller()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("真实有效")))
        .andExpect(content().string(containsString("司*红")))
        .andExpect(content().string(not(containsString("司马红"))));
    mvc.perform(get("/verify/" + c.identifier() + "?lang=en").with(caller()))
        .andExpect(content().string(containsString("Genuine and valid")));
  }

  @Test
  void aRevokedAnUnknownAndAnAlteredOneSayWhatTheyAre() throws Exception {
    Certificate c = permit("诸葛明");
    byte[] pdf = certificates.pdf(c).orThrow();
    certificates.revoke(Town.head(centre, "wjj"), c.id(), "材料不实", "行政许可法第69条").orThrow();
    mvc.perform(get("/verify/" + c.identifier()).with(caller()))
        .andExpect(content().string(containsString("已失效")))
        .andExpect(content().string(containsString("材料不实")));
    mvc.perform(get("/verify").param("number", "<script>alert(1)</script>").with(caller()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("查不到")))
        .andExpect(content().string(not(containsString("<script>alert"))));
    pdf[pdf.length - 20] ^= 1;
    MockMultipartFile file = new MockMultipartFile("file", "a.pdf", "application/pdf", pdf);
    mvc.perform(multipart("/verify").file(file).with(csrf()).with(caller()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("内容被改动")));
  }

  @Test
  void aFileThatIsNoneAndNoFileAtAllGetASentence() throws Exception {
    MockMultipartFile file =
        new MockMultipartFile(
            "file", "a.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8));
    mvc.perform(multipart("/verify").file(file).with(csrf()).with(caller()))
        .andExpect(content().string(containsString("查不到")));
    mvc.perform(multipart("/verify").with(csrf()).with(caller()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("请选择要查验的证照文件")));
  }

  @Test
  void programsGetTheSameAnswerAsJson() throws Exception {
    Certificate c = permit("上官云");
    mvc.perform(get("/api/certificates/" + c.identifier()).with(caller()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.result").value("valid"))
        .andExpect(jsonPath("$.certificate.holder").value("上*云"));
    mvc.perform(get("/api/certificates/1.2.3").with(caller()))
        .andExpect(jsonPath("$.result").value("unknown"));
  }

  @Test
  void numbersGuessedInARowAreStopped() throws Exception {
    RequestPostProcessor guesser = caller();
    for (int i = 0; i <= 60; i++) {
      mvc.perform(get("/api/certificates/1.2.3." + i).with(guesser)).andExpect(status().isOk());
    }
    mvc.perform(get("/api/certificates/1.2.3.9").with(guesser))
        .andExpect(status().isTooManyRequests());
  }

  @Test
  void nobodyElseDownloadsACertificate() throws Exception {
    Certificate c = permit("夏侯惇");
    mvc.perform(get("/certificates/" + c.id() + "/pdf")).andExpect(status().isForbidden());
    mvc.perform(get("/certificates/" + c.id())).andExpect(status().isForbidden());
    mvc.perform(get("/certificates/1/pdf")).andExpect(status().isNotFound());
  }
}
