package org.yichuang;

import java.util.Map;
import org.springframework.boot.WebApplicationType;

/** The house without the demo: Spring prepares its wiring at build time under this name. */
final class ServedHouse {

  private ServedHouse() {}

  public static void main(String[] args) {
    Starting.application(
            ServedHouse.class, WebApplicationType.SERVLET, Map.of("yichuang.demo", false))
        .run();
  }
}
