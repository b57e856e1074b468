package org.yichuang.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Importer;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Text;

/** Reads a list of service items: {@code ./yichuang import items FILE}. */
public final class ItemsImporter implements Importer {

  private static final long LARGEST = 200_000_000;

  @Override
  public String summary() {
    return "service items: CSV, TSV or .xlsx with 事项编码/item_code and 事项名称/name"
        + " (and department, task_type, area_code, category)";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms)
      throws IOException {
    if (Files.size(file) > LARGEST) {
      return Outcome.refused(
          Refusal.of(
              "import.too-large",
              422,
              Text.of("文件超过 200 MB。", "The file is larger than 200 MB."),
              Text.of("请分成几个文件导入。", "Import it in several files.")));
    }
    return rooms.get(ItemImports.class).take(Files.readAllBytes(file));
  }
}
