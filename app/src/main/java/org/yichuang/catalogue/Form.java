package org.yichuang.catalogue;

import java.util.List;
import java.util.stream.Stream;
import org.yichuang.kernel.Text;

/** A form: pages of fields, in the order in which they are asked. */
public record Form(List<Page> pages) {

  /** One page of a form. */
  public record Page(String key, Text title, List<Field> fields) {
    public Page {
      fields = List.copyOf(fields);
    }
  }

  public Form {
    pages = List.copyOf(pages);
  }

  public Stream<Field> fields() {
    return pages.stream().flatMap(p -> p.fields().stream());
  }
}
