package org.yichuang.staffing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Importer;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Text;

/** {@code ./yichuang import queues FILE}: past days of halls, from their five-minute displays. */
final class QueueImporter implements Importer {

  private static final String USUAL_CENTRE = "430702";

  @Override
  public String summary() {
    return "queue displays every few minutes (CSV or gz) as past days: queues FILE"
        + " [--centre 430702] [--check]";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms) {
    int at = options.indexOf("--centre");
    String code = at >= 0 && at + 1 < options.size() ? options.get(at + 1) : USUAL_CENTRE;
    if (!code.matches("[1-9][0-9]{5}")) {
      return Outcome.refused(
          Refusal.of(
              "queues.centre",
              400,
              Text.of("中心代码应为六位数字：" + code, "A centre has a six-digit code, not: " + code),
              Text.of("例如 --centre 430702", "For example --centre 430702")));
    }
    return QueueFile.read(file)
        .map(queues ->
            options.contains("--check")
                ? report(queues, null)
                : report(queues, rooms.get(HallHistory.class).keep(Centre.of(code), queues)));
  }

  private static Report report(
      QueueFile file, HallHistory.@org.jspecify.annotations.Nullable Kept kept) {
    List<OfficeDay> days = file.days().values().stream().flatMap(d -> d.values().stream()).toList();
    List<Figure> figures = new ArrayList<>();
    figures.add(Figure.of("rows read", file.rows(), "rows"));
    figures.add(Figure.of("rows set aside", file.tally().setAside(), "rows"));
    for (Dirt dirt : Dirt.values()) {
      if (file.tally().of(dirt) > 0) {
        figures.add(
            Figure.of(
                (dirt.mended() ? "mended: " : "set aside: ") + dirt.text().en(),
                file.tally().of(dirt),
                "rows"));
      }
    }
    figures.add(Figure.of("offices", file.days().size(), "offices"));
    figures.add(Figure.of("office-days", days.size(), "days"));
    figures.add(Figure.of("tickets called", sum(days, OfficeDay::tickets), "tickets"));
    figures.add(Figure.of("tickets never called", sum(days, OfficeDay::neverCalled), "tickets"));
    if (kept != null) {
      figures.add(Figure.of("office-days new or changed", kept.changed(), "days"));
      figures.add(Figure.of("office-days unchanged", kept.days() - kept.changed(), "days"));
    }
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("dirt", file.tally().json());
    more.put("days", days.stream().map(QueueImporter::json).toList());
    return new Report(figures, more);
  }

  private static int sum(List<OfficeDay> days, java.util.function.ToIntFunction<OfficeDay> of) {
    return days.stream().mapToInt(of).sum();
  }

  private static Map<String, Object> json(OfficeDay day) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("office", day.office());
    json.put("date", day.date().toString());
    json.put("tickets", day.tickets());
    json.put("never_called", day.neverCalled());
    json.put("mean_wait", Score.round(day.observedMean()));
    json.put("desk_hours", Score.round(day.deskMinutes() / 60));
    json.put("desks_at_once", day.mostDesks());
    json.put(
        "groups",
        day.groups().stream()
            .map(g ->
                Map.of(
                    "id", g.id(),
                    "name", g.name(),
                    "arrived", g.came()[g.came().length - 1],
                    "called", g.tickets(),
                    "never_called", g.neverCalled()))
            .toList());
    return json;
  }
}
