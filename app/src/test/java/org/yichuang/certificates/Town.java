package org.yichuang.certificates;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Person;

/** Makes whole legal situations in one line: a person, an application, its grant. */
@TestComponent
@Import(Town.Statements.class)
public class Town {

  /** Keeps what the applicants of the tests stated, as intake does for real ones. */
  @TestComponent
  public static class Statements implements CaseFacts {
    private final Map<Long, Map<String, String>> byCase = new ConcurrentHashMap<>();

    @Override
    public Map<String, String> of(CaseFile file) {
      return byCase.getOrDefault(file.applicantId(), Map.of());
    }
  }

  private static final AtomicInteger PERSON = new AtomicInteger(100);

  private final People people;
  private final Cases cases;
  private final Statements statements;
  private final Now now;

  Town(People people, Cases cases, Statements statements, Now now) {
    this.people = people;
    this.cases = cases;
    this.statements = statements;
    this.now = now;
  }

  /** A resident; the number is right and used once. */
  public Person resident(Centre centre, String name) {
    return people
        .register(clerk(centre), NewPerson.of(name, idNumber(PERSON.incrementAndGet())))
        .orThrow();
  }

  /** The number of the n-th resident. */
  public static String idNumber(int n) {
    String first = "43070219490203" + String.format(java.util.Locale.ROOT, "%03d", n);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (first.charAt(i) - '0') * weights[i];
    }
    return first + "10X98765432".charAt(sum % 11);
  }

  public static String lastIdNumber() {
    return idNumber(PERSON.get());
  }

  public void states(Person person, Map<String, String> facts) {
    statements.byCase.put(person.id(), facts);
  }

  /** An application received and accepted. */
  public CaseFile accepted(Centre centre, Person person, String item, String variant) {
    NewCase of = NewCase.of(item, person.id(), person.name(), Channel.WINDOW);
    NewCase wish =
        new NewCase(
            of.item(),
            variant,
            of.situations(),
            of.applicantId(),
            of.applicantName(),
            null,
            null,
            null,
            null,
            null,
            of.channel(),
            null,
            of.collected(),
            null);
    CaseFile received = cases.receive(clerk(centre), wish).orThrow();
    return cases.step(clerk(centre), received, new Step.Accept(facts(variant))).orThrow();
  }

  public Facts facts(String variant) {
    return Facts.of(Map.of("variant", variant), now.today());
  }

  /** Granted by rules; what is decided at once has its certificate already. */
  public CaseFile granted(Centre centre, Person person, String item, String variant) {
    CaseFile accepted = accepted(centre, person, item, variant);
    cases
        .step(
            Actor.system(centre),
            accepted,
            new Step.DecideByRules(true, java.util.List.of("材料齐全"), "行政许可法第34条"))
        .orThrow();
    return cases.must(centre, accepted.id()).orThrow();
  }

  public static Actor clerk(Centre centre) {
    return staff(centre, 11, "窗口小李", Role.CLERK, "centre");
  }

  public static Actor issuer(Centre centre) {
    return staff(centre, 12, "出件小王", Role.ISSUER, "centre");
  }

  public static Actor head(Centre centre, String department) {
    return staff(centre, 13, "局长老张", Role.HEAD, department);
  }

  private static Actor staff(Centre centre, long id, String name, Role role, String department) {
    return new Actor(
        Actor.Kind.STAFF, id, name, centre, Set.of(new Post(role, centre, department)));
  }
}
