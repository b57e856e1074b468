package org.yichuang.finding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.kernel.Centre;

/** Makes finders: over what ships, or over the catalogue of the house. */
@Configuration(proxyBeanMethods = false)
class Finders {

  /** Over the items and life events that ship, with the officers' words if they have their own. */
  static Finder shipped() {
    return new Finder(
        Finders::shippedItems, Lexicon.load(new LexiconFiles(LexiconFiles.officers())));
  }

  static List<Findable> shippedItems() {
    List<Findable> all = new ArrayList<>(ItemList.shipped());
    all.addAll(ThemeList.shipped());
    return all;
  }

  @Bean
  FindingSource findingSource(ObjectProvider<Catalogue> catalogue, Centre centre) {
    return new FindingSource(catalogue, centre);
  }

  @Bean
  Finder finder(FindingSource source) {
    return new Finder(source::now, Lexicon.load(new LexiconFiles(LexiconFiles.officers())));
  }
}
