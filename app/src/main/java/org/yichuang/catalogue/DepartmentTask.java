package org.yichuang.catalogue;

import java.util.List;
import java.util.Set;
import org.yichuang.calendar.Limit;
import org.yichuang.calendar.PauseKind;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/**
 * What one department does in a stage.
 *
 * @param key unique in the procedure
 * @param department the department's code
 * @param role the post that does it
 * @param title what is asked of the department, in a line
 * @param limit the task's own limit
 * @param twoPersons whether two officers must do it (行政许可法第34条: checking facts)
 * @param siteVisit whether it is done on site
 * @param decides whether its opinion is the decision on the case
 * @param after tasks of the same stage it waits for; without any it starts with the stage, in
 *     parallel
 * @param special the special procedures it may start
 * @param materials the materials it needs to see; empty for all of the item
 * @param when given out only if this holds
 */
public record DepartmentTask(
    String key,
    String department,
    Role role,
    Text title,
    Limit limit,
    boolean twoPersons,
    boolean siteVisit,
    boolean decides,
    List<String> after,
    Set<PauseKind> special,
    List<String> materials,
    Condition when) {

  public DepartmentTask {
    after = List.copyOf(after);
    special = Set.copyOf(special);
    materials = List.copyOf(materials);
  }
}
