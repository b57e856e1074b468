package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.staffing.Proposal;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class FloorTests {

  @Autowired Tickets tickets;
  @Autowired Windows windows;
  @Autowired Views views;
  @Autowired Floors floors;
  @Autowired HallScenario hall;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor manager =
      new Actor(
          Actor.Kind.STAFF,
          9,
          "值班长",
          centre,
          Set.of(new Post(Role.FLOOR_MANAGER, centre, "centre")));

  @BeforeEach
  void itIsTenOnATuesday() {
    now.set("2026-11-24T10:00:00");
  }

  @AfterEach
  void theClockGoesOn() {
    now.reset();
  }

  private void crowd(int people) {
    hall.hall(centre, HallSetting.USUAL, HallScenario.tenWindows());
    Actor clerk = HallScenario.clerk(centre, 1);
    windows.sit(clerk, 1).orThrow();
    windows.open(clerk, 1).orThrow();
    for (int i = 0; i < people; i++) {
      tickets.take(centre, NewTicket.of("p" + i, "A", Source.KIOSK)).orThrow();
    }
    views.now(centre);
  }

  @Test
  void aCrowdedQueueGetsAProposalWithItsEffectAndOnePressAppliesItWithoutLosingATicket() {
    crowd(20);
    assertThat(floors.over(views.of(centre)))
        .singleElement()
        .satisfies(o -> assertThat(o.window()).isEqualTo(8));
    List<Proposal> proposals = floors.proposals(centre);
    assertThat(proposals).isNotEmpty();
    Proposal best = proposals.getFirst();
    assertThat(best.longAfter()).isLessThan(best.longBefore());
    assertThat(
            floors
                .apply(manager, Integer.parseInt(best.window()), best.services(), 0)
                .orThrow()
                .isOpen())
        .isTrue();
    assertThat(views.now(centre).waiting()).hasSize(20);
    assertThat(views.of(centre).openFor("A")).hasSize(2);
  }

  @Test
  void proposalsApplyByThemselvesOnlyWhereTheHallIsSetSo() {
    crowd(20);
    assertThat(floors.applyByRule(centre)).isEmpty();
    windows
        .rules(
            manager,
            HallSetting.USUAL
                .opening(HallSetting.Opening.OPEN)
                .proposals(HallSetting.Proposals.AUTO))
        .orThrow();
    views.now(centre);
    assertThat(floors.applyByRule(centre)).hasSize(1);
    assertThat(views.now(centre).openFor("A")).hasSize(2);
  }

  @Test
  void aWindowIsNotGivenWhatItsStaffCannotDo() {
    crowd(1);
    assertThat(windows.assign(manager, 1, List.of("F"), null).refusals().getFirst().code())
        .isEqualTo("hall.skills");
    assertThat(windows.assign(HallScenario.clerk(centre, 1), 1, List.of("A"), null).isDone())
        .isFalse();
  }
}
