package org.yichuang.hall;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/**
 * The hall at one moment, made once per node and shown to everybody.
 *
 * @param seq the number of the last event it knows
 * @param tickets everybody in the hall, in the order in which they are called
 * @param calls the newest calls first
 * @param waits what each waiting ticket is told, by its id
 * @param newcomers what somebody is told who takes a normal number now, by queue
 */
public record HallView(
    Centre centre,
    long seq,
    Instant at,
    HallSetting setting,
    boolean within,
    List<ServiceGroup> groups,
    List<ServiceWindow> windows,
    List<Ticket> tickets,
    List<HallEvent> calls,
    Map<String, GroupToday> today,
    Map<Long, WaitRange> waits,
    Map<String, WaitRange> newcomers) {

  private static final int ENOUGH_TOLD = 20;

  /** Whether numbers are given out now. */
  public boolean open() {
    return setting.opening() == HallSetting.Opening.OPEN
        || (setting.opening() == HallSetting.Opening.HOURS && within);
  }

  public List<Ticket> waiting() {
    return tickets.stream().filter(t -> t.state() == TicketState.WAITING).toList();
  }

  public List<Ticket> waiting(String group) {
    return waiting().stream().filter(t -> t.group().equals(group)).toList();
  }

  /** Everybody who waits: a number may be for several people. */
  public int waitingPeople() {
    return waiting().stream().mapToInt(Ticket::people).sum();
  }

  /** Whether the rest area cannot hold those who wait, so that the overflow area is needed. */
  public boolean restFull() {
    return waitingPeople() > setting.restArea();
  }

  /** The longest wait of those who wait now, in whole minutes. */
  public int longest() {
    return (int) waiting().stream().mapToDouble(t -> t.waitedAt(at)).max().orElse(0);
  }

  public int longest(String group) {
    return (int) waiting(group).stream().mapToDouble(t -> t.waitedAt(at)).max().orElse(0);
  }

  public List<ServiceWindow> openFor(String group) {
    return windows.stream().filter(w -> w.isOpen() && w.serving().contains(group)).toList();
  }

  /** How many of its queue are called before this ticket. */
  public int ahead(Ticket ticket) {
    int n = 0;
    for (Ticket other : tickets) {
      if (other.id() == ticket.id()) {
        return n;
      }
      if (other.state() == TicketState.WAITING && other.group().equals(ticket.group())) {
        n++;
      }
    }
    return n;
  }

  public WaitRange wait(Ticket ticket) {
    return waits.getOrDefault(ticket.id(), WaitRange.UNKNOWN);
  }

  public WaitRange newcomer(String group) {
    return newcomers.getOrDefault(group, WaitRange.UNKNOWN);
  }

  public GroupToday todayOf(String group) {
    return today.getOrDefault(group, GroupToday.nothing(group));
  }

  public Optional<ServiceGroup> group(String code) {
    return groups.stream().filter(g -> g.code().equals(code)).findFirst();
  }

  public Text groupName(String code) {
    return group(code).map(ServiceGroup::name).orElse(Text.of(code, code));
  }

  public Optional<ServiceWindow> window(int no) {
    return windows.stream().filter(w -> w.no() == no).findFirst();
  }

  /** The window a clerk sits at. */
  public Optional<ServiceWindow> windowOf(long clerk) {
    return windows.stream().filter(w -> w.clerkId() != null && w.clerkId() == clerk).findFirst();
  }

  public Optional<Ticket> ticket(long id) {
    return tickets.stream().filter(t -> t.id() == id).findFirst();
  }

  public Optional<Ticket> ticket(String token) {
    return tickets.stream().filter(t -> t.token().equals(token)).findFirst();
  }

  public Optional<Ticket> before(ServiceWindow window) {
    Long id = window.ticket();
    return id == null ? Optional.empty() : ticket(id);
  }

  /** Numbers on hold at a window. */
  public List<Ticket> held(int window) {
    return tickets.stream()
        .filter(t -> t.state() == TicketState.HELD && t.window() != null && t.window() == window)
        .toList();
  }

  /** Whether somebody in the rest area is to come back now. */
  public boolean comeBack(Ticket ticket) {
    return ticket.state() == TicketState.WAITING && ahead(ticket) <= setting.comeBackAt();
  }

  /** People who were told a wait today and know by now what became of it. */
  public int told() {
    return today.values().stream().mapToInt(GroupToday::told).sum();
  }

  /** Those of them who found it true. */
  public int kept() {
    return today.values().stream().mapToInt(GroupToday::kept).sum();
  }

  /** Whether today fewer than four in five found true what they were told; then that is said. */
  public boolean claimFails() {
    return told() >= ENOUGH_TOLD && kept() * 5 < told() * 4;
  }

  public int done() {
    return today.values().stream().mapToInt(GroupToday::done).sum();
  }

  /** The queue in which somebody waits longest. */
  public Optional<ServiceGroup> neediest() {
    return groups.stream()
        .filter(g -> !waiting(g.code()).isEmpty())
        .max(Comparator.comparingInt(g -> longest(g.code())));
  }
}
