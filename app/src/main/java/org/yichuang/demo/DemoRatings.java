package org.yichuang.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Channel;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;
import org.yichuang.ratings.Entries;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.Ratings;
import org.yichuang.ratings.Rectification;
import org.yichuang.ratings.RectificationDesk;
import org.yichuang.ratings.Rectifications;

/** What the demo's people say of how they were served, by every channel, and what came of it. */
@Component
class DemoRatings {

  private static final List<Grade> GRADES =
      List.of(
          Grade.VERY_SATISFIED,
          Grade.VERY_SATISFIED,
          Grade.SATISFIED,
          Grade.SATISFIED,
          Grade.FAIRLY_SATISFIED,
          Grade.VERY_SATISFIED,
          Grade.VERY_SATISFIED,
          Grade.DISSATISFIED);
  private static final List<Rating.Via> ON_SITE =
      List.of(
          Rating.Via.WINDOW_DEVICE,
          Rating.Via.WINDOW_DEVICE,
          Rating.Via.WINDOW_DEVICE,
          Rating.Via.WINDOW_DEVICE,
          Rating.Via.QR,
          Rating.Via.QR,
          Rating.Via.SMS,
          Rating.Via.KIOSK,
          Rating.Via.PAPER,
          Rating.Via.PHONE);
  private static final List<Rating.Via> AWAY =
      List.of(Rating.Via.ONLINE, Rating.Via.ONLINE, Rating.Via.SMS, Rating.Via.QR);
  private static final List<String> CAUSES =
      List.of("long-wait", "late", "not-told-once", "extra-material", "unkind", "pushed-around");
  private static final List<String> WORDS =
      List.of("等了一上午才轮到。", "材料跑了两趟才补齐，第一次没说全。", "说好五天，第八天才拿到。", "", "打电话问，互相推。");
  private static final String HALL_NETWORK = "198.51.100.7";

  private final Ratings ratings;
  private final Entries entries;
  private final Rectifications rectifications;
  private final RectificationDesk desk;
  private final Staff staff;
  private final Now now;

  DemoRatings(
      Ratings ratings,
      Entries entries,
      Rectifications rectifications,
      RectificationDesk desk,
      Staff staff,
      Now now) {
    this.ratings = ratings;
    this.entries = entries;
    this.rectifications = rectifications;
    this.desk = desk;
    this.staff = staff;
    this.now = now;
  }

  /** The person rates at a moment, unless that is to come. */
  void rate(CaseFile file, Instant at, RandomGenerator random) {
    if (at.isAfter(now.instant())) {
      return;
    }
    Grade grade = GRADES.get(random.nextInt(GRADES.size()));
    List<Rating.Via> ways = file.channel() == Channel.ONLINE ? AWAY : ON_SITE;
    Rating.Via via = ways.get(random.nextInt(ways.size()));
    NewRating said = said(file, worse(grade, random), via, random);
    Outcome<Rating> rated =
        via == Rating.Via.PAPER || via == Rating.Via.PHONE
            ? Moment.at(at, () -> entries.enter(any(file.centre()), entry(file, said, at)))
            : Moment.at(at, () -> ratings.rate(applicant(file), file.id(), said));
    if (rated.isDone() && rated.orThrow().grade().bad() && rated.orThrow().named()) {
      follow(file, at, random);
    }
  }

  private static Grade worse(Grade grade, RandomGenerator random) {
    return grade == Grade.DISSATISFIED && random.nextInt(4) == 0 ? Grade.VERY_DISSATISFIED : grade;
  }

  private static Actor applicant(CaseFile file) {
    return Actor.citizen(file.centre(), file.applicantId(), file.applicantName());
  }

  /** People have phones of their own; some use the hall's network; tablets and kiosks are ours. */
  private static NewRating said(
      CaseFile file, Grade grade, Rating.Via via, RandomGenerator random) {
    NewRating given = NewRating.of(grade, via).from(trace(file, via, random));
    if (!grade.bad()) {
      return random.nextInt(3) == 0 ? given.saying(List.of("quick", "clear"), "") : given;
    }
    NewRating bad =
        given.saying(
            List.of(CAUSES.get(random.nextInt(CAUSES.size()))),
            WORDS.get(random.nextInt(WORDS.size())));
    return random.nextInt(4) == 0 ? bad.anonymous() : bad;
  }

