package org.yichuang.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;

/** The deadline under JMH, in a virtual machine of its own. */
public final class DeadlineBench implements Bench {

  private static final double GOAL_MICROS = 20;

  @Override
  public String summary() {
    return "microseconds per deadline, by JMH";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) throws Exception {
    var options = new OptionsBuilder().include(DeadlineJmh.class.getName()).build();
    List<Report.Figure> figures = new ArrayList<>();
    var progress = OutputFormatFactory.createFormatInstance(run.err(), VerboseMode.NORMAL);
    for (RunResult result : new Runner(options, progress).run()) {
      String label = result.getPrimaryResult().getLabel();
      String name = label + ", " + result.getParams().getParam("kind");
      double micros = Math.round(result.getPrimaryResult().getScore() * 1000) / 1000.0;
      figures.add(
          label.equals("deadline")
              ? Report.Figure.below(name, micros, "µs", GOAL_MICROS)
              : Report.Figure.of(name, micros, "µs"));
    }
    return Outcome.done(Report.of(figures));
  }
}
