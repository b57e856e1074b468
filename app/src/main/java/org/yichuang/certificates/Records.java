package org.yichuang.certificates;

import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as the text that is signed, and reads records and packages back. */
@Component
class Records {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What travels inside the PDF.
   *
   * @param record the signed text, to the letter
   * @param signature SM2 over SM3, DER in Base64
   * @param issuer the signing key's X.509 certificate in Base64
   */
  record Packed(String record, String signature, String issuer) {

    byte[] signatureBytes() {
      try {
        return Base64.getDecoder().decode(signature);
      } catch (IllegalArgumentException e) {
        return new byte[0];
      }
    }
  }

  String text(CertificateRecord record) {
    return JSON.writeValueAsString(record);
  }

  CertificateRecord read(String text) {
    return JSON.readValue(text, CertificateRecord.class);
  }

  /** The record, if the text is one. */
  Optional<CertificateRecord> tryRead(String text) {
    try {
      return Optional.ofNullable(read(text))
          .filter(r -> CertificateRecord.FORMAT.equals(r.format()));
    } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String pack(String record, byte[] signature, byte[] x509) {
    var base64 = Base64.getEncoder();
    return JSON.writeValueAsString(
        new Packed(record, base64.encodeToString(signature), base64.encodeToString(x509)));
  }

  /** The package, if the text is one. */
  Optional<Packed> unpack(String text) {
    try {
      Packed packed = JSON.readValue(text, Packed.class);
      return packed == null || packed.record() == null || packed.signature() == null
          ? Optional.empty()
          : Optional.of(packed);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}
