package org.yichuang.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.ClockRules;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;

/** Telling of the right to be heard, asking for a hearing, setting and holding it. */
final class HearingSteps {

  private static final int NOTICE_DAYS = 7;
  private static final int ASK_DAYS = ClockRules.get("hearing-request").limit().days();
  private static final int HOLD_DAYS = ClockRules.get("hearing").limit().days();

  private HearingSteps() {}

  static Outcome<Move> tell(Deciding d, Step.TellRights step) {
    if (step.matter().isBlank()) {
      return Outcome.refused(
          CaseRefusals.missing("matter", "告知的事项", "matter they were told about"));
    }
    LocalDate askBy = d.calendar().workdayAfter(d.today(), ASK_DAYS);
    Hearing told = Hearing.told(d.today(), step.matter(), askBy);
    return d.officer()
        .then(a -> move(d, CaseEvent.TELL_RIGHTS, h -> h == null ? told : h.alsoUntil(askBy)))
        .map(move ->
            move.say("matter", step.matter())
                .say("askBy", askBy.toString())
                .say("third", step.third()));
  }

  static Outcome<Move> ask(Deciding d, Step.AskHearing step) {
    boolean own = d.actor().signedIn() && d.actor().personId() == d.seen().applicantId();
    boolean counter = step.third() == null && (own || d.actor().is(Role.CLERK));
    return (counter ? Outcome.done(d.actor()) : d.officer())
        .then(a -> existing(d))
        .then(h ->
            d.today().isAfter(h.askBy())
                ? Outcome.refused(HearingRefusals.askedLate(h.askBy()))
                : Outcome.done(d.calendar().workdayAfter(d.today(), HOLD_DAYS)))
        .then(by ->
            change(d, CaseEvent.ASK_HEARING, h -> h.asked(d.today(), by))
                .map(move ->
                    move.say("by", step.by())
                        .say("holdBy", by.toString())
                        .say("third", step.third())));
  }

  static Outcome<Move> hear(Deciding d, Step.HearViews step) {
    if (step.third() == null && step.views().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("views", "听取的意见", "views"));
    }
    return d.officer()
        .then(a -> d.move(CaseEvent.HEAR_VIEWS, d.seen().state()))
        .map(move -> move.say("third", step.third()).say("views", step.views()));
  }

  static Outcome<Move> set(Deciding d, Step.SetHearing step) {
    if (step.chair().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("chair", "主持人", "chair"));
    }
    return d.officer()
        .then(a -> existing(d))
        .then(h -> h.asked() == null ? refuse(HearingRefusals.nobodyAsked()) : Outcome.done(h))
        .then(h ->
            step.date().isAfter(Objects.requireNonNull(h.holdBy()))
                ? refuse(HearingRefusals.tooLate(Objects.requireNonNull(h.holdBy())))
                : Outcome.done(h))
        .then(h ->
            d.calendar().workdaysBetween(d.today(), step.date()) < NOTICE_DAYS
                ? refuse(HearingRefusals.noticeShort())
                : Outcome.done(h))
        .then(h -> reviewed(d, step.chairId()) ? refuse(HearingRefusals.chair()) : Outcome.done(h))
        .then(h -> change(d, CaseEvent.SET_HEARING, s -> s.set(step.date(), step.chair())))
        .map(move -> move.say("date", step.date().toString()).say("chair", step.chair()));
  }

  static Outcome<Move> hold(Deciding d, Step.HoldHearing step) {
    if (step.record().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("record", "听证笔录", "signed record"));
    }
    return d.officer()
        .then(a -> existing(d))
        .then(h ->
            h.date() == null || d.today().isBefore(h.date())
                ? refuse(HearingRefusals.notYet())
                : Outcome.done(h))
        .then(h -> change(d, CaseEvent.HOLD_HEARING, s -> s.held(step.record())))
        .map(move -> move.say("record", step.record()));
  }

  /** Refused while somebody may still ask for a hearing or one was asked for and not held. */
  static Outcome<Deciding> mayDecide(Deciding d) {
    CaseClock clock = d.seen().clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    if (hearing == null || !hearing.holdsBack(d.today())) {
      return Outcome.done(d);
    }
    return Outcome.refused(
        hearing.asked() == null || (hearing.record() != null && !d.today().isAfter(hearing.askBy()))
            ? HearingRefusals.mayStillAsk(hearing.askBy())
            : HearingRefusals.notHeld());
  }

  private static Outcome<Hearing> refuse(org.yichuang.kernel.Refusal why) {
    return Outcome.refused(why);
  }

  private static Outcome<Hearing> existing(Deciding d) {
    CaseClock clock = d.seen().clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    return hearing == null ? Outcome.refused(HearingRefusals.nobodyTold()) : Outcome.done(hearing);
  }

  private static boolean reviewed(Deciding d, long officer) {
    return d.seen().tasks().stream()
        .anyMatch(
            t -> Objects.equals(t.holderId(), officer) || Objects.equals(t.firstId(), officer));
  }

  private static Outcome<Move> change(Deciding d, CaseEvent event, UnaryOperator<Hearing> change) {
    return move(d, event, h -> change.apply(Objects.requireNonNull(h, "a hearing was told of")));
  }

  private static Outcome<Move> move(
      Deciding d, CaseEvent event, Function<@Nullable Hearing, Hearing> change) {
    return d.move(event, d.seen().state())
        .map(move -> {
          CaseClock clock = Objects.requireNonNull(move.clock, "an accepted case has a clock");
          move.clock = clock.with(change.apply(clock.hearing()));
          return move;
        });
  }
}
