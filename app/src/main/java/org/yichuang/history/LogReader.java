package org.yichuang.history;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.yichuang.kernel.RefusedException;

/**
 * Reads a log whatever it is packed in: gzip or not, XES or CSV, told by its first bytes. A table
 * is read as UTF-8 or, where it is not, as the spreadsheets of Chinese offices write it (GB 18030).
 */
final class LogReader {

  private static final Charset OFFICE = Charset.forName("GB18030");

  private LogReader() {}

  static PastLog read(Path file) throws IOException {
    LogBuilder log = new LogBuilder();
    try (InputStream in = open(file)) {
      int first = first(in);
      if (first < 0) {
        throw new RefusedException(LogRefusals.empty());
      }
      if (first == '<') {
        XesLog.read(in, log::add);
      } else {
        plain(in);
        CsvLog.read(new BufferedReader(new InputStreamReader(in, charset(file))), log::add);
      }
    } catch (EOFException | ZipException e) {
      throw new RefusedException(LogRefusals.cut());
    }
    if (log.isEmpty()) {
      throw new RefusedException(LogRefusals.empty());
    }
    return log.build();
  }

  /** The content, unpacked. */
  static InputStream open(Path file) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(file));
    raw.mark(2);
    boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
    raw.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(raw)) : raw;
  }

  /** The first byte behind a byte order mark and blanks, left unread; below 0 for none. */
  private static int first(InputStream in) throws IOException {
    in.mark(64);
    int c = in.read();
    while (c == 0xEF || c == 0xBB || c == 0xBF || (c >= 0 && Character.isWhitespace(c))) {
      c = in.read();
    }
    in.reset();
    return c;
  }

  /** Refuses what is no text at all, such as a workbook. */
  private static void plain(InputStream in) throws IOException {
    in.mark(4096);
    byte[] begin = in.readNBytes(4096);
    in.reset();
    for (byte b : begin) {
      if (b == 0) {
        throw new RefusedException(LogRefusals.notText());
      }
    }
    if (begin.length > 1 && begin[0] == 'P' && begin[1] == 'K') {
      throw new RefusedException(LogRefusals.notText());
    }
  }

  private static Charset charset(Path file) throws IOException {
    var strict = StandardCharsets.UTF_8.newDecoder();
    try (var text = new InputStreamReader(open(file), strict)) {
      char[] buffer = new char[1 << 14];
      while (text.read(buffer) >= 0) {}
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return OFFICE;
    }
  }
}
