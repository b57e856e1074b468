package org.yichuang.facilities;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Lends, takes back, renews, and writes down what was looked at. */
@Service
public class Facilities {

  /** What every hall of the page has. */
  public static final List<Thing> USUAL =
      List.of(
          lent("umbrella", "雨伞", "Umbrella", 20),
          lent("wheelchair", "轮椅", "Wheelchair", 4),
          lent("glasses", "老花镜", "Reading glasses", 12),
          lent("stroller", "婴儿推车", "Stroller", 3),
          lent("writing-pad", "书写交流本", "Writing pad", 6),
          thing("first-aid", "应急药箱", "First-aid box", Thing.Kind.SHELF, 2),
          thing("mask", "口罩", "Masks", Thing.Kind.SHELF, 200),
          thing("sewing", "针线盒", "Sewing kit", Thing.Kind.SHELF, 4),
          thing("parking", "无障碍停车位", "Accessible parking", Thing.Kind.FACILITY, 6),
          thing("tactile-path", "盲道", "Tactile paving", Thing.Kind.FACILITY, 1),
          thing("voice", "语音播报", "Spoken calls", Thing.Kind.FACILITY, 1),
          thing("diversion", "临时分流休息区", "Overflow rest area", Thing.Kind.FACILITY, 1),
          thing("nursing", "母婴室", "Nursing room", Thing.Kind.FACILITY, 1),
          thing("low-counter", "低位服务台", "Low counters", Thing.Kind.FACILITY, 2),
          thing("reading", "儿童阅览区、图书角", "Children's reading corner", Thing.Kind.FACILITY, 1));

  private static final Role[] STAFF = {Role.FLOOR_MANAGER, Role.CLERK, Role.VOLUNTEER};
  private static final Duration LENT_FOR = Duration.ofHours(4);
  private static final int LONGEST = 40;

  private final FacilityStore store;
  private final Now now;

  Facilities(FacilityStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  private static Thing lent(String key, String zh, String en, int owned) {
    return thing(key, zh, en, Thing.Kind.LENT, owned);
  }

  private static Thing thing(String key, String zh, String en, Thing.Kind kind, int owned) {
    return new Thing(key, Text.of(zh, en), kind, owned, 0, null, null, "", true);
  }

  public List<Thing> things(Centre centre) {
    return store.things(centre);
  }

  public List<Loan> out(Centre centre) {
    return store.out(centre);
  }

  /** Enters the usual things; those that are there stay as they are. */
  public Outcome<Integer> enter(Actor by, List<Thing> things) {
    return by.must(Role.FLOOR_MANAGER)
        .map(a -> {
          things.forEach(t -> store.put(by.centre(), t));
          return things.size();
        });
  }

  /** Lends one piece for four hours. */
  public Outcome<String> lend(Actor by, String thing, String borrower) {
    return by.must(STAFF)
        .then(a -> words("borrower", borrower))
        .then(who ->
            store.lend(
                    by.centre(),
                    Ids.next(now),
                    thing,
                    who,
                    by.name(),
                    now.sql(),
                    Now.sql(now.instant().plus(LENT_FOR)))
                ? Outcome.done(thing)
                : Outcome.refused(noneLeft()));
  }

  public Outcome<Long> back(Actor by, long loan, Loan.Back how) {
    return by.must(STAFF)
        .then(a ->
            store.back(by.centre(), loan, how, now.sql())
                ? Outcome.done(loan)
                : Outcome.refused(isBack()));
  }

  /** Looked at and renewed, good until a day. */
  public Outcome<String> renew(Actor by, String thing, LocalDate until) {
    return by.must(STAFF)
        .then(a ->
            until.isAfter(now.today()) && store.renew(by.centre(), thing, until, now.today())
                ? Outcome.done(thing)
                : Outcome.refused(past()));
  }

  /** Where a facility stands, and whether it can be used. */
  public Outcome<String> stands(Actor by, String thing, String place, boolean working) {
    return by.must(STAFF)
        .then(a -> words("place", place))
        .then(where ->
            store.stands(by.centre(), thing, where, working, now.today())
                ? Outcome.done(thing)
                : Outcome.refused(noFacility()));
  }

  static Outcome<String> words(String field, String given) {
    return given.isBlank() || given.length() > LONGEST
        ? Outcome.refused(
            Refusal.field(
                field,
                "facilities.words",
                Text.of("请填写，不超过 40 字。", "Fill this in, up to 40 characters."),
                Text.of("填好再提交。", "Then send again.")))
        : Outcome.done(given.strip());
  }

  private static Refusal noneLeft() {
    return Refusal.field(
        "thing",
        "facilities.none-left",
        Text.of("这样东西都借出去了。", "All of these are out."),
        Text.of("请等归还，或看看逾期的。", "Wait for one to come back, or ask after an overdue one."));
  }

  private static Refusal noFacility() {
    return Refusal.field(
        "thing",
        "facilities.no-facility",
        Text.of("没有登记这项设施。", "There is no such facility."),
        Text.of("请刷新后再选。", "Load the page again and choose."));
  }

  private static Refusal isBack() {
    return Refusal.of(
        "facilities.is-back",
        409,
        Text.of("这件已经登记归还。", "This is back already."),
        Text.of("请刷新查看。", "Load the page again."));
  }

  private static Refusal past() {
    return Refusal.field(
        "until",
        "facilities.past",
        Text.of("有效期要在今天以后。", "The date must lie ahead."),
        Text.of("请核对包装上的日期。", "Look at the date on the package."));
  }
}
