package org.yichuang.notices;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Centre;

/**
 * Something one person is to be told.
 *
 * @param kind the template's key, such as {@code case-accepted}
 * @param key told once per person, kind and key
 * @param words the values for the template's placeholders; a Chinese value may carry its English
 *     half under the same name with {@code .en}
 * @param path where in the house it can be looked at
 * @param phone another number than the registered one to send the SMS to, if any
 */
public record Notice(
    Centre centre,
    long personId,
    String kind,
    String key,
    Map<String, String> words,
    @Nullable String path,
    @Nullable String phone) {

  public Notice {
    words = Map.copyOf(words);
  }

  public static Notice of(
      Centre centre,
      long personId,
      String kind,
      String key,
      Map<String, String> words,
      @Nullable String path) {
    return new Notice(centre, personId, kind, key, words, path, null);
  }
}
