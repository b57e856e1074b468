package org.yichuang.history;

import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a file is not taken as a log. */
final class LogRefusals {

  private LogRefusals() {}

  static Refusal empty() {
    return of(
        "log.empty",
        Text.of("文件里没有可以读的事件。", "The file holds no event that can be read."),
        Text.of("请检查文件是否为事件日志（CSV 或 XES）。", "Check that it is an event log (CSV or XES)."));
  }

  static Refusal cut() {
    return of(
        "log.cut",
        Text.of("压缩文件不完整，读不到末尾。", "The compressed file is cut short or damaged."),
        Text.of("请重新导出或传输完整的文件。", "Export or copy the file again, complete."));
  }

  static Refusal notText() {
    return of(
        "log.not-text",
        Text.of(
            "这不是 CSV 或 XES 文本（像是工作簿或其他二进制文件）。",
            "This is no CSV or XES text but a workbook or another binary file."),
        Text.of("请另存为 CSV 后再导入。", "Save it as CSV and import that."));
  }

  static Refusal broken(long line) {
    return of(
        "log.not-csv",
        Text.of(
            "CSV 在第 " + line + " 行附近读不下去，引号没有配对。",
            "The CSV breaks near line " + line + ": a quote is not closed."),
        Text.of("请重新导出完整的文件。", "Export the file again, complete."));
  }

  static Refusal missing(String column) {
    return of(
        "log.column-missing",
        Text.of("日志里没有“" + column + "”这一列。", "The log has no column “" + column + "”."),
        Text.of("请补上这一列后再导入。", "Add the column and import again."));
  }

  private static Refusal of(String code, Text sentence, Text next) {
    return Refusal.of(code, 422, sentence, next);
  }
}
