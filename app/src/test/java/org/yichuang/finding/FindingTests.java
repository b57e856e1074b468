package org.yichuang.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTests {

  private static final Finder FINDER = Finders.shipped();

  record Case(String phrase, Set<String> codes, String names) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tuning.tsv",
        "held-out.tsv",
        "later.tsv",
        "unseen.tsv",
        "many-voices-a.tsv",
        "many-voices-b.tsv",
        "many-voices-c.tsv",
        "many-voices-d.tsv",
        "many-voices-e.tsv",
        "blind-f.tsv",
        "blind-g.tsv"
      })
  void the_right_item_comes_first_nine_times_in_ten(String file) throws IOException {
    comesFirst(file, 90, 96);
  }

  @Test
  void among_phrases_whose_misses_nobody_wrote_a_word_for_the_right_item_keeps_its_place()
      throws IOException {
    comesFirst("blind-h.tsv", 90, 96);
  }

  @Test
  void among_long_tales_in_dialect_the_right_item_keeps_its_floor() throws IOException {
    comesFirst("blind-j.tsv", 70, 88);
  }

  private static void comesFirst(String file, int first, int three) throws IOException {
    List<Case> cases = cases(file);
    List<String> missed = new ArrayList<>();
    int amongThree = 0;
    for (Case one : cases) {
      List<Hit> hits = FINDER.find(one.phrase()).hits();
      if (hits.isEmpty() || !one.codes().contains(hits.getFirst().code())) {
        missed.add(one.phrase() + " -> " + (hits.isEmpty() ? "nothing" : hits.getFirst().name()));
      }
      amongThree += hits.stream().limit(3).anyMatch(h -> one.codes().contains(h.code())) ? 1 : 0;
    }
    assertThat(missed)
        .as("missed of %d", cases.size())
        .hasSizeLessThanOrEqualTo(cases.size() * (100 - first) / 100);
    assertThat(amongThree)
        .as("among the first three of %d", cases.size())
        .isGreaterThanOrEqualTo(cases.size() * three / 100);
  }

  @Test
  void the_phrases_name_items_that_exist_and_come_from_every_department() throws IOException {
    Map<String, String> departments =
        ItemList.shipped().stream().collect(Collectors.toMap(Findable::code, Findable::department));
    Set<String> heard = new HashSet<>();
    List<String> files =
        Stream.concat(
                Stream.of("a", "b", "c", "d", "e").map(part -> "many-voices-" + part),
                Stream.of("f", "g", "h", "j").map(part -> "blind-" + part))
            .map(name -> name + ".tsv")
            .toList();
    for (String file : files) {
      for (Case one : cases(file)) {
        assertThat(departments).as(one.phrase()).containsKeys(one.codes().toArray(String[]::new));
        one.codes().forEach(code -> heard.add(departments.get(code)));
      }
    }
    assertThat(heard).containsExactlyInAnyOrderElementsOf(new HashSet<>(departments.values()));
  }

  @Test
  void a_story_is_read_by_the_clause_that_says_what_is_wanted() {
    String story = "我爸上个月走了，家里乱成一团，户口本上还有他的名字，社区叫我去派出所把户口销了";
    assertThat(FINDER.find(story).hits()).first().extracting(Hit::name).isEqualTo("户口注销");
  }

  @ParameterizedTest
  @CsvSource({
    "孩子打疫苗的本子, 《预防接种证》办理",
    "jzz, 居住证办理",
    "juzhuzheng, 居住证办理",
    "shenfezheng, 居民身份证办理（包括临时）",
    "居主证, 居住证办理",
    "生份证, 居民身份证办理（包括临时）",
    "居住證, 居住证办理",
    "woyaoban juzhuzheng, 居住证办理",
    "ｊｚｚ, 居住证办理"
  })
  void speech_pinyin_initials_and_slips_lead_to_the_item(String phrase, String name) {
    assertThat(FINDER.find(phrase).hits()).first().extracting(Hit::name).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "理发店卫生许可证, 公共场所卫生许可新办审批（县级）",
    "理发店卫生许可证到期了, 公共场所卫生许可延续（县级）",
    "理发店卫生许可证丢了, 公共场所卫生许可遗失补办（县级）",
    "理发店不开了卫生许可证注销, 公共场所卫生许可证注销（县级）"
  })
  void what_somebody_wants_to_do_decides_between_the_variants(String phrase, String name) {
    assertThat(FINDER.find(phrase).hits()).first().extracting(Hit::name).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "😀😀",
        "\u0000\u0007\u001b",
        "!!!???",
        "<script>alert(1)</script>",
        "'; drop table x; --",
        "\uD800",
        "a",
        "的",
        "我想",
        "1234567890",
        "\u202e\u202d",
        "ཨོཾ"
      })
  void whatever_is_typed_gives_a_result_and_never_an_exception(String phrase) {
    assertThatCode(() -> FINDER.find(phrase)).doesNotThrowAnyException();
  }

  @Test
  void ten_megabytes_are_cut_and_said_to_be_cut() {
    Found found = FINDER.find("我要办居住证".repeat(600_000));
    assertThat(found.cut()).isTrue();
    assertThat(found.phrase().length()).isLessThanOrEqualTo(Phrase.LONGEST);
    assertThat(found.hits()).first().extracting(Hit::name).isEqualTo("居住证办理");
  }

  @Test
  void control_signs_and_emoji_inside_a_phrase_do_no_harm() {
    assertThat(FINDER.find("居\u0000住\u0007证😀").hits())
        .first()
        .extracting(Hit::name)
        .isEqualTo("居住证办理");
  }

  @Test
  void every_line_of_sayings_means_an_item_that_exists() {
    List<Findable> items = ItemList.shipped();
    for (Saying saying : Lexicon.load(new LexiconFiles(null)).sayings()) {
      for (String target : saying.targets()) {
        Saying one = new Saying(List.of(target), List.of(), List.of(), saying.line());
        assertThat(Surfaces.meant(items, one))
            .as("sayings.txt:%d %s", saying.line(), target)
            .isNotEmpty();
      }
    }
  }

  @Test
  void a_life_event_stands_beside_the_items_and_never_before_them() {
    List<Findable> items = new ArrayList<>(ItemList.shipped());
    items.add(Findable.theme("theme-restaurant", "我要开餐馆", List.of("开小吃店", "开饭店")));
    Found found = new Finder(() -> items, Lexicon.load(new LexiconFiles(null))).find("我想开个小吃店");
    assertThat(found.themes()).extracting(Hit::code).containsExactly("theme-restaurant");
    assertThat(found.hits()).isNotEmpty().allMatch(h -> h.kind() == Findable.Kind.ITEM);
  }

  private static List<Case> cases(String file) throws IOException {
    try (var in = FindingTests.class.getResourceAsStream("/finding/" + file)) {
      assertThat(in).as(file).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(row -> new Case(row[0], Set.of(row[1].split("\\|")), row[2]))
          .toList();
    }
  }
}
