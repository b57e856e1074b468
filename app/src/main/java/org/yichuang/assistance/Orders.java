package org.yichuang.assistance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.casework.Channel;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.PersonalData;
import tools.jackson.databind.json.JsonMapper;

/** Orders of help: asked, taken by a second person, carried out, counted. */
@Service
public class Orders {

  /** The journal's kind for a finished order; its body has {@code persons} and {@code minutes}. */
  public static final String FINISHED = "assistance.order-finished";

  private static final int LONGEST_MATTER = 200;

  private final OrderStore store;
  private final OrderTelling telling;
  private final Applications applications;
  private final People people;
  private final Journal journal;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  Orders(
      OrderStore store,
      OrderTelling telling,
      Applications applications,
      People people,
      Journal journal,
      Now now) {
    this.store = store;
    this.telling = telling;
    this.applications = applications;
    this.people = people;
    this.journal = journal;
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
    List<Refusal> wrong = wrong(wish);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    Order fresh =
        new Order(
            by.centre(),
            Ids.next(now),
            store.number(by.centre(), "H", now.today()),
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
    say(by, fresh, "assistance.order-asked", Map.of("scope", fresh.scope().name()));
    return Outcome.done(fresh);
  }

  private static List<Refusal> wrong(NewOrder wish) {
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
        .then(a -> at(helper, id, version, Order.State.ASKED))
        .then(o ->
            o.clientId() == helper.personId()
                ? Outcome.refused(AssistanceRefusals.self())
                : keep(helper, new Change(o).helper(helper).state(Order.State.TAKEN)))
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
    return own(by, id, version)
        .then(o ->
            o.open()
                ? keep(by, new Change(o).letter(file, signed))
                : Outcome.refused(AssistanceRefusals.notNow()));
  }

  /** The help begins; as agent only with a letter of authority. */
  @Transactional
  public Outcome<Order> start(Actor helper, long id, int version) {
    return own(helper, id, version)
        .then(o -> in(o, Order.State.TAKEN))
        .then(o ->
            o.authorised()
                ? keep(helper, new Change(o).started(now.instant()).state(Order.State.STARTED))
                : Outcome.refused(AssistanceRefusals.letter()));
  }

  /**
   * The helper opens an application for this order's client: prefilled with what is known of this
   * client and of nobody else.
   */
  @Transactional
  public Outcome<Application> open(
      Actor helper, long id, int version, Application.Kind kind, String target) {
    return open(helper, id, version, kind, target, Map.of());
  }

  /** The same, with what the client has answered already. */
  @Transactional
  public Outcome<Application> open(
      Actor helper,
      long id,
      int version,
      Application.Kind kind,
      String target,
      Map<String, String> given) {
    return own(helper, id, version)
        .then(o -> in(o, Order.State.STARTED))
        .then(o ->
            o.scope() == Order.Scope.FILL_IN || o.scope() == Order.Scope.AGENT
                ? Outcome.done(o)
                : Outcome.refused(AssistanceRefusals.scope()))
        .then(o ->
            applications
                .start(helper, wish(helper, o, kind, target, given))
                .map(a -> {
                  keep(helper, new Change(o).application(a.id())).orThrow();
                  return a;
                }));
  }

  private Applications.Start wish(
      Actor helper, Order o, Application.Kind kind, String target, Map<String, String> given) {
    Map<String, String> answers = new LinkedHashMap<>(given);
    boolean agent = o.scope() == Order.Scope.AGENT;
    answers.put("applying.for", agent ? "other" : "self");
    answers.put("delivery.way", "counter");
    if (agent) {
      PersonalData own = people.open(helper, helper.personId(), "代办人信息");
      answers.put("agent.name", own.name());
      if (own.idNumber() != null) {
        answers.put("agent.id", own.idNumber());
      }
    }
    return new Applications.Start(
        kind,
        target,
        Channel.AGENT,
        o.clientId(),
        null,
        helper.personId(),
        answers,
        null,
        "help-" + o.id() + "-" + target);
  }

  /** The help ends: counted in person-times, its minutes without the way there. */
  @Transactional
  public Outcome<Order> finish(
      Actor helper, long id, int version, String result, int travelMinutes) {
    if (result.isBlank() || result.length() > 1_000) {
      return Outcome.refused(AssistanceRefusals.words("result"));
    }
    return own(helper, id, version)
        .then(o -> in(o, Order.State.STARTED))
        .then(o -> {
          Change change = new Change(o).finished(now.instant(), result.strip(), travelMinutes);
          return keep(helper, change.state(Order.State.FINISHED));
        })
        .map(o -> {
          long minutes = Hours.minutes(o);
          say(
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

  /** The client, or staff for the client, does without. */
  @Transactional
  public Outcome<Order> cancel(Actor by, long id, int version) {
    return own(by, id, version)
        .then(o ->
            o.open()
                ? keep(by, new Change(o).state(Order.State.CANCELLED))
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

  /** Puts somebody on the rota of a day, rest days as well. */
  @Transactional
  public Outcome<LocalDate> roster(Actor by, LocalDate day, long person) {
    return by.must(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.ADMIN)
        .map(a -> {
          store.putRota(by.centre(), day, person);
          return day;
        });
  }

  public List<Long> rota(Actor actor, LocalDate day) {
    return store.rota(actor.centre(), day);
  }

  private static Outcome<Actor> helps(Actor actor) {
    return actor.must(Role.VOLUNTEER, Role.CLERK, Role.FLOOR_MANAGER, Role.SUPERVISOR);
  }

  private Outcome<Order> at(Actor actor, long id, int version, Order.State state) {
    return store
        .find(actor.centre(), id)
        .map(o ->
            o.version() == version && o.state() == state
                ? Outcome.done(o)
                : Outcome.<Order>refused(AssistanceRefusals.notNow()))
        .orElseGet(() -> Outcome.refused(AssistanceRefusals.unknown()));
  }

  /** The order, if it is this actor's as client or helper, in the version seen. */
  private Outcome<Order> own(Actor actor, long id, int version) {
    Order o = store.find(actor.centre(), id).orElse(null);
    boolean own =
        o != null
            && actor.signedIn()
            && (o.clientId() == actor.personId()
                || Long.valueOf(actor.personId()).equals(o.helperId())
                || (o.helperId() == null && actor.isAny(Role.CLERK, Role.FLOOR_MANAGER)));
    if (o == null || !own) {
      return Outcome.refused(AssistanceRefusals.unknown());
    }
    return o.version() == version ? Outcome.done(o) : Outcome.refused(AssistanceRefusals.notNow());
  }

  private static Outcome<Order> in(Order o, Order.State state) {
    return o.state() == state ? Outcome.done(o) : Outcome.refused(AssistanceRefusals.notNow());
  }

  private Outcome<Order> keep(Actor by, Change change) {
    Order o = change.done();
    if (!store.step(o)) {
      throw new RefusedException(AssistanceRefusals.notNow());
    }
    return Outcome.done(store.find(by.centre(), o.id()).orElseThrow());
  }

  private void say(Actor by, Order o, String kind, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("number", o.number());
    body.putAll(more);
    journal.append(o.centre(), o.id(), by, kind, mapper.writeValueAsString(body));
  }
}
