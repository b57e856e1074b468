package org.yichuang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.casework.PublicHearings;
import org.yichuang.casework.ThirdParties;
import org.yichuang.journal.Journal;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.people.Staff;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class DemoTests {

  @Autowired DemoPeople people;
  @Autowired DemoCases cases;
  @Autowired DemoHearing hearing;
  @Autowired ThirdParties parties;
  @Autowired PublicHearings announced;
  @Autowired Staff staff;
  @Autowired Journal journal;
  @Autowired JdbcClient jdbc;

  @Test
  void theTownHasItsTenClerksAndItsCasesStandInManyStatesWithWholeChains() {
    Centre centre = Centres.fresh();
    people.hire(centre);
    DemoPeople.Known known = people.settle(centre);
    DemoCases.Crew crew = cases.crew(centre);
    for (int i = 0; i < 90; i++) {
      cases.make(centre, crew, known, i);
    }
    assertThat(staff.holders(centre, Role.CLERK)).hasSize(10);
    Set<String> states = new TreeSet<>();
    jdbc.sql("select case_id, state from casework.case_file where centre_id = :c")
        .param("c", centre.code())
        .query(row -> {
          states.add(row.getString("state"));
          assertThat(journal.firstBroken(centre, row.getLong("case_id"))).isZero();
        });
    assertThat(states).contains("DELIVERED", "IN_REVIEW", "ACCEPTED").hasSizeGreaterThan(5);
    cases.make(centre, crew, known, 0);
    assertThat(
            jdbc.sql("select count(*) from casework.case_file where centre_id = :c")
                .param("c", centre.code())
                .query(Integer.class)
                .single())
        .isEqualTo(90);
  }

  @Test
  void aNeighbourWasToldAskedAndTheHearingIsAnnouncedOnce() {
    Centre centre = Centres.fresh();
    people.hire(centre);
    DemoPeople.Known known = people.settle(centre);
    hearing.settle(centre, cases.crew(centre), known);
    hearing.settle(centre, cases.crew(centre), known);
    Actor neighbour = Actor.citizen(centre, known.citizens().getFirst(), known.names().getFirst());
    assertThat(parties.mine(neighbour, 10))
        .singleElement()
        .satisfies(mine -> assertThat(mine.party().asked()).isNotNull());
    assertThat(announced.toCome(centre)).hasSize(1);
  }
}
