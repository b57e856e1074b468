package org.yichuang.facilities;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** The things of the demo town's hall, some of them out. */
@Component
@ConditionalOnBooleanProperty({"yichuang.demo", "yichuang.background"})
class FacilityDemo {

  private final Facilities facilities;
  private final Duties duties;
  private final Centre centre;
  private final Now now;

  FacilityDemo(Facilities facilities, Duties duties, Centre centre, Now now) {
    this.facilities = facilities;
    this.duties = duties;
    this.centre = centre;
    this.now = now;
  }

  @EventListener(ApplicationReadyEvent.class)
  void fill() {
    if (facilities.things(centre).isEmpty()) {
      Actor system = Actor.system(centre);
      facilities.enter(system, Facilities.USUAL).orThrow();
      facilities.renew(system, "first-aid", now.today().plusDays(20));
      for (String borrower : new String[] {"刘女士", "张先生", "带孩子的李女士"}) {
        facilities.lend(system, borrower.startsWith("带") ? "stroller" : "umbrella", borrower);
      }
      facilities.stands(system, "parking", "南门右侧", true);
      facilities.stands(system, "nursing", "一楼东侧", true);
      facilities.stands(system, "low-counter", "1 号、6 号窗口", true);
      duties.note(system, Note.Kind.SEVEN_S, "1–7 号窗口", true, List.of(), "桌面整齐，线缆已收好");
      duties.note(system, Note.Kind.SEVEN_S, "9 号窗口", false, List.of("SAFETY"), "插线板放在过道");
      duties.note(system, Note.Kind.BADGE, "早班窗口人员", true, List.of(), "统一着装，佩戴工号牌");
      duties
          .train(
              system,
              Training.Kind.COURSE,
              "一次性告知演练",
              now.today().minusDays(6),
              new BigDecimal("1.5"),
              "李敏 92 分\n王磊 88 分\n周芳 95 分")
          .orThrow();
      duties
          .train(
              system,
              Training.Kind.COMPETITION,
              "窗口服务技能竞赛",
              now.today().minusDays(20),
              new BigDecimal("4"),
              "周芳 一等奖\n李敏 二等奖\n陈静 三等奖")
          .orThrow();
    }
  }
}
