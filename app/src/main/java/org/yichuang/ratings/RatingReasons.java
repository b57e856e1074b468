package org.yichuang.ratings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Text;

/** What people can tick beside a grade. */
public final class RatingReasons {

  private static final Map<String, Text> ALL = new LinkedHashMap<>();

  static {
    ALL.put("quick", Text.of("办得快", "Quick"));
    ALL.put("clear", Text.of("一次说清", "Everything told at once"));
    ALL.put("kind", Text.of("态度好", "Kind"));
    ALL.put("few-trips", Text.of("少跑腿", "Few trips"));
    ALL.put("long-wait", Text.of("等得久", "Long wait"));
    ALL.put("not-told-once", Text.of("没有一次性告知", "Not told everything at once"));
    ALL.put("extra-material", Text.of("要了清单以外的材料", "Asked for more than the guide lists"));
    ALL.put("late", Text.of("超过承诺时间", "Later than promised"));
    ALL.put("unkind", Text.of("态度不好", "Unkind"));
    ALL.put("pushed-around", Text.of("互相推诿", "Sent from one to another"));
  }

  private static final List<String> GOOD = List.of("quick", "clear", "kind", "few-trips");

  private RatingReasons() {}

  public static Map<String, Text> good() {
    Map<String, Text> good = new LinkedHashMap<>(ALL);
    good.keySet().retainAll(GOOD);
    return good;
  }

  public static Map<String, Text> bad() {
    Map<String, Text> bad = new LinkedHashMap<>(ALL);
    bad.keySet().removeAll(GOOD);
    return bad;
  }

  /** Every reason with its words, by key. */
  public static Map<String, Text> all() {
    return new LinkedHashMap<>(ALL);
  }

  static boolean known(String key) {
    return ALL.containsKey(key);
  }

  public static Text label(String key) {
    return ALL.getOrDefault(key, Text.of(key, key));
  }
}
