package org.yichuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class HouseTests {

  private static final ApplicationModules ROOMS = ApplicationModules.of(House.class);

  /** {@code -Dhouse.draw=true} draws it anew. */
  private static final Path DRAWING = Path.of("../docs/house.md");

  @Test
  void everyRoomTouchesOnlyTheRoomsItNames() {
    ROOMS.verify();
  }

  @Test
  void theDrawingOfTheHouseIsTheHouse() throws IOException {
    String drawn = draw();
    if (Boolean.getBoolean("house.draw")) {
      Files.writeString(DRAWING, drawn);
    }
    assertThat(Files.readString(DRAWING)).isEqualTo(drawn);
  }

  private static String draw() {
    TreeMap<String, TreeSet<String>> arrows = new TreeMap<>();
    for (ApplicationModule room : ROOMS) {
      TreeSet<String> to = new TreeSet<>();
      room.getDirectDependencies(ROOMS).uniqueModules().forEach(m -> to.add(name(m)));
      to.remove(name(room));
      arrows.put(name(room), to);
    }
    StringBuilder text =
        new StringBuilder(
            "# The house as it stands\n\nDrawn from the code; a test keeps it true.\n\n");
    text.append("| room | calls |\n|---|---|\n");
    arrows.forEach(
        (room, to) -> text.append("| `%s` | %s |\n".formatted(room, String.join(", ", to))));
    return text.toString();
  }

  private static String name(ApplicationModule room) {
    return room.getIdentifier().toString();
  }
}
