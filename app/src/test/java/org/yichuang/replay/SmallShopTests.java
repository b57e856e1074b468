package org.yichuang.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import org.yichuang.testing.HouseTest;

@HouseTest
class SmallShopTests {

  @Autowired SmallShop story;
  @Autowired Now now;

  @Test
  void aDisabledCitizenHasTheResultsOfSeveralDepartmentsWithinThirtyMinutes() {
    Report report = story.play(new Story(now));
    assertThat(report.figures()).allMatch(Report.Figure::ok);
  }
}
