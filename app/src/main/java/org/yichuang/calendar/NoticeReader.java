package org.yichuang.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads notices in three forms and tells every mistake with its line. */
final class NoticeReader {

  private static final String CSV_HEAD = "notice_year,date,name,off_day";

  private final Map<Integer, List<HolidayNotice.Day>> years = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private NoticeReader() {}

  static Outcome<List<HolidayNotice>> read(String given) {
    String text = given.strip().startsWith("\uFEFF") ? given.strip().substring(1) : given.strip();
    NoticeReader reader = new NoticeReader();
    if (text.startsWith("{")) {
      reader.json(text);
    } else if (text.startsWith(CSV_HEAD)) {
      reader.csv(text);
    } else {
      reader.lines(text);
    }
    return reader.outcome();
  }

  private Outcome<List<HolidayNotice>> outcome() {
    if (refusals.isEmpty() && years.isEmpty()) {
      refusals.add(mistake(1, "文件中没有放假安排", "there is no holiday in the file"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return Outcome.done(
        years.entrySet().stream()
            .map(year -> new HolidayNotice(year.getKey(), year.getValue()))
            .toList());
  }

  private void lines(String text) {
    int n = 0;
    for (String line : text.lines().toList()) {
      n++;
      if (!line.isBlank() && !line.startsWith("#")) {
        try {
          HolidayFiles.parse(line)
              .forEach(notice -> {
                for (HolidayNotice.Day day : notice.days()) {
                  add(notice.year(), day);
                }
              });
        } catch (RuntimeException e) {
          refusals.add(mistake(n, "无法识别“" + shortened(line) + "”", "cannot be read"));
        }
      }
    }
  }

  private void csv(String text) {
    List<String> lines = text.lines().toList();
    for (int n = 1; n < lines.size(); n++) {
      if (!lines.get(n).isBlank()) {
        String[] cell = lines.get(n).split(",", -1);
        if (cell.length == 4) {
          row(n + 1, cell[0], cell[1], cell[2], cell[3]);
        } else {
          refusals.add(mistake(n + 1, "应有四列", "four columns are expected"));
        }
      }
    }
  }

  private void json(String text) {
    try {
      JsonNode json = JsonMapper.builder().build().readTree(text);
      int n = 0;
      for (JsonNode day : json.path("days")) {
        n++;
        row(
            n,
            json.path("year").asString(""),
            day.path("date").asString(""),
            day.path("name").asString(""),
            day.path("isOffDay").asString(""));
      }
    } catch (JacksonException e) {
      refusals.add(mistake(1, "不是有效的 JSON", "is not valid JSON"));
    }
  }

  private void row(int n, String year, String date, String name, String off) {
    boolean known = off.equalsIgnoreCase("true") || off.equalsIgnoreCase("false");
    if (!year.strip().matches("[0-9]{4}") || name.isBlank() || !known) {
      refusals.add(mistake(n, "年份、名称或是否放假有误", "year, name or day off is wrong"));
      return;
    }
    try {
      LocalDate day = LocalDate.parse(date.strip());
      add(
          Integer.parseInt(year.strip()),
          new HolidayNotice.Day(day, name.strip(), off.equalsIgnoreCase("true")));
    } catch (DateTimeParseException e) {
      refusals.add(mistake(n, "日期“" + shortened(date) + "”不存在", "the date does not exist"));
    }
  }

  /** A notice speaks of its own year and of the December before; each day once. */
  private void add(int year, HolidayNotice.Day day) {
    LocalDate date = day.date();
    boolean within =
        date.getYear() == year || (date.getYear() == year - 1 && date.getMonthValue() == 12);
    if (!within || year < 2007 || year > 2100) {
      refusals.add(outside(year, date));
    } else if (!seen.add(year + " " + date)) {
      refusals.add(twice(date));
    } else {
      years.computeIfAbsent(year, y -> new ArrayList<>()).add(day);
    }
  }

  private static Refusal mistake(int line, String zh, String en) {
    return Refusal.of(
        "holidays.malformed",
        422,
        Text.of("第" + line + "行：" + zh + "。", "Line " + line + ": " + en + "."),
        Text.of(
            "每行写成：2027 春节 off 2027-02-05..2027-02-11（调休上班写 work）。",
            "Write each line as: 2027 春节 off 2027-02-05..2027-02-11 (work for a make-up day)."));
  }

  private static Refusal outside(int year, LocalDate date) {
    return Refusal.of(
        "holidays.outside-year",
        422,
        Text.of(
            date + "不属于" + year + "年的放假通知。",
            date + " does not belong to the notice of " + year + "."),
        Text.of("通知只涉及当年和上一年12月的日期。", "A notice speaks of its year and of the December before."));
  }

  private static Refusal twice(LocalDate date) {
    return Refusal.of(
        "holidays.day-twice",
        422,
        Text.of(date + "出现了两次。", date + " is given twice."),
        Text.of("请每天只写一次。", "Give each day once."));
  }

  private static String shortened(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
