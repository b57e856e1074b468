package org.yichuang.intake.web;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.FieldType;
import org.yichuang.catalogue.Form;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.intake.Application;
import org.yichuang.intake.Asked;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Text;

/** All answers, to be checked before the end. */
record Summary(List<Group> groups) {

  /** Answers that belong together. */
  record Group(Text title, List<Line> lines) {}

  /**
   * One answer.
   *
   * @param change the page where it is changed
   * @param done whether there is an answer
   */
  record Line(Text label, Text value, String change, boolean done) {}

  private static final Text NONE = Text.of("没有填", "Not given");

  static Summary of(Application a, Asked asked) {
    String base = "/applications/" + a.id();
    List<Group> groups = new ArrayList<>();
    if (!asked.questions().isEmpty()) {
      groups.add(
          new Group(
              Text.of("您的情形", "Your situation"),
              asked.questions().stream().map(q -> question(q, a, base)).toList()));
    }
    for (Form.Page page : asked.pages()) {
      groups.add(
          new Group(
              page.title(),
              asked.fields(page).stream()
                  .map(f -> field(f, a, base + "/form/" + page.key()))
                  .toList()));
    }
    if (!asked.materials().isEmpty()) {
      groups.add(
          new Group(
              Text.of("材料", "Materials"),
              asked.materials().stream().map(m -> material(m, a, base)).toList()));
    }
    return new Summary(groups);
  }

  private static Line question(Situation q, Application a, String base) {
    String value = a.answer(q.key());
    return new Line(
        q.ask(),
        value.isEmpty() ? NONE : Asked.label(q.choices(), value),
        base + "/questions/" + q.key(),
        !value.isEmpty());
  }

  private static Line field(Field f, Application a, String change) {
    String value = a.answer(f.key());
    Text shown = value.isEmpty() ? NONE : Asked.shown(f, masked(f, value));
    return new Line(f.label(), shown, change, !value.isEmpty() || !f.required());
  }

  /** A full ID number stands on no page. */
  private static String masked(Field f, String value) {
    return f.type() == FieldType.ID_NUMBER && value.length() == 18
        ? value.substring(0, 6) + "********" + value.substring(14)
        : value;
  }

  private static Line material(Material m, Application a, String base) {
    Presented p = a.materials().get(m.key());
    String change = base + "/materials/" + m.key();
    if (p == null) {
      return new Line(m.name(), Text.of("还没有交", "Not handed in yet"), change, false);
    }
    int pages = p.files().size();
    Text how = p.how().label();
    Text value =
        pages == 0
            ? how
            : Text.of(how.zh() + "，" + pages + " 个文件", how.en() + ", " + pages + " files");
    return new Line(m.name(), value, change, true);
  }
}
