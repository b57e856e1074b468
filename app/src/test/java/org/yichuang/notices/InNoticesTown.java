package org.yichuang.notices;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.people.People;
import org.yichuang.people.Vault;
import org.yichuang.testing.HouseTest;
import org.yichuang.testing.TestNow;

/** A test in a town of its own, at ten on a Monday morning. */
@HouseTest
abstract class InNoticesTown {

  @Autowired NoticeStore store;
  @Autowired BoxStore boxes;
  @Autowired Preferences preferences;
  @Autowired Templates templates;
  @Autowired People people;
  @Autowired Vault vault;
  @Autowired TestNow now;
  @Autowired JdbcClient jdbc;

  NoticesTown town;

  @BeforeEach
  void openTheTown() throws IOException {
    now.set("2022-05-23T10:00:00");
    town =
        new NoticesTown(
            new NoticesTown.Rooms(store, boxes, preferences, templates, people, vault, now));
  }

  /** Nothing is left that another test's courier would find. */
  @AfterEach
  void closeTheTown() throws IOException {
    jdbc.sql("delete from notices.message where centre_id = :centre")
        .param("centre", town.centre.code())
        .update();
    now.reset();
    town.close();
  }
}
