package org.yichuang;

import java.util.Map;
import org.springframework.boot.WebApplicationType;

/** The house with the demo: Spring prepares its wiring at build time under this name. */
final class DemoHouse {

  private DemoHouse() {}

  public static void main(String[] args) {
    Starting.application(DemoHouse.class, WebApplicationType.SERVLET, Map.of("yichuang.demo", true))
        .run();
  }
}
