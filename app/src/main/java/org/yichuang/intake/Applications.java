package org.yichuang.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Material;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;

/** Drafts: begun, answered, given materials, put aside, dropped. */
@Service
public class Applications {

  private static final int ATTEMPTS = 5;

  private final ApplicationStore store;
  private final Beginning beginning;
  private final Asking asking;
  private final Known known;
  private final Answering answering;
  private final Lacks lacks;
  private final Readers readers;
  private final Now now;

  Applications(
      ApplicationStore store,
      Beginning beginning,
      Asking asking,
      Known known,
      Answering answering,
      Lacks lacks,
      Readers readers,
      Now now) {
    this.store = store;
    this.beginning = beginning;
    this.asking = asking;
    this.known = known;
    this.answering = answering;
    this.lacks = lacks;
    this.readers = readers;
    this.now = now;
  }

  /**
   * A wish to apply.
   *
   * @param target key or code of an item, or the code of a life event
   * @param applicantId who it is for, as identified; null if that is told in the form
   * @param answers what has been answered already, such as guided questions
   * @param receivedAt when the materials reached the office; null for when it is sent
   * @param key repeated with the same key it is the same draft; null for none
   */
  public record Start(
      Application.Kind kind,
      String target,
      Channel channel,
      @Nullable Long applicantId,
      @Nullable Long organisationId,
      @Nullable Long helperId,
      Map<String, String> answers,
      @Nullable Instant receivedAt,
      @Nullable String key) {

    private static final Map<String, String> USUAL =
        Map.of("applying.for", "self", "delivery.way", "counter");

    /** Somebody applies online for an item. */
    public static Start online(Application.Kind kind, String target, long applicant) {
      return new Start(kind, target, Channel.ONLINE, applicant, null, null, Map.of(), null, null);
    }

    /** Taken in on paper while the system was down, at the time on the paper receipt (补录). */
    public static Start afterOutage(
        Application.Kind kind, String target, long applicant, Instant receivedAt) {
      return new Start(
          kind, target, Channel.BACK_ENTRY, applicant, null, null, USUAL, receivedAt, null);
    }

    /** The same wish under a key, so that a repeated click finds the first draft. */
    public Start once(@Nullable String key) {
      return new Start(
          kind, target, channel, applicantId, organisationId, helperId, answers, receivedAt, key);
    }

    /** A clerk takes in for somebody who stands at the window. */
    public static Start window(Application.Kind kind, String target, long applicant) {
      return new Start(kind, target, Channel.WINDOW, applicant, null, null, USUAL, null, null);
    }
  }

  /** Begins a draft and fills in what is known of the applicant. */
  @Transactional
  public Outcome<Application> start(Actor by, Start wish) {
    return beginning.begin(by, wish);
  }

  /** The application, if the actor may see it. */
  public Outcome<Application> open(Actor actor, long id) {
    Application a = store.find(actor.centre(), id).orElse(null);
    if (a != null && readers.helpOver(actor, a)) {
      return Outcome.refused(IntakeRefusals.helpOver());
    }
    return a != null && readers.may(actor, a)
        ? Outcome.done(a)
        : Outcome.refused(IntakeRefusals.unknown());
  }

  /** Drafts of one's own and those that a helper began for one, newest first. */
  public List<Application> drafts(Actor actor) {
    return actor.signedIn()
        ? store.drafts(actor.centre(), actor.personId()).stream()
            .filter(a -> readers.may(actor, a))
            .toList()
        : List.of();
  }

  /** What the application is asked as it stands. */
  public Asked asked(Application application) {
    return asking.of(application);
  }

  /** What would be asked of somebody with these answers, before anything is kept. */
  public Outcome<Asked> preview(Application.Kind kind, String target, Map<String, String> answers) {
    return asking.of(kind, target, Facts.of(answers, now.today()));
  }

