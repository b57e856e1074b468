package org.yichuang.staffing;

import java.util.Arrays;

/**
 * The tickets of a day (or a year) as they come: when each arrives, for which service, in which
 * class, and how many minutes it will take a desk. Ordered by arrival; one workload is played
 * against many plans, so that plans are judged on the same people.
 */
public final class Workload {

  final double[] at;
  final int[] service;
  final byte[] rank;
  final double[] minutes;
  private final int services;

  private Workload(double[] at, int[] service, byte[] rank, double[] minutes, int services) {
    this.at = at;
    this.service = service;
    this.rank = rank;
    this.minutes = minutes;
    this.services = services;
  }

  public int size() {
    return at.length;
  }

  public int services() {
    return services;
  }

  /** Minute of arrival of the i-th ticket. */
  public double at(int ticket) {
    return at[ticket];
  }

  public int service(int ticket) {
    return service[ticket];
  }

  public double minutes(int ticket) {
    return minutes[ticket];
  }

  public Priority priority(int ticket) {
    return Priority.values()[rank[ticket]];
  }

  /** Desk minutes this workload asks for. */
  public double totalMinutes() {
    return Arrays.stream(minutes).sum();
  }

  /** Collects tickets in any order. */
  public static final class Builder {
    private final int services;
    private double[] at = new double[256];
    private int[] service = new int[256];
    private byte[] rank = new byte[256];
    private double[] minutes = new double[256];
    private int size;

    public Builder(int services) {
      this.services = services;
    }

    /**
     * Adds one ticket.
     *
     * @throws IllegalArgumentException when a time is not a number, a duration is negative or a
     *     service is unknown: the caller cleans first
     */
    public Builder add(double arrival, int of, Priority priority, double duration) {
      if (!Double.isFinite(arrival) || !Double.isFinite(duration) || duration < 0) {
        throw new IllegalArgumentException("a ticket at " + arrival + " taking " + duration);
      }
      if (of < 0 || of >= services) {
        throw new IllegalArgumentException("no service " + of + " among " + services);
      }
      if (size == at.length) {
        grow();
      }
      at[size] = arrival;
      service[size] = of;
      rank[size] = (byte) priority.ordinal();
      minutes[size++] = duration;
      return this;
    }

    private void grow() {
      int to = size * 2;
      at = Arrays.copyOf(at, to);
      service = Arrays.copyOf(service, to);
      rank = Arrays.copyOf(rank, to);
      minutes = Arrays.copyOf(minutes, to);
    }

    /** The tickets in order of arrival; equal times keep the order in which they were added. */
    public Workload build() {
      if (inOrder()) {
        return new Workload(
            Arrays.copyOf(at, size),
            Arrays.copyOf(service, size),
            Arrays.copyOf(rank, size),
            Arrays.copyOf(minutes, size),
            services);
      }
      Integer[] order = new Integer[size];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, (a, b) -> Double.compare(at[a], at[b]));
      Workload sorted =
          new Workload(new double[size], new int[size], new byte[size], new double[size], services);
      for (int i = 0; i < size; i++) {
        int from = order[i];
        sorted.at[i] = at[from];
        sorted.service[i] = service[from];
        sorted.rank[i] = rank[from];
        sorted.minutes[i] = minutes[from];
      }
      return sorted;
    }

    private boolean inOrder() {
      for (int i = 1; i < size; i++) {
        if (at[i] < at[i - 1]) {
          return false;
        }
      }
      return true;
    }
  }
}
