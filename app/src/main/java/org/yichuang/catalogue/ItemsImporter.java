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

  @Override
  public String summary() {
    return "service items from a CSV file (item_code, name, department, task_type, ...)";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms)
      throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return Outcome.done(rooms.get(ItemImports.class).take(bytes));
    } catch (IllegalArgumentException e) {
      return Outcome.refused(
          Refusal.of(
              "import.not-a-list",
              422,
              Text.of("这不是事项清单：" + e.getMessage(), "Not a list of items: " + e.getMessage()),
              Text.of(
                  "请用首行带列名 item_code、name、department、task_type 的 CSV 文件。",
                  "Give a CSV file whose first line names item_code, name, department, task_type.")));
    }
  }
}
