package org.yichuang.codes;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/**
 * The identifier of an e-certificate (GB/T 36904): root, type, issuer, serial, version, and a check
 * character by ISO 7064 MOD 37,36 over the four before it.
 *
 * @param type code of the certificate's type
 * @param issuer code of who issued it
 * @param serial digits and capital letters
 * @param version 1 to 999
 */
public record CertificateId(String type, String issuer, String serial, int version) {

  public static final String ROOT = "1.2.156.3005.2";

  private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final Pattern PART = Pattern.compile("[0-9A-Z]{1,40}");
  private static final Pattern FORM =
      Pattern.compile(
          "(?:1\\.2\\.156\\.3005\\.2\\.)?([0-9A-Z]{1,40})\\.([0-9A-Z]{1,40})\\.([0-9A-Z]{1,40})"
              + "\\.([0-9]{3})\\.([0-9A-Z])");

  public CertificateId {
    boolean parts =
        PART.matcher(type).matches()
            && PART.matcher(issuer).matches()
            && PART.matcher(serial).matches();
    if (!parts || version < 1 || version > 999) {
      throw new IllegalArgumentException("not parts of a certificate identifier");
    }
  }

  /**
   * Reads an identifier with or without the root; refused with {@code codes.certificate-malformed}
   * or {@code codes.certificate-check}.
   */
  public static Outcome<CertificateId> parse(String given) {
    Matcher form = FORM.matcher(Codes.tidy(given).toUpperCase(Locale.ROOT));
    if (!form.matches() || form.group(4).equals("000")) {
      return Outcome.refused(malformed(given));
    }
    CertificateId id =
        new CertificateId(
            form.group(1), form.group(2), form.group(3), Integer.parseInt(form.group(4)));
    return id.check() == form.group(5).charAt(0)
        ? Outcome.done(id)
        : Outcome.refused(wrongCheck(given));
  }

  /** The check character. */
  public char check() {
    return mod3736(type + issuer + serial + versionDigits());
  }

  /** The same certificate's next version. */
  public CertificateId next() {
    return new CertificateId(type, issuer, serial, version + 1);
  }

  @Override
  public String toString() {
    return String.join(".", ROOT, type, issuer, serial, versionDigits(), String.valueOf(check()));
  }

  private String versionDigits() {
    return String.format(Locale.ROOT, "%03d", version);
  }

  /** ISO 7064 MOD 37,36. */
  static char mod3736(String text) {
    int p = 36;
    for (int i = 0; i < text.length(); i++) {
      int s = (p + ALPHABET.indexOf(text.charAt(i))) % 36;
      p = (s == 0 ? 36 : s) * 2 % 37;
    }
    return ALPHABET.charAt((37 - p) % 36);
  }

  private static Refusal malformed(String given) {
    return Codes.refusal(
        "codes.certificate-malformed",
        Codes.quoted(given) + "不是电子证照标识。",
        Codes.quoted(given) + " is not an e-certificate identifier.",
        "请扫描证照上的二维码，或完整抄录以 1.2.156.3005.2 开头的标识。",
        "Scan the QR code on it, or copy the whole identifier that starts with 1.2.156.3005.2.");
  }

  private static Refusal wrongCheck(String given) {
    return Codes.refusal(
        "codes.certificate-check",
        "电子证照标识" + Codes.quoted(given) + "的校验位不对。",
        "The check character of " + Codes.quoted(given) + " is wrong.",
        "请逐位核对；如与证照一致，该证照可能是伪造的。",
        "Compare it character by character; if it matches the paper, that may be a forgery.");
  }
}
