package org.yichuang.facilities;

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
  private final Centre centre;
  private final Now now;

  FacilityDemo(Facilities facilities, Centre centre, Now now) {
    this.facilities = facilities;
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
      facilities.note(system, Note.Kind.SEVEN_S, "1–10 号窗口", true, "桌面整齐，线缆已收好");
      facilities.note(system, Note.Kind.TRAINING, "新上岗窗口人员", true, "一次性告知演练");
    }
  }
}
