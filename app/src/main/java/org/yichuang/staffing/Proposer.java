package org.yichuang.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.yichuang.kernel.Outcome;

/**
 * Finds what to do in the hall now: which window to open or move, for what and until when. It picks
 * candidates by the work in each queue and judges every one by simulating the next two hours on the
 * same random people; a proposal that does not help is not made.
 */
public final class Proposer {

  private static final int CARRIES = 6;
  private static final int CANDIDATES = 12;
  private static final double[] SPANS = {30, 60, 90, 120};
  private static final double MOST_OF_IT = 0.85;
  private static final double WORTH_MINUTES = 15;

  private final HallModel hall;
  private final long seed;

  public Proposer(HallModel hall, long seed) {
    this.hall = hall;
    this.seed = seed;
  }

  /** The best few proposals, each on its own, best first; none when the hall is well as it is. */
  public Outcome<List<Proposal>> propose(HallNow now, int most) {
    return now.of(hall).map(n -> best(n, most));
  }

  private List<Proposal> best(HallNow now, int most) {
    WhatIf whatIf = new WhatIf(hall, now, seed);
    Proposal.Effect before = whatIf.play(null);
    List<Judged> judged = new ArrayList<>();
    for (WhatIf.Change change : candidates(now, whatIf)) {
      judged.add(new Judged(change, whatIf.play(change)));
    }
    judged.sort(Comparator.comparingDouble(j -> j.effect().minutes()));
    List<Proposal> proposals = new ArrayList<>();
    for (Judged one : judged) {
      boolean helps = before.minutes() - one.effect().minutes() >= WORTH_MINUTES;
      boolean another =
          proposals.stream()
              .noneMatch(p -> p.window().equals(hall.windows().get(one.change().window()).id()));
      if (proposals.size() < most && helps && another) {
        proposals.add(shortest(now, whatIf, before, one));
      }
    }
    return proposals;
  }

  private record Judged(WhatIf.Change change, Proposal.Effect effect) {}

  /** The shortest span that gives most of the gain. */
  private Proposal shortest(HallNow now, WhatIf whatIf, Proposal.Effect before, Judged best) {
    Judged chosen = best;
    double gain = before.minutes() - best.effect().minutes();
    for (double span : SPANS) {
      double until = Math.min(now.minute() + span, whatIf.end());
      if (until >= best.change().until()) {
        break;
      }
      WhatIf.Change shorter =
          new WhatIf.Change(best.change().window(), best.change().services(), until);
      Proposal.Effect effect = whatIf.play(shorter);
      if (before.minutes() - effect.minutes() >= MOST_OF_IT * gain) {
        chosen = new Judged(shorter, effect);
        break;
      }
    }
    int window = chosen.change().window();
    return Proposal.of(
        hall.windows().get(window),
        whatIf.assigned(window).length == 0,
        Arrays.stream(chosen.change().services()).mapToObj(hall.services()::get).toList(),
        chosen.change().until(),
        before,
        chosen.effect());
  }

  /** Windows that could take the neediest services, those with little to do now first. */
  private List<WhatIf.Change> candidates(HallNow now, WhatIf whatIf) {
    double[] need = need(now, whatIf);
    List<Integer> windows = new ArrayList<>();
    for (int w = 0; w < hall.windows().size(); w++) {
      windows.add(w);
    }
    windows.sort(
        Comparator.comparingDouble((Integer w) -> own(need, whatIf.assigned(w)) - reach(need, w)));
    List<WhatIf.Change> changes = new ArrayList<>();
    for (int w : windows) {
      int[] services = neediest(need, w);
      if (changes.size() < CANDIDATES
          && services.length > 0
          && !Arrays.equals(services, whatIf.assigned(w))) {
        changes.add(new WhatIf.Change(w, services, whatIf.end()));
      }
    }
    return changes;
  }

  /** Desk minutes waiting for or expected by each service, per window that is open for it. */
  private double[] need(HallNow now, WhatIf whatIf) {
    double[] need = new double[hall.services().size()];
    for (int s = 0; s < need.length; s++) {
      HallModel.HallService service = hall.services().get(s);
      double oldest =
          now.waiting().getOrDefault(service.id(), List.of()).stream()
              .mapToDouble(d -> d)
              .max()
              .orElse(0);
      double people =
          now.waiting().getOrDefault(service.id(), List.of()).size()
              + 30 * now.perMinute().getOrDefault(service.id(), 0.0);
      double desks = 0.3;
      for (int w = 0; w < hall.windows().size(); w++) {
        int[] carried = whatIf.assigned(w);
        int index = s;
        if (Arrays.stream(carried).anyMatch(c -> c == index)) {
          desks += 1.0 / carried.length;
        }
      }
      need[s] = people * service.minutes() / desks * (1 + oldest / Proposal.LONG);
    }
    return need;
  }

  private static double own(double[] need, int[] services) {
    return Arrays.stream(services).mapToDouble(s -> need[s]).max().orElse(0);
  }

  private double reach(double[] need, int window) {
    return own(need, neediest(need, window));
  }

  private int[] neediest(double[] need, int window) {
    List<Integer> can =
        new ArrayList<>(hall.windows().get(window).skills().stream().map(hall::indexOf).toList());
    can.sort(Comparator.comparingDouble((Integer s) -> -need[s]));
    double most = can.isEmpty() ? 0 : need[can.getFirst()];
    return can.stream()
        .filter(s -> need[s] > 0 && need[s] >= 0.4 * most)
        .limit(CARRIES)
        .mapToInt(s -> s)
        .sorted()
        .toArray();
  }
}
