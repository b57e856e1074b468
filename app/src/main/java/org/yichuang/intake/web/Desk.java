package org.yichuang.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.CaseState;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Asked;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** What the window's page shows and what its keys mean. */
final class Desk {

  private Desk() {}

  /** A guided question with the answer so far. */
  record Question(Situation situation, String value) {}

  /**
   * A material in the middle pane.
   *
   * @param current whether the single keys are about it now
   * @param acts what can be done with it, with the key of each
   */
  record Row(Material material, @Nullable Presented presented, boolean current, List<Act> acts) {}

  /** Something to press. */
  record Act(String act, String key, Text label) {}

  static List<Question> questions(Asked asked, Application a, Map<String, String> typed) {
    return asked.questions().stream()
        .map(q -> new Question(q, typed.getOrDefault(q.key(), a.answer(q.key()))))
        .toList();
  }

  static List<Row> rows(
      Asked asked, Application a, Map<String, Applications.Earlier> earlier, String after) {
    List<Material> open =
        asked.materials().stream().filter(m -> !a.materials().containsKey(m.key())).toList();
    String current = current(open, after);
    return asked.materials().stream()
        .map(m ->
            new Row(
                m,
                a.materials().get(m.key()),
                m.key().equals(current),
                acts(m, a.materials().get(m.key()), earlier.containsKey(m.key()))))
        .toList();
  }

  /** The first that is missing, or after a skip the next one. */
  private static String current(List<Material> open, String after) {
    List<String> keys = open.stream().map(Material::key).toList();
    int at = keys.indexOf(after);
    if (keys.isEmpty()) {
      return "";
    }
    return keys.get((at + 1) % keys.size());
  }

  private static List<Act> acts(Material m, @Nullable Presented p, boolean earlier) {
    List<Act> acts = new ArrayList<>();
    if (p != null) {
      boolean ours = p.how() == How.SHARED || p.how() == How.CERTIFICATE;
      if (!ours) {
        acts.add(new Act("REMOVE:" + m.key(), "", Text.of("拿掉", "Take back")));
      }
      return acts;
    }
    acts.add(act(How.ORIGINAL, m));
    acts.add(act(How.COPY, m));
    if (earlier) {
      acts.add(act(How.REUSED, m));
    }
    if (m.deferral() != null && !m.main()) {
      acts.add(act(How.DEFERRED, m));
    }
    if (m.commitment() != null) {
      acts.add(act(How.COMMITTED, m));
    }
    acts.add(new Act("SKIP:" + m.key(), "m", Text.of("缺", "Missing")));
    return acts;
  }

  private static Act act(How how, Material m) {
    return new Act(how.name() + ":" + m.key(), how.key(), how.label());
  }

  /** The clerk's answer by the button that was pressed. */
  static Outcome<Intake.Answer> answer(String act, UnaryOperator<String> field) {
    return switch (act) {
      case "ACCEPT" -> Outcome.done(new Intake.Answer.Accept());
      case "RECEIVE" -> Outcome.done(new Intake.Answer.Receive());
      case "SUPPLEMENT" -> Outcome.done(new Intake.Answer.AskSupplement(field.apply("_more")));
      case "OUT_OF_SCOPE" -> Outcome.done(new Intake.Answer.OutOfScope(field.apply("_reason")));
      case "DECLINE" ->
          Outcome.done(
              new Intake.Answer.Decline(field.apply("_reason"), field.apply("_authority")));
      default -> Outcome.refused(unknownAct());
    };
  }

  static String voucher(CaseState state) {
    return switch (state) {
      case RECEIVED -> "receipt";
      case SUPPLEMENTING -> "supplement";
      case OUT_OF_SCOPE -> "out-of-scope";
      case DECLINED -> "declined";
      default -> "accepted";
    };
  }

  static Refusal unknownAct() {
    return Refusal.of(
        "desk.unknown-act",
        400,
        Text.of("没有这个操作。", "There is no such action."),
        Text.of("请按页面上的按钮办理。", "Use the buttons of the page."));
  }
}
