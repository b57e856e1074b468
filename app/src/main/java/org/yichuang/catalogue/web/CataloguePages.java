package org.yichuang.catalogue.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.catalogue.Bundle;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.ServiceItem;
import org.yichuang.catalogue.Situation;
import org.yichuang.catalogue.Theme;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Text;

/** The catalogue, a guide, and a life event, for citizens. */
@Controller
class CataloguePages {

  private static final int ROWS = 40;

  private final Catalogue catalogue;
  private final GivenAnswers answers;
  private final Centre centre;
  private final Now now;

  CataloguePages(Catalogue catalogue, GivenAnswers answers, Centre centre, Now now) {
    this.catalogue = catalogue;
    this.answers = answers;
    this.centre = centre;
    this.now = now;
  }

  @GetMapping("/items")
  String items(
      @RequestParam @Nullable String department,
      @RequestParam @Nullable String after,
      Model model) {
    model.addAttribute("themes", catalogue.themes());
    model.addAttribute("departments", catalogue.itemsByDepartment(centre));
    model.addAttribute("department", department);
    model.addAttribute("count", catalogue.count(centre));
    model.addAttribute("slice", catalogue.items(centre, department, after, ROWS));
    return "catalogue/items";
  }

  @GetMapping("/items/{code}")
  String item(@PathVariable String code, @RequestParam Map<String, String> given, Model model) {
    ServiceItem item = catalogue.findItem(code).orThrow();
    model.addAttribute("item", item);
    Guide guide = catalogue.guide(code).orElse(null);
    if (guide == null) {
      return "catalogue/item";
    }
    Facts facts = answers.of(guide, code, given);
    List<Situation> asked = guide.asked(facts);
    model.addAttribute("guide", guide);
    model.addAttribute("answers", facts.answers());
    model.addAttribute("asked", asked);
    model.addAttribute("unanswered", unanswered(asked, facts));
    materials(model, guide.needed(facts));
    model.addAttribute("season", guide.season(now.today()).orElse(null));
    model.addAttribute("open", guide.opensOn(now.today()));
    model.addAttribute("department", name(guide.department()));
    model.addAttribute("apply", GivenAnswers.carry("/apply/" + item.address(), facts));
    return "catalogue/guide";
  }

  @GetMapping("/themes/{code}")
  String theme(@PathVariable String code, @RequestParam Map<String, String> given, Model model) {
    Facts own =
        answers.known(catalogue.theme(code).map(Theme::situations).orElse(List.of()), given);
    Bundle first = catalogue.bundle(code, own).orThrow();
    Facts facts = answers.known(first.situations(), given);
    Bundle bundle = catalogue.bundle(code, facts).orThrow();
    model.addAttribute("theme", bundle.theme());
    model.addAttribute("bundle", bundle);
    model.addAttribute("answers", facts.answers());
    model.addAttribute("asked", bundle.situations());
    model.addAttribute("unanswered", unanswered(bundle.situations(), facts));
    model.addAttribute("steps", bundle.guides().stream().map(g -> step(bundle, g)).toList());
    materials(model, bundle.materials());
    model.addAttribute("apply", GivenAnswers.carry("/themes/" + code + "/apply", facts));
    return "catalogue/theme";
  }

  /**
   * An item of a life event.
   *
   * @param after the titles of what comes out before it
   */
  record Step(Guide guide, Text department, List<Text> after) {}

  private Step step(Bundle bundle, Guide guide) {
    List<Text> after =
        bundle.links().stream()
            .filter(l -> l.to().equals(guide.key()))
            .map(l -> l.from())
            .flatMap(from -> bundle.guides().stream().filter(g -> g.key().equals(from)))
            .map(Guide::title)
            .toList();
    return new Step(guide, name(guide.department()), after);
  }

  private static void materials(Model model, List<Material> needed) {
    model.addAttribute("bring", needed.stream().filter(m -> m.obtain() == null).toList());
    model.addAttribute("obtained", needed.stream().filter(m -> m.obtain() != null).toList());
  }

  private static long unanswered(List<Situation> asked, Facts facts) {
    return asked.stream().filter(s -> facts.answer(s.key()) == null).count();
  }

  private Text name(String department) {
    return catalogue
        .department(department)
        .map(Department::name)
        .orElse(Text.of(department, department));
  }
}
