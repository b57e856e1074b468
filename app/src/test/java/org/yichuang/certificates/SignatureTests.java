package org.yichuang.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jcajce.provider.asymmetric.x509.CertificateFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;

class SignatureTests {

  private final Records records = new Records();

  @Test
  void whatWasSignedHolds() {
    Register.Signed signed = Samples.signed(Samples.permit());
    assertThat(signed.holds()).isTrue();
    assertThat(records.tryRead(signed.text())).contains(signed.record());
  }

  @Test
  void oneChangedCharacterOfTheRecordBreaksTheSignature() {
    Register.Signed signed = Samples.signed(Samples.permit());
    String text = signed.text();
    for (int i = 0; i < text.length(); i += 7) {
      char other = text.charAt(i) == 'x' ? 'y' : 'x';
      String changed = text.substring(0, i) + other + text.substring(i + 1);
      assertThat(signed.key().verifies(changed, signed.signature())).as("at " + i).isFalse();
    }
  }

  @Test
  void anotherKeyDoesNotVerifyIt() {
    Register.Signed signed = Samples.signed(Samples.permit());
    IssuerKey other = KeyMaker.make(2, "别处", Instant.parse("2026-01-05T01:00:00Z"));
    assertThat(other.verifies(signed.text(), signed.signature())).isFalse();
  }

  @Test
  void garbageInPlaceOfASignatureIsNoSignature() {
    Register.Signed signed = Samples.signed(Samples.permit());
    List<byte[]> garbage = new ArrayList<>(List.of(new byte[0], new byte[] {48}, new byte[64]));
    garbage.add("<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    garbage.forEach(g -> assertThat(signed.key().verifies(signed.text(), g)).isFalse());
  }

  @Test
  void aKeyReadBackSignsWhatTheFirstOneVerifies() {
    IssuerKey key = Samples.KEY;
    IssuerKey again =
        KeyMaker.read(
            1,
            key.publicKey().getQ().getEncoded(false),
            key.privateKey().getD().toString(16),
            key.x509());
    assertThat(key.verifies("一窗", again.sign("一窗"))).isTrue();
  }

  @Test
  void theKeysOwnCertificateIsSelfSignedBySm2() throws Exception {
    X509CertificateHolder holder = new X509CertificateHolder(Samples.KEY.x509());
    assertThat(holder.getSubject().toString()).contains("武陵区政务服务中心");
    var parsed =
        new CertificateFactory()
            .engineGenerateCertificate(new java.io.ByteArrayInputStream(Samples.KEY.x509()));
    parsed.verify(parsed.getPublicKey(), new BouncyCastleProvider());
  }

  @Test
  void everyFactThatDiffersIsNamed() {
    CertificateRecord ours = Samples.permit();
    CertificateRecord told = Samples.card();
    assertThat(Differences.of(ours, ours)).isEmpty();
    assertThat(Differences.of(ours, told))
        .extracting(t -> t.zh())
        .anyMatch(t -> t.contains("证照名称"))
        .anyMatch(t -> t.contains("持证人"))
        .anyMatch(t -> t.contains("有效期"));
  }
}
