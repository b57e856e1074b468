package org.yichuang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.people.Invitations;
import org.yichuang.people.Staff;
import org.yichuang.testing.HouseTest;

@HouseTest
class FirstAdministratorTests {

  @Autowired Invitations invitations;
  @Autowired Staff staff;
  @Autowired Centre centre;
  @Autowired JdbcClient jdbc;

  @Test
  void twoWhoOpenTheFirstLinkAtOnceMakeOneAdministrator() throws Exception {
    jdbc.sql("delete from people.post where centre_id = :c and role = 'ADMIN'")
        .param("c", centre.code())
        .update();
    String token = invitations.first().orElseThrow();
    Callable<Boolean> accept =
        () -> {
          String login = "first" + Thread.currentThread().threadId();
          try {
            return invitations
                .accept(token, new Invitations.Answer("马致远", login, "teapot river seven lantern"))
                .isDone();
          } catch (RefusedException e) {
            return false;
          }
        };
    try (var pool = Executors.newFixedThreadPool(4)) {
      assertThat(pool.invokeAll(Collections.nCopies(4, accept)))
          .filteredOn(f -> f.resultNow())
          .hasSize(1);
    }
    assertThat(staff.holders(centre, Role.ADMIN)).hasSize(1);
    assertThat(invitations.first()).isEmpty();
  }
}
