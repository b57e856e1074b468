package org.yichuang.certificates;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Feed;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/**
 * The list of granted cases that wait for their result. It follows the journal, so a decision costs
 * no second commit; a reader first catches up with what happened.
 */
@Component
class IssueList implements FeedListener {

  private final WaitingStore waiting;
  private final Cases cases;
  private final Feed feed;
  private final Now now;

  IssueList(WaitingStore waiting, Cases cases, Feed feed, Now now) {
    this.waiting = waiting;
    this.cases = cases;
    this.feed = feed;
    this.now = now;
  }

  List<ToIssue> page(Centre centre, long after, int size) {
    feed.drain(this);
    return waiting.toIssue(centre, after, size);
  }

  @Override
  public String name() {
    return "certificates.issue-list";
  }

  @Override
  public void receive(List<Entry> batch) {
    List<CaseFile> granted =
        cases.filesOf(batch, CaseEvent.GRANT).stream()
            .filter(f -> f.state() == CaseState.GRANTED)
            .toList();
    granted.forEach(f -> waiting.putToIssue(f, now.sql()));
    cases.filesOf(batch, CaseEvent.ISSUE).forEach(f -> waiting.dropToIssue(f.centre(), f.id()));
  }
}
