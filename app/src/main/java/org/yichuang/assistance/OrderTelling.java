package org.yichuang.assistance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;

/** Tells client and helper, each what is theirs. */
@Component
class OrderTelling {

  private final Notices notices;

  OrderTelling(Notices notices) {
    this.notices = notices;
  }

  void taken(Order o) {
    toClient(o, "help-given", words(o));
    toHelper(o, "help-taken", words(o));
  }

  void finished(Order o, long minutes) {
    Map<String, String> words = words(o);
    words.put("result", String.valueOf(o.result()));
    words.put("minutes", Long.toString(minutes));
    toClient(o, "help-finished", words);
    toHelper(o, "help-counted", words);
  }

  private void toClient(Order o, String kind, Map<String, String> words) {
    notices.tell(Notice.of(o.centre(), o.clientId(), kind, key(o), words, "/help"));
  }

  private void toHelper(Order o, String kind, Map<String, String> words) {
    Long helper = o.helperId();
    if (helper != null) {
      notices.tell(Notice.of(o.centre(), helper, kind, key(o), words, "/assistance"));
    }
  }

  private static Map<String, String> words(Order o) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("helper", String.valueOf(o.helperName()));
    words.put("client", o.clientName());
    words.put("item", o.matter());
    words.put("scope", o.scope().label().zh());
    words.put("scope.en", o.scope().label().en());
    return words;
  }

  private static String key(Order o) {
    return Long.toString(o.id());
  }
}
