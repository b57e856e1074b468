package org.yichuang.certificates;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * The facts of a certificate as signed; its JSON text is what the signature covers, to the letter.
 *
 * @param type the type code of GB/T 36904
 * @param number as printed
 * @param body the sentence that states what is granted
 * @param key the number of the signing key
 */
@JsonPropertyOrder({
  "format",
  "identifier",
  "version",
  "type",
  "title",
  "number",
  "issuer",
  "centre",
  "holder",
  "item",
  "body",
  "lines",
  "issued",
  "validFrom",
  "validTo",
  "card",
  "key"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
record CertificateRecord(
    String format,
    String identifier,
    int version,
    String type,
    Text title,
    String number,
    Issuer issuer,
    String centre,
    Holder holder,
    Item item,
    Text body,
    List<Line> lines,
    LocalDate issued,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean card,
    int key) {

  static final String FORMAT = "yichuang.certificate/1";

  @JsonPropertyOrder({"name", "uscc"})
  record Issuer(Text name, String uscc) {}

  /** Who holds it: a person with the number masked, or an organisation. */
  @JsonPropertyOrder({"name", "id", "uscc", "organisation"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Holder(
      String name, @Nullable String id, @Nullable String uscc, @Nullable String organisation) {

    /** The organisation if there is one, else the person. */
    String shown() {
      return organisation != null ? organisation : name;
    }
  }

  @JsonPropertyOrder({"code", "name"})
  record Item(String code, String name) {}

  /**
   * A printed line.
   *
   * @param personal whether the public check must not show it
   */
  @JsonPropertyOrder({"label", "value", "personal"})
  record Line(Text label, Text value, boolean personal) {}

  CertificateRecord {
    lines = List.copyOf(lines);
  }
}
