package org.yichuang.replay;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.core.io.ByteArrayResource;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Channel;
import org.yichuang.certificates.Certificates;
import org.yichuang.files.Attachment;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Intake;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Person;

/**
 * {@code bench instant}: twenty older citizens at a time send their complete application for a card
 * (老年人优待证), which rules decide; how long until the signed certificate is there.
 */
public final class InstantBench implements Bench {

  private static final int AT_ONCE = 20;
  private static final int ROUNDS = 30;
  private static final int WARM_ROUNDS = 240;
  private static final double GOAL_MEDIAN = 50;
  private static final double GOAL_P99 = 300;

  @Override
  public String summary() {
    return "from submission to the signed certificate, twenty applicants at once";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) throws Exception {
    Counter counter = new Counter(run.rooms());
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < (ROUNDS + WARM_ROUNDS) * AT_ONCE; i++) {
      drafts.add(counter.draft(i));
    }
    run.err().println(drafts.size() + " applications are ready");
    List<Double> millis = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (int round = 0; round < ROUNDS + WARM_ROUNDS; round++) {
        List<Draft> now = drafts.subList(round * AT_ONCE, (round + 1) * AT_ONCE);
        List<Double> took = together(threads, counter, now);
        if (round >= WARM_ROUNDS) {
          millis.addAll(took);
        }
      }
    }
    double[] sorted = millis.stream().mapToDouble(m -> m).sorted().toArray();
    return Outcome.done(
        Report.of(
            List.of(
                Figure.of("applications", sorted.length, "cases"),
                Figure.of("at once", AT_ONCE, "applicants"),
                Figure.below(
                    "submission to certificate, median", at(sorted, .5), "ms", GOAL_MEDIAN),
                Figure.below("submission to certificate, p99", at(sorted, .99), "ms", GOAL_P99))));
  }

  private static List<Double> together(ExecutorService threads, Counter counter, List<Draft> now)
      throws InterruptedException, ExecutionException {
    List<Callable<Double>> all = new ArrayList<>();
    now.forEach(d -> all.add(() -> counter.send(d)));
    List<Double> millis = new ArrayList<>();
    for (Future<Double> one : threads.invokeAll(all)) {
      millis.add(one.get());
    }
    return millis;
  }

  private static double at(double[] sorted, double share) {
    double value = sorted[(int) Math.ceil(share * sorted.length) - 1];
    return Math.round(value * 10) / 10.0;
  }

  private record Draft(Actor citizen, long application) {}

  /** The citizen's way to the counter, by the public faces of the rooms. */
  private static final class Counter {

    private final People people;
    private final Applications applications;
    private final Intake intake;
    private final Attachments attachments;
    private final Certificates certificates;
    private final Centre centre;

    Counter(Command.Rooms rooms) {
      people = rooms.get(People.class);
      applications = rooms.get(Applications.class);
      intake = rooms.get(Intake.class);
      attachments = rooms.get(Attachments.class);
      certificates = rooms.get(Certificates.class);
      centre = rooms.get(Centre.class);
    }

    Draft draft(int i) {
      String born = LocalDate.of(1940, 1, 1).plusDays(i).toString().replace("-", "");
      Person person =
          people
              .register(
                  Actor.system(centre),
                  NewPerson.of("测速" + i, Cast.withCheck("430702" + born + "78" + i % 10)))
              .orThrow();
      Actor citizen = Actor.citizen(centre, person.id(), person.name());
      Application draft = applications.start(citizen, wish(person)).orThrow();
      draft =
          applications
              .answer(citizen, draft.id(), draft.version(), Map.copyOf(answers()))
              .orThrow();
      Attachment photo = attachments.keep(citizen, photo(draft, i)).orThrow();
      applications
          .present(citizen, draft.id(), Presented.photos("id-card", List.of(photo.id())))
          .orThrow();
      return new Draft(citizen, draft.id());
    }

    private static Applications.Start wish(Person person) {
      return new Applications.Start(
          Application.Kind.ITEM,
          "elder-card",
          Channel.ONLINE,
          person.id(),
          null,
          null,
          Map.of("variant", "first", "applying.for", "self"),
          null,
          null);
    }

    private static Map<String, String> answers() {
      return Map.of(
          "person.phone", "13874410001",
          "person.address", "武陵区穿紫河街道1号",
          "person.household", "wuling",
          "delivery.way", "counter");
    }

    private static Upload photo(Application draft, int i) {
      byte[] text = ("身份证 " + i).getBytes(StandardCharsets.UTF_8);
      return new Upload("身份证.txt", "application:" + draft.id(), new ByteArrayResource(text));
    }

    /** Milliseconds from the click to the certificate in the register. */
    double send(Draft draft) {
      long begin = System.nanoTime();
      CaseFile file = intake.submit(draft.citizen(), draft.application()).orThrow().first();
      double millis = (System.nanoTime() - begin) / 1e6;
      if (certificates.ofCase(centre, file.id()).isEmpty() || file.state() == CaseState.REFUSED) {
        throw new IllegalStateException("no certificate came of case " + file.number());
      }
      return millis;
    }
  }
}
