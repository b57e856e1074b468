package org.yichuang.hall.web;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.yichuang.hall.HallEvent;
import org.yichuang.hall.Pulse;
import org.yichuang.hall.Pulses;
import org.yichuang.hall.Views;
import org.yichuang.kernel.Centre;

/**
 * Tells browsers what happens: one query per node and look, however many listen; nothing is asked
 * while nobody does. A browser that was cut off comes back with the last number it saw.
 */
@Component
class LiveHub {

  private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);
  private static final long EVERY_MILLIS = 300;
  private static final int PAGES_EVERY = 3;
  private static final int BEATS = 50;
  private static final long LIVES_MILLIS = Duration.ofMinutes(30).toMillis();
  private static final int CATCH_UP = 5;

  private final Pulses pulses;
  private final Views views;
  private final Map<Centre, Room> rooms = new ConcurrentHashMap<>();
  private volatile boolean over;

  LiveHub(Pulses pulses, Views views) {
    this.pulses = pulses;
    this.views = views;
  }

  private static final class Room {
    private final Set<SseEmitter> pages = ConcurrentHashMap.newKeySet();
    private final Set<SseEmitter> screens = ConcurrentHashMap.newKeySet();
    private int mostScreens;
    private @Nullable Thread reader;

    boolean empty() {
      return pages.isEmpty() && screens.isEmpty();
    }
  }

  /** A page that is told when something changed, and then fetches its part. */
  SseEmitter page(Centre centre) {
    return enter(centre, false, -1);
  }

  /**
   * A screen that gets every call.
   *
   * @param after the last event it saw; negative when it starts
   */
  SseEmitter screen(Centre centre, long after) {
    return enter(centre, true, after);
  }

  /**
   * Screens that hang on this node.
   *
   * @param now those on line
   * @param most the most there have been at once since the node started
   */
  record Screens(int now, int most) {
    public int lost() {
      return most - now;
    }
  }

  Screens screens(Centre centre) {
    Room room = rooms.get(centre);
    return room == null ? new Screens(0, 0) : new Screens(room.screens.size(), room.mostScreens);
  }

  private SseEmitter enter(Centre centre, boolean screen, long after) {
    SseEmitter emitter = new SseEmitter(LIVES_MILLIS);
    Room room = rooms.computeIfAbsent(centre, c -> new Room());
    Set<SseEmitter> into = screen ? room.screens : room.pages;
    emitter.onCompletion(() -> into.remove(emitter));
    emitter.onTimeout(emitter::complete);
    emitter.onError(e -> into.remove(emitter));
    synchronized (room) {
      into.add(emitter);
      room.mostScreens = Math.max(room.mostScreens, room.screens.size());
      if (room.reader == null) {
        Pulse pulse = pulses.follow(centre);
        room.reader = Thread.ofVirtual().name("hall-live").start(() -> read(centre, room, pulse));
      }
    }
    send(into, emitter, SseEmitter.event().comment("open").reconnectTime(2_000));
    if (after >= 0) {
      pulses.calls(centre, after, CATCH_UP).reversed().forEach(e -> send(into, emitter, call(e)));
    }
    return emitter;
  }

  private void read(Centre centre, Room room, Pulse pulse) {
    int beat = 0;
    long untold = 0;
    while (!over) {
      try {
        Thread.sleep(EVERY_MILLIS);
        List<HallEvent> news = pulse.look();
        news.stream().filter(e -> e.kind().spoken()).forEach(e -> tell(room.screens, call(e)));
        untold = Math.max(untold, news.stream().mapToLong(HallEvent::seq).max().orElse(0));
        beat++;
        if (untold > 0 && beat % PAGES_EVERY == 0) {
          views.changed(centre);
          tell(room.pages, SseEmitter.event().data("changed").id(Long.toString(untold)));
          untold = 0;
        } else if (beat % BEATS == 0) {
          tell(room.pages, SseEmitter.event().comment("here"));
          tell(room.screens, SseEmitter.event().name("here").data("here"));
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("the hall's events of {} could not be read; tried again", centre, e);
      }
      synchronized (room) {
        if (room.empty()) {
          room.reader = null;
          return;
        }
      }
    }
  }

  private static SseEmitter.SseEventBuilder call(HallEvent e) {
    return SseEmitter.event()
        .id(Long.toString(e.seq()))
        .name("call")
        .data(
            "{\"seq\":%d,\"label\":\"%s\",\"window\":%d,\"again\":%b}"
                .formatted(e.seq(), e.label(), e.window(), e.kind() == HallEvent.Kind.RECALLED));
  }

  private static void tell(Set<SseEmitter> all, SseEmitter.SseEventBuilder what) {
    var parts = what.build();
    for (SseEmitter one : all) {
      try {
        one.send(parts);
      } catch (IOException | IllegalStateException gone) {
        all.remove(one);
      }
    }
  }

  private static void send(Set<SseEmitter> all, SseEmitter one, SseEmitter.SseEventBuilder what) {
    try {
      one.send(what);
    } catch (IOException | IllegalStateException gone) {
      all.remove(one);
    }
  }

  /** Open streams would hold up the stop. */
  @EventListener(ContextClosedEvent.class)
  @PreDestroy
  void stop() {
    over = true;
    rooms
        .values()
        .forEach(room -> {
          room.pages.forEach(SseEmitter::complete);
          room.screens.forEach(SseEmitter::complete);
        });
  }
}
