package org.yichuang.certificates;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.codes.CertificateId;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.people.Vault;

/** Numbers, signs and enters certificates, within the caller's transaction. */
@Component
class Register {

  private static final String USE = "certificates.record";

  private final CertificateStore store;
  private final IssuerKeys keys;
  private final Records records;
  private final Vault vault;
  private final Now now;

  Register(CertificateStore store, IssuerKeys keys, Records records, Vault vault, Now now) {
    this.store = store;
    this.keys = keys;
    this.records = records;
    this.vault = vault;
    this.now = now;
  }

  /** A record as it was signed. */
  record Signed(CertificateRecord record, String text, byte[] signature, IssuerKey key) {

    boolean holds() {
      return key.verifies(text, signature);
    }

    /** Whether the register's columns still say what was signed. */
    boolean agrees(Certificate c) {
      return record.identifier().equals(c.identifier())
          && record.number().equals(c.number())
          && record.version() == c.version()
          && record.title().equals(c.title())
          && record.validFrom().equals(c.validFrom())
          && Objects.equals(record.validTo(), c.validTo());
    }
  }

  /** Enters a first version under the next serial of its type, issuer and year. */
  Certificate enter(Issuing.Draft draft) {
    String type = draft.template().certificateType();
    String issuer = draft.issuer().uscc();
    int year = draft.issued().getYear();
    int serial = store.nextSerial(draft.file().centre(), type, issuer, year);
    CertificateId identifier =
        new CertificateId(
            type, issuer, String.format(java.util.Locale.ROOT, "%d%07d", year, serial), 1);
    return write(draft, identifier, draft.number(year, serial));
  }

  /** Enters the next version of a certificate, which it replaces. */
  Optional<Certificate> enterNext(Issuing.Draft draft, Certificate old, String why) {
    CertificateId next = CertificateId.parse(old.identifier()).orThrow().next();
    var end = new CertificateStore.End(CertificateState.REPLACED, why, null, next.toString());
    return store.end(old.centre(), old.id(), end, now.instant())
        ? Optional.of(write(draft, next, old.number()))
        : Optional.empty();
  }

  private Certificate write(Issuing.Draft draft, CertificateId identifier, String number) {
    CaseFile file = draft.file();
    IssuerKey key = keys.signing(file.centre());
    String text = records.text(draft.record(identifier, number, key.no()));
    Instant at = now.instant();
    Certificate made =
        new Certificate(
            file.centre(),
            Ids.next(now),
            identifier.toString(),
            number,
            file.id(),
            file.number(),
            identifier.type(),
            draft.template().title(),
            file.itemCode(),
            draft.template().issuer(),
            file.applicantId(),
            file.organisationId(),
            identifier.version(),
            CertificateState.VALID,
            draft.validFrom(),
            draft.validTo(),
            at,
            null,
            null,
            null,
            null);
    store.insert(
        made, new CertificateStore.Signed(vault.seal(USE, text), key.sign(text), key.no()));
    return made;
  }

  /** The record of a certificate as it was signed. */
  Signed signed(Certificate certificate) {
    var row = store.signed(certificate.centre(), certificate.id());
    String text = vault.open(USE, row.record());
    IssuerKey key = keys.key(certificate.centre(), row.key()).orElseThrow();
    return new Signed(records.read(text), text, row.signature(), key);
  }
}
