package org.yichuang.staffing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Outcome;

/** Makes a week's plan: windows needed, people to windows, what is missing, how long one waits. */
public final class WeekPlanner {

  private static final int[] CLOSED = {};

  private final WeekInput in;
  private final List<Roster.Need> needs;

  private WeekPlanner(WeekInput in) {
    this.in = in;
    this.needs = new WindowNeeds(in).week();
  }

  /** Plans within a time. */
  public static Outcome<WeekPlan> plan(WeekInput in, Duration within) {
    WeekPlanner planner = new WeekPlanner(in);
    return Roster.plan(planner.clerks(), planner.needs, within).map(planner::of);
  }

  private List<Roster.Clerk> clerks() {
    int opens = in.days().stream().mapToInt(WeekInput.Day::opens).min().orElse(0);
    int closes = in.days().stream().mapToInt(WeekInput.Day::closes).max().orElse(0);
    return in.people().stream().map(p -> clerk(p, opens, closes)).toList();
  }

  private Roster.Clerk clerk(WeekInput.Person person, int opens, int closes) {
    Contract contract = person.contract();
    Set<Integer> absent = new HashSet<>();
    for (int day = 0; day < in.days().size(); day++) {
      if (!person.works(in.days().get(day).date())) {
        absent.add(day);
      }
    }
    return new Roster.Clerk(
        Long.toString(person.id()),
        person.name(),
        in.seats().stream()
            .filter(person::fits)
            .map(s -> Integer.toString(s.window()))
            .collect(Collectors.toSet()),
        contract.hours() * 60,
        absent,
        Shift.between(
            Math.max(opens, contract.earliest() * 4), Math.min(closes, contract.latest() * 4)));
  }

  private WeekPlan of(Roster roster) {
    List<WeekPlan.Line> lines = new ArrayList<>();
    for (WeekInput.Person person : in.people()) {
      List<WeekPlan.Sitting> sittings =
          roster.places().stream()
              .filter(p -> p.clerk().equals(Long.toString(person.id())) && useful(p))
              .map(p -> sitting(person, p))
              .toList();
      lines.add(new WeekPlan.Line(person.id(), person.name(), person.contract().hours(), sittings));
    }
    WeekPlan.@Nullable Sitting[][][] at = grid(lines);
    WeekJudge judge = new WeekJudge(in);
    List<WeekPlan.Gap> gaps = new WeekGaps(in, needs, at).all();
    long need = needs.stream().mapToLong(n -> n.people() * 15L).sum();
    long missing = gaps.stream().mapToLong(g -> (g.to() - g.from()) * 15L * g.windows()).sum();
    return new WeekPlan(
        in.days().stream().map(WeekInput.Day::date).toList(),
        lines,
        gaps,
        need,
        missing,
        judge.judge((day, window, quarter) -> serves(at[day][window][quarter])),
        judge.judge(this::usual));
  }

  /** Whether a place covers a quarter that is needed; the solver does not mind idle ones. */
  private boolean useful(Roster.Place place) {
    return needs.stream()
        .anyMatch(n ->
            n.people() > 0
                && n.day() == place.day()
                && n.team().equals(place.team())
                && place.shift().covers(n.quarter()));
  }

  private WeekPlan.Sitting sitting(WeekInput.Person person, Roster.Place place) {
    int window = Integer.parseInt(place.team());
    WeekInput.Seat seat =
        in.seats().stream().filter(s -> s.window() == window).findFirst().orElseThrow();
    LocalDate day = in.days().get(place.day()).date();
    List<String> queues =
        seat.skills().stream().filter(person.contract().skills()::contains).sorted().toList();
    return new WeekPlan.Sitting(day, window, place.shift(), queues);
  }

  /** Who sits there, by day, window and quarter. */
  private WeekPlan.@Nullable Sitting[][][] grid(List<WeekPlan.Line> lines) {
    var at = new WeekPlan.@Nullable Sitting[in.days().size()][in.seats().size()][96];
    for (WeekPlan.Line line : lines) {
      for (WeekPlan.Sitting sitting : line.sittings()) {
        for (int quarter = 0; quarter < 96; quarter++) {
          if (sitting.shift().covers(quarter)) {
            at[dayOf(sitting)][seatOf(sitting)][quarter] = sitting;
          }
        }
      }
    }
    return at;
  }

  private int dayOf(WeekPlan.Sitting sitting) {
    return in.days().stream().map(WeekInput.Day::date).toList().indexOf(sitting.day());
  }

  private int seatOf(WeekPlan.Sitting sitting) {
    return in.seats().stream().map(WeekInput.Seat::window).toList().indexOf(sitting.window());
  }

  private int[] serves(WeekPlan.@Nullable Sitting sitting) {
    return sitting == null ? CLOSED : indices(sitting.queues());
  }

  /** The regular windows with their usual queues in the open hours, as far as people are there. */
  private int[] usual(int day, int window, int quarter) {
    WeekInput.Day one = in.days().get(day);
    WeekInput.Seat seat = in.seats().get(window);
    long here = in.people().stream().filter(p -> p.works(one.date())).count();
    long before = in.seats().subList(0, window).stream().filter(WeekInput.Seat::regular).count();
    return seat.regular() && before < here && one.open(quarter)
        ? indices(seat.usual().stream().sorted().toList())
        : CLOSED;
  }

  private int[] indices(List<String> queues) {
    List<String> all = in.queues().stream().map(WeekInput.Queue::code).toList();
    return queues.stream()
        .filter(Objects::nonNull)
        .mapToInt(all::indexOf)
        .filter(i -> i >= 0)
        .toArray();
  }
}
