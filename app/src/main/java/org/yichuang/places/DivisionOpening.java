package org.yichuang.places;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Fills an empty table with the list that ships. */
@Component
class DivisionOpening implements InitializingBean {

  private final DivisionStore store;
  private final Divisions divisions;

  DivisionOpening(DivisionStore store, Divisions divisions) {
    this.store = store;
    this.divisions = divisions;
  }

  @Override
  public void afterPropertiesSet() {
    if (store.count() == 0) {
      divisions.take(DivisionList.shipped().divisions(), "statistical codes 2023");
    }
  }
}
