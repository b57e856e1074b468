package org.yichuang.certificates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Text;

/**
 * Names what a record that somebody holds up says otherwise than the register; never the values.
 */
final class Differences {

  private final List<Text> found = new ArrayList<>();

  private Differences() {}

  static List<Text> of(CertificateRecord ours, CertificateRecord told) {
    Differences d = new Differences();
    d.same("证照名称", "title", ours.title(), told.title());
    d.same("证号", "number", ours.number(), told.number());
    d.same("持证人", "holder", ours.holder(), told.holder());
    d.same("发证机关", "issuer", ours.issuer(), told.issuer());
    d.same("事项", "service", ours.item(), told.item());
    d.same("准予的内容", "what is granted", ours.body(), told.body());
    d.same("发证日期", "issue date", ours.issued(), told.issued());
    d.same("有效期", "term", term(ours), term(told));
    d.same("版本", "version", ours.version(), told.version());
    d.lines(ours.lines(), told.lines());
    return d.found;
  }

  private static List<String> term(CertificateRecord r) {
    return List.of(String.valueOf(r.validFrom()), String.valueOf(r.validTo()));
  }

  private void lines(List<CertificateRecord.Line> ours, List<CertificateRecord.Line> told) {
    Map<String, Text> theirs = new HashMap<>();
    told.forEach(l -> theirs.put(l.label().zh(), l.value()));
    for (CertificateRecord.Line line : ours) {
      same(line.label().zh(), line.label().en(), line.value(), theirs.remove(line.label().zh()));
    }
    theirs.keySet().forEach(label -> same(label, label, null, label));
  }

  private void same(String zh, String en, @Nullable Object ours, @Nullable Object told) {
    if (!Objects.equals(ours, told)) {
      found.add(Text.of("“" + zh + "”与登记的不一致。", "“" + en + "” differs from the register."));
    }
  }
}
