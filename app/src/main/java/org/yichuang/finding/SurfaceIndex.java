package org.yichuang.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The surfaces in a Lucene index in memory: which grams occur in which surface, and after the
 * surfaces, which occur anywhere in an item.
 */
final class SurfaceIndex {

  private static final String FIELD = "gram";
  private static final FieldType TYPE = type();
  private static final float SOUND = 0.72f;
  private static final float SOUND_ALONE = 0.3f;
  private static final float BLUR = 0.5f;
  private static final float SPELLED_BLUR = 0.75f;

  private final LeafReader reader;
  private final Map<String, Integer> spread = new HashMap<>();
  private final float[] sizes;
  private final int documents;

  SurfaceIndex(List<Surface> surfaces, int items) {
    List<List<Gram>> grams = new ArrayList<>(surfaces.size());
    List<Set<String>> ofItem = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      ofItem.add(new HashSet<>());
    }
    for (Surface surface : surfaces) {
      List<Gram> own = Gram.of(surface.units(), WordCutter.words(surface.text()));
      grams.add(own);
      Set<String> terms = terms(own);
      terms.forEach(t -> spread.merge(t, 1, Integer::sum));
      if (surface.items().length < 30) {
        Arrays.stream(surface.items()).forEach(i -> ofItem.get(i).addAll(terms));
      }
    }
    documents = surfaces.size() + items;
    sizes = new float[surfaces.size()];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = (float) grams.get(i).stream().mapToDouble(g -> g.weight() * rarity(g)).sum();
    }
    reader = write(grams.stream().map(SurfaceIndex::terms).toList(), ofItem);
  }

  private static Set<String> terms(List<Gram> grams) {
    Set<String> terms = new HashSet<>();
    for (Gram gram : grams) {
      terms.add(gram.exact());
      terms.add(gram.sound());
      terms.add(gram.blur());
      if (gram.weight() < 1 && gram.sound().lastIndexOf(' ') < 0 && !gram.sound().isEmpty()) {
        terms.add("f" + Sound.blur(gram.sound().substring(1)));
      }
    }
    terms.remove("");
    return terms;
  }

  private static LeafReader write(List<Set<String>> surfaces, List<Set<String>> items) {
    IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
    config.setMergePolicy(NoMergePolicy.INSTANCE).setRAMBufferSizeMB(256);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    try {
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Set<String> terms : surfaces) {
          add(writer, terms);
        }
        for (Set<String> terms : items) {
          add(writer, terms);
        }
      }
      DirectoryReader opened = DirectoryReader.open(directory);
      if (opened.leaves().size() != 1) {
        throw new IllegalStateException("the index has " + opened.leaves().size() + " parts");
      }
      return opened.leaves().getFirst().reader();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(IndexWriter writer, Set<String> terms) throws IOException {
    writer.addDocument(List.of(new Field(FIELD, new Terms(terms), TYPE)));
  }

  private static FieldType type() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Hands ready terms to the index. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(Set<String> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!terms.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(terms.next());
      return true;
    }
  }

  /** How much of a surface there is to be shared. */
  float size(int surface) {
    return sizes[surface];
  }

  /** How much the grams weigh together. */
  float size(List<Gram> grams) {
    float size = 0;
    for (Gram gram : grams) {
      size += gram.weight() * rarity(gram);
    }
    return size;
  }

  /** For every surface, then for every item, the weight of the grams it shares. */
  float[] shared(List<Gram> grams) {
    float[] shared = new float[documents];
    int[] seen = new int[documents];
    try {
      for (int i = 0; i < grams.size(); i++) {
        Gram gram = grams.get(i);
        float worth = gram.weight() * rarity(gram);
        collect(gram.exact(), worth, i + 1, shared, seen);
        collect(gram.sound(), worth * soundWorth(gram), i + 1, shared, seen);
        collect(gram.blur(), worth * (gram.spelled() ? SPELLED_BLUR : BLUR), i + 1, shared, seen);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return shared;
  }

  private static float soundWorth(Gram gram) {
    if (gram.spelled()) {
      return 1f;
    }
    return gram.sound().indexOf(' ') < 0 ? SOUND_ALONE : SOUND;
  }

  private void collect(String term, float worth, int mark, float[] shared, int[] seen)
      throws IOException {
    if (!spread.containsKey(term)) {
      return;
    }
    PostingsEnum found = reader.postings(new Term(FIELD, term), PostingsEnum.NONE);
    if (found == null) {
      return;
    }
    for (int at = found.nextDoc(); at != PostingsEnum.NO_MORE_DOCS; at = found.nextDoc()) {
      if (seen[at] != mark) {
        seen[at] = mark;
        shared[at] += worth;
      }
    }
  }

  private float rarity(Gram gram) {
    Integer known = spread.get(gram.exact());
    if (known == null) {
      known = spread.get(gram.sound());
    }
    if (known == null) {
      known = spread.getOrDefault(gram.blur(), 20);
    }
    return (float) Math.log(1 + sizes.length / (2.0 + known));
  }
}
