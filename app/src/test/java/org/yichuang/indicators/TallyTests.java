package org.yichuang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Centre;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class TallyTests {

  private static final LocalDate FIRST = LocalDate.of(2021, 11, 1);
  private static final String[] GRADES = {
    "VERY_SATISFIED", "SATISFIED", "FAIRLY_SATISFIED", "DISSATISFIED", "VERY_DISSATISFIED"
  };

  @Autowired FactStore facts;
  @Autowired Recount recount;
  @Autowired TallyStore tallies;
  @Autowired TransactionTemplate transaction;

  private final Centre centre = Centres.fresh();

  private void put(List<Map<String, @Nullable Object>> batch) {
    transaction.executeWithoutResult(status -> {
      facts.lock(centre);
      facts.put(centre, batch);
    });
  }

  /**
   * A case at any point of its life, with dates that may go back and outcomes that may be undone.
   */
  private Map<String, @Nullable Object> fact(long id, Random r) {
    Map<String, @Nullable Object> f = new LinkedHashMap<>();
    LocalDate received = FIRST.plusDays(r.nextInt(150));
    LocalDate accepted = r.nextInt(10) == 0 ? null : received.plusDays(r.nextInt(4));
    LocalDate decided =
        accepted == null || r.nextInt(3) == 0 ? null : accepted.plusDays(r.nextInt(30));
    boolean rated = decided != null && r.nextBoolean();
    int department = r.nextInt(3);
    f.put("case_id", id);
    f.put("number", "N" + id);
    f.put("item", "item-" + department + r.nextInt(2));
    f.put("item_name", "事项");
    f.put("department", "d" + department);
    boolean online = r.nextBoolean();
    f.put("channel", online ? "ONLINE" : "WINDOW");
    f.put("online", online);
    f.put("desk", r.nextInt(4) == 0 ? "" : Integer.toString(r.nextInt(3)));
    f.put("desk_name", "窗口");
    f.put("officer", Integer.toString(r.nextInt(4)));
    f.put("officer_name", "某人");
    f.put("promptness", r.nextInt(3) == 0 ? "ON_THE_SPOT" : "PROMISED");
    f.put("received_at", received + "T09:00:00+08:00");
    f.put("received_on", received.toString());
    f.put("accepted_on", day(accepted));
    f.put("decided_on", day(decided));
    f.put("closed_on", r.nextInt(4) == 0 ? day(decided == null ? accepted : decided) : null);
    boolean visit = decided != null && r.nextInt(4) == 0;
    f.put("outcome", decided == null ? "OPEN" : visit ? "VISIT" : "GRANTED");
    f.put(
        "promised_due", accepted == null ? null : accepted.plusDays(5 + r.nextInt(20)).toString());
    f.put("statutory_due", accepted == null ? null : accepted.plusDays(28).toString());
    f.put("promised_days", r.nextInt(10));
    f.put("statutory_days", r.nextInt(3) * 10);
    f.put("evaluable", decided != null && r.nextBoolean());
    f.put("grade", rated ? GRADES[r.nextInt(5)] : null);
    f.put("origin", rated ? (r.nextInt(5) == 0 ? "DEFAULT" : "ACTIVE") : null);
    f.put("causes", List.of());
    for (String flag :
        List.of("named", "called_back", "put_right", "in_time", "second_good", "assisted")) {
      f.put(flag, r.nextBoolean());
    }
    f.put("settled", true);
    f.put("visits", r.nextInt(3) == 0 ? null : r.nextInt(3));
    f.put("wall_minutes", decided == null || visit ? null : r.nextInt(50_000));
    f.put("open_minutes", decided == null || visit ? null : r.nextInt(200));
    f.put("accepting_minutes", accepted == null || visit ? null : r.nextInt(2_000_000));
    f.put("deciding_minutes", decided == null || visit ? null : r.nextInt(3_000));
    f.put("handing_minutes", null);
    return f;
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  @Test
  void whateverHappensToCasesTheTalliesEqualARecountExactly() {
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      for (int step = 0; step < 30; step++) {
        Map<Long, Map<String, @Nullable Object>> batch = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
          long id = 1 + random.nextInt(200);
          batch.put(id, fact(id, random));
        }
        put(new ArrayList<>(batch.values()));
        if (random.nextInt(5) == 0) {
          put(new ArrayList<>(batch.values()));
        }
      }
      assertThat(recount.run(centre)).isZero();
    }
  }

  @Test
  void aTallyThatWasSpoiltIsFoundAndMended() {
    put(List.of(fact(1, new Random(3)), fact(2, new Random(4))));
    transaction.executeWithoutResult(status -> {
      Map<String, @Nullable Object> late = fact(1, new Random(5));
      facts.lock(centre);
      facts.put(centre, List.of(late));
    });
    assertThat(recount.run(centre)).isZero();
    spoil();
    assertThat(recount.run(centre)).isPositive();
    assertThat(recount.run(centre)).isZero();
  }

  @Autowired org.springframework.jdbc.core.simple.JdbcClient jdbc;

  private void spoil() {
    jdbc.sql("update indicators.tally set online = online + 1 where centre_id = :centre")
        .param("centre", centre.code())
        .update();
  }

  @Test
  void aDepartmentsChannelsMakeTheDepartmentAndItsItemsToo() {
    Random random = new Random(11);
    List<Map<String, @Nullable Object>> batch = new ArrayList<>();
    for (long id = 1; id <= 300; id++) {
      batch.add(fact(id, random));
    }
    put(batch);
    Period period = Period.parse("2022-Q1").orElseThrow();
    Cut department = Cut.of(Dim.DEPARTMENT, "d1");
    long whole = tallies.sum(centre, department, period).finished();
    long apart = 0;
    for (String channel : List.of("ONLINE", "WINDOW")) {
      Cut both = department.with(Dim.CHANNEL, channel);
      apart += tallies.sum(centre, both, period).finished();
      assertThat(tallies.steps(centre, both, "OPEN", period).cases())
          .isEqualTo(tallies.sum(centre, both, period).finished());
    }
    assertThat(apart).isPositive().isEqualTo(whole);
    for (Dim dim : List.of(Dim.ITEM, Dim.CHANNEL, Dim.OFFICER)) {
      Cut around = Numbers.around(dim, department);
      String below = dim == Dim.CHANNEL ? "" : "d1";
      long lines =
          tallies.byValue(centre, dim, around, below, period).values().stream()
              .mapToLong(Counts::finished)
              .sum();
      assertThat(lines).as(dim.key()).isEqualTo(dim == Dim.OFFICER ? lines : whole);
    }
    assertThat(tallies.sum(centre, Cut.of(Dim.ITEM, "nowhere"), period).finished()).isZero();
  }

  @Test
  void theTalliesEqualAPlainCountOfTheFacts() {
    Random random = new Random(12);
    List<Map<String, @Nullable Object>> batch = new ArrayList<>();
    for (long id = 1; id <= 400; id++) {
      batch.add(fact(id, random));
    }
    put(batch);
    Period year = Period.parse("2022").orElseThrow();
    Counts counts = tallies.sum(centre, Cut.ALL, year);
    for (Mark mark : Mark.values()) {
      long plain =
          jdbc.sql(
                  """
                  select count(*) from indicators.fact where centre_id = :centre
                    and decided_on between '2022-01-01' and '2022-12-31' and marks & :bit <> 0
                  """)
              .param("centre", centre.code())
              .param("bit", mark.bit())
              .query(Long.class)
              .single();
      assertThat(counts.count(mark)).as(mark.name()).isEqualTo(plain);
    }
  }

  @Test
  void stepsAreExactBelow64MinutesAndWithinOneSixtyFourthAbove() {
    assertThat(Steps.minutes(14)).isEqualTo(14);
    assertThat(Steps.minutes(63)).isEqualTo(63);
    for (int minutes : new int[] {0, 64, 127, 128, 255, 1_000, 40_000, 2_000_000, 2_097_151}) {
      int step =
          jdbc.sql("select indicators.step(:m)").param("m", minutes).query(Integer.class).single();
      assertThat(Steps.step(minutes)).isEqualTo(step);
      assertThat(Math.abs(Steps.minutes(step) - minutes)).isLessThanOrEqualTo(minutes / 64);
    }
  }

  @Test
  void countsByStepAreReadAsTheyAreWritten() {
    for (String array : List.of("[57:59]={1,0,4}", "[0:0]={12}", "[3:4]={-1,20}", "{}")) {
      assertThat(Steps.parse(array).array()).isEqualTo(array);
    }
    assertThat(Steps.parse("{7,8}").array()).isEqualTo("[1:2]={7,8}");
    String printed =
        jdbc.sql("select indicators.merged('[5:6]={1,2}', '[8:8]={3}')::text")
            .query(String.class)
            .single();
    assertThat(Steps.parse(printed).array()).isEqualTo("[5:8]={1,2,0,3}");
  }
}
