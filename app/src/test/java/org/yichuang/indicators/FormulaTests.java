package org.yichuang.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.figures.Rate;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** Each indicator on a handful of cases whose figure can be worked out by hand. */
@HouseTest
class FormulaTests {

  private static final Period MAY = Period.parse("2022-05").orElseThrow();

  @Autowired FactStore facts;
  @Autowired Numbers numbers;
  @Autowired CaseLists lists;
  @Autowired Recount recount;
  @Autowired TransactionTemplate transaction;
  @Autowired TestNow now;

  private final Centre centre = Centres.fresh();
  private final Actor leader =
      new Actor(Actor.Kind.STAFF, 9, "陈静", centre, Set.of(new Post(Role.LEADER, centre, "centre")));
  private final List<Map<String, @Nullable Object>> cases = new ArrayList<>();

  @BeforeEach
  void itIsTheTwentiethOfJune() {
    now.set("2022-06-20T10:00:00");
  }

  @AfterEach
  void everyFigureEqualsItsRecountAndItsLists() {
    assertThat(recount.run(centre)).isZero();
    now.reset();
  }

  /** Accepted on the 2nd of May, promised for the 9th, legal limit on the 27th. */
  private Map<String, @Nullable Object> open() {
    Map<String, @Nullable Object> f = new LinkedHashMap<>();
    long id = cases.size() + 1L;
    f.put("case_id", id);
    f.put("number", "N" + id);
    f.put("item", "item");
    f.put("item_name", "事项");
    f.put("department", "wjj");
    f.put("channel", "WINDOW");
    f.put("officer", "7");
    f.put("officer_name", "王芳");
    f.put("promptness", "PROMISED");
    f.put("received_at", "2022-05-02T09:00:00+08:00");
    f.put("received_on", "2022-05-02");
    f.put("accepted_on", "2022-05-02");
    f.put("outcome", "OPEN");
    f.put("promised_due", "2022-05-09");
    f.put("statutory_due", "2022-05-27");
    f.put("promised_days", 5);
    f.put("statutory_days", 20);
    f.put("causes", List.of());
    f.put("settled", true);
    for (String no :
        List.of(
            "online",
            "assisted",
            "evaluable",
            "named",
            "called_back",
            "put_right",
            "in_time",
            "second_good")) {
      f.put(no, false);
    }
    cases.add(f);
    return f;
  }

  private Map<String, @Nullable Object> decided(String day) {
    Map<String, @Nullable Object> f = open();
    f.put("decided_on", day);
    f.put("closed_on", day);
    f.put("outcome", "GRANTED");
    f.put("evaluable", true);
    return f;
  }

  private Map<String, @Nullable Object> rated(String grade, String origin) {
    Map<String, @Nullable Object> f = decided("2022-05-06");
    f.put("grade", grade);
    f.put("origin", origin);
    return f;
  }

  private Map<String, @Nullable Object> bad(boolean named) {
    Map<String, @Nullable Object> f = rated("DISSATISFIED", "ACTIVE");
    f.put("named", named);
    return f;
  }

  private Figure figure(String key, Period period, Cut cut) {
    transaction.executeWithoutResult(status -> {
      facts.lock(centre);
      facts.put(centre, cases);
    });
    Indicator indicator = Indicators.get(key);
    Figure figure =
        Objects.requireNonNull(numbers.figures(leader, List.of(indicator), period, cut).get(key));
    if (indicator.kind() == Indicator.Kind.SHARE) {
      Rate rate = Objects.requireNonNull(figure.rate());
      assertThat(listed(indicator, CaseLists.Part.N, period)).isEqualTo(rate.n());
      assertThat(listed(indicator, CaseLists.Part.M, period)).isEqualTo(rate.m());
      assertThat(listed(indicator, CaseLists.Part.REST, period)).isEqualTo(rate.m() - rate.n());
    }
    return figure;
  }

  private long listed(Indicator indicator, CaseLists.Part part, Period period) {
    return lists
        .page(leader, new CaseLists.Question(indicator, part, period, Cut.ALL), null, 100)
        .rows()
        .size();
  }

  private String share(String key) {
    return figure(key, MAY, Cut.ALL).fraction();
  }

  @Test
  void acceptedAndFinishedAreTwoFiguresAndWithdrawnOnesAreNotFinished() {
    decided("2022-05-06");
    decided("2022-06-01");
    Map<String, @Nullable Object> refused = decided("2022-05-31");
    refused.put("outcome", "REFUSED");
    Map<String, @Nullable Object> withdrawn = open();
    withdrawn.put("closed_on", "2022-05-05");
    withdrawn.put("outcome", "WITHDRAWN");
    assertThat(figure("accepted", MAY, Cut.ALL).text()).isEqualTo("4");
    assertThat(figure("finished", MAY, Cut.ALL).text()).isEqualTo("2");
  }

  @Test
  void onTimeIncludesThePromisedDayAndTheStrictShareAddsWhatLiesOverdue() {
    decided("2022-05-09");
    decided("2022-05-10");
    Map<String, @Nullable Object> unlimited = decided("2022-05-10");
    unlimited.put("promised_due", null);
    open();
    Map<String, @Nullable Object> withdrawn = open();
    withdrawn.put("closed_on", "2022-05-20");
    withdrawn.put("outcome", "WITHDRAWN");
    Map<String, @Nullable Object> later = open();
    later.put("promised_due", "2022-06-21");
    assertThat(share("ontime")).isEqualTo("1/2");
    assertThat(share("ontime-strict")).isEqualTo("1/3");
    Period june = MAY.next();
    assertThat(figure("ontime-strict", june, Cut.ALL).text()).isEqualTo("—");
    later.put("promised_due", "2022-06-17");
    assertThat(figure("ontime-strict", june, Cut.ALL).fraction()).isEqualTo("0/1");
    assertThat(figure("ontime-strict", june, Cut.of(Dim.OFFICER, "7")).fraction()).isEqualTo("0/1");
    assertThat(figure("ontime-strict", june, Cut.of(Dim.OFFICER, "8")).text()).isEqualTo("—");
  }

