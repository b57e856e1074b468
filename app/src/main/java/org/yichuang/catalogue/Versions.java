package org.yichuang.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Now;

/**
 * Gives each guide its version: the one in the table if its content is the same, else the next. Two
 * nodes that start together agree, since the table decides which of them wrote a version.
 */
final class Versions {

  private static final int TRIES = 5;

  private Versions() {}

  static List<Guide> keep(Shelf shelf, CatalogueStore store, Now now) {
    Map<String, CatalogueStore.Latest> latest = store.latest();
    List<Guide> guides = new ArrayList<>();
    for (Guide guide : shelf.guides().values()) {
      Tree tree = java.util.Objects.requireNonNull(shelf.trees().get(guide.key()));
      guides.add(guide.numbered(number(guide, tree.json(), latest, store, now)));
    }
    return guides;
  }

  private static int number(
      Guide guide,
      String content,
      Map<String, CatalogueStore.Latest> latest,
      CatalogueStore store,
      Now now) {
    String hash = hash(content);
    CatalogueStore.Latest newest = latest.get(guide.itemCode());
    for (int i = 0; i < TRIES; i++) {
      if (newest != null && newest.hash().equals(hash)) {
        return newest.version();
      }
      int next = newest == null ? 1 : newest.version() + 1;
      if (store.addVersion(guide, next, hash, content, now.sql())) {
        return next;
      }
      newest = store.latest().get(guide.itemCode());
    }
    throw new IllegalStateException("the versions of the guide keep changing: " + guide.key());
  }

  private static String hash(String content) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
