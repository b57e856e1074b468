package org.yichuang.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Report;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang replay NAME}. */
public final class ReplayCommand implements Command {

  private static final Map<String, BiFunction<Rooms, Story, Report>> STORIES = stories();

  private static Map<String, BiFunction<Rooms, Story, Report>> stories() {
    Map<String, BiFunction<Rooms, Story, Report>> all = new LinkedHashMap<>();
    all.put("hygiene-permit", (rooms, story) -> rooms.get(HygienePermit.class).play(story));
    all.put("small-shop", (rooms, story) -> rooms.get(SmallShop.class).play(story));
    all.put("id-card-before-exam", (rooms, story) -> rooms.get(IdCard.class).play(story));
    all.put("weekend-appointment", (rooms, story) -> rooms.get(Weekend.class).play(story));
    return all;
  }

  @Override
  public String summary() {
    return "plays a story of the page through all rooms: " + String.join(", ", STORIES.keySet());
  }

  @Override
  public String help() {
    return """
    ./yichuang replay hygiene-permit [--json] [--data DIR]
      An amusement company applies for its hygiene permit with a volunteer's help; accepted,
      decided, certificate out, handed over, rated. Prints each step with its time, leaves the
      case to be looked at, and verifies the certificate it made. Works beside a running town.
    ./yichuang replay small-shop [--json] [--data DIR]
      A disabled citizen opens a small shop with a helper, several departments, green channel.
    ./yichuang replay id-card-before-exam [--json] [--data DIR]
      A student has lost the identity card and the exam is near: window, police and post work
      together on the Dragon Boat holiday of 2022; the temporary card and the slip go by post.
    ./yichuang replay weekend-appointment [--json] [--data DIR]
      Somebody who works in another city applies for a teacher certificate on a Saturday of
      2022, one to one; the clock starts when the season of intake closes.\
    """;
  }

  @Override
  public int run(Run run) {
    BiFunction<Rooms, Story, Report> told =
        run.args().size() == 1 ? STORIES.get(run.args().getFirst()) : null;
    if (told == null) {
      run.err().println("要播放哪个故事？目前有：" + String.join("、", STORIES.keySet()));
      run.err().println("Which story? There is: " + String.join(", ", STORIES.keySet()));
      return 2;
    }
    Story story = new Story(run.rooms().get(Now.class));
    Report report = told.apply(run.rooms(), story);
    if (run.json()) {
      run.out().println(JsonMapper.builder().build().writeValueAsString(report.json()));
    } else {
      story.lines().forEach(run.out()::println);
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
