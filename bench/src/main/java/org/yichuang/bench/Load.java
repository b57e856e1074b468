package org.yichuang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs flows with a number of workers for a time. */
final class Load {

  private Load() {}

  static double stepsPerSecond(PermitFlow flow, int workers, int seconds) {
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<Long>> all = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        all.add(threads.submit(() -> runUntil(flow, end)));
      }
      long flows = 0;
      for (Future<Long> one : all) {
        flows += one.get();
      }
      return flows * PermitFlow.STEPS / ((System.nanoTime() - start) / 1e9);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker of " + flow.name() + " failed", e.getCause());
    }
  }

  private static long runUntil(PermitFlow flow, long end) {
    long flows = 0;
    while (System.nanoTime() < end) {
      flow.run();
      flows++;
    }
    return flows;
  }
}
