package org.yichuang.hall;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes plans while people go on working; one at a time, for the machine's sake. */
@Component
public class RosterWork {

  /** The longest a plan may take. */
  public static final Duration WITHIN = Duration.ofSeconds(12);

  private static final Logger LOG = LoggerFactory.getLogger(RosterWork.class);

  private final Rosters rosters;

  RosterWork(Rosters rosters) {
    this.rosters = rosters;
  }

  public void make(Rosters.Begun begun) {
    Thread.ofPlatform()
        .daemon()
        .name("roster")
        .start(() -> {
          try {
            rosters.finish(begun, WITHIN);
          } catch (RuntimeException e) {
            LOG.error("the plan of the week of {} could not be made", begun.monday(), e);
          }
        });
  }
}
