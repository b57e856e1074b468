package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Text;

class ProposerTests {

  private static HallModel hall(int windows, int services) {
    return ProposerBench.hall(windows, services);
  }

  @Test
  @DisplayName("A long queue gets a window with the skill, until a time, and fewer long waits")
  void proposes() {
    HallModel hall = hall(4, 3);
    HallNow now =
        new HallNow(
            600,
            1020,
            Map.of("s0", List.of(30.0, 28.0, 25.0, 20.0, 15.0, 12.0, 8.0, 4.0, 2.0, 1.0)),
            Map.of("s0", 0.3, "s1", 0.05),
            Map.of("w1", Set.of("s0"), "w2", Set.of("s1", "s2")),
            Set.of("w1"));
    List<Proposal> proposals = new Proposer(hall, 1).propose(now, 2).orThrow();
    assertThat(proposals).isNotEmpty();
    Proposal best = proposals.getFirst();
    assertThat(best.services()).contains("s0");
    assertThat(best.longAfter()).isLessThan(best.longBefore());
    assertThat(best.meanAfter()).isLessThan(best.meanBefore());
    assertThat(best.until()).isBetween(601.0, 1020.0);
    assertThat(best.text().en()).contains("waits over 20 minutes fall from " + best.longBefore());
    assertThat(new Proposer(hall, 1).propose(now, 2).orThrow()).isEqualTo(proposals);
  }

  @Test
  @DisplayName("An empty hall gets no proposal")
  void leavesWellAlone() {
    HallModel hall = hall(4, 3);
    HallNow now =
        new HallNow(600, 1020, Map.of(), Map.of("s0", 0.01), Map.of("w1", Set.of("s0")), Set.of());
    assertThat(new Proposer(hall, 1).propose(now, 3).orThrow()).isEmpty();
  }

  @Test
  @DisplayName(
      "A proposed window can do what it is proposed for, in a hall of 40 windows, 60 services")
  void keepsToSkills() {
    HallModel hall = hall(40, 60);
    List<Proposal> proposals = new Proposer(hall, 7).propose(ProposerBench.busy(hall), 3).orThrow();
    assertThat(proposals).isNotEmpty();
    for (Proposal p : proposals) {
      HallModel.HallWindow window =
          hall.windows().stream().filter(w -> w.id().equals(p.window())).findFirst().orElseThrow();
      assertThat(window.skills()).containsAll(p.services());
    }
  }

  @Test
  @DisplayName(
      "A clock past closing, negative waits, unknown windows: a sentence for each, at once")
  void refuses() {
    HallModel hall = hall(4, 3);
    HallNow wrong =
        new HallNow(
            1100,
            1020,
            Map.of("s0", List.of(-5.0), "sX", List.of()),
            Map.of("s1", -1.0),
            Map.of("w99", Set.of("s0")),
            Set.of());
    assertThat(new Proposer(hall, 1).propose(wrong, 1).refusals())
        .extracting(r -> r.code())
        .contains("hall.clock", "hall.unknown-service", "hall.negative", "hall.unknown-window");
    assertThat(
            HallModel.of(
                    List.of(new HallModel.HallService("a", Text.of("甲", "a"), -3, 0.5)),
                    List.of(new HallModel.HallWindow("w", Text.of("一", "w"), Set.of("b"))))
                .refusals())
        .extracting(r -> r.code())
        .containsExactly("hall.absurd-minutes", "hall.unknown-skill");
  }
}
