package org.yichuang.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.ratings.RatingScene.code;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yichuang.hall.Ticket;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class TabletTests {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Terminals terminals;
  @Autowired Tablets tablets;
  @Autowired Ratings ratings;
  @Autowired Rectifications rectifications;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = RatingScene.clerk(centre, 5);
  private final Actor manager = RatingScene.staff(centre, 8, Role.FLOOR_MANAGER, "centre");
  private final Actor visitor = Actor.visitor(centre);
  private RatingScene scene;

  @BeforeEach
  void hall() {
    scene = RatingScene.of(house);
    scene.hall(centre, clerk);
  }

  private Terminals.Paired pair() {
    Terminals.Code code = terminals.code(manager, 1).orThrow();
    return terminals.pair(visitor, code.digits(), "198.51.100.1").orThrow();
  }

  @Test
  void aTabletIsBoundByACodeThatWorksOnceAndThatNoClerkMakesOrUses() {
    assertThat(code(terminals.code(clerk, 1))).isEqualTo("actor.not-allowed");
    assertThat(code(terminals.code(manager, 77))).isEqualTo("tablet.no-window");
    Terminals.Code code = terminals.code(manager, 1).orThrow();
    assertThat(code(terminals.pair(clerk, code.digits(), "198.51.100.1")))
        .isEqualTo("tablet.signed-in");
    Terminals.Paired first = terminals.pair(visitor, code.digits(), "198.51.100.1").orThrow();
    assertThat(code(terminals.pair(visitor, code.digits(), "198.51.100.1")))
        .isEqualTo("tablet.code");
    assertThat(terminals.bySecret(centre, first.secret())).isPresent();
    Terminals.Paired second = pair();
    assertThat(terminals.bySecret(centre, first.secret()))
        .as("a new tablet ends the old one")
        .isEmpty();
    assertThat(terminals.bySecret(centre, second.secret()))
        .get()
        .extracting(Terminal::window)
        .isEqualTo(1);
    Terminals.Code old = terminals.code(manager, 1).orThrow();
    var later = now.instant().plus(Duration.ofMinutes(11));
    assertThat(code(Moment.at(later, () -> terminals.pair(visitor, old.digits(), "198.51.100.1"))))
        .isEqualTo("tablet.code");
    terminals.revoke(manager, second.terminal().id()).orThrow();
    assertThat(terminals.bySecret(centre, second.secret())).isEmpty();
  }

  @Test
  void whoGuessesCodesIsSlowed() {
    for (int i = 0; i < 6; i++) {
      assertThat(code(terminals.pair(visitor, "0000000" + i, "198.51.100.66")))
          .isEqualTo("tablet.code");
    }
    assertThat(code(terminals.pair(visitor, "12345678", "198.51.100.66")))
        .isEqualTo("guard.blocked");
  }

  @Test
  void itAsksWhoWasJustServedAndRestsOtherwise() {
    Terminal tablet = pair().terminal();
    assertThat(tablets.pending(tablet)).isEmpty();
    Ticket served = scene.visit(clerk, 1);
    Tablets.Pending pending = tablets.pending(tablet).orElseThrow();
    assertThat(pending.event().label()).isEqualTo(served.label());
    assertThat(pending.event().servedBy()).isEqualTo(clerk.personId());
    Rating touch = tablets.rate(tablet, served.id(), Grade.SATISFIED, "198.51.100.1").orThrow();
    assertThat(touch.via()).isEqualTo(Rating.Via.WINDOW_DEVICE);
    assertThat(touch.named()).isFalse();
    assertThat(tablets.pending(tablet)).isEmpty();
    assertThat(code(tablets.rate(tablet, served.id(), Grade.DISSATISFIED, "198.51.100.1")))
        .isEqualTo("rating.already");
  }

  @Test
  void itFoldsAwayAfterAWhileAndWhenTheNextPersonIsBeingServed() {
    Terminal tablet = pair().terminal();
    Ticket served = scene.visit(clerk, 1);
    var later = now.instant().plus(Duration.ofSeconds(91));
    assertThat(Moment.at(later, () -> tablets.pending(tablet))).isEmpty();
    assertThat(tablets.pending(tablet)).isPresent();
    scene.ticket(centre);
    scene.call(clerk, 1);
    assertThat(tablets.pending(tablet)).isEmpty();
    assertThat(code(tablets.rate(tablet, served.id(), Grade.SATISFIED, "198.51.100.1")))
        .isEqualTo("tablet.over");
    assertThat(ratings.byVisit(centre, served.token()).isDone())
        .as("the slip's QR code still works")
        .isTrue();
  }

  @Test
  void aForgedEventIsRefusedAndNotNowIsRespected() {
    Terminal tablet = pair().terminal();
    Ticket served = scene.visit(clerk, 1);
    assertThat(code(tablets.rate(tablet, served.id() + 1, Grade.SATISFIED, "198.51.100.1")))
        .isEqualTo("tablet.over");
    tablets.notNow(tablet, served.id());
    assertThat(tablets.pending(tablet)).isEmpty();
  }

  @Test
  void noStaffSessionSeesWhatATabletShows() {
    Optional<Terminal> tablet = Optional.of(pair().terminal());
    assertThat(code(tablets.mustBeTablet(clerk, tablet))).isEqualTo("tablet.signed-in");
    assertThat(code(tablets.mustBeTablet(visitor, Optional.empty()))).isEqualTo("tablet.not-bound");
    assertThat(tablets.mustBeTablet(visitor, tablet).isDone()).isTrue();
  }

  @Test
  void aPhoneLeftAfterABadTouchMakesItOneThatIsCalledBack() {
    Terminal tablet = pair().terminal();
    Ticket served = scene.visit(clerk, 1);
    tablets.rate(tablet, served.id(), Grade.VERY_DISSATISFIED, "198.51.100.1").orThrow();
    Rectification grouped = rectifications.find(centre, served.id()).orElseThrow();
    assertThat(grouped.named()).isFalse();
    assertThat(code(tablets.more(tablet, served.id(), List.of(), "", "<b>")))
        .isEqualTo("rating.phone");
    Rating told =
        tablets.more(tablet, served.id(), List.of("unkind"), "说话难听", "13900001111").orThrow();
    assertThat(told.named()).isTrue();
    assertThat(told.grade()).isEqualTo(Grade.VERY_DISSATISFIED);
    assertThat(ratings.remarks(centre, served.id())).hasSize(1);
    Rectification named = rectifications.find(centre, served.id()).orElseThrow();
    assertThat(named.named()).isTrue();
    assertThat(named.group()).isNull();
  }
}
