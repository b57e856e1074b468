package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantedMistakesTests {

  private static final String FILE = "food-permit.yaml";
  private static final Map<String, String> FILES = GuideFiles.all(null);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "visits: 1;visitz: 1;visitz",
        "promised: 5wd;promised: 五天;limits.promised",
        "promised: 5wd;promised: 25wd;limits.promised",
        "rule: licence;rule: licens;limits.rule",
        "promptness: promised;promptness: soon;promptness",
        "type: licence;type: permission;type",
        "department: scjg;department: nobody;department",
        "when: food.sold == made;when: food.solt == made;when",
        "when: food.sold == made;when: food.sold = made;when",
        "after: [documents];after: [paper];after",
        "special: [inspection, testing];special: [teasing];special",
        "months: 60;months: five;months",
        "label: 主体业态 | Kind of business;label: 主体业态;label",
        "{label: 主体业态 | Kind of business, from: food.form};{label: 主体业态 | Kind, from: food.from};from",
        "yuan: 0;yuan: -1;fee.yuan",
        "limit: 3wd;limit: 0wd;limit",
        "two-persons: yes;two-persons: perhaps;two-persons",
        "- premises.area;- premises.aera;fields",
        "- business-licence;- busyness-licence;materials",
        "certificate: 11430702000000035N002;certificate: 42;result.certificate",
      })
  void aMistakeIsRefusedWithFileLineAndField(String right, String wrong, String field) {
    String text = Objects.requireNonNull(FILES.get(FILE));
    assertThat(text).contains(right);
    Map<String, String> files = new HashMap<>(FILES);
    files.put(FILE, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    int line = 1 + (int) text.substring(0, text.indexOf(right)).lines().count();
    List<Problem> problems = problems(files);
    assertThat(problems)
        .anySatisfy(p -> {
          assertThat(p.file()).isEqualTo(FILE);
          assertThat(p.field()).endsWith(field);
          assertThat(p.line()).isBetween(line - 2, line + 1);
          assertThat(p.sentence().zh()).isNotBlank();
          assertThat(p.sentence().en()).isNotBlank();
        });
  }

  @Test
  void allMistakesOfAllFilesAreToldAtOnce() {
    Map<String, String> files = new HashMap<>(FILES);
    files.computeIfPresent(FILE, (f, t) -> t.replace("visits: 1", "visits: many"));
    files.computeIfPresent("elder-card.yaml", (f, t) -> t.replace("summary:", "sumary:"));
    files.computeIfPresent(
        "themes/open-shop.yaml", (f, t) -> t.replace("guide: outdoor-advert", "guide: nothing"));
    assertThat(problems(files))
        .extracting(Problem::file, Problem::field)
        .contains(
            org.assertj.core.groups.Tuple.tuple(FILE, "visits"),
            org.assertj.core.groups.Tuple.tuple("elder-card.yaml", "summary"),
            org.assertj.core.groups.Tuple.tuple("elder-card.yaml", "sumary"),
            org.assertj.core.groups.Tuple.tuple("themes/open-shop.yaml", "items[4].guide"));
  }

  @Test
  void aNameWrittenTwiceABrokenFileAndACircleAreRefused() {
    Map<String, String> files = new HashMap<>(FILES);
    files.computeIfPresent(FILE, (f, t) -> t.replace("visits: 1", "visits: 1\nvisits: 2"));
    assertThat(problems(files)).extracting(Problem::field).contains("visits");
    files.put(FILE, "key: [");
    assertThat(problems(files)).extracting(Problem::file).contains(FILE);
    Map<String, String> circle = new HashMap<>(FILES);
    circle.computeIfPresent(
        "themes/newborn.yaml",
        (f, t) ->
            t.replace(
                "  - guide: birth-certificate\n",
                "  - guide: birth-certificate\n    after:\n"
                    + "      - {guide: birth-registration, material: birth-record}\n"));
    assertThat(problems(circle))
        .filteredOn(p -> p.file().equals("themes/newborn.yaml"))
        .extracting(Problem::field)
        .contains("items");
  }

  @Test
  void aProcedureInWhichNobodyDecidesIsRefusedAtTheProcedure() {
    Map<String, String> files = new HashMap<>(FILES);
    files.computeIfPresent(FILE, (f, t) -> t.replace("decides: yes", "decides: no"));
    assertThat(problems(files)).extracting(Problem::field).containsExactly("procedure");
  }

  @Test
  void theMessageNamesWhatAnOfficerNeedsToFindTheLine() {
    Map<String, String> files = new HashMap<>(FILES);
    files.computeIfPresent(FILE, (f, t) -> t.replace("promised: 5wd", "promised: soon"));
    assertThatThrownBy(() -> Shelf.read(files))
        .isInstanceOf(GuideProblems.class)
        .hasMessageContaining("food-permit.yaml:11: limits.promised:");
  }

  private static List<Problem> problems(Map<String, String> files) {
    try {
      Shelf.read(files);
      return List.of();
    } catch (GuideProblems found) {
      return found.problems();
    }
  }
}
