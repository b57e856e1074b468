package org.yichuang.signals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.yichuang.casework.CaseFile;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Moment;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.PeopleScenario;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.NewRating;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingScene;
import org.yichuang.ratings.Ratings;
import org.yichuang.testing.Centres;

/** Plants ratings at moments of the past, and says which rules found something. */
abstract class Planted {

  static final String HALL = "198.51.100.7";

  @Autowired AutowireCapableBeanFactory house;
  @Autowired PeopleScenario people;
  @Autowired Ratings ratings;
  @Autowired Signals signals;
  @Autowired Now now;

  final Centre centre = Centres.fresh();
  final Actor supervisor = RatingScene.staff(centre, 9, Role.SUPERVISOR, "centre");
  RatingScene scene;
  Instant yesterday;
  long citizen = 1_000;

  @BeforeEach
  void scene() {
    scene = RatingScene.of(house);
    yesterday = now.instant().minus(Duration.ofDays(1));
  }

  Actor somebody() {
    citizen++;
    return Actor.citizen(centre, citizen, "办事人" + citizen);
  }

  static NewRating said(Rating.Via via, String device, String address) {
    return NewRating.of(Grade.VERY_SATISFIED, via).from(new NewRating.Trace(device, address, null));
  }

  /** Served by the clerk at one moment and rated at another. */
  CaseFile rated(long clerk, Actor rater, Instant over, Duration later, NewRating said) {
    CaseFile file = scene.over(RatingScene.clerk(centre, clerk), rater, over);
    Moment.at(over.plus(later), () -> ratings.rate(rater, file.id(), said)).orThrow();
    return file;
  }

  List<String> found() {
    signals.scan(centre);
    return signals.list(supervisor, true, 50).orThrow().stream().map(Signal::rule).toList();
  }

  Actor withPhone(String name, String phone) {
    var person =
        people.citizen(centre, new NewPerson(name, PeopleScenario.freshIdNumber(), phone, "启明街道"));
    return Actor.citizen(centre, person.id(), name);
  }
}
