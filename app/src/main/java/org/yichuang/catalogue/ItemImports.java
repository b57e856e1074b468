package org.yichuang.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Text;

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

  /** Imports the list; the same list again changes nothing. */
  @Transactional
  public Outcome<Report> take(byte[] file) {
    return ItemList.read(file, catalogue.known()).then(this::take);
  }

  private Outcome<Report> take(ItemList list) {
    if (list.rows().isEmpty() || list.rows().stream().allMatch(ItemImports::isDivision)) {
      return Outcome.refused(list.rows().isEmpty() ? noRows(list) : divisions());
    }
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
    figures.add(Report.Figure.of("left out", list.read() - list.rows().size(), "rows"));
    return Outcome.done(
        new Report(figures, Map.of("findings", list.findings(), "notes", list.notes())));
  }

  private static boolean isDivision(ItemRow row) {
    return row.departmentName().isEmpty() && row.code().matches("[0-9]{2,12}");
  }

  private static Refusal noRows(ItemList list) {
    return Refusal.of(
        "import.no-rows",
        422,
        Text.of(
            "表里没有一个可用的事项（读到 " + list.read() + " 行）。",
            "There is no usable item in the table (" + list.read() + " rows read)."),
        Text.of("请检查事项编码和事项名称两列是否有内容。", "See whether the columns with code and name are filled."));
  }

  private static Refusal divisions() {
    return Refusal.of(
        "import.not-items",
        422,
        Text.of("这是区划表，不是事项清单。", "This is a list of divisions, not of service items."),
        Text.of("区划请用 import divisions 导入。", "Import divisions with import divisions."));
  }

  private static int departments(ItemList list) {
    return (int) list.rows().stream().map(ItemRow::departmentName).distinct().count();
  }
}
