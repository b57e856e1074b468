package org.yichuang.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Field;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/**
 * What the notice asked for, handed in online or at the window. When the last of it is in, the case
 * must be accepted and is (行政许可法第32条第1款第5项); what comes after the case has ended is kept with it as
 * a late document and processed only by a new application.
 */
@Service
public class Supplements {

  private final SupplementStore store;
  private final ApplicationStore applications;
  private final Asking asking;
  private final ReceivedCases received;
  private final Cases cases;
  private final TransactionTemplate transaction;
  private final Now now;

  Supplements(
      SupplementStore store,
      ApplicationStore applications,
      Asking asking,
      ReceivedCases received,
      Cases cases,
      TransactionTemplate transaction,
      Now now) {
    this.store = store;
    this.applications = applications;
    this.asking = asking;
    this.received = received;
    this.cases = cases;
    this.transaction = transaction;
    this.now = now;
  }

  /**
   * Something handed in.
   *
   * @param no which item of the notice it answers
   * @param files ids of uploaded files
   * @param words what is filled in, for a question or a field
   * @param seen a clerk has the paper itself in hand
   */
  public record Handed(int no, List<Long> files, String words, boolean seen) {

    public Handed {
      files = List.copyOf(files);
    }
  }

  /** What the notice on the case asked for, in its order; empty if there was none. */
  public List<SupplementItem> of(Centre centre, long caseId) {
    return store.of(centre, caseId);
  }

  /** The case, if the actor may hand something in for it. */
  public Outcome<CaseFile> open(Actor by, long caseId) {
    return cases
        .must(by.centre(), caseId)
        .then(file -> {
          Long me = by.personId();
          boolean own =
              by.signedIn()
                  && (me == file.applicantId()
                      || me.equals(file.agentId())
                      || me.equals(file.helperId()));
          return own || by.is(Role.CLERK)
              ? Outcome.done(file)
              : Outcome.refused(IntakeRefusals.unknown());
        });
  }

  /**
   * Takes in what the notice asked for. What is right is kept even if something else is wrong, and
   * everything wrong is told at once; with the last item in, the case is accepted.
   */
  public Outcome<CaseFile> handIn(Actor by, long caseId, List<Handed> handed) {
    return open(by, caseId)
        .then(Supplements::awaited)
        .then(file ->
            handed.isEmpty()
                ? Outcome.refused(SupplementRefusals.nothing())
                : Objects.requireNonNull(
                    transaction.execute(status -> taken(by, file.id(), handed))));
  }

  private static Outcome<CaseFile> awaited(CaseFile file) {
    if (file.state() == CaseState.SUPPLEMENTING) {
      return Outcome.done(file);
    }
    return Outcome.refused(over(file) ? SupplementRefusals.over() : SupplementRefusals.notAsked());
  }

  private static boolean over(CaseFile file) {
    return file.state().closed() || file.dates().decided() != null;
  }

  private Outcome<CaseFile> taken(Actor by, long caseId, List<Handed> handed) {
    List<SupplementItem> items = store.lock(by.centre(), caseId);
    Outcome<CaseFile> seen = cases.must(by.centre(), caseId).then(Supplements::awaited);
    if (!seen.isDone()) {
      return seen;
    }
    CaseFile file = seen.orThrow();
    List<Refusal> wrong = new ArrayList<>();
    for (Handed one : handed) {
      items.stream()
          .filter(i -> i.no() == one.no() && !i.handed())
          .findFirst()
          .map(i -> put(by, file, i, one))
          .ifPresent(wrong::addAll);
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    boolean all = store.of(by.centre(), caseId).stream().allMatch(SupplementItem::handed);
    return all
        ? cases.step(by, file, new Step.HandInSupplement()).then(received::accept)
        : Outcome.done(file);
  }

  private List<Refusal> put(Actor by, CaseFile file, SupplementItem item, Handed handed) {
    Application a = received.of(file);
    Refusal wrong = item.written() ? write(a, item, handed) : paper(by, a, item, handed);
    if (wrong != null) {
      return List.of(wrong.field() == null ? wrong : wrong.at("item-" + item.no()));
    }
    store.hand(file.centre(), file.id(), item.no(), by, now.instant());
    return List.of();
  }

  private @Nullable Refusal paper(Actor by, Application a, SupplementItem item, Handed handed) {
    if (handed.seen() && !by.is(Role.CLERK)) {
      return SupplementRefusals.atWindow(item);
    }
    boolean free = item.place().isEmpty() && !handed.words().isBlank();
    if (handed.files().isEmpty() && !handed.seen() && !free) {
      return SupplementRefusals.empty(item);
    }
    How how = handed.seen() ? How.ORIGINAL : How.PHOTO;
    Presented p = new Presented(item.materialKey(), how, handed.files(), handed.words(), null);
    applications.putMaterial(a.centre(), a.id(), p, by, now.instant());
    applications.touch(a.centre(), a.id(), now.instant());
    return null;
  }

  private @Nullable Refusal write(Application a, SupplementItem item, Handed handed) {
    Asked asked = asking.of(a);
    Field field =
        asked.form().fields().filter(f -> f.key().equals(item.place())).findFirst().orElse(null);
    String value =
        field == null ? handed.words().strip() : Typed.clean(field.type(), handed.words());
    if (value.isBlank()) {
      return SupplementRefusals.empty(item);
    }
    boolean unknown =
        asked
            .question(item.place())
            .filter(q -> q.choices().stream().noneMatch(c -> c.value().equals(value)))
            .isPresent();
    Refusal wrong = field == null ? null : Typed.wrong(field, value, now.today());
    if (unknown || wrong != null) {
      return wrong == null ? SupplementRefusals.empty(item) : wrong;
    }
    Map<String, String> answers = new HashMap<>(a.answers());
    answers.put(item.place(), value);
    applications.supplement(a.with(answers), now.instant());
    return null;
  }

  /** Keeps what came after the case had ended with it; nothing is examined again. */
  @Transactional
  public Outcome<CaseFile> late(Actor by, long caseId, String words, List<Long> files) {
    if (words.isBlank() && files.isEmpty()) {
      return Outcome.refused(SupplementRefusals.nothing());
    }
    return open(by, caseId)
        .then(file ->
            over(file)
                ? Outcome.done(file)
                : Outcome.<CaseFile>refused(SupplementRefusals.stillOpen()))
        .then(file -> {
          Application a = received.of(file);
          String key = "late." + file.version();
          Presented p = new Presented(key, How.PHOTO, files, words, null);
          applications.putMaterial(a.centre(), a.id(), p, by, now.instant());
          return cases.stepOnNewest(
              by,
              caseId,
              new Step.Note("late-document", Map.of("text", words, "files", files.size())));
        });
  }
}
