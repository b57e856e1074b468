package org.yichuang.lifeevents;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.calendar.Deadline;
import org.yichuang.casework.CaseFile;
import org.yichuang.supervision.JointLimits;

/** Tells supervision the ceiling of joint handling, for each case of a life event. */
@Component
class JointWatch implements JointLimits {

  private final LifeEventStore store;
  private final LifeEvents events;

  JointWatch(LifeEventStore store, LifeEvents events) {
    this.store = store;
    this.events = events;
  }

  @Override
  public Optional<Joint> of(CaseFile file) {
    return Optional.ofNullable(file.themeId())
        .flatMap(id -> store.find(file.centre(), id))
        .filter(event -> event.done() == null)
        .flatMap(this::ceiling);
  }

  private Optional<Joint> ceiling(LifeEvent event) {
    Deadline ceiling = events.view(event).ceiling();
    return ceiling == null ? Optional.empty() : Optional.of(new Joint(ceiling, event.begun()));
  }
}
