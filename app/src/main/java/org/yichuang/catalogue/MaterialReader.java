package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;

/** Reads the materials of a guide. */
final class MaterialReader {

  private MaterialReader() {}

  static Material read(Sheet s, GuideChecks checks) {
    boolean main = s.flag("main", false);
    Material.Deferral deferral = s.has("defer") ? new Material.Deferral(s.limit("defer")) : null;
    if (main && deferral != null) {
      s.problem("defer", "主要材料不能容缺。", "A main material cannot follow later: review needs it.");
    }
    Material material =
        new Material(
            s.key("key"),
            s.words("name"),
            s.proseOr("hint"),
            s.number("originals", 1),
            s.number("copies", 0),
            s.flag("required", true),
            main,
            s.condition("when"),
            deferral,
            s.sheetOr("promise", MaterialReader::commitment),
            s.sheetOr("obtain", MaterialReader::obtain));
    checks.material(s, material.key());
    checks.unique(s, "key", material.key());
    checks.later(s, "when", material.when());
    return material;
  }

  private static Material.Commitment commitment(Sheet s) {
    return new Material.Commitment(s.words("text"), s.limit("checked"));
  }

  private static Material.Obtain obtain(Sheet s) {
    @Nullable String certificate = s.textOr("certificate");
    @Nullable String register = s.textOr("register");
    if ((certificate == null) == (register == null)) {
      s.problem(
          "",
          "请写 certificate（电子证照类型）或 register（共享数据）之一。",
          "Give either certificate (an e-certificate type) or register (shared data).");
    }
    return new Material.Obtain(certificate, register);
  }
}
