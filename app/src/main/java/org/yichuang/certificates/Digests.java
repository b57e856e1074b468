package org.yichuang.certificates;

import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** SM3 digests (GB/T 32905). */
final class Digests {

  private Digests() {}

  static byte[] sm3(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] out = new byte[32];
    digest.doFinal(out, 0);
    return out;
  }

  /** Sixteen hex digits that stand for a signature in a QR code. */
  static String mark(byte[] signature) {
    return HexFormat.of().formatHex(sm3(signature), 0, 8);
  }
}
