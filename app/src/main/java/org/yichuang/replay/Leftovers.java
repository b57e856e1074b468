package org.yichuang.replay;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.assistance.Visit;
import org.yichuang.assistance.Visits;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.people.Person;

/** Puts away what a story that was cut off has left, so that it can be played again. */
@Component
class Leftovers {

  private static final int MOST = 100;

  private final Visits visits;
  private final Centre centre;

  Leftovers(Visits visits, Centre centre) {
    this.visits = visits;
    this.centre = centre;
  }

  /** Visits to the client that were planned or begun, at the times that were planned for them. */
  void visitsTo(Person client, Actor member) {
    List<Visit> all = visits.mine(Actor.citizen(centre, client.id(), client.name()), MOST);
    for (Visit v : all) {
      if (v.state() == Visit.State.PLANNED) {
        Moment.at(
            v.from(), () -> visits.cancel(member, v.id(), v.version(), "上次演示中断，重新约定").orThrow());
      } else if (v.state() == Visit.State.BEGUN) {
        Moment.at(v.until(), () -> visits.finish(member, v.id(), v.version(), "上次演示中断").orThrow());
      }
    }
  }
}
