package org.yichuang.ratings;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.hall.Calls;
import org.yichuang.hall.HallScenario;
import org.yichuang.hall.NewTicket;
import org.yichuang.hall.Source;
import org.yichuang.hall.Ticket;
import org.yichuang.hall.Tickets;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;

/** Whole situations in a line: a case that is over, a visit that is over. */
public class RatingScene {

  private final Cases cases;
  private final HallScenario hall;
  private final Tickets tickets;
  private final Calls calls;

  RatingScene(Cases cases, HallScenario hall, Tickets tickets, Calls calls) {
    this.cases = cases;
    this.hall = hall;
    this.tickets = tickets;
    this.calls = calls;
  }

  public static RatingScene of(AutowireCapableBeanFactory house) {
    return house.createBean(RatingScene.class);
  }

  public static Actor staff(Centre centre, long id, Role role, String department) {
    return new Actor(
        Actor.Kind.STAFF, id, "工作人员" + id, centre, Set.of(new Post(role, centre, department)));
  }

  public static Actor clerk(Centre centre, long id) {
    return staff(centre, id, Role.CLERK, "centre");
  }

  CaseFile received(Actor clerk, Actor applicant) {
    return cases
        .receive(
            clerk,
            NewCase.of("outdoor-advert", applicant.personId(), applicant.name(), Channel.WINDOW))
        .orThrow();
  }

  /** A case that was found out of scope at the window: over, and the clerk's. */
  public CaseFile over(Actor clerk, Actor applicant) {
    return cases
        .step(clerk, received(clerk, applicant), new Step.FindOutOfScope("不属于许可事项"))
        .orThrow();
  }

  public CaseFile over(Actor clerk, Actor applicant, Instant at) {
    return Moment.at(at, () -> over(clerk, applicant));
  }

  /** A hall with one open window for each of these clerks. */
  public void hall(Centre centre, Actor... clerks) {
    hall.open(centre, List.of(clerks));
  }

  /** Somebody took a number, was called and served, and is done. */
  public Ticket visit(Actor clerk, int window) {
    Ticket taken = ticket(clerk.centre());
    call(clerk, window);
    return calls.end(clerk, window, taken.id(), key()).orThrow();
  }

  public Ticket ticket(Centre centre) {
    return tickets.take(centre, NewTicket.of(key(), "A", Source.KIOSK)).orThrow();
  }

  /** Calls the next one and begins. */
  Ticket call(Actor clerk, int window) {
    Ticket called = calls.next(clerk, window, key()).orThrow();
    return calls.begin(clerk, window, called.id(), key()).orThrow();
  }

  Ticket end(Actor clerk, int window, Ticket ticket) {
    return calls.end(clerk, window, ticket.id(), key()).orThrow();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  public static String code(org.yichuang.kernel.Outcome<?> outcome) {
    return outcome.refusals().getFirst().code();
  }
}
