package org.yichuang.certificates.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import org.yichuang.people.Guard;

/**
 * Keeps the public check from being read out like a list: a caller, behind whom a whole hall may
 * stand, has a hundred and twenty checks a minute, and numbers that do not exist block it after
 * sixty in an hour.
 */
@Component
class Pace {

  private static final int PER_MINUTE = 120;
  private static final int CALLERS = 10_000;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Guard guard;
  private final Now now;
  private final Map<String, Deque<Instant>> callers =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
          return size() > CALLERS;
        }
      };

  Pace(Guard guard, Now now) {
    this.guard = guard;
    this.now = now;
  }

  /** The refusal to give instead of looking, if the caller asks too often. */
  Optional<Refusal> tooFast(Centre centre, String caller) {
    Optional<Refusal> blocked = guard.tooMuchFrom(centre, "verify", caller);
    return blocked.isPresent() || counted(caller) ? blocked : Optional.of(wait(PER_MINUTE));
  }

  /** The caller named a number that does not exist. */
  void missed(Centre centre, String caller) {
    guard.doneFrom(centre, "verify", caller);
  }

  private synchronized boolean counted(String caller) {
    Instant at = now.instant();
    Deque<Instant> recent = callers.computeIfAbsent(caller, c -> new ArrayDeque<>());
    while (!recent.isEmpty() && recent.getFirst().isBefore(at.minus(MINUTE))) {
      recent.removeFirst();
    }
    if (recent.size() >= PER_MINUTE) {
      return false;
    }
    recent.addLast(at);
    return true;
  }

  private static Refusal wait(int most) {
    return Refusal.of(
        "verify.too-fast",
        429,
        Text.of("查验太频繁：每分钟最多 " + most + " 次。", "Too many checks: at most " + most + " a minute."),
        Text.of("请一分钟后再试。", "Try again in a minute."));
  }
}