  /**
   * Keeps answers. What is right is kept even if something else is wrong; everything wrong is told
   * at once. Two who write at the same time do not overwrite each other: who changes an answer that
   * changed since {@code seen} is refused with {@code application.stale}.
   *
   * @param seen the version that the writer saw
   */
  public Outcome<Application> answer(Actor by, long id, int seen, Map<String, String> typed) {
    for (int i = 0; i < ATTEMPTS; i++) {
      Outcome<Application> opened = draft(by, id);
      if (!opened.isDone()) {
        return opened;
      }
      Application a = opened.orThrow();
      Answering.Written written = answering.write(by, a, typed);
      if (seen != a.version() && written.changes(a, seen)) {
        return Outcome.refused(IntakeRefusals.stale());
      }
      if (store.save(written.application(), now.instant())) {
        return written.wrong().isEmpty() ? open(by, id) : Outcome.refused(written.wrong());
      }
    }
    return Outcome.refused(IntakeRefusals.stale());
  }

  private Outcome<Application> draft(Actor by, long id) {
    return open(by, id)
        .then(a -> a.isDraft() ? Outcome.done(a) : Outcome.refused(IntakeRefusals.sent()));
  }

  /** Puts a material to a draft, in place of how it was there before. */
  @Transactional
  public Outcome<Application> present(Actor by, long id, Presented material) {
    return draft(by, id)
        .then(a -> checked(by, a, material))
        .then(a -> {
          store.putMaterial(a.centre(), id, material, by, now.instant());
          store.touch(a.centre(), id, now.instant());
          return open(by, id);
        });
  }

  private Outcome<Application> checked(Actor by, Application a, Presented p) {
    Material m = asking.of(a).material(p.key()).orElse(null);
    if (m == null) {
      return Outcome.refused(IntakeRefusals.unknownMaterial(p.key()));
    }
    boolean byHand = p.how() == How.ORIGINAL || p.how() == How.COPY;
    if (byHand && !by.is(Role.CLERK) && by.kind() != Actor.Kind.SYSTEM) {
      return Outcome.refused(IntakeRefusals.clerkOnly(m));
    }
    if (p.how().found() && p.source().isBlank()) {
      return Outcome.refused(IntakeRefusals.notOffered(m));
    }
    Refusal refusal = p.how() == How.DEFERRED || p.how() == How.COMMITTED ? lacks.trust(a) : null;
    if (refusal == null) {
      refusal = Completeness.allowed(m, p);
    }
    return refusal == null ? Outcome.done(a) : Outcome.refused(refusal);
  }

  /** Uses what the same applicant handed in before. */
  @Transactional
  public Outcome<Application> reuse(Actor by, long id, String key) {
    return draft(by, id)
        .then(a -> {
          Asked asked = asking.of(a);
          Material m = asked.material(key).orElse(null);
          Known.Offer offer = known.offers(a, asked.materials()).get(key);
          if (m == null) {
            return Outcome.refused(IntakeRefusals.unknownMaterial(key));
          }
          if (offer == null) {
            return Outcome.refused(IntakeRefusals.notOffered(m));
          }
          String source = Long.toString(offer.application());
          return present(by, id, new Presented(key, How.REUSED, offer.files(), source, null));
        });
  }

  /** Takes a material back from a draft. */
  @Transactional
  public Outcome<Application> takeBack(Actor by, long id, String key) {
    return draft(by, id)
        .then(a -> {
          store.dropMaterial(a.centre(), id, key);
          store.touch(a.centre(), id, now.instant());
          return open(by, id);
        });
  }

  /** Drops a draft. */
  public Outcome<Application> drop(Actor by, long id) {
    return draft(by, id)
        .map(a -> {
          store.drop(a.centre(), id, now.instant());
          return a;
        });
  }

  /** What the applicant handed in before and may use again, by material key. */
  public Map<String, Earlier> earlier(Application a) {
    Map<String, Earlier> earlier = new LinkedHashMap<>();
    known
        .offers(a, asking.of(a).materials())
        .forEach((key, o) -> earlier.put(key, new Earlier(o.files(), o.on())));
    return earlier;
  }

  /** A material from an earlier application. */
  public record Earlier(List<Long> files, java.time.LocalDate on) {}

  /** The application with what the office finds by itself put to its materials. */
  public Application withObtained(Application a) {
    return lacks.withObtained(a);
  }

  /** Everything that is still wrong or missing, at once; empty when it can be sent. */
  public List<Refusal> missing(Application a) {
    return lacks.of(lacks.withObtained(a));
  }

  /** The bars that stand against whoever applies. */
  List<Refusal> barred(Application a) {
    return lacks.barred(a.centre(), asking.of(a), a.applicantId(), a.organisationId());
  }
}
