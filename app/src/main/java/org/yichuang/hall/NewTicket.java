package org.yichuang.hall;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it is asked for.
 *
 * @param key says that two presses are one; made by the page or the device
 * @param group the queue's letter
 * @param reason why it goes first; null unless the class is {@link TicketClass#PRIORITY}
 * @param people how many it is for, 1 to 20
 * @param items keys of the items, where the person chose some
 */
public record NewTicket(
    String key,
    String group,
    TicketClass cls,
    @Nullable Reason reason,
    int people,
    List<String> items,
    Set<Need> needs,
    Source source) {

  public NewTicket {
    items = List.copyOf(items);
    needs = Set.copyOf(needs);
  }

  /** One person's normal ticket. */
  public static NewTicket of(String key, String group, Source source) {
    return new NewTicket(key, group, TicketClass.NORMAL, null, 1, List.of(), Set.of(), source);
  }

  public NewTicket first(Reason why) {
    return new NewTicket(key, group, TicketClass.PRIORITY, why, people, items, needs, source);
  }

  public NewTicket booked(int forPeople) {
    return new NewTicket(
        key, group, TicketClass.APPOINTMENT, null, forPeople, items, needs, Source.APPOINTMENT);
  }

  public NewTicket needing(Set<Need> what) {
    return new NewTicket(key, group, cls, reason, people, items, what, source);
  }
}
