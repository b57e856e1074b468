package org.yichuang.ratings;

import org.springframework.stereotype.Component;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;

/** Tells heads and supervisors of a named bad rating that nobody has called back in time. */
@Component
class CallBackWatch implements TimerHandler {

  private final Rectifications rectifications;
  private final RatingTelling telling;

  CallBackWatch(Rectifications rectifications, RatingTelling telling) {
    this.rectifications = rectifications;
    this.telling = telling;
  }

  @Override
  public String kind() {
    return Rectifications.LATE;
  }

  @Override
  public void fire(Timer timer) {
    rectifications
        .find(timer.centre(), Long.parseLong(timer.payload()))
        .filter(x -> x.state() == Rectification.State.OPEN && x.named())
        .ifPresent(x -> telling.late(timer.centre(), x));
  }
}
