package org.yichuang.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The items that ship, read without a database. */
final class ItemList {

  private static final String RESOURCE = "/catalogue/items.csv";

  private ItemList() {}

  static List<Findable> shipped() {
    try (InputStream in = ItemList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + RESOURCE);
      }
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new InputStreamReader(in, StandardCharsets.UTF_8))
          .stream()
          .map(ItemList::item)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Findable item(CSVRecord row) {
    return Findable.item(
        row.get("code"), row.get("name"), row.get("department"), row.get("category"));
  }
}
