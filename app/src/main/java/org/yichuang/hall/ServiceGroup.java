package org.yichuang.hall;

import java.util.List;
import org.yichuang.kernel.Text;

/**
 * One queue.
 *
 * @param code its letter, with which its numbers begin
 * @param items keys or codes of what is done there
 * @param minutes the usual length of a service
 * @param variation how much that varies (coefficient of variation)
 * @param open whether numbers are given out
 * @param rule when another window should open for it
 */
public record ServiceGroup(
    String code,
    Text name,
    List<String> items,
    double minutes,
    double variation,
    int position,
    boolean open,
    OpeningRule rule) {

  public ServiceGroup {
    items = List.copyOf(items);
  }
}
