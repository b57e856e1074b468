package org.yichuang.indicators.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yichuang.casework.Channel;
import org.yichuang.indicators.Dim;
import org.yichuang.indicators.Numbers;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Text;
import org.yichuang.people.Staff;

/** What the values of the dimensions are called in the reader's language. */
@Component("indicatorNames")
class Naming {

  private final Numbers numbers;
  private final Staff staff;

  Naming(Numbers numbers, Staff staff) {
    this.numbers = numbers;
    this.staff = staff;
  }

  /** By value; a value without a name stands for itself. */
  Map<String, String> names(Actor actor, Dim dim) {
    return switch (dim) {
      case DEPARTMENT -> departments(actor);
      case CHANNEL -> channels();
      case DESK -> desks(actor);
      case ITEM, OFFICER -> numbers.names(actor, dim);
    };
  }

  private Map<String, String> departments(Actor actor) {
    Map<String, String> names = new LinkedHashMap<>();
    staff.departments(actor.centre()).forEach(d -> names.put(d.code(), told(d.name())));
    return names;
  }

  private Map<String, String> desks(Actor actor) {
    Map<String, String> names = new LinkedHashMap<>(numbers.names(actor, Dim.DESK));
    names.replaceAll((value, name) ->
        value.startsWith(Dim.WINDOW) ? window(value.substring(Dim.WINDOW.length())) : name);
    return names;
  }

  private static String window(String no) {
    return told(Text.of(no + "号窗口", "Window " + no));
  }

  private Map<String, String> channels() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Channel c : Channel.values()) {
      names.put(c.name(), told(c.label()));
    }
    return names;
  }

  /** The value's name, or the value. */
  String name(Actor actor, Dim dim, String value) {
    return value.isEmpty() ? none() : names(actor, dim).getOrDefault(value, value);
  }

  String none() {
    return told(Text.of("未登记", "not recorded"));
  }

  private static String told(Text text) {
    return text.in(LocaleContextHolder.getLocale());
  }
}
