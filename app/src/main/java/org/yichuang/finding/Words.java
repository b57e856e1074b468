package org.yichuang.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds known words in a text, the longest first, from left to right. */
final class Words {

  /** A stretch of text; known when it is one of the words. */
  record Piece(String text, boolean known) {}

  private final java.util.Set<String> words;
  private final int longest;

  Words(Collection<String> words) {
    this.words = java.util.Set.copyOf(words);
    this.longest = this.words.stream().mapToInt(String::length).max().orElse(0);
  }

  List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    StringBuilder other = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int length = known(text, at);
      if (length == 0) {
        other.append(text.charAt(at++));
        continue;
      }
      if (!other.isEmpty()) {
        pieces.add(new Piece(other.toString(), false));
        other.setLength(0);
      }
      pieces.add(new Piece(text.substring(at, at + length), true));
      at += length;
    }
    if (!other.isEmpty()) {
      pieces.add(new Piece(other.toString(), false));
    }
    return pieces;
  }

  private int known(String text, int at) {
    for (int n = Math.min(longest, text.length() - at); n > 0; n--) {
      if (words.contains(text.substring(at, at + n))) {
        return n;
      }
    }
    return 0;
  }
}
