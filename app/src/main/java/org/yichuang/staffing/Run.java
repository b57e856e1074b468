package org.yichuang.staffing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.BinaryTree;

/** One run: its clock, its queues and its desks. */
final class Run implements Floor {
  private final umontreal.ssj.simevents.Simulator clock =
      new umontreal.ssj.simevents.Simulator(new BinaryTree());
  private final Workload work;
  private final Steering steering;
  private final double setUp;
  private final double from;
  private final double until;
  private final Queues queues;
  private final Desk[] desks;
  private final int[] arrived;
  private final int[] finished;
  private final double[] workDone;
  private final double[] waits;
  private int idle;
  private int openNow;
  private int peak;
  private int next;

  Run(Workload work, Steering steering, int desks, double setUp, double from, double until) {
    this.work = work;
    this.steering = steering;
    this.setUp = setUp;
    this.from = from;
    this.until = until;
    queues = new Queues(work);
    this.desks = new Desk[desks];
    Arrays.setAll(this.desks, i -> new Desk());
    arrived = new int[work.services()];
    finished = new int[work.services()];
    workDone = new double[work.services()];
    waits = new double[work.size()];
    Arrays.fill(waits, Double.NaN);
  }

  Simulated play() {
    clock.init();
    new Decision().schedule(0);
    if (work.size() > 0) {
      new Arrival().schedule(Math.max(0, work.at[0] - from));
    }
    if (Double.isFinite(until)) {
      new Stop(clock).schedule(until - from);
    }
    clock.start();
    double spent = spent();
    return new Simulated(work, waits, spent, peak, Arrays.stream(workDone).sum());
  }

  private void arrive(int ticket) {
    int service = work.service[ticket];
    arrived[service]++;
    queues.add(ticket);
    if (idle > 0) {
      Desk desk = idleDeskFor(service);
      if (desk != null) {
        desk.callNext();
      }
    }
  }

  private @Nullable Desk idleDeskFor(int service) {
    Desk best = null;
    for (Desk desk : desks) {
      if (desk.idle
          && desk.can(service)
          && (best == null
              || desk.services.length < best.services.length
              || (desk.services.length == best.services.length
                  && desk.idleSince < best.idleSince))) {
        best = desk;
      }
    }
    return best;
  }

  @Override
  public double now() {
    return from + clock.time();
  }

  @Override
  public int desks() {
    return desks.length;
  }

  @Override
  public int services() {
    return work.services();
  }

  @Override
  public int waiting(int service) {
    return queues.length(service);
  }

  @Override
  public double longestWait(int service) {
    double oldest = queues.oldest(service);
    return Double.isNaN(oldest) ? 0 : Math.max(0, now() - oldest);
  }

  @Override
  public int arrived(int service) {
    return arrived[service];
  }

  @Override
  public int finished(int service) {
    return finished[service];
  }

  @Override
  public double workDone(int service) {
    return workDone[service];
  }

  @Override
  public boolean open(int desk) {
    return desks[desk].services.length > 0;
  }

  @Override
  public boolean busy(int desk) {
    return desks[desk].ticket >= 0;
  }

  @Override
  public int[] assignment(int desk) {
    return desks[desk].services.clone();
  }

  @Override
  public double spent() {
    double total = 0;
    for (Desk desk : desks) {
      total += desk.minutes + (desk.staffed ? now() - desk.since : 0);
    }
    return total;
  }

  @Override
  public void assign(int desk, int... services) {
    for (int service : services) {
      if (service < 0 || service >= work.services()) {
        throw new IllegalArgumentException("no service " + service);
      }
    }
    desks[desk].assign(services.clone());
  }

  @Override
  public void close(int desk) {
    desks[desk].assign(Desk.NONE);
  }

  private final class Arrival extends Event {
    Arrival() {
      super(clock);
    }

    @Override
    public void actions() {
      arrive(next++);
      while (next < work.size() && work.at[next] <= now()) {
        arrive(next++);
      }
      if (next < work.size()) {
        schedule(work.at[next] - now());
      }
    }
  }

  private final class Decision extends Event {
    Decision() {
      super(clock);
    }

    @Override
    public void actions() {
      steering.decide(Run.this);
      double then = steering.next(now());
      if (Double.isFinite(then)) {
        schedule(Math.max(1e-6, then - now()));
      }
    }
  }

  /** One desk; as an event it is the end of a service or of a set-up. */
  private final class Desk extends Event {
    static final int[] NONE = {};
    private int[] services = NONE;
    private int ticket = -1;
    private boolean moving;
    private boolean idle;
    private boolean staffed;
    private double idleSince;
    private double since;
    private double minutes;
    private boolean mustSetUp;

    Desk() {
      super(clock);
    }

    boolean can(int service) {
      for (int mine : services) {
        if (mine == service) {
          return true;
        }
      }
      return false;
    }

    void assign(int[] to) {
      if (Arrays.equals(services, to)) {
        return;
      }
      boolean wasOpen = services.length > 0;
      mustSetUp |= wasOpen && to.length > 0 && setUp > 0;
      services = to;
      if (to.length > 0 && !staffed) {
        staff();
      }
      if (ticket < 0 && !moving) {
        free();
      }
    }

    private void staff() {
      staffed = true;
      since = now();
      peak = Math.max(peak, ++openNow);
    }

    private void free() {
      setIdle(false);
      if (services.length == 0) {
        leave();
      } else if (mustSetUp) {
        mustSetUp = false;
        moving = true;
        schedule(setUp);
      } else {
        callNext();
      }
    }

    private void leave() {
      mustSetUp = false;
      if (staffed) {
        staffed = false;
        minutes += now() - since;
        openNow--;
      }
    }

    void callNext() {
      ticket = queues.take(services, now(), steering);
      if (ticket < 0) {
        setIdle(true);
        return;
      }
      setIdle(false);
      waits[ticket] = Math.max(0, now() - work.at[ticket]);
      schedule(work.minutes[ticket]);
    }

    private void setIdle(boolean to) {
      if (to != idle) {
        idle = to;
        idleSince = now();
        Run.this.idle += to ? 1 : -1;
      }
    }

    @Override
    public void actions() {
      if (ticket >= 0) {
        finished[work.service[ticket]]++;
        workDone[work.service[ticket]] += work.minutes[ticket];
        ticket = -1;
      }
      moving = false;
      free();
    }
  }
}
