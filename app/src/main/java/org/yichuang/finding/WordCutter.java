package org.yichuang.finding;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Cuts Chinese text into words of two and more signs; one per thread. */
final class WordCutter {

  private static final ThreadLocal<HMMChineseTokenizer> TOKENIZERS =
      ThreadLocal.withInitial(HMMChineseTokenizer::new);

  private WordCutter() {}

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    HMMChineseTokenizer tokenizer = TOKENIZERS.get();
    CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    try {
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        if (term.length() > 1 && Sound.isHan(term.charAt(0))) {
          words.add(term.toString());
        }
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
