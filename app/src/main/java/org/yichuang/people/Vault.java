package org.yichuang.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Seals personal data with SM4-GCM and finds it again by a blind index (HMAC-SM3). What was sealed
 * for one use cannot be opened as another: the use is authenticated with the data.
 */
public final class Vault {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] sealKey;
  private final byte[] indexKey;

  /** A vault on a master key of at least 32 bytes, from which its two keys are derived. */
  Vault(byte[] master) {
    if (master.length < 32) {
      throw new IllegalArgumentException("the vault's key has fewer than 32 bytes");
    }
    sealKey = java.util.Arrays.copyOf(hmac(master, bytes("yichuang vault seal 1")), 16);
    indexKey = hmac(master, bytes("yichuang vault index 1"));
  }

  /**
   * Seals a text.
   *
   * @param use what it is, such as {@code person.phone}; the same word opens it
   */
  public byte[] seal(String use, String plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(true, use, nonce, bytes(plain));
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** Opens what {@link #seal} made; throws if a bit of it or its use is another. */
  public String open(String use, byte[] sealed) {
    if (sealed.length < 1 + NONCE_BYTES + TAG_BITS / 8 || sealed[0] != VERSION) {
      throw new IllegalStateException("not sealed by this vault: " + use);
    }
    byte[] nonce = java.util.Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
    byte[] body = java.util.Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length);
    return new String(run(false, use, nonce, body), StandardCharsets.UTF_8);
  }

  /** The blind index of a value: equal for equal values of one use, and says nothing else. */
  public byte[] index(String use, String value) {
    byte[] name = bytes(use);
    byte[] text = bytes(value);
    return hmac(
        indexKey,
        ByteBuffer.allocate(4 + name.length + text.length)
            .putInt(name.length)
            .put(name)
            .put(text)
            .array());
  }

  boolean sameKeyAs(byte[] check) {
    return MessageDigest.isEqual(check, check());
  }

  byte[] check() {
    return index("vault.check", "yichuang");
  }

  private byte[] run(boolean sealing, String use, byte[] nonce, byte[] in) {
    var cipher = GCMBlockCipher.newInstance(new SM4Engine());
    cipher.init(
        sealing, new AEADParameters(new KeyParameter(sealKey), TAG_BITS, nonce, bytes(use)));
    byte[] out = new byte[cipher.getOutputSize(in.length)];
    int at = cipher.processBytes(in, 0, in.length, out, 0);
    try {
      at += cipher.doFinal(out, at);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("sealed data was altered or sealed for another use", e);
    }
    return java.util.Arrays.copyOf(out, at);
  }

  private static byte[] hmac(byte[] key, byte[] in) {
    var mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(key));
    mac.update(in, 0, in.length);
    byte[] out = new byte[mac.getMacSize()];
    mac.doFinal(out, 0);
    return out;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
