package org.yichuang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Centre;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class HallHistoryTests {

  @Autowired HallHistory history;

  @Test
  @DisplayName("Imported days are kept once, a second import changes nothing, and they let expect")
  void keepsOnce() {
    Centre centre = Centres.fresh();
    QueueFile file = HallData.misdated();
    assertThat(history.keep(centre, file)).isEqualTo(new HallHistory.Kept(13, 13));
    assertThat(history.keep(centre, file)).isEqualTo(new HallHistory.Kept(13, 0));
    assertThat(history.offices(centre)).hasSize(13).contains("UD_Mokotow_2");
    DayShape shape = history.expect(centre, "UD_Mokotow_2", LocalDate.of(2020, 1, 2));
    assertThat(shape.historyDays()).isEqualTo(1);
    int tickets = file.day("UD_Mokotow_2", LocalDate.of(2019, 12, 31)).tickets();
    assertThat(shape.needs().stream().mapToDouble(DayShape.Need::people).sum())
        .isCloseTo(shape.people(), org.assertj.core.data.Offset.offset(1e-6));
    assertThat(shape.people()).isBetween(tickets * 0.7, tickets * 1.5);
    assertThat(shape.needs()).anyMatch(n -> n.desks() >= 5);
  }
}
