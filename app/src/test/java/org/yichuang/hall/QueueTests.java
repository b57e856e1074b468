package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

@HouseTest
class QueueTests {

  @Autowired Tickets tickets;
  @Autowired Calls calls;
  @Autowired Windows windows;
  @Autowired Views views;
  @Autowired HallScenario hall;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor one = HallScenario.clerk(centre, 1);
  private final Actor two = HallScenario.clerk(centre, 2);
  private final Actor manager =
      new Actor(
          Actor.Kind.STAFF,
          9,
          "值班长",
          centre,
          Set.of(new Post(Role.FLOOR_MANAGER, centre, "centre")));
  private int keys;

  @AfterEach
  void clockGoesOn() {
    now.reset();
  }

  private String key() {
    return "k" + keys++;
  }

  private Ticket take(String group) {
    return tickets.take(centre, NewTicket.of(key(), group, Source.KIOSK)).orThrow();
  }

  private Ticket next(Actor clerk) {
    return calls.next(clerk, (int) clerk.personId(), key()).orThrow();
  }

  private void done(Actor clerk, Ticket t) {
    calls.end(clerk, (int) clerk.personId(), t.id(), key()).orThrow();
  }

  private static String code(Outcome<?> outcome) {
    return outcome.refusals().getFirst().code();
  }

  @Test
  void numbersCountUpPerQueueAndClassAndTheSamePressIsOneTicket() {
    hall.open(centre, List.of(one));
    assertThat(take("A").label()).isEqualTo("A001");
    assertThat(take("A").label()).isEqualTo("A002");
    assertThat(take("B").label()).isEqualTo("B001");
    NewTicket first = NewTicket.of("same", "A", Source.KIOSK).first(Reason.ELDERLY);
    Ticket made = tickets.take(centre, first).orThrow();
    assertThat(made.label()).isEqualTo("AU001");
    assertThat(tickets.take(centre, first).orThrow().id()).isEqualTo(made.id());
    assertThat(take("A").label()).isEqualTo("A003");
  }

  @Test
  void favouredPeopleGoFirstButNotForEver() {
    hall.open(centre, List.of(one));
    Ticket normal = take("A");
    List<Ticket> favoured =
        IntStream.range(0, 4)
            .mapToObj(i ->
                tickets
                    .take(centre, NewTicket.of(key(), "A", Source.KIOSK).first(Reason.DISABLED))
                    .orThrow())
            .toList();
    for (int i = 0; i < 3; i++) {
      Ticket t = next(one);
      assertThat(t.id()).isEqualTo(favoured.get(i).id());
      done(one, t);
    }
    Ticket fourth = next(one);
    assertThat(fourth.id()).isEqualTo(normal.id());
    done(one, fourth);
    assertThat(next(one).id()).isEqualTo(favoured.get(3).id());
  }

  @Test
  void theSameKeyIsOneCallAndAPersonBeforeTheWindowIsNotCalledAway() {
    hall.open(centre, List.of(one));
    Ticket a = take("A");
    take("A");
    assertThat(calls.next(one, 1, "press").orThrow().id()).isEqualTo(a.id());
    assertThat(calls.next(one, 1, "press").orThrow().id()).isEqualTo(a.id());
    assertThat(code(calls.next(one, 1, key()))).isEqualTo("hall.person-before-window");
    assertThat(code(windows.pause(one, 1))).isEqualTo("hall.person-before-window");
    assertThat(code(windows.close(one, 1))).isEqualTo("hall.person-before-window");
    assertThat(windows.close(manager, 1).orThrow().state()).isEqualTo(ServiceWindow.State.CLOSING);
    done(one, a);
    assertThat(windows.all(centre).getFirst().state()).isEqualTo(ServiceWindow.State.CLOSED);
    assertThat(code(calls.next(one, 1, key()))).isEqualTo("hall.window-not-open");
  }

  @Test
  void aMissedNumberIsPutBackByRuleAndLapsesByRule() {
    hall.open(centre, List.of(one));
    windows
        .rules(
            manager,
            new HallSetting(
                HallSetting.Opening.OPEN, 2, 2, 1, 3, 5, 60, HallSetting.Proposals.ASK, 3))
        .orThrow();
    Ticket late = take("A");
    Ticket b = take("A");
    Ticket c = take("A");
    Ticket d = take("A");
    next(one);
    assertThat(code(calls.missed(one, 1, late.id(), key()))).isEqualTo("hall.call-again");
    calls.recall(one, 1, late.id(), key()).orThrow();
    assertThat(code(calls.recall(one, 1, late.id(), key()))).isEqualTo("hall.called-enough");
    assertThat(calls.missed(one, 1, late.id(), key()).orThrow().state())
        .isEqualTo(TicketState.WAITING);
    for (Ticket expected : List.of(b, c, late)) {
      Ticket t = next(one);
      assertThat(t.id()).isEqualTo(expected.id());
      if (t.id() != late.id()) {
        done(one, t);
      }
    }
    calls.recall(one, 1, late.id(), key()).orThrow();
    assertThat(calls.missed(one, 1, late.id(), key()).orThrow().state())
        .isEqualTo(TicketState.MISSED);
    assertThat(next(one).id()).isEqualTo(d.id());
  }

