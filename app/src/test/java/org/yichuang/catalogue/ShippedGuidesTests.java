package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedGuidesTests {

  private static final Shelf SHELF = Shelf.read(GuideFiles.all(null));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void everyItemThatThePageNamesHasACompleteGuide() {
    assertThat(SHELF.guides().keySet())
        .contains(
            "hygiene-permit",
            "food-permit",
            "individual-business",
            "company-registration",
            "outdoor-advert",
            "id-card",
            "temporary-id-card",
            "teacher-certificate",
            "disability-card",
            "disability-startup-subsidy",
            "school-entry",
            "self-study-exam",
            "adult-exam",
            "birth-certificate",
            "birth-registration",
            "elder-card",
            "tree-felling");
    assertThat(SHELF.themes().keySet()).contains("open-shop", "open-restaurant", "open-playground");
  }

  static Stream<Guide> guides() {
    return SHELF.guides().values().stream();
  }

  @ParameterizedTest
  @MethodSource("guides")
  void aGuideHasEverythingThatIssueTwoAsksFor(Guide guide) {
    assertThat(guide.variants()).isNotEmpty();
    assertThat(guide.situations()).isNotEmpty();
    assertThat(guide.basis()).isNotEmpty();
    assertThat(guide.form().fields()).hasSizeGreaterThan(3);
    assertThat(guide.procedure().stages()).isNotEmpty();
    assertThat(guide.result().fields()).isNotEmpty();
    assertThat(guide.answers()).isNotEmpty();
    assertThat(SHELF.departments()).containsKey(guide.department());
  }

  @Test
  void someAnswerSwitchesAMaterialOrAFieldInEveryGuideThatAsksAboutTheCase() {
    Set<String> questions = Set.of("exam.place", "urgent.reason", "child.sibling", "exam.soon");
    for (Guide guide : SHELF.guides().values()) {
      Set<String> used =
          Stream.concat(
                  Stream.concat(
                      guide.materials().stream().map(Material::when),
                      guide.form().fields().map(Field::when)),
                  guide.procedure().tasks().map(DepartmentTask::when))
              .flatMap(c -> c.answers().stream())
              .collect(java.util.stream.Collectors.toSet());
      assertThat(guide.situations())
          .describedAs(guide.key())
          .anyMatch(s -> used.contains(s.key()) || questions.contains(s.key()));
    }
  }

  @Test
  void aPoolNeedsItsWaterTestedAndAHairdresserDoesNot() {
    Guide guide = guide("hygiene-permit");
    assertThat(guide.brought(facts(Map.of("variant", "first", "place.kind", "pool"))))
        .extracting(Material::key)
        .contains("water-test-report")
        .doesNotContain("aircon-report", "authorisation", "business-licence");
    assertThat(guide.brought(facts(Map.of("variant", "first", "place.kind", "hair"))))
        .extracting(Material::key)
        .doesNotContain("water-test-report");
  }

  @Test
  void whoActsForAnotherBringsTheLetterOfAuthorisation() {
    assertThat(guide("elder-card").brought(facts(Map.of("applying.for", "other"))))
        .extracting(Material::key)
        .contains("authorisation", "agent-id-card");
  }

  private static Guide guide(String key) {
    return java.util.Objects.requireNonNull(SHELF.guides().get(key));
  }

  private static Facts facts(Map<String, String> answers) {
    return Facts.of(answers, DAY);
  }
}
