package org.yichuang.certificates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.operator.ContentSigner;

/** Makes SM2 keys and their self-made X.509 certificates, and reads them back. */
final class KeyMaker {

  private static final int YEARS = 10;
  private static final ECNamedDomainParameters SM2 = domain();

  private KeyMaker() {}

  private static ECNamedDomainParameters domain() {
    var fast = CustomNamedCurves.getByName("sm2p256v1");
    return new ECNamedDomainParameters(GMNamedCurves.getOID("sm2p256v1"), fast);
  }

  static IssuerKey make(int no, String owner, Instant at) {
    var generator = new ECKeyPairGenerator();
    generator.init(new ECKeyGenerationParameters(SM2, new SecureRandom()));
    var pair = generator.generateKeyPair();
    var publicKey = (ECPublicKeyParameters) pair.getPublic();
    var privateKey = (ECPrivateKeyParameters) pair.getPrivate();
    return new IssuerKey(no, publicKey, privateKey, x509(no, owner, at, publicKey, privateKey));
  }

  static IssuerKey read(int no, byte[] publicKey, String privateHex, byte[] x509) {
    return new IssuerKey(
        no,
        new ECPublicKeyParameters(SM2.getCurve().decodePoint(publicKey), SM2),
        new ECPrivateKeyParameters(new BigInteger(privateHex, 16), SM2),
        x509);
  }

  private static byte[] x509(
      int no,
      String owner,
      Instant at,
      ECPublicKeyParameters publicKey,
      ECPrivateKeyParameters privateKey) {
    var name =
        new X500NameBuilder(BCStyle.INSTANCE)
            .addRDN(BCStyle.C, "CN")
            .addRDN(BCStyle.O, owner)
            .addRDN(BCStyle.CN, owner + " 电子证照 " + no)
            .build();
    try {
      var info = SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey);
      Instant end = at.atZone(ZoneOffset.UTC).plusYears(YEARS).toInstant();
      return new X509v3CertificateBuilder(
              name, BigInteger.valueOf(no), Date.from(at), Date.from(end), name, info)
          .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
          .build(new Sm2Signer(privateKey))
          .getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Sm2Signer implements ContentSigner {

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final ECPrivateKeyParameters key;

    Sm2Signer(ECPrivateKeyParameters key) {
      this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign_with_sm3);
    }

    @Override
    public OutputStream getOutputStream() {
      return content;
    }

    @Override
    public byte[] getSignature() {
      SM2Signer signer = new SM2Signer();
      signer.init(true, key);
      byte[] bytes = content.toByteArray();
      signer.update(bytes, 0, bytes.length);
      try {
        return signer.generateSignature();
      } catch (CryptoException e) {
        throw new IllegalStateException("the key's certificate cannot be signed", e);
      }
    }
  }
}
