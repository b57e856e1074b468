package org.yichuang.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class FacilitiesTests {

  @Autowired Facilities facilities;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor staff = Actor.system(centre);

  @BeforeEach
  void things() {
    facilities.enter(staff, Facilities.USUAL).orThrow();
  }

  private Thing thing(String key) {
    return facilities.things(centre).stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void noMoreIsLentThanThereIsHoweverManyAskAtOnce() throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      all.add(() -> facilities.lend(staff, "stroller", "某人").isDone());
    }
    int lent = 0;
    try (var threads = Executors.newFixedThreadPool(12)) {
      for (Future<Boolean> one : threads.invokeAll(all)) {
        lent += one.get() ? 1 : 0;
      }
    }
    assertThat(lent).isEqualTo(3);
    assertThat(thing("stroller").here()).isZero();
  }

  @Test
  void whatComesBackIsBackOnceAndWhatIsLostIsOwnedNoMore() {
    facilities.lend(staff, "wheelchair", "刘女士").orThrow();
    Loan loan = facilities.out(centre).getFirst();
    assertThat(loan.overdueAt(now.instant())).isFalse();
    assertThat(loan.overdueAt(now.instant().plusSeconds(5 * 3_600))).isTrue();
    facilities.back(staff, loan.id(), Loan.Back.LOST).orThrow();
    assertThat(facilities.back(staff, loan.id(), Loan.Back.GOOD).isDone()).isFalse();
    assertThat(thing("wheelchair").owned()).isEqualTo(3);
    assertThat(thing("wheelchair").here()).isEqualTo(3);
  }

  @Test
  void aDateThatHasPassedIsNotTakenAndVisitorsLendNothing() {
    assertThat(facilities.renew(staff, "first-aid", now.today()).isDone()).isFalse();
    facilities.renew(staff, "first-aid", now.today().plusDays(10)).orThrow();
    assertThat(thing("first-aid").expiresBy(now.today().plusDays(30))).isTrue();
    assertThat(facilities.lend(Actor.visitor(centre), "umbrella", "我").isDone()).isFalse();
    assertThat(facilities.lend(staff, "umbrella", " ").refusals().getFirst().field())
        .isEqualTo("borrower");
  }
}
