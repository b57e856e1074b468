package org.yichuang.staffing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything a week's plan is made from: queues, windows, clerks, and each day's people. */
public record WeekInput(List<Queue> queues, List<Seat> seats, List<Person> people, List<Day> days) {

  /** A queue: its letter, and its usual length and variation where history says nothing. */
  public record Queue(String code, double minutes, double variation) {}

  /**
   * A window at which one person can sit.
   *
   * @param usual queues it serves on a usual day
   * @param skills queues it may serve
   * @param regular whether it is open on a usual day
   */
  public record Seat(int window, Set<String> usual, Set<String> skills, boolean regular) {
    public Seat {
      usual = Set.copyOf(usual);
      skills = Set.copyOf(skills);
    }
  }

  /** A clerk with a contract, and the days away. */
  public record Person(long id, String name, Contract contract, Set<LocalDate> away) {
    public Person {
      away = Set.copyOf(away);
    }

    boolean works(LocalDate day) {
      return !away.contains(day) && !contract.free().contains(day.getDayOfWeek());
    }

    /** Whether the person can do what a window usually serves. */
    boolean fits(Seat seat) {
      return contract.skills().containsAll(seat.usual());
    }
  }

  /**
   * A working day.
   *
   * @param sessions quarters from and to between which the hall is open, in turn
   * @param people expected per queue and quarter
   */
  public record Day(LocalDate date, List<Session> sessions, Map<String, Load[]> people) {
    int opens() {
      return sessions.getFirst().from();
    }

    int closes() {
      return sessions.getLast().to();
    }

    boolean open(int quarter) {
      return sessions.stream().anyMatch(s -> quarter >= s.from() && quarter < s.to());
    }

    Load load(String queue, int quarter) {
      Load[] all = people.get(queue);
      return all == null ? Load.NONE : all[quarter];
    }
  }

  /** A stretch of open quarters. */
  public record Session(int from, int to) {}

  /** People expected in a quarter-hour and the desk minutes of each. */
  public record Load(double people, double minutes) {
    public static final Load NONE = new Load(0, 0);

    double desks() {
      return people * minutes / 15;
    }
  }
}
