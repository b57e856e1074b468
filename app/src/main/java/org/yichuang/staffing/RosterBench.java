package org.yichuang.staffing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;

/** {@code bench roster}: a week for 60 people in eight teams. */
final class RosterBench implements Bench {

  private static final int TEAMS = 8;
  private static final int SECONDS = 20;

  @Override
  public String summary() {
    return "a week's roster for 60 people";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    long start = System.nanoTime();
    return Roster.plan(clerks(60), needs(), Duration.ofSeconds(SECONDS))
        .map(roster ->
            Report.of(
                List.of(
                    Figure.below(
                        "a week for 60 people", (System.nanoTime() - start) / 1e9, "s", 60),
                    Figure.below("hard rules broken", roster.brokenRules(), "", 1),
                    Figure.of("desk hours of need", roster.need() / 60.0, "h"),
                    Figure.of(
                        "need covered",
                        100.0 * (roster.need() - roster.uncovered()) / roster.need(),
                        "%"),
                    Figure.of("person-days on duty", roster.places().size(), "days"))));
  }

  /** People with two or three skills, most full-time, some half-time, a few away for a day. */
  static List<Roster.Clerk> clerks(int count) {
    List<Roster.Clerk> clerks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<String> skills = new HashSet<>();
      skills.add("team" + i % TEAMS);
      skills.add("team" + (i * 3 + 1) % TEAMS);
      if (i % 3 == 0) {
        skills.add("team" + (i + 5) % TEAMS);
      }
      Set<Integer> absent = i % 7 == 0 ? Set.of(i % 5) : Set.of();
      clerks.add(new Roster.Clerk("p" + i, "员工" + i, skills, i % 6 == 5 ? 1200 : 2400, absent));
    }
    return clerks;
  }

  /** Five days from 8:30 to 17:30 with a peak in the morning and a smaller one after lunch. */
  static List<Roster.Need> needs() {
    List<Roster.Need> needs = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      for (int team = 0; team < TEAMS; team++) {
        for (int quarter = 34; quarter < 70; quarter++) {
          double peak = Math.exp(-Math.pow((quarter - 41) / 5.0, 2)) * 3;
          double after = Math.exp(-Math.pow((quarter - 60) / 5.0, 2)) * 1.5;
          int people = (int) Math.round(2 + peak + after + (day == 0 ? 0.4 : 0) + team % 3 * 0.3);
          needs.add(new Roster.Need(day, "team" + team, quarter, people, 9));
        }
      }
    }
    return needs;
  }
}
