package org.yichuang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Slice;
import org.yichuang.testing.Centres;
import org.yichuang.testing.HouseTest;

@HouseTest
class CatalogueTests {

  @Autowired Catalogue catalogue;
  @Autowired CatalogueStore store;
  @Autowired StoredCatalogue stored;
  @Autowired Centre centre;
  @Autowired Now now;

  @Test
  void theRealListImportsWholeAndASecondRunChangesNothing() throws IOException {
    Path real =
        Path.of(System.getProperty("shared.dir", "../../shared"))
            .resolve("data/service-items/guangan-district.csv");
    assumeTrue(Files.exists(real), "the real list is not here: " + real.toAbsolutePath());
    ItemImports imports = new ItemImports(store, stored, Centres.fresh(), now);
    Report first = imports.take(Files.readAllBytes(real)).orThrow();
    assertThat(figure(first, "read")).isEqualTo(1135);
    assertThat(figure(first, "items")).isEqualTo(1135);
    assertThat(figure(first, "departments")).isEqualTo(34);
    assertThat(figure(first, "newly offered")).isEqualTo(1135);
    assertThat(findings(first))
        .containsEntry("profile.sichuan", 1132)
        .containsEntry("profile.local", 3)
        .containsEntry("codes.uscc-length", 143)
        .containsEntry("codes.uscc-check", 7)
        .containsEntry("codes.uscc-lower-case", 1)
        .doesNotContainKey("department.unknown");
    Report second = imports.take(Files.readAllBytes(real)).orThrow();
    assertThat(figure(second, "new")).isZero();
    assertThat(figure(second, "changed")).isZero();
    assertThat(figure(second, "newly offered")).isZero();
    assertThat(figure(second, "unchanged")).isEqualTo(1135);
  }

  @Test
  void aListInGbkWithQuotesAndCarriageReturnsReadsTheSame() {
    String csv =
        "item_code,name,department,task_type\r\n"
            + "GBK-1,\"名称,带逗号\",区卫健局,1\r\nGBK-2,第二项,没有的局,77\r\n,无码,区卫健局,1\r\n";
    ItemImports imports = new ItemImports(store, stored, Centres.fresh(), now);
    Report report = imports.take(csv.getBytes(Charset.forName("GBK"))).orThrow();
    assertThat(figure(report, "items")).isEqualTo(2);
    assertThat(figure(report, "left out")).isEqualTo(1);
    assertThat(findings(report))
        .containsEntry("department.unknown", 1)
        .containsEntry("type.unknown", 1);
    assertThat(catalogue.item("GBK-1").orElseThrow().name().zh()).isEqualTo("名称,带逗号");
    assertThat(catalogue.item("GBK-1").orElseThrow().department()).isEqualTo("wjj");
    String renamed = csv.replace("第二项", "第二项改");
    assertThat(figure(imports.take(renamed.getBytes(StandardCharsets.UTF_8)).orThrow(), "changed"))
        .isEqualTo(1);
  }

  @Test
  void theItemsPageByKeyWithoutLossGuidedOnesFirst() {
    List<ServiceItem> all = new ArrayList<>();
    Slice<ServiceItem> slice = catalogue.items(centre, null, null, 100);
    all.addAll(slice.rows());
    while (slice.next() != null) {
      slice = catalogue.items(centre, null, slice.next(), 100);
      all.addAll(slice.rows());
    }
    assertThat(all).hasSize(catalogue.count(centre)).doesNotHaveDuplicates();
    assertThat(all.getFirst().guided()).isTrue();
    assertThat(all.getLast().guided()).isFalse();
  }

  @Test
  void anItemIsFoundByItsCodeAndByTheKeyOfItsGuide() {
    ServiceItem byKey = catalogue.item("hygiene-permit").orElseThrow();
    assertThat(catalogue.item(byKey.code())).contains(byKey);
    assertThat(catalogue.findItem("no-such").refusals())
        .extracting(r -> r.code())
        .containsExactly("item.unknown");
    Guide guide = catalogue.guide("hygiene-permit").orElseThrow();
    String renewal = Objects.requireNonNull(guide.variants().get(1).itemCode());
    assertThat(catalogue.guide(renewal)).contains(guide);
    assertThat(catalogue.item(renewal).orElseThrow().guided()).isTrue();
  }

  @Test
  void aChangedGuideGetsTheNextVersionAndTheOldOneStaysReadable() {
    Map<String, String> files = new HashMap<>(GuideFiles.all(null));
    String key = "tree-felling";
    String file = Objects.requireNonNull(files.get(key + ".yaml"));
    Guide before = catalogue.guide(key).orElseThrow();
    files.put(key + ".yaml", "# 只改注释\n" + file);
    assertThat(version(files, key)).isEqualTo(before.version());
    files.put(key + ".yaml", file.replace("promised: 8wd", "promised: 7wd"));
    assertThat(version(files, key)).isEqualTo(before.version() + 1);
    assertThat(version(files, key)).isEqualTo(before.version() + 1);
    Guide old = catalogue.guide(key, before.version()).orElseThrow();
    assertThat(old.promised()).isEqualTo(before.promised());
    Guide next = catalogue.guide(key, before.version() + 1).orElseThrow();
    assertThat(next.promised().days()).isEqualTo(7);
    assertThat(next.procedure()).isEqualTo(before.procedure());
  }

  @Test
  void nodesThatStartTogetherAgreeOnTheVersion() throws Exception {
    Map<String, String> files = new HashMap<>(GuideFiles.all(null));
    String file = Objects.requireNonNull(files.get("adult-exam.yaml"));
    files.put("adult-exam.yaml", file.replace("yuan: 110", "yuan: 120"));
    int before = catalogue.guide("adult-exam").orElseThrow().version();
    try (var nodes = Executors.newFixedThreadPool(6)) {
      List<Callable<Integer>> starts = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        starts.add(() -> version(files, "adult-exam"));
      }
      for (Future<Integer> node : nodes.invokeAll(starts)) {
        assertThat(node.get()).isEqualTo(before + 1);
      }
    }
  }

  private int version(Map<String, String> files, String key) {
    return Versions.keep(Shelf.read(files), store, now).stream()
        .filter(g -> g.key().equals(key))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private static int figure(Report report, String name) {
    return report.figures().stream()
        .filter(f -> f.name().equals(name))
        .map(f -> Objects.requireNonNull(f.value()).intValue())
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Integer> findings(Report report) {
    return (Map<String, Integer>) Objects.requireNonNull(report.more().get("findings"));
  }
}
