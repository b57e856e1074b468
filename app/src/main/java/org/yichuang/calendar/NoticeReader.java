package org.yichuang.calendar;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.TableFile;
import org.yichuang.kernel.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads notices as lines, tables or JSON and tells every mistake with its line. */
final class NoticeReader {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "year", List.of("notice_year", "year", "通知年份", "年份", "年度"),
          "date", List.of("date", "日期", "day", "holiday_date"),
          "name", List.of("name", "名称", "节日", "节日名称", "节假日", "holiday", "holiday_name", "说明"),
          "off", List.of("off_day", "is_off_day", "是否放假", "是否休息", "放假", "类型", "type", "off"));

  private static final Set<String> OFF =
      Set.of("true", "1", "1.0", "yes", "是", "休", "休息", "放假", "off", "holiday");
  private static final Set<String> WORK =
      Set.of("false", "0", "0.0", "no", "否", "班", "上班", "调休上班", "补班", "work", "workday");

  private final Map<Integer, List<HolidayNotice.Day>> years = new TreeMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private NoticeReader() {}

  static Outcome<List<HolidayNotice>> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Outcome<List<HolidayNotice>> read(byte[] file) {
    NoticeReader reader = new NoticeReader();
    String text;
    try {
      text = TableFile.decode(file).strip();
    } catch (CharacterCodingException e) {
      text = "";
    }
    Outcome<TableFile> table = TableFile.read(file, COLUMNS, Set.of("date", "name", "off"));
    if (text.startsWith("{") || text.startsWith("[")) {
      reader.json(text);
    } else if (table instanceof Outcome.Done<TableFile>(TableFile rows)) {
      rows.rows().forEach(reader::row);
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

  private void json(String text) {
    try {
      JsonNode json = JsonMapper.builder().build().readTree(text);
      int n = 0;
      for (JsonNode notice : json.isArray() ? json : List.of(json)) {
        for (JsonNode day : notice.path("days")) {
          n++;
          row(
              n,
              notice.path("year").asString(""),
              day.path("date").asString(""),
              day.path("name").asString(""),
              day.path("isOffDay").asString(""));
        }
      }
    } catch (JacksonException e) {
      refusals.add(mistake(1, "不是有效的 JSON", "is not valid JSON"));
    }
  }

  private void row(TableFile.Row row) {
    row(row.line(), row.get("year"), row.get("date"), row.get("name"), row.get("off"));
  }

  private void row(int n, String year, String date, String name, String off) {
    Optional<LocalDate> day = WrittenDate.read(date);
    boolean isOff = OFF.contains(off.toLowerCase(Locale.ROOT));
    boolean known = isOff || WORK.contains(off.toLowerCase(Locale.ROOT));
    if (day.isEmpty()) {
      refusals.add(mistake(n, "日期“" + shortened(date) + "”不存在", "the date does not exist"));
    } else if (name.isBlank() || !known || !year.matches("([0-9]{4}([.]0)?)?")) {
      refusals.add(mistake(n, "年份、名称或是否放假有误", "year, name or day off is wrong"));
    } else {
      int of =
          year.isEmpty() ? noticeYear(day.get(), name) : Integer.parseInt(year.substring(0, 4));
      add(of, new HolidayNotice.Day(day.get(), name.strip(), isOff));
    }
  }

  /** Whose notice it is when nobody says: a New Year's day in December is the next year's. */
  private static int noticeYear(LocalDate day, String name) {
    return day.getMonthValue() == 12 && name.contains("元旦") ? day.getYear() + 1 : day.getYear();
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
