package org.yichuang.hall;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Text;

/** The rules of a hall and its queues. */
@Repository
class RuleStore {

  static final String SETTING = "select * from hall.setting where centre_id = :centre";

  static final String PUT_SETTING =
      """
      with put as (
        insert into hall.setting
          (centre_id, opening, calls_to_miss, back_after, back_times, favoured_in_row, come_back_at,
           rest_area, proposals, worth)
        values (:centre, :opening, :calls, :backAfter, :backTimes, :favoured, :comeBack, :rest,
          :proposals, :worth)
        on conflict (centre_id) do update set opening = excluded.opening,
          calls_to_miss = excluded.calls_to_miss, back_after = excluded.back_after,
          back_times = excluded.back_times, favoured_in_row = excluded.favoured_in_row,
          come_back_at = excluded.come_back_at, rest_area = excluded.rest_area,
          proposals = excluded.proposals, worth = excluded.worth
        returning centre_id
      )
      insert into hall.event (centre_id, kind, at) select centre_id, 'RULE', :now from put
      """;

  static final String GROUPS =
      "select * from hall.service_group where centre_id = :centre order by position, code";

  static final String PUT_GROUP =
      """
      insert into hall.service_group
        (centre_id, code, name_zh, name_en, items, minutes, variation, position, open, queue_over,
         wait_over, opens, opens_minutes)
      values (:centre, :code, :zh, :en, :items, :minutes, :variation, :position, :open, :queueOver,
        :waitOver, :opens, :opensMinutes)
      on conflict (centre_id, code) do update set name_zh = excluded.name_zh,
        name_en = excluded.name_en, items = excluded.items, minutes = excluded.minutes,
        variation = excluded.variation, position = excluded.position, open = excluded.open,
        queue_over = excluded.queue_over, wait_over = excluded.wait_over,
        opens = excluded.opens, opens_minutes = excluded.opens_minutes
      """;

  static final String GROUP_OPEN =
      """
      with put as (
        update hall.service_group set open = :open where centre_id = :centre and code = :code
        returning centre_id
      )
      insert into hall.event (centre_id, kind, at) select centre_id, 'RULE', :now from put
      """;

  /** Changes of a hall's rules come one after the other. */
  static final String LOCK = "select 1 from hall.setting where centre_id = :centre for update";

  static final String OPENING =
      """
      with put as (
        update hall.service_group set queue_over = :queueOver, wait_over = :waitOver,
          opens = :opens, opens_minutes = :opensMinutes
        where centre_id = :centre and code = :code
        returning centre_id
      )
      insert into hall.event (centre_id, kind, at) select centre_id, 'RULE', :now from put
      """;

  static final RowMapper<HallSetting> SETTING_ROW =
      (row, i) ->
          new HallSetting(
              HallSetting.Opening.valueOf(row.getString("opening")),
              row.getInt("calls_to_miss"),
              row.getInt("back_after"),
              row.getInt("back_times"),
              row.getInt("favoured_in_row"),
              row.getInt("come_back_at"),
              row.getInt("rest_area"),
              HallSetting.Proposals.valueOf(row.getString("proposals")),
              row.getInt("worth"));

  static final RowMapper<ServiceGroup> GROUP_ROW =
      (row, i) ->
          new ServiceGroup(
              row.getString("code"),
              Text.of(row.getString("name_zh"), row.getString("name_en")),
              TicketRow.texts(row, "items"),
              row.getDouble("minutes"),
              row.getDouble("variation"),
              row.getInt("position"),
              row.getBoolean("open"),
              new OpeningRule(
                  row.getObject("queue_over", Integer.class),
                  row.getObject("wait_over", Integer.class),
                  OpeningRule.How.valueOf(row.getString("opens")),
                  row.getInt("opens_minutes")));

  private final JdbcClient jdbc;

  RuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<HallSetting> setting(Centre centre) {
    return jdbc.sql(SETTING).param("centre", centre.code()).query(SETTING_ROW).optional();
  }

  void putSetting(Centre centre, HallSetting s, OffsetDateTime now) {
    jdbc.sql(PUT_SETTING)
        .param("centre", centre.code())
        .param("opening", s.opening().name())
        .param("calls", s.callsToMiss())
        .param("backAfter", s.backAfter())
        .param("backTimes", s.backTimes())
        .param("favoured", s.favouredInRow())
        .param("comeBack", s.comeBackAt())
        .param("rest", s.restArea())
        .param("proposals", s.proposals().name())
        .param("worth", s.worth())
        .param("now", now)
        .update();
  }

  List<ServiceGroup> groups(Centre centre) {
    return jdbc.sql(GROUPS).param("centre", centre.code()).query(GROUP_ROW).list();
  }

  void putGroup(Centre centre, ServiceGroup g) {
    jdbc.sql(PUT_GROUP)
        .param("centre", centre.code())
        .param("code", g.code())
        .param("zh", g.name().zh())
        .param("en", g.name().en())
        .param("items", g.items().toArray(String[]::new))
        .param("minutes", g.minutes())
        .param("variation", g.variation())
        .param("position", g.position())
        .param("open", g.open())
        .param("queueOver", g.rule().queueOver(), Types.INTEGER)
        .param("waitOver", g.rule().waitOver(), Types.INTEGER)
        .param("opens", g.rule().how().name())
        .param("opensMinutes", g.rule().minutes())
        .update();
  }

  void lock(Centre centre) {
    jdbc.sql(LOCK).param("centre", centre.code()).query(Integer.class).optional();
  }

  void opening(Centre centre, String code, OpeningRule rule, OffsetDateTime now) {
    jdbc.sql(OPENING)
        .param("centre", centre.code())
        .param("code", code)
        .param("queueOver", rule.queueOver(), Types.INTEGER)
        .param("waitOver", rule.waitOver(), Types.INTEGER)
        .param("opens", rule.how().name())
        .param("opensMinutes", rule.minutes())
        .param("now", now)
        .update();
  }

  int groupOpen(Centre centre, String code, boolean open, OffsetDateTime now) {
    return jdbc.sql(GROUP_OPEN)
        .param("centre", centre.code())
        .param("code", code)
        .param("open", open)
        .param("now", now)
        .update();
  }
}
