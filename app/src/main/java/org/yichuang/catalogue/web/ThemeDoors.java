package org.yichuang.catalogue.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.kernel.FrontDoor;

/** The life events as doors on the front page. */
@Component
class ThemeDoors implements FrontDoor {

  private final List<Tile> tiles;

  ThemeDoors(Catalogue catalogue) {
    this.tiles =
        catalogue.themes().stream()
            .map(t ->
                new Tile(
                    Place.DOOR, "/themes/" + t.code(), t.title(), t.summary(), t.mark(), t.order()))
            .toList();
  }

  @Override
  public List<Tile> tiles() {
    return tiles;
  }
}
