package org.yichuang.history;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** Reads a log whatever it is packed in: gzip or not, XES or CSV, told by its first bytes. */
final class LogReader {

  private LogReader() {}

  static PastLog read(Path file) throws IOException {
    LogBuilder log = new LogBuilder();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        InputStream in = unpacked(raw)) {
      if (startsWith(in, '<')) {
        XesLog.read(in, log::add);
      } else {
        CsvLog.read(text(in), log::add);
      }
    }
    if (log.isEmpty()) {
      throw new RefusedException(empty());
    }
    return log.build();
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
  }

  private static boolean startsWith(InputStream in, char wanted) throws IOException {
    in.mark(16);
    int c = in.read();
    while (c == 0xEF || c == 0xBB || c == 0xBF || (c >= 0 && Character.isWhitespace(c))) {
      c = in.read();
    }
    in.reset();
    return c == wanted;
  }

  private static BufferedReader text(InputStream in) throws IOException {
    BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != '\uFEFF') {
      text.reset();
    }
    return text;
  }

  private static Refusal empty() {
    return Refusal.of(
        "log.empty",
        422,
        Text.of("文件里没有可以读的事件。", "The file holds no event that can be read."),
        Text.of("请检查文件是否为事件日志（CSV 或 XES）。", "Check that it is an event log (CSV or XES)."));
  }
}
