package org.yichuang.catalogue;

import java.util.List;
import org.yichuang.kernel.Text;

/** A step of a procedure: its tasks are all done before the next stage begins. */
public record Stage(String key, Text title, List<DepartmentTask> tasks) {

  public Stage {
    tasks = List.copyOf(tasks);
  }
}
