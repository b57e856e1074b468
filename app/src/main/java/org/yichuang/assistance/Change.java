package org.yichuang.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Actor;

/** An order as it is about to be, from one as it was. */
final class Change {

  private final Order from;
  private Order.State state;
  private @Nullable Long helperId;
  private @Nullable String helperName;
  private @Nullable Long letterFile;
  private @Nullable LocalDate letterSigned;
  private @Nullable Long application;
  private @Nullable String result;
  private int travel;
  private @Nullable Instant started;
  private @Nullable Instant finished;

  Change(Order from) {
    this.from = from;
    this.state = from.state();
    this.helperId = from.helperId();
    this.helperName = from.helperName();
    this.letterFile = from.letterFile();
    this.letterSigned = from.letterSigned();
    this.application = from.applicationId();
    this.result = from.result();
    this.travel = from.travelMinutes();
    this.started = from.startedAt();
    this.finished = from.finishedAt();
  }

  Change state(Order.State to) {
    state = to;
    return this;
  }

  Change helper(Actor helper) {
    helperId = helper.personId();
    helperName = helper.name();
    return this;
  }

  Change letter(@Nullable Long file, @Nullable LocalDate signed) {
    letterFile = file;
    letterSigned = signed;
    return this;
  }

  Change application(long id) {
    application = id;
    return this;
  }

  Change started(Instant at) {
    started = at;
    return this;
  }

  Change finished(Instant at, String words, int travelMinutes) {
    finished = at;
    result = words;
    travel = Math.max(0, travelMinutes);
    return this;
  }

  Order done() {
    return new Order(
        from.centre(),
        from.id(),
        from.number(),
        from.way(),
        from.scope(),
        from.clientId(),
        from.clientName(),
        from.matter(),
        from.place(),
        from.wantedAt(),
        from.persons(),
        helperId,
        helperName,
        letterFile,
        letterSigned,
        application,
        state,
        result,
        travel,
        from.askedAt(),
        started,
        finished,
        from.version());
  }
}
