package org.yichuang.certificates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.intake.HeldCertificates;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;

/** Tells the counter what the office itself has issued, so that it never asks for that on paper. */
@Component
class OwnCertificates implements HeldCertificates {

  private static final int MOST = 100;

  private final CertificateStore store;
  private final Now now;

  OwnCertificates(CertificateStore store, Now now) {
    this.store = store;
    this.now = now;
  }

  @Override
  public List<Held> held(Centre centre, long personId, @Nullable Long organisationId) {
    return store.ofHolder(centre, personId, organisationId, MOST).stream()
        .filter(c -> c.holdsOn(now.today()))
        .map(c -> new Held(c.typeCode(), c.identifier(), c.number(), c.title(), c.validTo()))
        .toList();
  }
}
