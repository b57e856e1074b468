package org.yichuang.facilities;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** Duty checks with what is to be put right; training courses and skills competitions. */
@Service
public class Duties {

  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(80);
  private static final int MOST_PEOPLE = 300;
  private static final int LONGEST = 500;

  private final DutyStore store;
  private final Now now;

  Duties(DutyStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  /** What is still to be put right first, then the newest. */
  public List<Note> notes(Centre centre) {
    return store.notes(centre);
  }

  public List<Training> trainings(Centre centre) {
    return store.trainings(centre);
  }

  /**
   * Writes down a check; it is in order when none of its points failed and it was found good.
   *
   * @param failed names of {@link SevenS}
   */
  public Outcome<Note> note(
      Actor by, Note.Kind kind, String about, boolean good, List<String> failed, String words) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> Facilities.words("about", about))
        .map(what -> {
          List<String> points = SevenS.named(failed).stream().map(Enum::name).toList();
          Note note =
              new Note(
                  Ids.next(now),
                  kind,
                  what,
                  good && points.isEmpty(),
                  kind == Note.Kind.SEVEN_S ? points : List.of(),
                  cut(words),
                  by.name(),
                  now.instant(),
                  null);
          store.note(by.centre(), note, now.sql());
          return note;
        });
  }

  private static String cut(String words) {
    return words.strip().substring(0, Math.min(LONGEST, words.strip().length()));
  }

  /** What was wrong has been put right. */
  public Outcome<Long> fix(Actor by, long note) {
    return by.must(Role.FLOOR_MANAGER, Role.CLERK)
        .then(a ->
            store.fix(by.centre(), note, by.name(), now.sql())
                ? Outcome.done(note)
                : Outcome.refused(
                    Refusal.of(
                        "facilities.fixed",
                        409,
                        Text.of("这条已经整改，或本来合格。", "This is put right already, or was in order."),
                        Text.of("请刷新查看。", "Load the page again."))));
  }

  /**
   * Writes down a course or a competition with everybody who took part, or says everything that is
   * wrong with it.
   *
   * @param people one a line: the name, then the mark or the prize
   */
  @Transactional
  public Outcome<Training> train(
      Actor by, Training.Kind kind, String title, LocalDate day, BigDecimal hours, String people) {
    return by.must(Role.FLOOR_MANAGER)
        .then(a -> {
          Training training =
              new Training(
                  Ids.next(now), kind, title.strip(), day, hours, Training.Part.of(people));
          List<Refusal> wrong = check(training);
          if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
          }
          store.train(by.centre(), training, by.name(), now.sql());
          return Outcome.done(training);
        });
  }

  private List<Refusal> check(Training t) {
    List<Refusal> wrong = new ArrayList<>();
    if (t.title().isBlank() || t.title().length() > 60) {
      wrong.add(field("title", "请写名称，不超过 60 字。", "Give a title of up to 60 characters."));
    }
    if (t.day().isAfter(now.today()) || t.day().isBefore(now.today().minusYears(10))) {
      wrong.add(field("day", "日期应在今天或以前。", "The day is today or before."));
    }
    if (t.hours().signum() <= 0 || t.hours().compareTo(MOST_HOURS) > 0 || t.hours().scale() > 1) {
      wrong.add(field("hours", "课时在 0 至 80 之间，最多一位小数。", "Hours are above 0, up to 80, in tenths."));
    }
    boolean tooLong =
        t.parts().stream().anyMatch(p -> p.name().length() > 40 || p.result().length() > 60);
    if (t.parts().isEmpty() || t.parts().size() > MOST_PEOPLE || tooLong) {
      wrong.add(
          field(
              "people",
              "请写参加的人，每行一位，最多 300 位。",
              "Name who took part, one a line, up to 300 people."));
    }
    return wrong;
  }

  private static Refusal field(String field, String zh, String en) {
    return Refusal.field(
        field,
        "facilities.training-" + field,
        Text.of(zh, en),
        Text.of("改好再提交。", "Mend it and send again."));
  }
}
