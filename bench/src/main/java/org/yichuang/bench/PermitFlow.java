package org.yichuang.bench;

/**
 * The same permit flow in one engine: start, accept, two parallel reviews, issue, deliver, rate;
 * seven commits.
 */
interface PermitFlow extends AutoCloseable {

  int STEPS = 7;

  String name();

  /** Runs one case from its start to its rating. */
  void run();

  @Override
  void close();
}