  @Test
  void holdTransferAndHandOverKeepTheTurn() {
    hall.open(centre, List.of(one, two));
    Ticket a = take("A");
    Ticket b = take("A");
    Ticket c = take("B");
    next(one);
    calls.begin(one, 1, a.id(), key()).orThrow();
    calls.hold(one, 1, a.id(), key()).orThrow();
    assertThat(next(one).id()).isEqualTo(b.id());
    assertThat(code(calls.resume(one, 1, a.id(), key()))).isEqualTo("hall.person-before-window");
    calls.transfer(one, 1, b.id(), "B", key()).orThrow();
    calls.resume(one, 1, a.id(), key()).orThrow();
    assertThat(next(two).id()).as("before C, who came later").isEqualTo(b.id());
    assertThat(code(calls.hand(two, 2, b.id(), 2, key()))).isEqualTo("hall.not-served-there");
    calls.hand(two, 2, b.id(), 1, key()).orThrow();
    assertThat(next(two).id()).isEqualTo(c.id());
    done(one, a);
    assertThat(next(one).id()).isEqualTo(b.id());
  }

  @Test
  void whatIsMeantForAWindowThatClosesGoesBackToItsQueue() {
    hall.open(centre, List.of(one, two));
    Ticket a = take("A");
    next(one);
    calls.hand(one, 1, a.id(), 2, key()).orThrow();
    assertThat(code(calls.next(one, 1, key()))).isEqualTo("hall.nobody-waits");
    windows.close(two, 2).orThrow();
    assertThat(next(one).id()).isEqualTo(a.id());
  }

  @Test
  void whoNeedsALowCounterIsCalledOnlyByOne() {
    hall.open(centre, List.of(one, two));
    Ticket wheelchair =
        tickets
            .take(centre, NewTicket.of(key(), "A", Source.KIOSK).needing(Set.of(Need.LOW_COUNTER)))
            .orThrow();
    Ticket other = take("A");
    assertThat(next(two).id()).isEqualTo(other.id());
    assertThat(next(one).id()).isEqualTo(wheelchair.id());
  }

  @Test
  void aClockThatGoesBackMovesNeitherDayNorOrder() {
    now.set("2026-11-24T10:00:00");
    hall.open(centre, List.of(one));
    Ticket a = take("A");
    now.set("2026-11-23T09:00:00");
    Ticket b = take("A");
    assertThat(b.label()).isEqualTo("A002");
    assertThat(b.day()).isEqualTo(a.day());
    assertThat(next(one).id()).isEqualTo(a.id());
    calls.begin(one, 1, a.id(), key()).orThrow();
    now.set("2026-11-23T08:00:00");
    Ticket ended = calls.end(one, 1, a.id(), key()).orThrow();
    assertThat(ended.endedAt()).isAfterOrEqualTo(ended.beganAt());
    assertThat(views.now(centre).longest()).isNotNegative();
    now.set("2026-11-25T09:00:00");
    assertThat(take("A").label()).isEqualTo("A001");
  }

  @Test
  void closedHallsClosedItemsAndBadWishesAreRefusedInSentences() {
    hall.open(centre, List.of(one));
    windows.group(manager, "C", false).orThrow();
    assertThat(code(tickets.take(centre, NewTicket.of(key(), "C", Source.PHONE))))
        .isEqualTo("hall.item-closed");
    assertThat(code(tickets.take(centre, NewTicket.of(key(), "Z", Source.PHONE))))
        .isEqualTo("hall.item-unknown");
    NewTicket bad =
        new NewTicket("", "A", TicketClass.PRIORITY, null, 0, List.of(), Set.of(), Source.KIOSK);
    assertThat(tickets.take(centre, bad).refusals()).hasSize(3);
    windows.rules(manager, HallSetting.USUAL.opening(HallSetting.Opening.CLOSED)).orThrow();
    assertThat(code(tickets.take(centre, NewTicket.of(key(), "A", Source.PHONE))))
        .isEqualTo("hall.closed");
    assertThat(code(calls.next(two, 1, key()))).isEqualTo("hall.not-your-window");
  }

  @Test
  void theWaitIsARangeThatGrowsWithTheQueueAndIsUnknownWithoutWindows() {
    hall.open(centre, List.of(one));
    for (int i = 0; i < 12; i++) {
      take("A");
    }
    HallView view = views.now(centre);
    List<Ticket> queue = view.waiting("A");
    WaitRange first = view.wait(queue.getFirst());
    WaitRange last = view.wait(queue.getLast());
    assertThat(first.known()).isTrue();
    assertThat(last.low()).isGreaterThan(first.high());
    assertThat(view.ahead(queue.getLast())).isEqualTo(11);
    assertThat(view.comeBack(queue.get(5))).isTrue();
    assertThat(view.comeBack(queue.get(6))).isFalse();
    windows.close(one, 1).orThrow();
    assertThat(views.now(centre).newcomer("A").known()).isFalse();
    assertThat(tickets.leave(centre, queue.getFirst().token()).orThrow().state())
        .isEqualTo(TicketState.LEFT);
    assertThat(views.now(centre).waiting("A")).hasSize(11);
  }
}
