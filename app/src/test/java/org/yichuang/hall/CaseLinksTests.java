package org.yichuang.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.journal.Entry;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class CaseLinksTests {

  @Autowired CaseLinks links;
  @Autowired Tickets tickets;
  @Autowired Calls calls;
  @Autowired HallScenario hall;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor clerk = HallScenario.clerk(centre, 1);

  private Entry received(long id, long by, Instant at) {
    return new Entry(centre, id, 1, at, by, "窗口员", "case.receive", "{}", new byte[0], "");
  }

  @Test
  void aCaseTakenInWhileANumberStandsBeforeTheWindowIsThatNumbers() {
    hall.open(centre, List.of(clerk));
    Ticket first = tickets.take(centre, NewTicket.of("a", "A", Source.KIOSK)).orThrow();
    Ticket second = tickets.take(centre, NewTicket.of("b", "A", Source.KIOSK)).orThrow();
    calls.next(clerk, 1, "n1").orThrow();
    calls.begin(clerk, 1, first.id(), "b1").orThrow();
    links.receive(List.of(received(71, 1, now.instant()), received(72, 1, now.instant())));
    links.receive(List.of(received(72, 1, now.instant()), received(73, 2, now.instant())));
    calls.end(clerk, 1, first.id(), "e1").orThrow();
    calls.next(clerk, 1, "n2").orThrow();
    links.receive(List.of(received(74, 1, now.instant().plusSeconds(1))));
    assertThat(tickets.cases(centre, first.id()))
        .extracting(TicketCase::caseId)
        .containsExactly(71L, 72L);
    assertThat(tickets.cases(centre, second.id())).as("called, not yet served").isEmpty();
  }
}
