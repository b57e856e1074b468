package org.yichuang.calendar;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.yichuang.kernel.Text;

/** The English names of the holidays; a joined holiday is written 国庆节、中秋节. */
final class HolidayNames {

  private static final Map<String, String> ENGLISH =
      Map.of(
          "元旦", "New Year's Day",
          "春节", "Spring Festival",
          "清明节", "Tomb-Sweeping Day",
          "劳动节", "Labour Day",
          "端午节", "Dragon Boat Festival",
          "中秋节", "Mid-Autumn Festival",
          "国庆节", "National Day",
          "抗战胜利70周年纪念日", "70th Victory Day");

  private HolidayNames() {}

  static Text text(String name) {
    String english =
        Arrays.stream(name.split("、"))
            .map(part -> ENGLISH.getOrDefault(part, part))
            .collect(Collectors.joining(" and "));
    return Text.of(name, english);
  }
}
