package org.yichuang.assistance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import tools.jackson.databind.json.JsonMapper;

/** Opens orders for whom they belong to, and keeps what became of them, in the version seen. */
@Component
class OrderBook {

  private final OrderStore store;
  private final Journal journal;
  private final JsonMapper mapper = JsonMapper.builder().build();

  OrderBook(OrderStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  /** Any order of the centre, in the version and state seen. */
  Outcome<Order> at(Actor actor, long id, int version, Order.State state) {
    return store
        .find(actor.centre(), id)
        .map(o ->
            o.version() == version && o.state() == state
                ? Outcome.done(o)
                : Outcome.<Order>refused(AssistanceRefusals.notNow()))
        .orElseGet(() -> Outcome.refused(AssistanceRefusals.unknown()));
  }

  /** The order, if it is this actor's as client or helper, in the version seen. */
  Outcome<Order> own(Actor actor, long id, int version) {
    Order o = store.find(actor.centre(), id).orElse(null);
    if (o == null || !isOf(actor, o)) {
      return Outcome.refused(AssistanceRefusals.unknown());
    }
    return o.version() == version ? Outcome.done(o) : Outcome.refused(AssistanceRefusals.notNow());
  }

  private static boolean isOf(Actor actor, Order o) {
    return actor.signedIn()
        && (o.clientId() == actor.personId()
            || o.helpedBy(actor)
            || (o.helperId() == null && actor.isAny(Role.CLERK, Role.FLOOR_MANAGER)));
  }

  /** The helper's own order; the client has no part in what only a helper does. */
  Outcome<Order> helped(Actor helper, long id, int version) {
    return own(helper, id, version)
        .then(o ->
            o.helpedBy(helper) ? Outcome.done(o) : Outcome.refused(AssistanceRefusals.unknown()));
  }

  static Outcome<Order> in(Order o, Order.State state) {
    return o.state() == state ? Outcome.done(o) : Outcome.refused(AssistanceRefusals.notNow());
  }

  Outcome<Order> keep(Actor by, Change change) {
    Order o = change.done();
    if (!store.step(o)) {
      throw new RefusedException(AssistanceRefusals.notNow());
    }
    return Outcome.done(store.find(by.centre(), o.id()).orElseThrow());
  }

  void say(Actor by, Order o, String kind, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("number", o.number());
    body.putAll(more);
    journal.append(o.centre(), o.id(), by, kind, mapper.writeValueAsString(body));
  }
}
