package org.yichuang;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.RefusedException;

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

  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      Words words = Words.of(args);
      if (words.verb().equals("help") || (words.help() && words.verb().equals("demo"))) {
        out.print(Verbs.help());
        return 0;
      }
      if (Serving.VERBS.contains(words.verb())) {
        return Serving.run(words, out, err);
      }
      if (words.verb().equals("warm") && !words.help()) {
        return Warming.run(err);
      }
      return verb(words, out, err);
    } catch (RefusedException e) {
      e.refusals().forEach(r -> err.println(r.sentence().zh() + " " + r.next().zh()));
      e.refusals().forEach(r -> err.println(r.sentence().en() + " " + r.next().en()));
      return 2;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      return 2;
    } catch (Exception e) {
      err.println("yichuang: " + e);
      e.printStackTrace(err);
      return 1;
    }
  }

  private static int verb(Words words, PrintStream out, PrintStream err) throws Exception {
    Command command = Verbs.find(words.verb());
    if (command == null) {
      err.println("没有这个命令: " + words.verb());
      err.println("There is no verb '" + words.verb() + "'.");
      err.print(Verbs.help());
      return 2;
    }
    if (words.help()) {
      out.println(command.help());
      return 0;
    }
    try (Opened rooms = new Opened(words)) {
      return command.run(new Command.Run(words.rest(), words.json(), out, err, rooms));
    }
  }
}
