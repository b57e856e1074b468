package org.yichuang.intake;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** Finds out what an application is asked, from the catalogue and its own answers. */
@Component
class Asking {

  private final Catalogue catalogue;
  private final Now now;

  Asking(@Lazy Catalogue catalogue, Now now) {
    this.catalogue = catalogue;
    this.now = now;
  }

  Asked of(Application application) {
    return of(application.kind(), application.target(), application.facts(now.today())).orThrow();
  }

  /** What is asked; refused if the catalogue has no such guide or life event. */
  Outcome<Asked> of(Application.Kind kind, String target, Facts facts) {
    return switch (kind) {
      case ITEM -> catalogue.findGuide(target).map(guide -> Asked.item(guide, facts));
      case THEME -> catalogue.bundle(target, facts).map(bundle -> Asked.theme(bundle, facts));
    };
  }
}
