package org.yichuang.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Savings;
import org.yichuang.catalogue.ServiceItem;
import org.yichuang.catalogue.Theme;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;

/** The catalogue for other programs. */
@RestController
@Tag(name = "catalogue", description = "事项、指南、一件事 Items, guides, life events")
@RequestMapping("/api")
class CatalogueApi {

  private final Catalogue catalogue;
  private final GivenAnswers answers;
  private final Centre centre;

  CatalogueApi(Catalogue catalogue, GivenAnswers answers, Centre centre) {
    this.catalogue = catalogue;
    this.answers = answers;
    this.centre = centre;
  }

  /** An item with the guide in force; the guide is null where one cannot apply online. */
  record Entry(ServiceItem item, @Nullable GuideView guide) {}

  /** A guide as programs see it; limits as {@code 20wd}, conditions as they are written. */
  record GuideView(
      Guide guide,
      String statutory,
      String promised,
      List<String> needed,
      Map<String, String> answers) {}

  /** A life event, in short. */
  record ThemeView(String code, Text title, Text summary, List<String> guides) {}

  /** A life event narrowed by answers. */
  record BundleView(
      ThemeView theme,
      Map<String, String> answers,
      List<String> guides,
      List<Bundle.Link> links,
      List<String> fields,
      List<String> bring,
      Savings savings) {}

  /** Items page by key: ask again with {@code after=} the {@code next} of the last answer. */
  @Operation(summary = "事项目录，按键翻页 Items, paged by key")
  @GetMapping("/items")
  Slice<ServiceItem> items(
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String after,
      @RequestParam(defaultValue = "50") int size) {
    return catalogue.items(centre, department, after, size);
  }

  /** One item by its code or its guide's key; answers as parameters narrow the materials. */
  @Operation(summary = "一个事项及其指南，参数是情形的答案 One item with its guide, narrowed by answers")
  @GetMapping("/items/{code}")
  Entry item(@PathVariable String code, @RequestParam Map<String, String> given) {
    ServiceItem item = catalogue.findItem(code).orThrow();
    return new Entry(item, catalogue.guide(code).map(g -> view(g, code, given)).orElse(null));
  }

  private GuideView view(Guide guide, String code, Map<String, String> given) {
    var facts = answers.of(guide, code, given);
    return new GuideView(
        guide,
        guide.statutory().toString(),
        guide.promised().toString(),
        guide.needed(facts).stream().map(m -> m.key()).toList(),
        new TreeMap<>(facts.answers()));
  }

  @Operation(summary = "一件事目录 Life events")
  @GetMapping("/themes")
  List<ThemeView> themes() {
    return catalogue.themes().stream().map(CatalogueApi::view).toList();
  }

  /** A life event narrowed by the answers given as parameters. */
  @Operation(summary = "一件事，参数是情形的答案 One life event, narrowed by answers")
  @GetMapping("/themes/{code}")
  BundleView theme(@PathVariable String code, @RequestParam Map<String, String> given) {
    var own = answers.known(catalogue.theme(code).map(Theme::situations).orElse(List.of()), given);
    Bundle first = catalogue.bundle(code, own).orThrow();
    var facts = answers.known(first.situations(), given);
    Bundle bundle = catalogue.bundle(code, facts).orThrow();
    return new BundleView(
        view(bundle.theme()),
        new TreeMap<>(facts.answers()),
        bundle.guides().stream().map(Guide::key).toList(),
        bundle.links(),
        bundle.form().fields().map(f -> f.key()).toList(),
        bundle.materials().stream().filter(m -> m.obtain() == null).map(m -> m.key()).toList(),
        bundle.savings());
  }

  private static ThemeView view(Theme theme) {
    return new ThemeView(
        theme.code(),
        theme.title(),
        theme.summary(),
        theme.parts().stream().map(Theme.Part::guide).toList());
  }
}
