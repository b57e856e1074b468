package org.yichuang.intake;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseEvent;
import org.yichuang.casework.CaseMoved;

/** When a result of a life event is out, the items that waited for it begin. */
@Component
class Siblings {

  private final Sequence sequence;

  Siblings(Sequence sequence) {
    this.sequence = sequence;
  }

  /** Before the rooms above hear of it, so that they find the next cases there. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE - 10)
  void on(CaseMoved news) {
    if (news.event() == CaseEvent.ISSUE && news.file().themeId() != null) {
      sequence.goOn(news.file());
    }
  }
}
