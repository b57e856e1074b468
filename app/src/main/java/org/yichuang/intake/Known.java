package org.yichuang.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Field;
import org.yichuang.catalogue.Material;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.people.People;

/** What the office knows already and so does not ask (一号申请). */
@Component
class Known {

  private static final int REUSED_FOR_YEARS = 1;
  private static final String PURPOSE = "一号申请：预填申请表";

  private final People people;
  private final ApplicationStore store;
  private final ObjectProvider<HeldCertificates> certificates;
  private final Now now;

  Known(
      People people,
      ApplicationStore store,
      ObjectProvider<HeldCertificates> certificates,
      Now now) {
    this.people = people;
    this.store = store;
    this.certificates = certificates;
    this.now = now;
  }

  /**
   * A material that was handed in before and may serve again.
   *
   * @param application the application it came with
   */
  record Offer(String key, long application, List<Long> files, LocalDate on) {}

  /** The answers that follow from who applies; the look at the person is kept in the journal. */
  Map<String, String> answers(
      Actor by, List<Field> fields, long person, @Nullable Long organisation) {
    Map<String, String> facts = people.known(by, person, organisation, PURPOSE);
    Map<String, String> answers = new LinkedHashMap<>();
    for (Field field : fields) {
      String source = field.prefill();
      String fact = source == null ? null : facts.get(source);
      if (fact != null && !fact.isBlank()) {
        answers.put(field.key(), fact);
      }
    }
    return answers;
  }

  /** What is known about one person alone. */
  Map<String, String> about(Actor by, long person) {
    return people.known(by, person, null, PURPOSE);
  }

  /** What the office obtains by itself: its own certificates and shared registers. */
  Map<String, Presented> obtained(Application a, List<Material> materials) {
    Map<String, Presented> found = new LinkedHashMap<>();
    boolean certified =
        materials.stream().anyMatch(m -> m.obtain() != null && m.obtain().certificate() != null);
    Map<String, HeldCertificates.Held> held = certified ? held(a) : Map.of();
    for (Material m : materials) {
      Material.Obtain obtain = m.obtain();
      if (obtain == null || a.materials().containsKey(m.key())) {
        continue;
      }
      HeldCertificates.Held certificate = held.get(String.valueOf(obtain.certificate()));
      if (certificate != null) {
        found.put(
            m.key(),
            new Presented(
                m.key(),
                How.CERTIFICATE,
                List.of(),
                certificate.identifier(),
                certificate.validUntil()));
      } else if (obtain.register() != null) {
        found.put(m.key(), Presented.of(m.key(), How.SHARED).from(obtain.register()));
      }
    }
    return found;
  }

  private Map<String, HeldCertificates.Held> held(Application a) {
    Long person = a.applicantId();
    if (person == null) {
      return Map.of();
    }
    return certificates.stream()
        .flatMap(c -> c.held(a.centre(), person, a.organisationId()).stream())
        .collect(Collectors.toMap(HeldCertificates.Held::type, h -> h, (one, other) -> one));
  }

  /** What the same applicant handed in before and is still good, the newest of each kind. */
  Map<String, Offer> offers(Application a, List<Material> materials) {
    Long person = a.applicantId();
    if (person == null) {
      return Map.of();
    }
    LocalDate oldest = now.today().minusYears(REUSED_FOR_YEARS);
    Map<String, Offer> offers = new LinkedHashMap<>();
    for (Application earlier : store.earlier(a.centre(), person)) {
      LocalDate on = Now.dateOf(java.util.Objects.requireNonNull(earlier.submittedAt()));
      for (Material m : materials) {
        Presented p = earlier.materials().get(m.key());
        if (p != null && !p.files().isEmpty() && good(p, on, oldest)) {
          offers.putIfAbsent(m.key(), new Offer(m.key(), earlier.id(), p.files(), on));
        }
      }
    }
    return offers;
  }

  private boolean good(Presented p, LocalDate on, LocalDate oldest) {
    LocalDate until = p.validUntil();
    return until == null ? on.isAfter(oldest) : !until.isBefore(now.today());
  }
}
