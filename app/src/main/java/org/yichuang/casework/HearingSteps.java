package org.yichuang.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.calendar.ClockRules;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
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
    String own = step.ownMotion();
    return d.officer()
        .then(a -> complete(step))
        .then(s -> own == null ? askedFor(d) : unasked(d, own.strip()))
        .then(h -> fits(d, step, h))
        .then(h ->
            move(
                d,
                CaseEvent.SET_HEARING,
                before -> h.set(step.when(), step.place().strip(), step.chair().strip())))
        .map(move ->
            move.say("date", step.when().toLocalDate().toString())
                .say("time", step.when().toLocalTime().toString())
                .say("place", step.place())
                .say("chair", step.chair())
                .say("chairId", step.chairId() == 0 ? null : step.chairId())
                .say("ownMotion", own));
  }

  private static Outcome<Step.SetHearing> complete(Step.SetHearing step) {
    List<Refusal> missing = new ArrayList<>();
    String own = step.ownMotion();
    if (own != null && own.isBlank()) {
      missing.add(HearingRefusals.publicInterest());
    }
    if (step.place().isBlank()) {
      missing.add(HearingRefusals.missing("place", "地点", "place"));
    }
    if (step.chair().isBlank()) {
      missing.add(HearingRefusals.missing("chair", "主持人", "chair"));
    }
    return missing.isEmpty() ? Outcome.done(step) : Outcome.refused(missing);
  }

  private static Outcome<Hearing> askedFor(Deciding d) {
    return existing(d)
        .then(h -> h.pending() ? Outcome.done(h) : refuse(HearingRefusals.nobodyAsked()));
  }

  /** Of the office's own motion (第46条): nobody need have been told of the right or have asked. */
  private static Outcome<Hearing> unasked(Deciding d, String why) {
    CaseClock clock = d.seen().clock();
    Hearing known = clock == null ? null : clock.hearing();
    Hearing hearing = known == null ? Hearing.told(d.today(), why, d.today()) : known;
    return hearing.asked() != null && hearing.pending()
        ? refuse(HearingRefusals.wasAsked())
        : Outcome.done(hearing.ownMotion(why));
  }

  private static Outcome<Hearing> fits(Deciding d, Step.SetHearing step, Hearing h) {
    LocalDate day = step.when().toLocalDate();
    LocalDate last = h.holdBy();
    if (last != null && day.isAfter(last)) {
      return refuse(HearingRefusals.tooLate(last));
    }
    if (d.calendar().workdaysBetween(d.today(), day) < NOTICE_DAYS) {
      return refuse(HearingRefusals.noticeShort(d.calendar().workdayAfter(d.today(), NOTICE_DAYS)));
    }
    return reviewed(d, step) ? refuse(HearingRefusals.chair()) : Outcome.done(h);
  }

  static Outcome<Move> hold(Deciding d, Step.HoldHearing step) {
    if (step.record().isBlank()) {
      return Outcome.refused(CaseRefusals.missing("record", "听证笔录", "signed record"));
    }
    return d.officer()
        .then(a -> existing(d))
        .then(h -> !begun(h, d) ? refuse(HearingRefusals.notYet()) : Outcome.done(h))
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
        hearing.pending()
            ? HearingRefusals.notHeld()
            : HearingRefusals.mayStillAsk(hearing.askBy()));
  }

  private static boolean begun(Hearing h, Deciding d) {
    LocalDateTime begins = h.begins();
    return begins != null && !LocalDateTime.ofInstant(d.at(), Now.ZONE).isBefore(begins);
  }

  private static Outcome<Hearing> refuse(Refusal why) {
    return Outcome.refused(why);
  }

  private static Outcome<Hearing> existing(Deciding d) {
    CaseClock clock = d.seen().clock();
    Hearing hearing = clock == null ? null : clock.hearing();
    return hearing == null ? Outcome.refused(HearingRefusals.nobodyTold()) : Outcome.done(hearing);
  }

  private static boolean reviewed(Deciding d, Step.SetHearing step) {
    return d.seen().tasks().stream()
        .anyMatch(t ->
            Objects.equals(t.holderId(), step.chairId())
                || Objects.equals(t.firstId(), step.chairId())
                || step.chair().strip().equals(t.holderName()));
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
