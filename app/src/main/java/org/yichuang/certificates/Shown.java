package org.yichuang.certificates;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;
import org.yichuang.people.Masks;

/**
 * What anybody may see of a certificate: an organisation by name, a person masked, no personal
 * line.
 *
 * @param signed the first 16 hex digits of SM3 over the signature, as its QR code carries them
 */
public record Shown(
    String identifier,
    Text title,
    String number,
    String holder,
    Text issuer,
    String item,
    Text body,
    List<Line> lines,
    int version,
    LocalDate issued,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String signed) {

  /** A printed line that is not personal. */
  public record Line(Text label, Text value) {}

  public Shown {
    lines = List.copyOf(lines);
  }

  static Shown of(Register.Signed s) {
    CertificateRecord r = s.record();
    CertificateRecord.Holder h = r.holder();
    String masked = Masks.name(h.name());
    return new Shown(
        r.identifier(),
        r.title(),
        r.number(),
        h.organisation() != null ? h.organisation() : masked,
        r.issuer().name(),
        r.item().name(),
        Text.of(hidden(r.body().zh(), h, masked), hidden(r.body().en(), h, masked)),
        r.lines().stream()
            .filter(l -> !l.personal())
            .map(l -> new Line(l.label(), value(l.value(), h, masked)))
            .toList(),
        r.version(),
        r.issued(),
        r.validFrom(),
        r.validTo(),
        Digests.mark(s.signature()));
  }

  private static Text value(Text value, CertificateRecord.Holder holder, String masked) {
    return Text.of(hidden(value.zh(), holder, masked), hidden(value.en(), holder, masked));
  }

  private static String hidden(String text, CertificateRecord.Holder holder, String masked) {
    return holder.name().isBlank() ? text : text.replace(holder.name(), masked);
  }
}
