package org.yichuang.assistance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.Cases;
import org.yichuang.journal.Entry;
import org.yichuang.journal.FeedListener;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** Each "no" of a window reports itself from the journal (否定答复报告), until somebody looked. */
@Service
public class WindowNoes implements FeedListener {

  private final NoStore store;
  private final Cases cases;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  WindowNoes(NoStore store, Cases cases, Now now) {
    this.store = store;
    this.cases = cases;
    this.now = now;
  }

  /** A window's no as it reported itself. */
  public record No(
      long caseId,
      String caseNumber,
      String itemName,
      String department,
      String saidBy,
      String reason,
      Instant at) {}

  /** Those that nobody has looked at yet. */
  public Outcome<List<No>> unseen(Actor actor, int most) {
    return Stuck.watches(actor).map(a -> store.unseen(a.centre(), most));
  }

  public Outcome<Long> saw(Actor actor, long caseId) {
    return Stuck.watches(actor)
        .map(a -> {
          store.seen(a, caseId, now.instant());
          return caseId;
        });
  }

  @Override
  public String name() {
    return "assistance.window-no";
  }

  @Override
  public void receive(List<Entry> batch) {
    batch.stream()
        .filter(e ->
            e.kind().equals(CaseEvent.FIND_OUT_OF_SCOPE.kind())
                || e.kind().equals(CaseEvent.DECLINE.kind()))
        .forEach(this::keep);
  }

  private void keep(Entry e) {
    Map<?, ?> body = mapper.readValue(e.body(), Map.class);
    cases
        .find(e.centre(), e.subject())
        .ifPresent(f ->
            store.said(
                e.centre(),
                e.kind(),
                new No(
                    f.id(),
                    f.number(),
                    f.itemName(),
                    f.department(),
                    e.actorName(),
                    String.valueOf(body.get("reason")),
                    e.at())));
  }
}
