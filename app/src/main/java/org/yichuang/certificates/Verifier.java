package org.yichuang.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.codes.CertificateId;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Text;

/** Compares what somebody holds up with the register and the signature. */
@Component
class Verifier {

  private final CertificateStore store;
  private final WaitingStore waiting;
  private final Register register;
  private final IssuerKeys keys;
  private final Records records;
  private final Now now;

  Verifier(
      CertificateStore store,
      WaitingStore waiting,
      Register register,
      IssuerKeys keys,
      Records records,
      Now now) {
    this.store = store;
    this.waiting = waiting;
    this.register = register;
    this.keys = keys;
    this.records = records;
    this.now = now;
  }

  /** By what is printed as its identifier. */
  Verification identifier(Centre centre, String typed) {
    Outcome<CertificateId> identifier = CertificateId.parse(typed);
    if (!(identifier instanceof Outcome.Done<CertificateId>(CertificateId id))) {
      return new Verification.Unknown(identifier.refusals().getFirst().sentence());
    }
    return store
        .find(centre, id.toString())
        .map(this::registered)
        .orElseGet(() ->
            new Verification.Unknown(
                Text.of(
                    "本中心没有发过这个标识的证照。",
                    "This centre has not issued a certificate with this identifier.")));
  }

  /** By a file that somebody received. */
  Verification file(Centre centre, byte[] bytes) {
    Optional<Long> printed = store.ofPrint(centre, Digests.sm3(bytes));
    if (printed.isPresent()) {
      return store.find(centre, printed.get()).map(this::registered).orElseThrow();
    }
    return Packages.read(bytes)
        .flatMap(records::unpack)
        .map(packed -> packed(centre, packed))
        .orElseGet(() ->
            new Verification.Unknown(
                Text.of(
                    "文件里没有本中心的证照数据。照片和扫描件请用证照标识或二维码查验。",
                    "The file holds no certificate of this centre. For a photo or a scan, use the"
                        + " identifier or the QR code.")));
  }

  private Verification packed(Centre centre, Records.Packed packed) {
    CertificateRecord told = records.tryRead(packed.record()).orElse(null);
    if (told == null) {
      return new Verification.Altered(
          List.of(Text.of("证照数据读不出来。", "Its record cannot be read.")), null);
    }
    boolean signed =
        keys.key(centre, told.key())
            .map(k -> k.verifies(packed.record(), packed.signatureBytes()))
            .orElse(false);
    Optional<Certificate> known = store.find(centre, told.identifier());
    if (known.isEmpty()) {
      return signed
          ? new Verification.Unknown(
              Text.of(
                  "签名是本中心的，但登记簿里没有这张证照。",
                  "The signature is ours, but the register does not hold this certificate."))
          : new Verification.Altered(List.of(badSignature()), null);
    }
    Register.Signed ours = register.signed(known.get());
    List<Text> what = new ArrayList<>();
    if (!signed) {
      what.add(badSignature());
    }
    what.addAll(Differences.of(ours.record(), told));
    if (what.isEmpty()) {
      what.add(
          Text.of(
              "证照数据和签名是真的，但文件发出后被改动过，页面上的内容以下面为准。",
              "Its record and signature are genuine, but the file was changed after it was handed"
                  + " out; believe what stands below."));
    }
    return new Verification.Altered(what, Shown.of(ours));
  }

  private Verification registered(Certificate certificate) {
    Register.Signed signed = register.signed(certificate);
    Shown shown = Shown.of(signed);
    if (!signed.holds() || !signed.agrees(certificate)) {
      return new Verification.Altered(List.of(badSignature()), shown);
    }
    if (certificate.state() != CertificateState.VALID) {
      return new Verification.Revoked(
          shown,
          certificate.state(),
          certificate.endedAt(),
          certificate.endedWhy(),
          certificate.endedArticle(),
          certificate.replacedBy());
    }
    if (certificate.holdsOn(now.today())) {
      return new Verification.Valid(shown, false);
    }
    boolean deemed =
        certificate.expiredOn(now.today())
            && waiting.deemedRenewed(certificate.centre(), certificate.id());
    return deemed ? new Verification.Valid(shown, true) : new Verification.Expired(shown);
  }

  private static Text badSignature() {
    return Text.of("数字签名与内容不符。", "The signature does not fit the content.");
  }

  /** Whether a QR code's mark is that of the certificate it leads to. */
  static boolean fits(Verification found, String mark) {
    Shown shown = found.facts();
    return shown == null || Objects.equals(shown.signed(), mark);
  }
}
