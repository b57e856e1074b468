package org.yichuang.hall;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.calendar.Calendars;
import org.yichuang.calendar.OfficeHours;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * The view of each hall on this node: read again at most once a second and only when something
 * happened, however many look at it.
 */
@Service
public class Views {

  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long OLD_NANOS = Duration.ofSeconds(20).toNanos();
  private static final int CALLS = 8;
  private static final int PAST = 200;

  private final ViewStore store;
  private final WindowStore windows;
  private final RuleStore rules;
  private final EventStore events;
  private final Calendars calendars;
  private final Now now;
  private final Map<Centre, Kept> kept = new ConcurrentHashMap<>();

  Views(
      ViewStore store,
      WindowStore windows,
      RuleStore rules,
      EventStore events,
      Calendars calendars,
      Now now) {
    this.store = store;
    this.windows = windows;
    this.rules = rules;
    this.events = events;
    this.calendars = calendars;
    this.now = now;
  }

  private static final class Kept {
    private @Nullable HallView view;
    private long checked;
    private long made;
    private @Nullable LocalDate day;
    private OfficeHours hours = OfficeHours.USUAL;
    private boolean workday;
  }

  /** The hall as it was at most a second ago. */
  public HallView of(Centre centre) {
    Kept k = kept.computeIfAbsent(centre, c -> new Kept());
    synchronized (k) {
      HallView view = k.view;
      long at = System.nanoTime();
      if (view != null && at - k.checked < FRESH_NANOS) {
        return view;
      }
      long seq = events.last(centre);
      if (view == null || view.seq() != seq || at - k.made > OLD_NANOS) {
        view = read(centre, seq);
        k.view = view;
        k.made = System.nanoTime();
      }
      k.checked = System.nanoTime();
      return view;
    }
  }

  /** Something happened: whoever looks next sees it. */
  public void changed(Centre centre) {
    Kept k = kept.computeIfAbsent(centre, c -> new Kept());
    synchronized (k) {
      k.checked = System.nanoTime() - FRESH_NANOS;
    }
  }

  /** The hall as it is this moment. */
  public HallView now(Centre centre) {
    Kept k = kept.computeIfAbsent(centre, c -> new Kept());
    synchronized (k) {
      k.checked = 0;
      k.made = 0;
      k.view = null;
    }
    return of(centre);
  }

  private HallView read(Centre centre, long seq) {
    List<ServiceGroup> groups = rules.groups(centre);
    List<ServiceWindow> all = windows.windows(centre);
    List<Ticket> tickets = store.active(centre);
    Map<String, GroupToday> today =
        store.today(centre, Now.sql(now.instant().minus(Duration.ofHours(1))), now.sql()).stream()
            .collect(Collectors.toMap(GroupToday::group, t -> t));
    Reach reach = Reach.after(store.past(centre, now.sql(), PAST));
    Waits.Told told = new Waits(groups, all, tickets, today, now.instant()).tell(reach);
    return new HallView(
        centre,
        seq,
        now.instant(),
        rules.setting(centre).orElse(HallSetting.USUAL),
        within(centre),
        groups,
        all,
        tickets,
        events.calls(centre, 0, CALLS),
        today,
        told.tickets(),
        told.newcomers());
  }

  /** Whether the office hours of the day are on. */
  boolean within(Centre centre) {
    return workday(centre) && hours(centre).openAt(now.local().toLocalTime());
  }

  private boolean workday(Centre centre) {
    Kept k = day(centre);
    synchronized (k) {
      return k.workday;
    }
  }

  OfficeHours hours(Centre centre) {
    Kept k = day(centre);
    synchronized (k) {
      return k.hours;
    }
  }

  private Kept day(Centre centre) {
    Kept k = kept.computeIfAbsent(centre, c -> new Kept());
    LocalDate today = now.today();
    synchronized (k) {
      if (!today.equals(k.day)) {
        k.hours = calendars.hours(centre, today);
        var calendar = calendars.current();
        k.workday =
            calendar.covers(today)
                ? calendar.isWorkday(today)
                : today.getDayOfWeek().getValue() <= 5;
        k.day = today;
      }
    }
    return k;
  }
}
