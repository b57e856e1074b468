package org.yichuang.staffing;

import umontreal.ssj.probdist.LognormalDist;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;

/**
 * How long a service takes: a mean in minutes and a coefficient of variation (0 is always the same
 * time, 1 with {@link #exponential} is memoryless, otherwise lognormal), drawn by inversion so that
 * one random number makes one duration.
 */
public record Durations(double mean, double cv, boolean exponential) {

  public Durations {
    if (!(mean > 0) || !(cv >= 0) || !Double.isFinite(mean) || !Double.isFinite(cv)) {
      throw new IllegalArgumentException("a mean of " + mean + " with variation " + cv);
    }
  }

  public static Durations fixed(double mean) {
    return new Durations(mean, 0, false);
  }

  public static Durations exponential(double mean) {
    return new Durations(mean, 1, true);
  }

  public static Durations lognormal(double mean, double cv) {
    return new Durations(mean, cv, false);
  }

  /** The duration for a uniform number in (0, 1). */
  public double at(double u) {
    if (exponential) {
      return -mean * Math.log1p(-u);
    }
    if (cv == 0) {
      return mean;
    }
    double variance = Math.log1p(cv * cv);
    return LognormalDist.inverseF(Math.log(mean) - variance / 2, Math.sqrt(variance), u);
  }

  /**
   * An independent random stream (L'Ecuyer's MRG32k3a): the same seed and number give the same
   * stream on every machine.
   */
  public static RandomStream stream(long seed, int number) {
    MRG32k3a stream = new MRG32k3a();
    long mixed = seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L;
    long[] six = new long[6];
    for (int i = 0; i < 6; i++) {
      mixed += 0x9E3779B97F4A7C15L;
      long z = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
      z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
      six[i] = 1 + ((z ^ (z >>> 31)) >>> 1) % 4_294_944_000L;
    }
    stream.setSeed(six);
    return stream;
  }
}
