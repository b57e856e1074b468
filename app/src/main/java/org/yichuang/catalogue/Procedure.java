package org.yichuang.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** The ordered stages a case goes through between acceptance and its result. */
public record Procedure(List<Stage> stages) {

  public Procedure {
    stages = List.copyOf(stages);
  }

  public Stream<DepartmentTask> tasks() {
    return stages.stream().flatMap(s -> s.tasks().stream());
  }

  /** The one task whose opinion is the decision. */
  public DepartmentTask deciding() {
    return tasks().filter(DepartmentTask::decides).findFirst().orElseThrow();
  }
}
