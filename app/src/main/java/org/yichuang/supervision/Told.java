package org.yichuang.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/** Finds whom to tell; keeps what it has asked, so it is made for one piece of work. */
final class Told {

  private record Place(Centre centre, Role role, String department) {}

  /**
   * A step on the ladder with the persons who are new on it.
   *
   * @param last whether nobody stands above
   */
  record Step(Rung rung, List<Long> persons, boolean last) {}

  private final Staff staff;
  private final Map<Place, List<Long>> known = new HashMap<>();

  Told(Staff staff) {
    this.staff = staff;
  }

  /** The first rung from an index on with somebody who was not told yet; else the last rung. */
  Step from(WatchRule rule, int index, Centre centre, Holder holder, Set<Long> before) {
    List<Rung> ladder = rule.ladder();
    for (int i = index; i < ladder.size(); i++) {
      List<Long> persons = new ArrayList<>(persons(ladder.get(i), rule.metric(), centre, holder));
      persons.removeAll(before);
      if (!persons.isEmpty()) {
        return new Step(ladder.get(i), persons, i == ladder.size() - 1);
      }
    }
    return new Step(ladder.getLast(), List.of(), true);
  }

  /** Who has the thing now, and where. */
  record Holder(@Nullable Long id, String department) {}

  private List<Long> persons(Rung rung, Metric metric, Centre centre, Holder holder) {
    return switch (rung) {
      case HOLDER ->
          holder.id() != null
              ? List.of(holder.id())
              : onDuty(new Place(centre, metric.worker(), metric.workplace(holder.department())));
      case HEAD -> onDuty(new Place(centre, Role.HEAD, holder.department()));
      case SUPERVISOR -> onDuty(new Place(centre, Role.SUPERVISOR, Department.CENTRE));
      case LEADER -> onDuty(new Place(centre, Role.LEADER, Department.CENTRE));
    };
  }

  private List<Long> onDuty(Place place) {
    return known.computeIfAbsent(
        place,
        p ->
            List.copyOf(
                new HashSet<>(
                    staff.onDuty(p.centre(), p.role(), p.department()).stream()
                        .map(StaffMember::personId)
                        .toList())));
  }
}