  @Test
  void theLegalLimitIsMeasuredApartFromThePromisedOne() {
    decided("2022-05-27");
    decided("2022-05-30");
    assertThat(share("statutory")).isEqualTo("1/2");
    assertThat(share("ontime")).isEqualTo("0/2");
  }

  @Test
  void earlyIsBeforeThePromisedDayAmongPromisedCasesOnly() {
    decided("2022-05-08");
    decided("2022-05-09");
    decided("2022-05-08").put("promptness", "ON_THE_SPOT");
    assertThat(share("early")).isEqualTo("1/2");
  }

  @Test
  void promptIsOnTheSpotStraightThroughOrDecidedOnTheSameDay() {
    decided("2022-05-06");
    decided("2022-05-02");
    decided("2022-05-06").put("promptness", "ON_THE_SPOT");
    decided("2022-05-06").put("promptness", "STRAIGHT_THROUGH");
    assertThat(share("prompt")).isEqualTo("3/4");
  }

  @Test
  void compressionIsWeighedByCasesWithoutThoseThatHaveNoLegalLimit() {
    decided("2022-05-06");
    Map<String, @Nullable Object> longer = decided("2022-05-06");
    longer.put("promised_days", 15);
    Map<String, @Nullable Object> none = decided("2022-05-06");
    none.put("statutory_days", 0);
    none.put("promised_days", 3);
    assertThat(share("compression")).isEqualTo("20/40");
  }

  @Test
  void ratingsByDefaultNeverCountAsGivenByPeople() {
    rated("VERY_SATISFIED", "ACTIVE");
    rated("FAIRLY_SATISFIED", "ACTIVE");
    rated("DISSATISFIED", "ACTIVE");
    rated("VERY_SATISFIED", "DEFAULT");
    decided("2022-05-06");
    Map<String, @Nullable Object> notYet = decided("2022-05-06");
    notYet.put("evaluable", false);
    notYet.put("closed_on", null);
    assertThat(share("rated")).isEqualTo("4/5");
    assertThat(share("active")).isEqualTo("3/5");
    assertThat(share("unrated")).isEqualTo("2/5");
    assertThat(share("good")).isEqualTo("3/4");
    assertThat(share("active-good")).isEqualTo("2/3");
    assertThat(share("satisfied")).isEqualTo("2/4");
  }

  @Test
  void badRatingsAreCalledBackPutRightAndSatisfiedAfterwardsEachOverItsOwnDenominator() {
    bad(true).put("called_back", true);
    Map<String, @Nullable Object> right = bad(true);
    right.put("put_right", true);
    right.put("in_time", true);
    right.put("second_good", true);
    bad(false).put("put_right", true);
    rated("SATISFIED", "ACTIVE").put("called_back", true);
    assertThat(share("callback")).isEqualTo("1/2");
    assertThat(share("rectified")).isEqualTo("1/3");
    assertThat(share("resatisfied")).isEqualTo("1/2");
  }

  @Test
  void journeysCountVisitsOnlyWhereTheyAreKnown() {
    Map<String, @Nullable Object> online = decided("2022-05-06");
    online.put("channel", "ONLINE");
    online.put("online", true);
    online.put("visits", 0);
    decided("2022-05-06").put("visits", 1);
    decided("2022-05-06").put("visits", 2);
    decided("2022-05-06").put("assisted", true);
    assertThat(share("online")).isEqualTo("1/4");
    assertThat(share("zero-trip")).isEqualTo("1/3");
    assertThat(share("one-trip")).isEqualTo("2/3");
    assertThat(share("assisted")).isEqualTo("1/4");
  }

  @Test
  void handlingIsToldByTheWallClockAndByTheOpenCounter() {
    for (int minutes : new int[] {14, 20, 63}) {
      Map<String, @Nullable Object> f = decided("2022-05-06");
      f.put("wall_minutes", minutes * 10);
      f.put("open_minutes", minutes);
    }
    decided("2022-05-06");
    assertThat(figure("open-median", MAY, Cut.ALL).text()).isEqualTo("20");
    assertThat(figure("open-p95", MAY, Cut.ALL).text()).isEqualTo("63");
    assertThat(figure("open-mean", MAY, Cut.ALL).text()).isEqualTo("32");
    assertThat(figure("wall-mean", MAY, Cut.ALL).text()).isEqualTo("323");
    assertThat(figure("wall-median", MAY, Cut.of(Dim.ITEM, "item")).value()).isBetween(197L, 203L);
    assertThat(figure("open-mean", MAY.next(), Cut.ALL).text()).isEqualTo("—");
  }

  @Test
  void anEmptyDenominatorIsADashForEveryShare() {
    open();
    for (Indicator i : Indicators.all()) {
      if (i.kind() == Indicator.Kind.SHARE || i.kind() == Indicator.Kind.COMPRESSION) {
        assertThat(figure(i.key(), MAY, Cut.ALL).text()).as(i.key()).isEqualTo("—");
      }
    }
  }
}
