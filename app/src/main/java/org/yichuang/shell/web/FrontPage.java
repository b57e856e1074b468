package org.yichuang.shell.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.kernel.FrontDoor;

/** The front door: one field, the life events, the hall, and two things to look up. */
@Controller
class FrontPage {

  private static final int DOORS = 6;

  private final List<FrontDoor> rooms;

  FrontPage(ObjectProvider<FrontDoor> rooms) {
    this.rooms = rooms.orderedStream().toList();
  }

  @GetMapping("/")
  String front(Model model) {
    List<FrontDoor.Tile> tiles =
        rooms.stream()
            .flatMap(r -> r.tiles().stream())
            .sorted(Comparator.comparingInt(FrontDoor.Tile::order))
            .toList();
    model.addAttribute("doors", at(tiles, FrontDoor.Place.DOOR).limit(DOORS).toList());
    model.addAttribute("hall", at(tiles, FrontDoor.Place.HALL).toList());
    return "shell/front";
  }

  @GetMapping("/privacy")
  String privacy() {
    return "shell/privacy";
  }

  private static Stream<FrontDoor.Tile> at(List<FrontDoor.Tile> tiles, FrontDoor.Place place) {
    return tiles.stream().filter(t -> t.place() == place);
  }
}
