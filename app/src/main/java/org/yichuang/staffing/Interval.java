package org.yichuang.staffing;

import umontreal.ssj.probdist.StudentDist;

/** A mean with its confidence interval, such as 4.02 ± 0.11 at 99 %. */
public record Interval(double mean, double half, double confidence) {

  public boolean holds(double value) {
    return Math.abs(value - mean) <= half;
  }

  public double low() {
    return mean - half;
  }

  public double high() {
    return mean + half;
  }

  /** Student's interval from independent replications. */
  public static Interval of(double[] replications, double confidence) {
    int n = replications.length;
    if (n < 2) {
      throw new IllegalArgumentException("an interval needs two replications or more");
    }
    double mean = Simulated.mean(replications);
    double squares = 0;
    for (double value : replications) {
      squares += (value - mean) * (value - mean);
    }
    double t = StudentDist.inverseF(n - 1, 0.5 + confidence / 2);
    return new Interval(mean, t * Math.sqrt(squares / (n - 1) / n), confidence);
  }

  /** The interval of one long run by batch means, after leaving out the first part. */
  public static Interval ofBatches(double[] run, double warmUp, int batches, double confidence) {
    int skip = (int) (run.length * warmUp);
    int size = (run.length - skip) / batches;
    double[] means = new double[batches];
    for (int b = 0; b < batches; b++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += run[skip + b * size + i];
      }
      means[b] = sum / size;
    }
    return of(means, confidence);
  }
}
