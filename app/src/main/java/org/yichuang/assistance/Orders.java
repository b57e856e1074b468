package org.yichuang.assistance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.people.Person;

/** Orders of help: asked, taken by a second person, carried out, counted. */
@Service
public class Orders {

  /** The journal's kind for a finished order; its body has {@code persons} and {@code minutes}. */
  public static final String FINISHED = "assistance.order-finished";

  /** What a letter of authority is kept for. */
  public static final String LETTER = "help:letter";

  private static final int LONGEST_MATTER = 200;
  private static final int LONGEST_RESULT = 1_000;
  private static final int LONGEST_TRAVEL = 600;

  private final OrderStore store;
  private final OrderBook book;
  private final NumberStore numbers;
  private final OrderTelling telling;
  private final Now now;

  Orders(OrderStore store, OrderBook book, NumberStore numbers, OrderTelling telling, Now now) {
    this.store = store;
    this.book = book;
    this.numbers = numbers;
    this.telling = telling;
    this.now = now;
  }

  /** Somebody asks for help for oneself. */
  @Transactional
  public Outcome<Order> ask(Actor client, NewOrder wish) {
    return client.signedIn()
        ? register(client, client.personId(), client.name(), wish)
        : Outcome.refused(AssistanceRefusals.signIn());
  }

  /** Staff write down a request that came by phone, at the hall, at home or in a village. */
  @Transactional
  public Outcome<Order> askFor(Actor by, Person client, NewOrder wish) {
    return by.must(Role.CLERK, Role.VOLUNTEER, Role.FLOOR_MANAGER)
        .then(a -> register(by, client.id(), client.name(), wish));
  }

  private Outcome<Order> register(Actor by, long client, String name, NewOrder wish) {
    List<Refusal> wrong = check(wish);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    Order fresh =
        new Order(
            by.centre(),
            Ids.next(now),
            numbers.next(by.centre(), NumberStore.Kind.HELP, now.today()),
            wish.way(),
            wish.scope(),
            client,
            name,
            wish.matter().strip(),
            wish.place().strip(),
            wish.wantedAt(),
            wish.persons(),
            null,
            null,
            null,
            null,
            null,
            Order.State.ASKED,
            null,
            0,
            now.instant(),
            null,
            null,
            1);
    store.insert(fresh, by.personId());
    book.say(by, fresh, "assistance.order-asked", Map.of("scope", fresh.scope().name()));
    return Outcome.done(fresh);
  }

  /** Everything wrong with a request, at once. */
  public static List<Refusal> check(NewOrder wish) {
    List<Refusal> wrong = new ArrayList<>();
    if (wish.matter().isBlank() || wish.matter().length() > LONGEST_MATTER) {
      wrong.add(AssistanceRefusals.matter());
    }
    boolean visit = wish.way() == Order.Way.HOME || wish.way() == Order.Way.VILLAGE;
    if ((visit && wish.place().isBlank()) || wish.place().length() > LONGEST_MATTER) {
      wrong.add(AssistanceRefusals.place());
    }
    if (wish.persons() < 1 || wish.persons() > 500) {
      wrong.add(AssistanceRefusals.persons());
    }
    return wrong;
  }

  /** A volunteer or clerk takes an order on; both persons are told. */
  @Transactional
  public Outcome<Order> take(Actor helper, long id, int version) {
    return helps(helper)
        .then(a -> book.at(helper, id, version, Order.State.ASKED))
        .then(o ->
            o.clientId() == helper.personId()
                ? Outcome.refused(AssistanceRefusals.self())
                : book.keep(helper, new Change(o).helper(helper).state(Order.State.TAKEN)))
        .map(o -> {
          telling.taken(o);
          return o;
        });
  }

  /** The letter of authority: a file, or the day on which a printed one was signed. */
  @Transactional
  public Outcome<Order> letter(
      Actor by, long id, int version, @Nullable Long file, @Nullable LocalDate signed) {
    boolean signedLater = signed != null && signed.isAfter(now.today());
    if ((file == null && signed == null) || signedLater) {
      return Outcome.refused(AssistanceRefusals.letter());
    }
    return book.own(by, id, version)
        .then(o ->
            o.open()
                ? book.keep(by, new Change(o).letter(file, signed))
                : Outcome.refused(AssistanceRefusals.notNow()));
  }

  /** The help begins; as agent only with a letter of authority. */
  @Transactional
  public Outcome<Order> start(Actor helper, long id, int version) {
    return book.helped(helper, id, version)
        .then(o -> OrderBook.in(o, Order.State.TAKEN))
        .then(o ->
            o.authorised()
                ? book.keep(helper, new Change(o).started(now.instant()).state(Order.State.STARTED))
                : Outcome.refused(AssistanceRefusals.letter()));
  }

  /** The help ends: counted in person-times, its minutes without the way there. */
  @Transactional
  public Outcome<Order> finish(
      Actor helper, long id, int version, String result, int travelMinutes) {
    List<Refusal> wrong = wrongEnd(result, travelMinutes);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return book.helped(helper, id, version)
        .then(o -> OrderBook.in(o, Order.State.STARTED))
        .then(o -> {
          Change change = new Change(o).finished(now.instant(), result.strip(), travelMinutes);
          return book.keep(helper, change.state(Order.State.FINISHED));
        })
        .map(o -> {
          long minutes = Hours.minutes(o);
          book.say(
              helper,
              o,
              FINISHED,
              Map.of(
                  "persons", o.persons(),
                  "minutes", minutes,
                  "scope", o.scope().name(),
                  "way", o.way().name(),
                  "helper", Objects.requireNonNull(o.helperId())));
          telling.finished(o, minutes);
          return o;
        });
  }

  private static List<Refusal> wrongEnd(String result, int travelMinutes) {
    List<Refusal> wrong = new ArrayList<>();
    if (result.isBlank() || result.length() > LONGEST_RESULT) {
      wrong.add(AssistanceRefusals.words("result"));
    }
    if (travelMinutes < 0 || travelMinutes > LONGEST_TRAVEL) {
      wrong.add(AssistanceRefusals.travel());
    }
    return wrong;
  }

  /** The client, or staff for the client, does without. */
  @Transactional
  public Outcome<Order> cancel(Actor by, long id, int version) {
    return book.own(by, id, version)
        .then(o ->
            o.open()
                ? book.keep(by, new Change(o).state(Order.State.CANCELLED))
                : Outcome.refused(AssistanceRefusals.notNow()));
  }

  /** What is still to be done, oldest first; helpers see all, others nothing. */
  public Outcome<List<Order>> open(Actor actor, int most) {
    return helps(actor).map(a -> store.open(actor.centre(), most));
  }

  /** One's own requests, newest first. */
  public List<Order> mine(Actor client, int most) {
    return client.signedIn() ? store.ofClient(client.centre(), client.personId(), most) : List.of();
  }

  /** Help given so far, in person-times. */
  public long personTimes(Actor actor) {
    return store.personTimes(actor.centre());
  }

  /** A helper's service between two moments; overlapping orders count once. */
  public Duration served(Actor helper, Instant from, Instant to) {
    return Hours.merged(store.served(helper.centre(), helper.personId(), from, to));
  }

  private static Outcome<Actor> helps(Actor actor) {
    return actor.must(Role.VOLUNTEER, Role.CLERK, Role.FLOOR_MANAGER, Role.SUPERVISOR);
  }
}
