package org.yichuang.supervision;

import java.util.HashSet;
import java.util.Set;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;

/** Which departments' warnings somebody sees. */
record Scope(boolean all, Set<String> departments) {

  static Scope of(Actor actor) {
    if (actor.isAny(Role.SUPERVISOR, Role.LEADER)) {
      return new Scope(true, Set.of());
    }
    Set<String> own = new HashSet<>(actor.departments(Role.HEAD));
    own.addAll(actor.departments(Role.REVIEWER));
    return new Scope(false, own);
  }

  boolean sees(String department) {
    return all || departments.contains(department);
  }

  String[] array() {
    return departments.toArray(String[]::new);
  }
}
