package org.yichuang.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseMoved;

/** When one item of a life event is granted, those that waited for its result go on. */
@Component
class Siblings {

  private final Intake intake;

  Siblings(Intake intake) {
    this.intake = intake;
  }

  @EventListener
  void on(CaseMoved news) {
    if (news.event() == CaseEvent.GRANT && news.file().themeId() != null) {
      intake.goOn(news.file());
    }
  }
}
