package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundleTests {

  private static final Shelf SHELF = Shelf.read(GuideFiles.all(null));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void aRestaurantOfOneOwnerWithALargeRoomTakesThreeItemsAndTheLicenceComesFirst() {
    Bundle bundle =
        bundle(
            "open-restaurant",
            Map.of("business.form", "individual", "premises.large", "yes", "sign.large", "no"));
    assertThat(bundle.guides())
        .extracting(Guide::key)
        .containsExactly("individual-business", "food-permit", "fire-check");
    assertThat(bundle.links())
        .containsExactly(
            new Bundle.Link("individual-business", "food-permit", "business-licence"),
            new Bundle.Link("individual-business", "fire-check", "business-licence"));
  }

  @Test
  void eachFieldIsAskedOnceAndEachPaperBroughtOnce() {
    Bundle bundle =
        bundle(
            "open-restaurant",
            Map.of(
                "business.form", "individual",
                "premises.large", "yes",
                "sign.large", "no",
                "food.sold", "made",
                "food.cold", "no",
                "fire.promise", "promise",
                "applying.for", "self",
                "trade.family", "one"));
    assertThat(bundle.form().fields().map(Field::key)).doesNotHaveDuplicates();
    assertThat(bundle.materials())
        .extracting(Material::key)
        .doesNotHaveDuplicates()
        .doesNotContain("business-licence", "authorisation");
    // by hand: sole trader 4+5+4+1 = 14 fields, food permit 3+3+6+1 = 13, fire check 3+3+6+1 = 13
    assertThat(bundle.savings().fields().apart()).isEqualTo(40);
    // by hand: the sole trader's 14 and legal-person, food.form, food.manager and three for
    // fire
    assertThat(bundle.savings().fields().together()).isEqualTo(20);
    // by hand: 2 (id, premises) + 6 (id, plan, equipment, flow, rules, health) + 3 (id, plan,
    // rules)
    assertThat(bundle.savings().materials()).isEqualTo(new Savings.Pair(11, 8));
    assertThat(bundle.savings().visits()).isEqualTo(new Savings.Pair(3, 1));
    // by hand: 1 + 5 + 3 apart; 1 and then the longer of 5 and 3 together
    assertThat(bundle.savings().days()).isEqualTo(new Savings.Pair(9, 6));
  }

  @Test
  void aFieldThatOnlyOneItemNeedsUnderAConditionIsAskedWhenEitherNeedsIt() {
    Bundle bundle = bundle("open-shop", Map.of("business.form", "company", "food.sold", "made"));
    assertThat(bundle.form().fields().filter(f -> f.key().equals("agent.name")).findFirst())
        .hasValueSatisfying(
            f -> assertThat(f.when().toString()).isEqualTo("applying.for == other"));
  }

  @Test
  void theDisabledOwnerOfASmallShopGetsTheSubsidyAfterTheLicence() {
    Bundle bundle =
        bundle(
            "open-shop",
            Map.of("business.form", "individual", "food.sold", "none", "owner.disabled", "yes"));
    assertThat(bundle.guides())
        .extracting(Guide::key)
        .containsExactly("individual-business", "disability-startup-subsidy");
    assertThat(bundle.savings().days()).isEqualTo(new Savings.Pair(8, 8));
  }

  @Test
  void nothingAnsweredSwitchesNothingOn() {
    assertThat(bundle("open-shop", Map.of()).guides()).isEmpty();
  }

  @Test
  void aCompleteAmusementParkIsGrantedByRuleAndALargeOneIsLookedAt() {
    Guide guide = guide("hygiene-permit");
    Facts small =
        new Facts(
            Map.of(
                "variant",
                "first",
                "place.kind",
                "amusement",
                "place.aircon",
                "no",
                "applying.for",
                "self",
                "premises.area",
                "420"),
            java.util.Set.of("id-card", "business-licence", "floor-plan", "hygiene-test-report"),
            java.util.Set.of("hygiene-routine", "health-certificates"),
            DAY);
    assertThat(guide.verdict(small).kind()).isEqualTo(Verdict.Kind.GRANT);
    assertThat(guide.verdict(small.with("premises.area", "4200")).kind())
        .isEqualTo(Verdict.Kind.REVIEW);
    Facts without = new Facts(small.answers(), java.util.Set.of(), java.util.Set.of(), DAY);
    assertThat(guide.verdict(without).failed())
        .extracting(DecisionRule::key)
        .containsExactly("complete");
  }

  @Test
  void whoIsNotYetSixtyFiveIsRefusedWithTheReason() {
    Guide guide = guide("elder-card");
    Facts young =
        Facts.of(Map.of("person.id", "11010519610303002X", "person.household", "wuling"), DAY);
    assertThat(guide.verdict(young).kind()).isEqualTo(Verdict.Kind.REFUSE);
    Facts old = young.with("person.id", "11010519610302002X");
    assertThat(guide.verdict(old).kind()).isEqualTo(Verdict.Kind.REVIEW);
  }

  @Test
  void theTeachersSeasonsFollowOneAnotherOverTheYears() {
    Guide guide = guide("teacher-certificate");
    assertThat(guide.opensOn(LocalDate.of(2026, 4, 11))).isTrue();
    assertThat(guide.opensOn(LocalDate.of(2026, 6, 10))).isTrue();
    assertThat(guide.opensOn(LocalDate.of(2026, 6, 11))).isFalse();
    assertThat(guide.season(LocalDate.of(2026, 6, 11)).orElseThrow().start())
        .isEqualTo(LocalDate.of(2026, 9, 20));
    assertThat(guide.season(LocalDate.of(2026, 11, 1)).orElseThrow().start())
        .isEqualTo(LocalDate.of(2027, 4, 11));
  }

  private static Bundle bundle(String theme, Map<String, String> answers) {
    return Bundler.bundle(
        java.util.Objects.requireNonNull(SHELF.themes().get(theme)),
        SHELF.guides(),
        Facts.of(answers, DAY));
  }

  private static Guide guide(String key) {
    return java.util.Objects.requireNonNull(SHELF.guides().get(key));
  }
}
