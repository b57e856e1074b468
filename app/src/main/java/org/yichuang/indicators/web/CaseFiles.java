package org.yichuang.indicators.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.yichuang.indicators.CaseLine;
import org.yichuang.indicators.CaseLists;
import org.yichuang.indicators.Dim;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;

/**
 * Writes a whole list as it is read, so that its length is no matter: every case is in the file.
 * The files name no applicant.
 */
@Component("indicatorFiles")
class CaseFiles {

  /** A sheet holds 1,048,576 rows; what is longer goes on in the next sheet. */
  private static final int SHEET = 1_000_000;

  private static final int FLUSH = 1_000;

  private static final List<String> COLUMNS =
      List.of(
          "number",
          "item",
          "department",
          "channel",
          "officer",
          "received",
          "accepted",
          "promised",
          "statutory",
          "decided",
          "outcome",
          "open",
          "wall",
          "grade");

  private final CaseLists lists;
  private final Naming naming;
  private final MessageSource words;
  private final Now now;

  CaseFiles(CaseLists lists, Naming naming, MessageSource words, Now now) {
    this.lists = lists;
    this.naming = naming;
    this.words = words;
    this.now = now;
  }

  void csv(Actor actor, CaseLists.Question question, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\ufeff');
    CSVPrinter rows = new CSVPrinter(text, CSVFormat.EXCEL);
    rows.printRecord(header());
    Names names = new Names(actor);
    lists.all(
        actor,
        question,
        line -> {
          try {
            rows.printRecord(names.cells(line).stream().map(CaseFiles::harmless).toList());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    rows.flush();
  }

  void xlsx(Actor actor, CaseLists.Question question, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Yichuang", "1.0")) {
      Sheets sheets = new Sheets(book, header());
      Names names = new Names(actor);
      lists.all(actor, question, line -> sheets.add(names.cells(line)));
      sheets.finish(
          word("indicators.file.made")
              + " "
              + now.local().withNano(0).toString().replace('T', ' '));
    }
  }

  /** A spreadsheet runs what begins like a formula. */
  private static Object harmless(@Nullable Object cell) {
    return cell instanceof String s && !s.isEmpty() && "=+-@\t\r".indexOf(s.charAt(0)) >= 0
        ? "'" + s
        : cell == null ? "" : cell;
  }

  private List<String> header() {
    return COLUMNS.stream().map(c -> word("indicators.column." + c)).toList();
  }

  private String word(String key) {
    return words.getMessage(key, null, LocaleContextHolder.getLocale());
  }

  /** Puts values into words, in the order of the columns. */
  private final class Names {
    private final Map<String, String> departments;
    private final Map<String, String> channels;

    Names(Actor actor) {
      departments = naming.names(actor, Dim.DEPARTMENT);
      channels = naming.names(actor, Dim.CHANNEL);
    }

    List<@Nullable Object> cells(CaseLine l) {
      List<@Nullable Object> cells = new ArrayList<>(COLUMNS.size());
      cells.add(l.number());
      cells.add(l.item());
      cells.add(departments.getOrDefault(l.department(), l.department()));
      cells.add(channels.getOrDefault(l.channel(), l.channel()));
      cells.add(l.officer());
      cells.add(l.received());
      cells.add(l.accepted());
      cells.add(l.promised());
      cells.add(l.statutory());
      cells.add(l.decided());
      cells.add(word("indicators.outcome." + l.outcome()));
      cells.add(l.openMinutes());
      cells.add(l.wallMinutes());
      cells.add(l.grade() == null ? "" : word("indicators.grade." + l.grade()));
      return cells;
    }
  }

  /** Sheet after sheet, flushed as it grows. */
  private static final class Sheets {
    private final Workbook book;
    private final List<String> header;
    private @Nullable Worksheet sheet;
    private int number;
    private int row;

    Sheets(Workbook book, List<String> header) {
      this.book = book;
      this.header = header;
    }

    void add(List<@Nullable Object> cells) {
      Worksheet to = sheet == null || row > SHEET ? next() : sheet;
      for (int c = 0; c < cells.size(); c++) {
        Object cell = cells.get(c);
        switch (cell) {
          case null -> {}
          case LocalDate day -> {
            to.value(row, c, day);
            to.style(row, c).format("yyyy-mm-dd").set();
          }
          case Number n -> to.value(row, c, n);
          default -> to.value(row, c, cell.toString());
        }
      }
      row++;
      if (row % FLUSH == 0) {
        flush(to);
      }
    }

    private Worksheet next() {
      close();
      number++;
      Worksheet fresh = book.newWorksheet(Integer.toString(number));
      for (int c = 0; c < header.size(); c++) {
        fresh.value(0, c, header.get(c));
        fresh.style(0, c).bold().set();
      }
      fresh.freezePane(0, 1);
      row = 1;
      sheet = fresh;
      return fresh;
    }

    void finish(String made) {
      Worksheet last = sheet == null ? next() : sheet;
      last.value(row + 1, 0, made);
      close();
    }

    private void close() {
      if (sheet != null) {
        try {
          sheet.finish();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private static void flush(Worksheet sheet) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
