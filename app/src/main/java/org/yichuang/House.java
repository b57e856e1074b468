package org.yichuang;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;

/** The program: every room below this package, wired; rooms may use the same name for a class. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
@Modulithic(systemName = "Yichuang 一窗")
public class House {

  @Bean
  Now now() {
    return Moment.over(Now.system());
  }

  /** The centre this town is served by; Wuling unless configured. */
  @Bean
  Centre centre(
      @org.springframework.beans.factory.annotation.Value("${yichuang.centre:430702}")
          String code) {
    return Centre.of(code);
  }
}
