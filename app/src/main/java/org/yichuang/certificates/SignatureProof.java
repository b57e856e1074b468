package org.yichuang.certificates;

import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Proof;
import org.yichuang.kernel.Text;

/** Every certificate's signature fits its record, and the register says the same. */
@Component
@Order(3)
class SignatureProof implements Proof {

  private static final Logger LOG = LoggerFactory.getLogger(SignatureProof.class);
  private static final int BATCH = 500;

  private final CertificateStore store;
  private final Register register;

  SignatureProof(CertificateStore store, Register register) {
    this.store = store;
    this.register = register;
  }

  @Override
  public String what() {
    return "certificates";
  }

  @Override
  public long check(Consumer<Text> broken) {
    long seen = 0;
    List<Certificate> page = store.after("", 0, BATCH);
    while (!page.isEmpty()) {
      page.stream().filter(c -> !whole(c)).forEach(c -> broken.accept(sentence(c)));
      seen += page.size();
      Certificate last = page.getLast();
      page = store.after(last.centre().code(), last.id(), BATCH);
    }
    return seen;
  }

  /** A record that cannot even be opened is as broken as one that does not fit. */
  private boolean whole(Certificate c) {
    try {
      Register.Signed signed = register.signed(c);
      return signed.holds() && signed.agrees(c);
    } catch (RuntimeException e) {
      LOG.warn("the record of certificate {} cannot be opened: {}", c.id(), e.toString());
      return false;
    }
  }

  private static Text sentence(Certificate c) {
    return Text.of(
        "证照 " + c.identifier() + " 的签名与登记簿不符。",
        "The signature of certificate " + c.identifier() + " does not fit the register.");
  }
}
