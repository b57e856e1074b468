package org.yichuang.history;

import java.util.List;

/**
 * A whole log.
 *
 * @param setAside rows that have no case, no activity or no readable time; they are counted, never
 *     dropped in silence
 * @param unzoned rows whose time gives no offset; read as Asia/Shanghai
 * @param knowsEnds whether the log has an end date for cases at all
 */
public record PastLog(List<PastCase> cases, int setAside, int unzoned, boolean knowsEnds) {

  public int events() {
    return cases.stream().mapToInt(c -> c.events().size()).sum();
  }
}
