package org.yichuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class TimersTests {

  private static final Instant DUE = Instant.parse("2022-04-28T09:00:00Z");

  @Autowired Timers timers;
  @Autowired TimerStore store;
  @Autowired TransactionTemplate transaction;

  private final Centre centre = Centres.fresh();
  private final String kind = "test.of-" + centre;
  private final Map<String, Integer> fired = new ConcurrentHashMap<>();

  private Instant at = DUE.minusSeconds(1);
  private final Now now = () -> at;

  @Test
  void aTimerFiresWhenItIsDueAndOnlyOnce() {
    timers.schedule(centre, kind, "case-1", DUE, "details");
    assertThat(runner(this::count).fireDue()).isZero();
    at = DUE;
    assertThat(runner(this::count).fireDue()).isEqualTo(1);
    assertThat(runner(this::count).fireDue()).isZero();
    assertThat(fired).containsExactly(Map.entry("case-1", 1));
  }

  @Test
  void theHandlerGetsWhatWasScheduled() {
    timers.schedule(centre, kind, "case-1", DUE, "details");
    at = DUE.plusSeconds(90);
    runner(timer ->
            assertThat(timer).isEqualTo(new Timer(centre, kind, "case-1", DUE, "details", 1)))
        .fireDue();
    assertThat(timers.waiting(centre, 10)).isEmpty();
  }

  @Test
  void theSameTimerSetTwiceFiresOnceEvenWhenSetAgainAfterwards() {
    timers.schedule(centre, kind, "case-1", DUE, "");
    timers.schedule(centre, kind, "case-1", DUE, "");
    at = DUE;
    runner(this::count).fireDue();
    timers.schedule(centre, kind, "case-1", DUE, "");
    assertThat(runner(this::count).fireDue()).isZero();
    assertThat(fired).containsEntry("case-1", 1);
  }

  @Test
  void aTimerSetForAnotherMomentMoves() {
    timers.schedule(centre, kind, "case-1", DUE, "");
    timers.schedule(centre, kind, "case-1", DUE.plusSeconds(60), "");
    at = DUE;
    assertThat(runner(this::count).fireDue()).isZero();
    at = DUE.plusSeconds(60);
    assertThat(runner(this::count).fireDue()).isEqualTo(1);
  }

  @Test
  void aTimerTakenBackDoesNotFire() {
    timers.schedule(centre, kind, "case-1", DUE, "");
    assertThat(timers.cancel(centre, kind, "case-1")).isTrue();
    assertThat(timers.cancel(centre, kind, "case-1")).isFalse();
    at = DUE;
    assertThat(runner(this::count).fireDue()).isZero();
  }

  @Test
  void aTimerSetInATransactionThatFailsDoesNotExist() {
    transaction.executeWithoutResult(status -> {
      timers.schedule(centre, kind, "case-1", DUE, "");
      status.setRollbackOnly();
    });
    assertThat(timers.waiting(centre, 10)).isEmpty();
  }

  @Test
  void aHandlerThatFailsLeavesNothingBehindAndIsTriedAgainLater() {
    timers.schedule(centre, kind, "case-1", DUE, "");
    at = DUE;
    runner(
            timer -> {
              timers.schedule(centre, kind, "half-done", DUE.plusSeconds(9), "");
              throw new IllegalStateException("not yet");
            })
        .fireDue();
    assertThat(timers.waiting(centre, 10)).extracting(Timer::key).containsExactly("case-1");
    assertThat(runner(this::count).fireDue()).isZero();
    at = DUE.plus(TimerRunner.pause(1));
    assertThat(runner(this::count).fireDue()).isEqualTo(1);
  }

  @Test
  void theBackOffDoublesUpToAnHour() {
    assertThat(IntStream.of(1, 2, 3, 10, 11, 99).mapToObj(TimerRunner::pause))
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2560),
            Duration.ofHours(1),
            Duration.ofHours(1));
  }

  @Test
  void aNodeThatDiesInMidFireIsReplacedWhenItsClaimLapses() {
    timers.schedule(centre, kind, "case-1", DUE, "");
    at = DUE;
    TimerRunner dying =
        runner(timer -> {
          timers.schedule(centre, kind, "half-done", DUE, "");
          throw new PowerCut();
        });
    assertThatThrownBy(dying::fireDue).isInstanceOf(PowerCut.class);
    assertThat(runner(this::count).fireDue()).isZero();
    at = DUE.plus(TimerRunner.CLAIM_LAPSES);
    assertThat(runner(this::count).fireDue()).isEqualTo(1);
    assertThat(fired).containsExactly(Map.entry("case-1", 1));
  }

  @Test
  void fourNodesAtOnceFireEachOfManyTimersOnce() throws Exception {
    int many = TimerRunner.BATCH * 3 + 17;
    transaction.executeWithoutResult(status ->
        IntStream.range(0, many).forEach(i -> timers.schedule(centre, kind, "case-" + i, DUE, "")));
    at = DUE;
    CountDownLatch start = new CountDownLatch(1);
    Callable<Integer> node =
        () -> {
          start.await();
          return runner(this::count).fireDue();
        };
    int sum = 0;
    try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
      var runs =
          List.of(nodes.submit(node), nodes.submit(node), nodes.submit(node), nodes.submit(node));
      start.countDown();
      for (var run : runs) {
        sum += run.get();
      }
    }
    assertThat(sum).isEqualTo(many);
    assertThat(fired).hasSize(many);
    assertThat(fired.values()).containsOnly(1);
  }

  @Test
  void aKindThatNobodyHandlesHereIsLeftToAnotherNode() {
    timers.schedule(centre, kind + ".other", "case-1", DUE, "");
    at = DUE;
    assertThat(runner(this::count).fireDue()).isZero();
    assertThat(timers.waiting(centre, 10)).extracting(Timer::attempts).containsExactly(0);
  }

  private void count(Timer timer) {
    fired.merge(timer.key(), 1, Integer::sum);
  }

  private TimerRunner runner(Consumer<Timer> handler) {
    TimerHandler bean =
        new TimerHandler() {
          @Override
          public String kind() {
            return kind;
          }

          @Override
          public void fire(Timer timer) {
            handler.accept(timer);
          }
        };
    var beans = new StaticListableBeanFactory(Map.of("handler", bean));
    return new TimerRunner(store, transaction, now, beans.getBeanProvider(TimerHandler.class));
  }

  private static final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;
  }
}
