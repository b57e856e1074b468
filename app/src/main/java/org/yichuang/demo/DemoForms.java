package org.yichuang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Situation;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;

/** Fills in forms at the window as somebody would, so that desks and reviewers have what to see. */
@Component
class DemoForms {

  private static final Logger LOG = LoggerFactory.getLogger(DemoForms.class);

  private final Applications applications;
  private final Intake intake;
  private final Now now;

  DemoForms(Applications applications, Intake intake, Now now) {
    this.applications = applications;
    this.intake = intake;
    this.now = now;
  }

  /** Takes an application in; empty when the form wants something that the demo cannot make up. */
  Optional<CaseFile> take(
      Actor clerk,
      Guide guide,
      long applicant,
      @Nullable Long organisation,
      String key,
      Intake.Answer answer,
      RandomGenerator random) {
    Applications.Start start =
        new Applications.Start(
            Application.Kind.ITEM,
            guide.key(),
            Channel.WINDOW,
            applicant,
            organisation,
            null,
            situation(guide, now.today()),
            null,
            key);
    Outcome<CaseFile> taken =
        applications.start(clerk, start).then(draft -> taken(clerk, draft, answer, random));
    taken.refusals().stream()
        .findFirst()
        .ifPresent(r -> LOG.debug("demo form of {}: {}", guide.key(), r.sentence().zh()));
    return taken.isDone() ? Optional.of(taken.orThrow()) : Optional.empty();
  }

  /** Filled in and sent; a form that cannot be is thrown away rather than left at the window. */
  private Outcome<CaseFile> taken(
      Actor clerk, Application draft, Intake.Answer answer, RandomGenerator random) {
    Outcome<Application> whole =
        draft.isDraft() ? filled(clerk, draft, random) : Outcome.done(draft);
    Outcome<CaseFile> sent =
        whole.then(a -> intake.take(clerk, a.id(), answer)).map(receipt -> receipt.first());
    if (!sent.isDone()) {
      applications.drop(clerk, draft.id());
    }
    return sent;
  }

  private Outcome<Application> filled(Actor clerk, Application draft, RandomGenerator random) {
    Map<String, String> typed = new HashMap<>();
    Guide guide = applications.asked(draft).guides().getFirst();
    guide
        .form()
        .fields()
        .filter(f -> draft.answer(f.key()).isBlank())
        .filter(f -> f.when().holds(draft.facts(now.today())))
        .forEach(f -> typed.put(f.key(), value(f, random)));
    return applications
        .answer(clerk, draft.id(), draft.version(), typed)
        .then(answered -> presented(clerk, answered, guide));
  }

  private Outcome<Application> presented(Actor clerk, Application draft, Guide guide) {
    Outcome<Application> last = Outcome.done(draft);
    for (Material m : guide.needed(draft.facts(now.today()))) {
      last = applications.present(clerk, draft.id(), Presented.of(m.key(), How.ORIGINAL));
      if (!last.isDone()) {
        return last;
      }
    }
    return last;
  }

  private static Map<String, String> situation(Guide guide, LocalDate today) {
    Map<String, String> answers = new HashMap<>();
    answers.put("applying.for", "self");
    answers.put("delivery.way", "counter");
    if (!guide.variants().isEmpty()) {
      answers.put("variant", guide.variants().getFirst().key());
    }
    for (int again = 0; again < 3; again++) {
      for (Situation s : guide.asked(Facts.of(answers, today))) {
        answers.putIfAbsent(s.key(), s.choices().getFirst().value());
      }
    }
    return answers;
  }

  private String value(Field f, RandomGenerator random) {
    int i = random.nextInt(DemoPeople.CITIZENS);
    return switch (f.type()) {
      case TEXT, LONG_TEXT -> text(f, i);
      case NUMBER, MONEY -> number(f).toPlainString();
      case DATE -> now.today().minusDays(30L + i).toString();
      case ID_NUMBER ->
          DemoNames.idNumber(LocalDate.of(1980 + i % 20, 1 + i % 12, 1 + i % 28), 300 + i);
      case USCC -> DemoNames.creditCode(900 + i);
      case PHONE -> DemoNames.phone(i);
      case DIVISION -> "430702";
      case YES_NO -> "yes";
      case CHOICE, CHOICES -> f.choices().getFirst().value();
    };
  }

  private static String text(Field f, int i) {
    String key = f.key();
    if (key.contains("address") || key.contains("place")) {
      return DemoNames.address(i);
    }
    if (key.contains("name") || key.contains("manager")) {
      return key.startsWith("organisation") || key.startsWith("premises")
          ? DemoNames.business(i)
          : DemoNames.person(i);
    }
    return f.label().zh() + "见附件";
  }

  private static BigDecimal number(Field f) {
    BigDecimal min = f.min() == null ? BigDecimal.ONE : f.min();
    BigDecimal max = f.max() == null ? min.add(BigDecimal.valueOf(100)) : f.max();
    BigDecimal wish = BigDecimal.valueOf(60);
    return wish.compareTo(min) < 0 || wish.compareTo(max) > 0 ? min : wish;
  }
}
