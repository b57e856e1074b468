package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Text;

/** {@code bench proposals}: what to do now in a hall of 40 windows and 60 services. */
final class ProposerBench implements Bench {

  @Override
  public String summary() {
    return "a proposal for a hall of 40 windows and 60 services";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) {
    HallModel hall = hall(40, 60);
    HallNow now = busy(hall);
    long start = System.nanoTime();
    return new Proposer(hall, 7)
        .propose(now, 3)
        .map(proposals -> {
          double seconds = (System.nanoTime() - start) / 1e9;
          List<String> texts = proposals.stream().map(p -> p.text().en()).toList();
          return new Report(
              List.of(
                  Figure.below("first proposals in a cold program", seconds, "s", 2),
                  Figure.atLeast("proposals", proposals.size(), "", 1)),
              Map.of("proposals", texts));
        });
  }

  static HallModel hall(int windows, int services) {
    List<HallModel.HallService> does = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      does.add(
          new HallModel.HallService("s" + s, Text.of("事项" + s, "service " + s), 6 + s % 9, 0.7));
    }
    List<HallModel.HallWindow> has = new ArrayList<>();
    for (int w = 0; w < windows; w++) {
      Set<String> skills = new HashSet<>();
      for (int k = 0; k < 12; k++) {
        skills.add("s" + (w * 7 + k * 5) % services);
      }
      has.add(new HallModel.HallWindow("w" + w, Text.of(w + "号窗口", "window " + w), skills));
    }
    return HallModel.of(does, has).orThrow();
  }

  static HallNow busy(HallModel hall) {
    Map<String, List<Double>> waiting = new HashMap<>();
    Map<String, Double> rate = new HashMap<>();
    Map<String, Set<String>> open = new HashMap<>();
    Set<String> busy = new HashSet<>();
    for (int s = 0; s < hall.services().size(); s++) {
      rate.put("s" + s, 0.03);
      waiting.put("s" + s, s % 11 == 0 ? List.of(25.0, 20.0, 18.0, 12.0, 9.0, 3.0) : List.of(2.0));
    }
    for (int w = 0; w < hall.windows().size(); w++) {
      if (w % 4 != 0) {
        HallModel.HallWindow window = hall.windows().get(w);
        open.put(window.id(), new HashSet<>(window.skills().stream().sorted().limit(5).toList()));
        busy.add(window.id());
      }
    }
    return new HallNow(630, 1020, waiting, rate, open, busy);
  }
}
