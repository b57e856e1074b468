package org.yichuang.ratings;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.yichuang.calendar.Limit;

/**
 * Local rules about ratings. The time for putting a bad rating right differs from place to place
 * (15 working days, 5 working days, 7 natural days), so it is configuration with its unit: {@code
 * 5wd}, {@code 7nd}.
 *
 * @param rectificationLimit for a bad rating whose class is not known yet
 * @param classes another limit for a class: {@code simple}, {@code complex}, {@code unfounded}
 * @param departments another limit for a department, for all classes
 * @param callBackLimit by when a named bad rating is called back
 * @param defaultAfter after how long a case that nobody rated counts as rated by rule; empty, the
 *     usual, means never
 * @param defaultGrade what it then counts as
 * @param tabletSeconds how long a window's tablet waits for a touch
 */
@ConfigurationProperties("yichuang.ratings")
record RatingSettings(
    @Nullable String rectificationLimit,
    @Nullable Map<String, String> classes,
    @Nullable Map<String, String> departments,
    @Nullable String callBackLimit,
    @Nullable String defaultAfter,
    @Nullable Grade defaultGrade,
    @Nullable Integer tabletSeconds) {

  private static final Map<String, String> USUAL =
      Map.of("simple", "2wd", "complex", "15wd", "unfounded", "5wd");

  Limit rectification(String department, Rectification.Class cls) {
    String key = cls.name().toLowerCase(java.util.Locale.ROOT);
    String general = rectificationLimit == null ? "5wd" : rectificationLimit;
    String own = departments == null ? null : departments.get(department);
    String ofClass =
        classes != null && classes.containsKey(key) ? classes.get(key) : USUAL.get(key);
    return Limit.of(own != null ? own : ofClass != null ? ofClass : general);
  }

  Limit callBack() {
    return Limit.of(callBackLimit == null ? "1wd" : callBackLimit);
  }

  /** After how long silence counts, where a town has decided that it does. */
  Optional<Limit> silence() {
    return defaultAfter == null || defaultAfter.isBlank()
        ? Optional.empty()
        : Optional.of(Limit.of(defaultAfter));
  }

  Grade silenceMeans() {
    return defaultGrade == null ? Grade.SATISFIED : defaultGrade;
  }

  Duration tablet() {
    return Duration.ofSeconds(tabletSeconds == null ? 90 : tabletSeconds);
  }

  /** Binds the settings. */
  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(RatingSettings.class)
  static class Binding {}
}
