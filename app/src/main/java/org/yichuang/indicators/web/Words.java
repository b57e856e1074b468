package org.yichuang.indicators.web;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yichuang.figures.Rate;
import org.yichuang.kernel.Text;

/** Puts durations into words. */
@Component("indicatorWords")
class Words {

  /** 14 分钟, 3.5 小时 or 12.0 天; a dash for what is unknown (below 0). */
  public String minutes(long minutes) {
    if (minutes < 0) {
      return Rate.NONE;
    }
    if (minutes < 120) {
      return told(Text.of(minutes + " 分钟", minutes + " min"));
    }
    if (minutes < 2_880) {
      String hours = tenths(minutes / 60.0);
      return told(Text.of(hours + " 小时", hours + " h"));
    }
    String days = tenths(minutes / 1440.0);
    return told(Text.of(days + " 天", days + " days"));
  }

  private static String tenths(double value) {
    return String.format(java.util.Locale.ROOT, "%.1f", value);
  }

  private static String told(Text text) {
    return text.in(LocaleContextHolder.getLocale());
  }
}
