package org.yichuang.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the start: guides have mistakes, all of them listed with file, line and field. */
public final class GuideProblems extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  GuideProblems(List<Problem> problems) {
    super(
        problems.size()
            + " mistake(s) in the guides 办事指南有错：\n"
            + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
