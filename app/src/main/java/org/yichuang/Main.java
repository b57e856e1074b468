package org.yichuang;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Text;

/** The door: finds the verb and runs it. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, out, err);
    if (status != Serving.STAYS) {
      System.exit(status);
    }
  }

  /** The exit status: 0 done, 1 failed or a goal missed, 2 asked in a way that cannot be done. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    Voice voice = new Voice(List.of(args).contains("--json"), out, err);
    int status = spoken(args, voice);
    return status == Serving.STAYS ? status : voice.end(status);
  }

  private static int spoken(String[] args, Voice voice) {
    try {
      return run(Words.of(args), voice);
    } catch (RefusedException e) {
      voice.refused(e.refusals());
      return e.refusals().getFirst().status() >= 500 ? 1 : 2;
    } catch (IllegalArgumentException e) {
      voice.err().println(e.getMessage());
      return 2;
    } catch (Exception e) {
      voice.err().println("yichuang: " + e);
      e.printStackTrace(voice.err());
      return 1;
    }
  }

  private static int run(Words words, Voice voice) throws Exception {
    if (words.verb().equals("help") && !words.rest().isEmpty()) {
      return run(new Words(words.rest().getFirst(), List.of(), words.json(), true, null), voice);
    }
    if (words.verb().equals("help") || (words.help() && words.verb().equals("demo"))) {
      voice.out().print(Verbs.help());
      return 0;
    }
    if (Serving.VERBS.contains(words.verb())) {
      return Serving.run(words, voice.out());
    }
    if (words.verb().equals("warm")) {
      return Warming.run(words, voice.out(), voice.err());
    }
    return verb(words, voice);
  }

  private static int verb(Words words, Voice voice) throws Exception {
    Command command = Verbs.find(words.verb());
    if (command == null) {
      voice.refused(List.of(unknown(words.verb())));
      return 2;
    }
    if (words.help()) {
      voice.out().println(command.help().stripTrailing());
      return 0;
    }
    try (Opened rooms = new Opened(words)) {
      return command.run(
          new Command.Run(words.rest(), words.json(), voice.out(), voice.err(), rooms));
    }
  }

  private static Refusal unknown(String verb) {
    return Refusal.of(
        "command.unknown",
        404,
        Text.of("没有“" + verb + "”这个命令。", "There is no verb '" + verb + "'."),
        Text.of("请看 ./yichuang help。", "See ./yichuang help."));
  }
}
