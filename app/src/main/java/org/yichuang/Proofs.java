package org.yichuang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.Proof;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.kernel.Text;

/** Runs every proof that the rooms contribute. */
@Component
class Proofs {

  private final List<Proof> all;

  Proofs(List<Proof> all) {
    this.all = List.copyOf(all);
  }

  /** Two figures a proof: how many were looked at, and how many of them are broken. */
  Report run() {
    List<Figure> figures = new ArrayList<>();
    List<Map<String, Object>> breaks = new ArrayList<>();
    for (Proof proof : all) {
      List<Text> broken = new ArrayList<>();
      long seen = proof.check(broken::add);
      figures.add(Figure.of(proof.what(), seen, "checked"));
      figures.add(new Figure(proof.what(), broken.size(), "broken", "= 0", broken.isEmpty()));
      broken.forEach(b -> breaks.add(line(proof, b)));
    }
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("breaks", breaks);
    return new Report(figures, more);
  }

  private static Map<String, Object> line(Proof proof, Text broken) {
    return Map.of("what", proof.what(), "zh", broken.zh(), "en", broken.en());
  }
}
