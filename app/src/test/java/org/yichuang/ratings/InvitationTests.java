package org.yichuang.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.casework.CaseFile;
import org.yichuang.journal.Entry;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class InvitationTests {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired RatingFeed feed;
  @Autowired Journal journal;
  @Autowired Ratings ratings;
  @Autowired JdbcClient jdbc;
  @Autowired Now now;

  private final Centre centre = Centres.fresh();
  private final Actor applicant = Actor.citizen(centre, 77, "申请人");
  private RatingScene scene;

  @BeforeEach
  void scene() {
    scene = RatingScene.of(house);
  }

  private CaseFile over() {
    return scene.over(RatingScene.clerk(centre, 5), applicant);
  }

  private long asked() {
    return jdbc.sql(
            "select count(*) from notices.message where centre_id = :c and kind = 'rate-invite'")
        .param("c", centre.code())
        .query(Long.class)
        .single();
  }

  private static Entry of(Entry last, String kind, String body, Instant at) {
    return new Entry(
        last.centre(), last.subject(), last.seq(), at, 5, "王芳", kind, body, last.hash(), "");
  }

  @Test
  void whoseCaseEndedAwayFromAWindowIsAskedOnceAndNeverAfterRating() {
    CaseFile file = over();
    List<Entry> chain = journal.of(centre, file.id());
    feed.receive(chain);
    feed.receive(chain);
    assertThat(asked()).isEqualTo(1);
    CaseFile rated = over();
    ratings.rate(applicant, rated.id(), NewRating.of(Grade.SATISFIED, Rating.Via.ONLINE)).orThrow();
    feed.receive(journal.of(centre, rated.id()));
    assertThat(asked()).isEqualTo(1);
  }

  @Test
  void whoTookTheResultAtACounterIsAskedThereAndWhatIsLongPastIsNoNews() {
    Entry last = journal.of(centre, over().id()).getLast();
    feed.receive(List.of(of(last, "case.deliver", "{\"how\":\"COUNTER\"}", now.instant())));
    feed.receive(
        List.of(
            of(
                last,
                "case.deliver",
                "{\"how\":\"COURIER\"}",
                now.instant().minus(Duration.ofDays(3)))));
    assertThat(asked()).isZero();
    feed.receive(List.of(of(last, "case.deliver", "{\"how\":\"COURIER\"}", now.instant())));
    assertThat(asked()).isEqualTo(1);
  }
}
