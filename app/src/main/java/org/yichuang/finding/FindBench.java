package org.yichuang.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;

/** How long one search takes, warm, alone and with four at once. */
public final class FindBench implements Bench {

  private static final int THREADS = 4;
  private static final int LEAST = 4_000;
  private static final int WARM_UP = 3_000;
  private static final double GOAL_MILLIS = 10;

  @Override
  public String summary() {
    return "milliseconds per item search, one thread and four; find [--file PHRASES]";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) throws Exception {
    List<String> phrases = new ArrayList<>(phrases(run.args()));
    long start = System.nanoTime();
    Finder finder = Finders.shipped();
    finder.find("居住证");
    double ready = (System.nanoTime() - start) / 1e6;
    times(finder, phrases, 0, WARM_UP);
    double[] alone = times(finder, phrases, 0, LEAST);
    double[] together = together(finder, phrases);
    return Outcome.done(
        Report.of(
            List.of(
                Report.Figure.of("phrases", phrases.size(), "phrases"),
                Report.Figure.of("index ready after", Math.round(ready), "ms"),
                Report.Figure.of("one thread, p50", at(alone, 0.5), "ms"),
                Report.Figure.below("one thread, p99", at(alone, 0.99), "ms", GOAL_MILLIS),
                Report.Figure.of("four threads, p50", at(together, 0.5), "ms"),
                Report.Figure.below("four threads, p99", at(together, 0.99), "ms", GOAL_MILLIS))));
  }

  /** The phrases of a file, or what people say for the items. */
  private static List<String> phrases(List<String> args) throws IOException {
    int file = args.indexOf("--file");
    if (file >= 0 && file + 1 < args.size()) {
      return Asked.lines(Path.of(args.get(file + 1)));
    }
    return Lexicon.load(new LexiconFiles(null)).sayings().stream()
        .flatMap(saying -> saying.words().stream().limit(1))
        .map(word -> "请问" + word + "怎么办")
        .toList();
  }

  private static double[] together(Finder finder, List<String> phrases)
      throws InterruptedException, ExecutionException {
    List<Callable<double[]>> jobs = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int from = i * phrases.size() / THREADS;
      jobs.add(() -> times(finder, phrases, from, LEAST));
    }
    List<Double> all = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
      for (Future<double[]> job : pool.invokeAll(jobs)) {
        Arrays.stream(job.get()).forEach(all::add);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] times(Finder finder, List<String> phrases, int from, int count) {
    double[] millis = new double[count];
    for (int i = 0; i < count; i++) {
      long before = System.nanoTime();
      finder.find(phrases.get((from + i) % phrases.size()));
      millis[i] = (System.nanoTime() - before) / 1e6;
    }
    return millis;
  }

  private static double at(double[] millis, double share) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return Math.round(sorted[(int) Math.ceil(sorted.length * share) - 1] * 1000) / 1000.0;
  }
}
