package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;

/** Takes a list of items into the tables of the centre. */
@Component
class ItemImports {

  private final CatalogueStore store;
  private final StoredCatalogue catalogue;
  private final Centre centre;
  private final Now now;

  ItemImports(CatalogueStore store, StoredCatalogue catalogue, Centre centre, Now now) {
    this.store = store;
    this.catalogue = catalogue;
    this.centre = centre;
    this.now = now;
  }

  /**
   * Imports the list; the same list again changes nothing.
   *
   * @throws IllegalArgumentException if the file is not a list of items
   */
  @Transactional
  public Report take(byte[] file) {
    ItemList list = ItemList.read(file, catalogue.known());
    List<Boolean> touched = store.upsert(list.rows(), now.sql());
    int fresh = (int) touched.stream().filter(isNew -> isNew).count();
    int offered = store.offer(centre, list.rows().stream().map(ItemRow::code).toList(), now.sql());
    List<Report.Figure> figures = new ArrayList<>();
    figures.add(Report.Figure.of("read", list.read(), "rows"));
    figures.add(Report.Figure.of("items", list.rows().size(), "items"));
    figures.add(Report.Figure.of("departments", departments(list), "departments"));
    figures.add(Report.Figure.of("new", fresh, "items"));
    figures.add(Report.Figure.of("changed", touched.size() - fresh, "items"));
    figures.add(Report.Figure.of("unchanged", list.rows().size() - touched.size(), "items"));
    figures.add(Report.Figure.of("newly offered", offered, "items"));
    figures.add(Report.Figure.of("left out", leftOut(list), "rows"));
    return new Report(figures, Map.of("findings", list.findings(), "notes", list.notes()));
  }

  private static int departments(ItemList list) {
    return (int) list.rows().stream().map(ItemRow::departmentName).distinct().count();
  }

  private static int leftOut(ItemList list) {
    return list.findings().getOrDefault("row.no-code", 0)
        + list.findings().getOrDefault("row.no-name", 0)
        + list.findings().getOrDefault("row.code-twice", 0);
  }
}
