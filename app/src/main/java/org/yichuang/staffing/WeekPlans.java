package org.yichuang.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import tools.jackson.databind.json.JsonMapper;

/** Contracts and week plans as they are kept. */
@Service
public class WeekPlans {

  /** Longer than this no plan takes; one that has not ended by then was lost with its node. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final WeekPlanStore store;
  private final Now now;

  WeekPlans(WeekPlanStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /**
   * A week's plan and where it stands.
   *
   * @param endedAt null while it is being made
   * @param failed whether the last try came to nothing
   * @param plan the last one that came
   * @param published what the clerks see
   */
  public record Kept(
      Instant begunAt,
      @Nullable Instant endedAt,
      boolean failed,
      @Nullable WeekPlan plan,
      @Nullable WeekPlan published,
      @Nullable Instant publishedAt,
      @Nullable String publisher) {}

  /** Contracts by clerk; whoever has none works as {@link Contract#usual}. */
  public Map<Long, Contract> contracts(Centre centre) {
    return store.contracts(centre).stream()
        .collect(Collectors.toMap(Contract::clerk, Function.identity()));
  }

  public void put(Centre centre, Contract contract) {
    store.put(centre, contract, now.sql());
  }

  public Optional<Kept> of(Centre centre, LocalDate monday) {
    return store
        .plan(centre, monday)
        .map(row ->
            new Kept(
                row.begunAt(),
                row.endedAt(),
                row.failed() || lost(row),
                plan(row.plan()),
                plan(row.published()),
                row.publishedAt(),
                row.publisher()));
  }

  private boolean lost(WeekPlanStore.Row row) {
    return row.endedAt() == null && row.begunAt().isBefore(now.instant().minus(LONGEST));
  }

  /** Notes that a plan is being made; the moment it began, or nothing when one already is. */
  public Optional<Instant> begin(Centre centre, LocalDate monday) {
    Instant at = now.instant();
    return store.begin(centre, monday, Now.sql(at), Now.sql(at.minus(LONGEST)))
        ? Optional.of(at)
        : Optional.empty();
  }

  /** Keeps a plan that was begun then; null says that it came to nothing. */
  public void end(Centre centre, LocalDate monday, Instant begun, @Nullable WeekPlan plan) {
    String json = plan == null ? null : JSON.writeValueAsString(plan);
    store.end(centre, monday, Now.sql(begun), json, now.sql());
  }

  /** Shows the clerks the plan that ended then; false when there is a newer one. */
  public boolean publish(Centre centre, LocalDate monday, Instant seen, String by) {
    return store.publish(centre, monday, Now.sql(seen), by, now.sql());
  }

  private static @Nullable WeekPlan plan(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, WeekPlan.class);
  }
}
