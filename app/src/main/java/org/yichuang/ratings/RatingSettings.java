package org.yichuang.ratings;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.yichuang.calendar.Limit;

/**
 * Local rules about ratings. The time for putting a bad rating right differs from place to place
 * (15 working days, 5 working days, 7 natural days), so it is configuration with its unit.
 *
 * @param rectificationLimit such as {@code 5wd}
 * @param departments another limit for a department
 */
@ConfigurationProperties("yichuang.ratings")
record RatingSettings(String rectificationLimit, Map<String, String> departments) {

  RatingSettings {
    rectificationLimit = rectificationLimit == null ? "5wd" : rectificationLimit;
    departments = departments == null ? Map.of() : Map.copyOf(departments);
  }

  Limit rectification(String department) {
    return Limit.of(departments.getOrDefault(department, rectificationLimit));
  }

  /** Binds the settings. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(RatingSettings.class)
  static class Binding {}
}
