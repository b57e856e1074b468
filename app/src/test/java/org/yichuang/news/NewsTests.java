package org.yichuang.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.intake.SilenceNear;
import org.yichuang.journal.Feed;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Message;
import org.yichuang.notices.Notices;
import org.yichuang.people.PeopleScenario;
import org.yichuang.supervision.Level;
import org.yichuang.supervision.Rung;
import org.yichuang.supervision.WarningRaised;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class NewsTests {

  @Autowired Cases cases;
  @Autowired Notices notices;
  @Autowired Feed feed;
  @Autowired CaseNews news;
  @Autowired PeopleScenario people;
  @Autowired ApplicationEventPublisher events;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();

  private CaseFile outOfScope(Actor clerk, Actor applicant, Actor helper) {
    NewCase wish =
        new NewCase(
            "outdoor-advert",
            "",
            List.of(),
            applicant.personId(),
            applicant.name(),
            null,
            null,
            null,
            helper.personId(),
            null,
            Channel.AGENT,
            null,
            null);
    CaseFile file = cases.receive(clerk, wish).orThrow();
    return cases.step(clerk, file, new Step.FindOutOfScope("不属于许可事项")).orThrow();
  }

  @Test
  void theApplicantIsToldTheMatterAndTheHelperOnlyTheNumber() {
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    Actor applicant = people.citizen(centre, "李明");
    Actor helper = people.staff(centre, "文小安", Role.VOLUNTEER, "centre");
    CaseFile file = outOfScope(clerk, applicant, helper);
    feed.drain(news);
    feed.drain(news);
    List<Message> own = notices.inbox(applicant, null, 10).rows();
    assertThat(own).hasSize(1);
    assertThat(own.getFirst().text().zh()).contains(file.number(), file.itemName());
    List<Message> helped = notices.inbox(helper, null, 10).rows();
    assertThat(helped).hasSize(1);
    assertThat(helped.getFirst().text().zh())
        .contains(file.number())
        .doesNotContain(file.itemName(), "李明");
  }

  @Test
  void thePastIsNoNews() {
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    Actor applicant = people.citizen(centre, "李明");
    Moment.at(now.instant().minusSeconds(86_400L * 30), () -> outOfScope(clerk, applicant, clerk));
    feed.drain(news);
    assertThat(notices.inbox(applicant, null, 10).rows()).isEmpty();
  }

  @Test
  void warningsAndNearSilenceReachTheStaffTheyConcernOnce() {
    Actor clerk = people.staff(centre, "柳依依", Role.CLERK, "centre");
    Actor applicant = people.citizen(centre, "李明");
    CaseFile file = outOfScope(clerk, applicant, clerk);
    events.publishEvent(new SilenceNear(file, 1));
    events.publishEvent(new SilenceNear(file, 1));
    WarningRaised warning =
        new WarningRaised(
            centre,
            7,
            "督1",
            Level.RED,
            Text.of("超过承诺期限", "Over the promised limit"),
            file.id(),
            file.number(),
            file.itemName(),
            "cg",
            LocalDate.of(2022, 5, 23),
            Rung.HOLDER,
            Set.of(clerk.personId()));
    events.publishEvent(warning);
    assertThat(notices.inbox(clerk, null, 10).rows())
        .extracting(m -> m.title().zh())
        .containsExactly("督办提醒", "再不答复就视为受理");
  }
}
