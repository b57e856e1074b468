package org.yichuang.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** The rules by which another window opens: changing them, and opening by them. */
@Service
public class OpeningRules {

  /** The journal's chain of a hall's rules. */
  static final long CHAIN = 270;

  private static final int SHOWN = 5;

  private final RuleStore store;
  private final Windows windows;
  private final Floors floors;
  private final Journal journal;
  private final Now now;

  OpeningRules(RuleStore store, Windows windows, Floors floors, Journal journal, Now now) {
    this.store = store;
    this.windows = windows;
    this.floors = floors;
    this.journal = journal;
    this.now = now;
  }

  /**
   * Changes the rules of every queue at once, or says everything that is wrong with them; nothing
   * is changed then.
   *
   * @param typed by field: {@code queue-A}, {@code wait-A}, {@code how-A}, {@code minutes-A}; an
   *     empty limit is no limit
   */
  @Transactional
  public Outcome<Map<String, OpeningRule>> put(Actor by, Map<String, String> typed) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> checked(by, typed))
        .map(rules -> {
          store.lock(by.centre());
          StringBuilder changed = new StringBuilder();
          for (ServiceGroup g : store.groups(by.centre())) {
            OpeningRule rule = rules.get(g.code());
            if (rule != null && !rule.equals(g.rule())) {
              store.opening(by.centre(), g.code(), rule, now.sql());
              changed.append(changed.isEmpty() ? "" : " ").append(g.code()).append(' ');
              changed.append(g.rule().line()).append(" > ").append(rule.line());
            }
          }
          if (!changed.isEmpty()) {
            String body = "{\"changed\":\"" + changed + "\"}";
            journal.append(by.centre(), CHAIN, by, "hall.opening-rules", body);
          }
          return rules;
        });
  }

  private Outcome<Map<String, OpeningRule>> checked(Actor by, Map<String, String> typed) {
    List<Refusal> wrong = new ArrayList<>();
    Map<String, OpeningRule> rules = new TreeMap<>();
    List<ServiceWindow> all = windows.all(by.centre());
    for (ServiceGroup g : store.groups(by.centre())) {
      rules.put(g.code(), new Typed(typed, g, wrong).rule(all));
    }
    return wrong.isEmpty() ? Outcome.done(rules) : Outcome.refused(wrong);
  }

  /** One queue's part of the form. */
  private record Typed(Map<String, String> typed, ServiceGroup group, List<Refusal> wrong) {

    OpeningRule rule(List<ServiceWindow> windows) {
      Integer queue = number("queue", 2, 500, null);
      Integer wait = number("wait", 5, 240, null);
      Integer minutes = number("minutes", 15, 240, OpeningRule.USUAL_MINUTES);
      boolean auto = OpeningRule.How.AUTO.name().equals(value("how"));
      if (auto && value("queue").isEmpty() && value("wait").isEmpty()) {
        wrong.add(HallRefusals.openingWhen("queue-" + group.code(), group));
      }
      if (auto && windows.stream().noneMatch(w -> w.canHelp(group.code()))) {
        wrong.add(HallRefusals.openingNobody("how-" + group.code(), group));
      }
      return new OpeningRule(
          queue,
          wait,
          auto ? OpeningRule.How.AUTO : OpeningRule.How.CLICK,
          minutes == null ? OpeningRule.USUAL_MINUTES : minutes);
    }

    private String value(String field) {
      return typed.getOrDefault(field + "-" + group.code(), "").strip();
    }

    private @Nullable Integer number(String field, int from, int to, @Nullable Integer otherwise) {
      String given = value(field);
      if (given.isEmpty()) {
        return otherwise;
      }
      int n = given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : -1;
      if (n < from || n > to) {
        wrong.add(HallRefusals.opening(field, field + "-" + group.code(), group, from, to));
      }
      return n;
    }
  }

  /** Who changed what, newest first. */
  public List<Entry> changes(Centre centre) {
    return journal.of(centre, CHAIN).reversed().stream().limit(SHOWN).toList();
  }

  /**
   * Opens a spare window for each queue past a limit that opens by itself; one at a time for each
   * queue, for as long as its rule says.
   */
  public List<ServiceWindow> openByRule(HallView view) {
    List<ServiceWindow> opened = new ArrayList<>();
    for (Floors.Over over : floors.over(view)) {
      OpeningRule rule = over.group().rule();
      Integer window = over.window();
      if (rule.how() == OpeningRule.How.AUTO && window != null && !helped(over, opened, view)) {
        Instant until = now.instant().plusSeconds(60L * rule.minutes());
        windows
            .assign(Actor.system(view.centre()), window, List.of(over.group().code()), until)
            .map(opened::add);
      }
    }
    return opened;
  }

  private static boolean helped(Floors.Over over, List<ServiceWindow> opened, HallView view) {
    Integer window = over.window();
    return opened.stream().anyMatch(w -> window != null && w.no() == window)
        || view.openFor(over.group().code()).stream().anyMatch(w -> w.until() != null);
  }
}
