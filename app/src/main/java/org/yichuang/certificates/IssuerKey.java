package org.yichuang.certificates;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * One SM2 key of a centre; signs and checks texts with SM3 (GB/T 32918.2, the usual user id).
 *
 * @param x509 the certificate that tells others the public half
 */
record IssuerKey(
    int no, ECPublicKeyParameters publicKey, ECPrivateKeyParameters privateKey, byte[] x509) {

  byte[] sign(String text) {
    SM2Signer signer = new SM2Signer();
    signer.init(true, privateKey);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    signer.update(bytes, 0, bytes.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("the record cannot be signed", e);
    }
  }

  boolean verifies(String text, byte[] signature) {
    SM2Signer signer = new SM2Signer();
    signer.init(false, publicKey);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    signer.update(bytes, 0, bytes.length);
    try {
      return signer.verifySignature(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
