package org.yichuang.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.TableFile;
import org.yichuang.kernel.Text;

/**
 * What the words after {@code ./yichuang find} ask for.
 *
 * @param limit how many hits a phrase gets
 */
record Asked(List<String> phrases, int limit) {

  private static final int MOST = 10_000;

  /** Reads the words; refused with {@code find.arguments} or {@code find.file}. */
  static Outcome<Asked> read(List<String> words) {
    List<String> phrases = new ArrayList<>();
    int limit = Finder.USUAL;
    for (Iterator<String> at = words.iterator(); at.hasNext(); ) {
      String word = at.next();
      if (!word.equals("--file") && !word.equals("--limit")) {
        phrases.add(word);
        continue;
      }
      String value = at.hasNext() ? at.next() : "";
      if (word.equals("--file")) {
        try {
          phrases.addAll(lines(value));
        } catch (IOException | java.nio.file.InvalidPathException e) {
          return refused(
              "find.file", "读不到文件 " + value + "。", "The file " + value + " cannot be read.");
        }
      } else if (value.matches("[1-9]|[1-4][0-9]|50")) {
        limit = Integer.parseInt(value);
      } else {
        return refused(
            "find.arguments", "--limit 应是 1 到 50 的数。", "--limit is a number from 1 to 50.");
      }
    }
    return checked(new Asked(List.copyOf(phrases), limit));
  }

  private static Outcome<Asked> checked(Asked asked) {
    if (asked.phrases.isEmpty()) {
      return refused("find.arguments", "没有说要找什么。", "Nothing to look for was given.");
    }
    if (asked.phrases.size() > MOST) {
      return refused(
          "find.arguments", "一次最多找 " + MOST + " 句。", "At most " + MOST + " phrases at once.");
    }
    return Outcome.done(asked);
  }

  private static List<String> lines(String file) throws IOException {
    return file.equals("-") ? lines(System.in.readAllBytes()) : lines(Path.of(file));
  }

  /** The phrases of a file, a line each. */
  static List<String> lines(Path file) throws IOException {
    return lines(Files.readAllBytes(file));
  }

  private static List<String> lines(byte[] file) throws IOException {
    return TableFile.decode(file)
        .lines()
        .map(line -> line.replace("\uFEFF", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static Outcome<Asked> refused(String code, String zh, String en) {
    Text next = Text.of("例如：./yichuang find 我想开个小吃店", "For example: ./yichuang find 我想开个小吃店");
    return Outcome.refused(Refusal.of(code, 400, Text.of(zh, en), next));
  }
}