  private static NewRating.Trace trace(CaseFile file, Rating.Via via, RandomGenerator random) {
    if (via == Rating.Via.WINDOW_DEVICE || via == Rating.Via.KIOSK) {
      return new NewRating.Trace(null, HALL_NETWORK, 1L + random.nextInt(9));
    }
    boolean inTheHall = via == Rating.Via.QR && random.nextInt(3) > 0;
    String home = "203.0.113." + file.applicantId() % 250;
    return new NewRating.Trace(
        "demo-phone-" + file.applicantId(), inTheHall ? HALL_NETWORK : home, null);
  }

  private static Entries.Entry entry(CaseFile file, NewRating said, Instant at) {
    return new Entries.Entry(
        file.number(),
        null,
        Now.dateOf(at),
        said.grade(),
        said.via(),
        said.reasons(),
        said.words(),
        said.named(),
        null);
  }

  private Actor any(Centre centre) {
    return holder(centre, Role.FLOOR_MANAGER);
  }

  private Actor holder(Centre centre, Role role) {
    return first(staff.holders(centre, role, Department.CENTRE), centre).orElseThrow();
  }

  private static Optional<Actor> first(List<StaffMember> holders, Centre centre) {
    return holders.stream()
        .findFirst()
        .map(m ->
            new Actor(Actor.Kind.STAFF, m.personId(), m.name(), centre, Set.copyOf(m.posts())));
  }

  /** Older matters are over; of the newer ones some stand in every state. */
  private void follow(CaseFile file, Instant rated, RandomGenerator random) {
    Actor supervisor = holder(file.centre(), Role.SUPERVISOR);
    Actor head =
        first(staff.holders(file.centre(), Role.HEAD, file.department()), file.centre())
            .orElse(supervisor);
    Story story = new Story(file, rated.plus(Duration.ofHours(2 + random.nextInt(6))));
    boolean old = rated.isBefore(now.instant().minus(Duration.ofDays(120)));
    var cls = Rectification.Class.values()[1 + random.nextInt(3)];
    int fate = random.nextInt(8);
    story.step(x -> rectifications.callBack(head, x.eventId(), x.version(), cls, "已致电，问清了经过。"));
    if (fate == 5) {
      story.step(
          x -> rectifications.appeal(head, x.eventId(), x.version(), "当天没有这位办事人的到访记录，疑为误评。"));
      if (old) {
        story.step(x ->
            rectifications.decideAppeal(
                supervisor, x.eventId(), x.version(), true, "核对取号和监控，属误评。"));
      }
      return;
    }
    story.step(x -> rectifications.answer(head, x.eventId(), x.version(), "已增开窗口，并当面致歉。"));
    if (fate == 6 && !old) {
      return;
    }
    Grade second = fate == 4 || fate == 7 ? Grade.DISSATISFIED : Grade.SATISFIED;
    story.second(() ->
        ratings.bySignIn(applicant(file), file.id()).then(who -> ratings.again(who, second, "")));
    if (second.bad() && (old || fate == 7)) {
      boolean onceMore = fate == 7 && !old;
      story.step(x ->
          rectifications.checkAgain(
              supervisor,
              x.eventId(),
              x.version(),
              onceMore,
              onceMore ? "还没有改到位。" : "已按规定答复，解释清楚。"));
    }
  }

  /** Steps a day apart, as far as the days have come. */
  private final class Story {

    private final CaseFile file;
    private Instant at;
    private boolean open = true;

    private Story(CaseFile file, Instant at) {
      this.file = file;
      this.at = at;
    }

    private void step(java.util.function.Function<Rectification, Outcome<Rectification>> step) {
      second(() -> rectifications.find(file.centre(), file.id()).map(step).orElseThrow());
    }

    private void second(Supplier<Outcome<Rectification>> step) {
      if (open && at.isBefore(now.instant())) {
        open = Moment.at(at, step).isDone();
        at = at.plus(Duration.ofHours(20));
      } else {
        open = false;
      }
    }
  }

  /** What nobody put a name to, before last month, has been put right. */
  void settle(Centre centre) {
    Actor supervisor = holder(centre, Role.SUPERVISOR);
    LocalDate month = now.today().withDayOfMonth(1).minusMonths(1);
    for (Rectification.Group g : desk.groups(supervisor, 500)) {
      if (g.month().compareTo(month.toString().substring(0, 7)) < 0) {
        rectifications.settle(supervisor, g.key(), "已在例会通报，窗口改了告知单。").orThrow();
      }
    }
  }
}
