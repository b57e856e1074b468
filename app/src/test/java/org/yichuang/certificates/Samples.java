package org.yichuang.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.codes.CertificateId;
import org.yichuang.kernel.Text;

/** Records for tests that need no case. */
final class Samples {

  static final IssuerKey KEY =
      KeyMaker.make(1, "常德市武陵区政务服务中心", Instant.parse("2026-01-05T01:00:00Z"));

  private Samples() {}

  static CertificateRecord permit() {
    return record("儿童游乐场", "卫生许可证", "Hygiene permit", false, LocalDate.of(2030, 11, 22));
  }

  static CertificateRecord card() {
    return record(null, "老年人优待证", "Senior citizen card", true, null);
  }

  private static CertificateRecord record(
      @Nullable String organisation,
      String zh,
      String en,
      boolean card,
      @Nullable LocalDate validTo) {
    CertificateId identifier =
        new CertificateId("11430702000000027U001", "11430702000000027U", "20260000012", 1);
    return new CertificateRecord(
        CertificateRecord.FORMAT,
        identifier.toString(),
        1,
        identifier.type(),
        Text.of(zh, en),
        "武卫公证字〔2026〕第0000012号",
        new CertificateRecord.Issuer(Text.of("常德市武陵区卫生健康局", "Health bureau"), identifier.issuer()),
        "430702",
        new CertificateRecord.Holder(
            "李小红",
            "430702********1234",
            organisation == null ? null : "92430702MA4L1ABC2D",
            organisation == null ? null : "常德市武陵区小红" + organisation + "（个体工商户）"),
        new CertificateRecord.Item("511A0015500009", "公共场所卫生许可"),
        Text.of(
            "经审查，常德市武陵区小红儿童游乐场（湖南省常德市武陵区穿紫河街道柳叶大道2358号万达广场三楼）符合公共场所卫生要求，准予经营",
            "Xiaohong Playground at 2358 Liuye Avenue meets the hygiene rules for public places and"
                + " may operate"),
        List.of(
            new CertificateRecord.Line(
                Text.of("法定代表人（负责人）", "Legal representative"), Text.of("李小红", "李小红"), false),
            new CertificateRecord.Line(
                Text.of("地址", "Address"),
                Text.of("湖南省常德市武陵区穿紫河街道柳叶大道2358号万达广场三楼", "Liuye Avenue"),
                false),
            new CertificateRecord.Line(
                Text.of("许可项目", "Kind of place"),
                Text.of("游乐场（厅）、游艺场所", "Amusement place"),
                false)),
        LocalDate.of(2026, 11, 23),
        LocalDate.of(2026, 11, 23),
        validTo,
        card,
        1);
  }

  static Register.Signed signed(CertificateRecord record) {
    String text = new Records().text(record);
    return new Register.Signed(record, text, KEY.sign(text), KEY);
  }
}
