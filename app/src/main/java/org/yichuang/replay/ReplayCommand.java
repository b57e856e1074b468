package org.yichuang.replay;

import java.util.List;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang replay NAME}. */
public final class ReplayCommand implements Command {

  private static final List<String> STORIES = List.of("hygiene-permit", "small-shop");

  @Override
  public String summary() {
    return "plays a story of the page through all rooms: hygiene-permit, small-shop";
  }

  @Override
  public String help() {
    return """
    ./yichuang replay hygiene-permit [--json] [--data DIR]
      An amusement company applies for its hygiene permit with a volunteer's help; accepted,
      decided, certificate out, handed over, rated. Prints each step with its time, leaves the
      case to be looked at, and verifies the certificate it made. Works beside a running town.
    ./yichuang replay small-shop [--json] [--data DIR]
      A disabled citizen opens a small shop with a helper, several departments, green channel.\
    """;
  }

  @Override
  public int run(Run run) {
    if (run.args().size() != 1 || !STORIES.contains(run.args().getFirst())) {
      run.err().println("要播放哪个故事？目前有：" + String.join("、", STORIES));
      run.err().println("Which story? There is: " + String.join(", ", STORIES));
      return 2;
    }
    Story story = new Story(run.rooms().get(Now.class));
    Report report =
        run.args().getFirst().equals("small-shop")
            ? run.rooms().get(SmallShop.class).play(story)
            : run.rooms().get(HygienePermit.class).play(story);
    if (run.json()) {
      run.out().println(JsonMapper.builder().build().writeValueAsString(report.json()));
    } else {
      story
          .steps()
          .forEach(s ->
              run.out()
                  .printf("%s  +%d ms  %s%n", s.at().substring(11, 19), s.millis(), s.what().zh()));
      report
          .figures()
          .forEach(f ->
              run.out()
                  .printf(
                      "%s: %s %s (%s)%n", f.name(), f.value(), f.unit(), f.ok() ? "ok" : "missed"));
    }
    return report.ok() ? 0 : 1;
  }
}
