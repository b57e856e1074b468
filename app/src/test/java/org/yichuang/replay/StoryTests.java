package org.yichuang.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.History;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import org.yichuang.testing.HouseTest;

@HouseTest
class StoryTests {

  @Autowired HygienePermit permit;
  @Autowired SmallShop shop;
  @Autowired IdCard card;
  @Autowired Weekend weekend;
  @Autowired Cases cases;
  @Autowired History history;
  @Autowired Centre centre;
  @Autowired Now now;

  @Test
  void anAmusementCompanyHasItsPermitWithinFifteenMinutesWithAVolunteersHelp() {
    assertThat(permit.play(new Story(now)).figures()).allMatch(Report.Figure::ok);
  }

  @Test
  void aDisabledCitizenHasTheResultsOfSeveralDepartmentsWithinThirtyMinutes() {
    assertThat(shop.play(new Story(now)).figures()).allMatch(Report.Figure::ok);
  }

  @Test
  void anIdentityCardIsDecidedOnTheHolidayAndInHandBeforeTheExamAndTheStoryCanBePlayedAgain() {
    card.play(new Story(now));
    Report report = card.play(new Story(now));
    assertThat(report.figures()).allMatch(Report.Figure::ok);
    assertThat(report.json()).containsEntry("ok", true).containsKey("figures");
    assertThat(report.more()).containsEntry("decidedOn", "2022-06-03");
    assertThat(report.more()).containsEntry("promisedDue", "2022-06-06");
    List<?> numbers = (List<?>) Objects.requireNonNull(report.more().get("cases"));
    CaseFile file = cases.findByNumber(centre, (String) numbers.getFirst()).orElseThrow();
    assertThat(history.of(file))
        .anyMatch(l -> l.what().zh().contains("休息日，不计工作日"))
        .anyMatch(l -> l.what().en().contains("no working day used"))
        .anyMatch(l -> l.what().zh().contains("绿色通道"));
  }

  @Test
  void aTeacherIsServedOnASaturdayAndTheClockStartsWhenTheSeasonCloses() {
    Story story = new Story(now);
    Report report = weekend.play(story);
    assertThat(report.figures()).allMatch(Report.Figure::ok);
    assertThat(report.more())
        .containsEntry("acceptedOn", "2022-05-28")
        .containsEntry("clockStart", "2022-06-10")
        .containsEntry("promisedDue", "2022-06-30")
        .containsEntry("statutoryDue", "2022-07-11");
    assertThat(story.lines().getFirst()).startsWith("2022-05-24 09:10  ");
  }

  /** A story whose teller is stopped at a step, as by a kill. */
  private final class CutOff extends Story {

    private final int at;

    CutOff(int at) {
      super(now);
      this.at = at;
    }

    @Override
    void tell(String zh, String en) {
      super.tell(zh, en);
      if (steps().size() == at) {
        throw new Cut();
      }
    }
  }

  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void cutOffEverywhere(Function<Story, Report> play) {
    int steps = play.apply(new Story(now)).more().get("steps") instanceof List<?> l ? l.size() : 0;
    assertThat(steps).isGreaterThan(4);
    for (int at = 1; at <= steps; at++) {
      Story cut = new CutOff(at);
      assertThatThrownBy(() -> play.apply(cut)).isInstanceOf(Cut.class);
    }
    assertThat(play.apply(new Story(now)).figures()).allMatch(Report.Figure::ok);
  }

  @Test
  void aStoryCutOffAtAnyStepIsPlayedAgain() {
    cutOffEverywhere(card::play);
    cutOffEverywhere(weekend::play);
    cutOffEverywhere(permit::play);
    cutOffEverywhere(shop::play);
  }
}
