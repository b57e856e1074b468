package org.yichuang.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Importer;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Text;

/** {@code ./yichuang import holidays FILE}: a holiday notice that appeared later. */
public final class HolidayImporter implements Importer {

  private static final long LARGEST = 5_000_000;

  @Override
  public String summary() {
    return "holiday notices: lines “2027 春节 off 2027-02-05..2027-02-11”, a CSV"
        + " (notice_year,date,name,off_day), a workbook, or a JSON with year and days";
  }

  @Override
  public Outcome<Report> run(Path file, List<String> options, Command.Rooms rooms)
      throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
      return Outcome.refused(unreadable(file));
    }
    byte[] bytes = Files.readAllBytes(file);
    return NoticeReader.read(bytes).map(notices -> taken(notices, file, rooms));
  }

  private static Report taken(List<HolidayNotice> notices, Path file, Command.Rooms rooms) {
    Calendars calendars = rooms.get(Calendars.class);
    String source = String.valueOf(file.getFileName());
    List<HolidayNoticeImported> news = calendars.importNotices(notices, source);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("imported", news);
    more.put("unchanged", notices.size() - news.size());
    more.put("certainUntil", calendars.current().certainUntil().toString());
    return new Report(
        List.of(
            Report.Figure.of("notices read", notices.size(), "notices"),
            Report.Figure.of("notices new or changed", news.size(), "notices")),
        more);
  }

  private static Refusal unreadable(Path file) {
    return Refusal.of(
        "holidays.unreadable",
        400,
        Text.of("无法读取文件 " + file + "。", "The file " + file + " cannot be read."),
        Text.of("请给出不超过 5 MB 的文件。", "Give a file of up to 5 MB."));
  }
}
