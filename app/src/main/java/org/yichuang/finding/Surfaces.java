package org.yichuang.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes the surfaces of all items: their names, shorter forms, parents, and what people say. */
final class Surfaces {

  private static final Pattern OFFICE_NOTE =
      Pattern.compile("[（(][^（()）]*(县级|市级|行使|省政府令|政府令|承诺件|即办件)[^（()）]*[)）]");
  private static final Pattern BRACKETS = Pattern.compile("[（(][^（()）]*[)）]");
  private static final Pattern TAIL =
      Pattern.compile("(的?(审批|许可|核发|办理|备案|申请|申领|登记|认定|发放|证明|报告|确认))+$");

  private static final double MUST_REMAIN = 0.65;
  private static final float SAID = 0.45f;

  private final Lexicon lexicon;
  private final PhraseReader reader;
  private final Words written;

  Surfaces(Lexicon lexicon, PhraseReader reader) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.written = new Words(lexicon.written().keySet());
  }

  List<Surface> of(List<Findable> items) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    for (int i = 0; i < items.size(); i++) {
      names(drafts, items.get(i), i);
    }
    for (Saying saying : lexicon.sayings()) {
      int[] meant = meant(items, saying);
      for (String word : meant.length == 0 ? List.<String>of() : saying.words()) {
        String clean = PhraseReader.clean(word);
        add(drafts, clean, meant, 1f, SAID, true);
        String plain = reader.plain(clean);
        if (plain.length() >= clean.length() * MUST_REMAIN) {
          add(drafts, plain, meant, 1f, SAID, true);
        }
      }
    }
    return drafts.values().stream().map(d -> d.surface(reader)).toList();
  }

  static int[] meant(List<Findable> items, Saying saying) {
    return IntStream.range(0, items.size())
        .filter(i -> saying.means(items.get(i).name()))
        .toArray();
  }

  private void names(Map<String, Draft> drafts, Findable item, int at) {
    int[] one = {at};
    String name = PhraseReader.clean(OFFICE_NOTE.matcher(item.name()).replaceAll(""));
    String bare = PhraseReader.clean(BRACKETS.matcher(item.name()).replaceAll(""));
    String core = TAIL.matcher(bare).replaceAll("");
    add(drafts, name, one, 1f, 0.2f, false);
    add(drafts, bare, one, 0.98f, 0.25f, false);
    add(drafts, core, one, 0.96f, 0.25f, false);
    add(drafts, topic(core), one, 0.94f, 0.3f, false);
    if (!item.parent().isEmpty()) {
      add(drafts, PhraseReader.clean(item.parent()), one, 0.85f, 0.25f, false);
    }
    item.words().forEach(w -> add(drafts, PhraseReader.clean(w), one, 1f, SAID, true));
  }

  /** The name without what is done: 残疾人证 for 残疾人证换领. */
  private String topic(String core) {
    return written.pieces(core).stream()
        .filter(p -> !p.known())
        .map(Words.Piece::text)
        .collect(Collectors.joining());
  }

  private void add(
      Map<String, Draft> drafts,
      String text,
      int[] items,
      float weight,
      float strict,
      boolean said) {
    if (text.length() > 1) {
      merge(drafts, new Draft(text, weight, strict, said), items);
      String official = reader.official(text);
      if (!official.equals(text)) {
        merge(drafts, new Draft(official, weight * 0.97f, strict, said), items);
      }
    }
  }

  private static void merge(Map<String, Draft> drafts, Draft draft, int[] items) {
    Draft known = drafts.computeIfAbsent(draft.key(), k -> draft);
    IntStream.of(items).filter(i -> !known.items.contains(i)).forEach(known.items::add);
  }

  private static final class Draft {
    private final String text;
    private final float weight;
    private final float strictness;
    private final boolean said;
    private final List<Integer> items = new ArrayList<>();

    Draft(String text, float weight, float strictness, boolean said) {
      this.text = text;
      this.weight = weight;
      this.strictness = strictness;
      this.said = said;
    }

    String key() {
      return text + '|' + weight;
    }

    Surface surface(PhraseReader reader) {
      int[] all = items.stream().mapToInt(Integer::intValue).toArray();
      return new Surface(
          text,
          reader.units(text),
          all,
          weight,
          strictness,
          said,
          said ? reader.intents(text) : Set.of());
    }
  }
}
