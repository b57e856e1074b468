package org.yichuang.assistance;

import org.springframework.stereotype.Component;
import org.yichuang.intake.Helpers;
import org.yichuang.kernel.Actor;

/** A helper fills in for somebody for as long as an order that says so is under way. */
@Component
class OrderHelpers implements Helpers {

  private final OrderStore store;

  OrderHelpers(OrderStore store) {
    this.store = store;
  }

  @Override
  public boolean mayFill(Actor helper, long applicant) {
    return helper.isStaff() && store.fills(helper.centre(), helper.personId(), applicant);
  }
}
