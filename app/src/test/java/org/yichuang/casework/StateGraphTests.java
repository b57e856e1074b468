package org.yichuang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StateGraphTests {

  private static final Path PICTURE = Path.of("..", "docs", "state-graph.md");

  @Test
  void everyStateIsReachedFromTheReceipt() {
    Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
    int before = -1;
    while (reached.size() > before) {
      before = reached.size();
      for (StateGraph.Arrow a : StateGraph.arrows()) {
        if (a.from() == null || reached.contains(a.from())) {
          reached.add(a.to());
        }
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
  }

  @Test
  void everyEventIsAnArrowAndNoArrowIsDrawnTwice() {
    assertThat(StateGraph.arrows())
        .extracting(StateGraph.Arrow::event)
        .contains(CaseEvent.values());
    assertThat(new HashSet<>(StateGraph.arrows())).hasSameSizeAs(StateGraph.arrows());
  }

  @Test
  void anEventLeadsFromAStateToOneStateOnly() {
    var seen = new HashSet<String>();
    for (StateGraph.Arrow a : StateGraph.arrows()) {
      assertThat(seen.add(a.from() + " " + a.event())).as(a.toString()).isTrue();
    }
  }

  @Test
  void aClosedStateIsLeftOnlyByTakingThePermitBack() {
    Arrays.stream(CaseState.values())
        .filter(CaseState::closed)
        .flatMap(s -> StateGraph.arrows().stream().filter(a -> a.from() == s && a.to() != s))
        .forEach(a -> assertThat(a.event()).isEqualTo(CaseEvent.REVOKE));
  }

  @Test
  void thePictureInTheDocsIsTheGraph() throws Exception {
    String picture =
        """
        # The states of a case

        Drawn from `org.yichuang.casework.StateGraph`, the one table of (from, event, to); a test
        keeps it true. What has no arrow cannot happen. The number is the national exchange code.

        ```mermaid
        """
            + StateGraph.mermaid()
            + "```\n";
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PICTURE, picture);
    }
    assertThat(PICTURE).hasContent(picture);
  }
}
