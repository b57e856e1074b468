package org.yichuang.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a room shows on the front door, contributed as a bean and asked at every visit. */
public interface FrontDoor {

  /** The tiles to show now, in order; cheap to make, for every visitor makes them anew. */
  List<Tile> tiles();

  /** Where on the front door a tile goes. */
  enum Place {
    /** A life event, shown as a large door; the first six are shown. */
    DOOR,
    /** How the hall is now, shown as a line with its figure. */
    HALL
  }

  /**
   * One tile.
   *
   * @param line a sentence below the title; for the hall, the figure with its unit
   * @param mark one Chinese character that stands for the door, such as 店
   */
  record Tile(Place place, String path, Text title, Text line, @Nullable String mark, int order) {}
}
