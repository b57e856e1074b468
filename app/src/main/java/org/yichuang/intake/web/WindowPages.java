package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.codes.ResidentId;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Filed;
import org.yichuang.intake.Filings;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.Person;

/** The window before an item is taken in: who is there, and what it is about. */
@Controller
class WindowPages {

  private static final int WAITING = 30;
  private static final int OWN_CASES = 10;

  private final Applications applications;
  private final Filings filings;
  private final Cases cases;
  private final People people;
  private final Picking picking;
  private final Now now;

  WindowPages(
      Applications applications,
      Filings filings,
      Cases cases,
      People people,
      Picking picking,
      Now now) {
    this.applications = applications;
    this.filings = filings;
    this.cases = cases;
    this.people = people;
    this.picking = picking;
    this.now = now;
  }

  /** A draft with the name of whom it is for. */
  record Draft(TaskList list, String name) {}

  /** A received case that waits for its answer. */
  record Waiting(CaseFile file, boolean soon) {}

  @GetMapping("/desk")
  String desk(Actor actor, Model model) {
    actor.must(Role.CLERK).orThrow();
    return desk(actor, Form.empty(), false, model);
  }

  private String desk(Actor actor, Form form, boolean unknown, Model model) {
    LocalDate today = now.today();
    List<Filed> open = filings.awaiting(actor.centre(), LocalDate.EPOCH, 0, WAITING);
    model.addAttribute(
        "waiting",
        files(actor, open).stream()
            .map(f -> new Waiting(f, !f.noticeDue().isAfter(today.plusDays(2))))
            .toList());
    model.addAttribute("cut", open.size() == WAITING);
    model.addAttribute("drafts", applications.drafts(actor).stream().map(this::draft).toList());
    model.addAttribute("form", form);
    model.addAttribute("unknown", unknown);
    return "intake/desk";
  }

  /** The cases in the order of the list. */
  private List<CaseFile> files(Actor actor, List<Filed> list) {
    Map<Long, CaseFile> byId =
        cases.findAll(actor.centre(), list.stream().map(Filed::caseId).toList()).stream()
            .collect(Collectors.toMap(CaseFile::id, Function.identity()));
    return list.stream().map(Filed::caseId).filter(byId::containsKey).map(byId::get).toList();
  }

  private Draft draft(Application a) {
    Long person = a.applicantId();
    String name =
        person == null ? "" : people.person(a.centre(), person).map(Person::name).orElse("");
    return new Draft(TaskList.of(a, applications.asked(a), applications.missing(a)), name);
  }

  /** An ID number, typed or read from the card, or a case number. */
  @PostMapping("/desk/identify")
  String identify(
      Actor actor,
      @RequestParam(defaultValue = "") String who,
      HttpServletResponse response,
      Model model) {
    actor.must(Role.CLERK).orThrow();
    Optional<CaseFile> file = cases.findByNumber(actor.centre(), who.strip());
    if (file.isPresent()) {
      return "redirect:/desk/cases/" + file.get().id();
    }
    Outcome<ResidentId> id = ResidentId.parse(who, now.today());
    if (!id.isDone()) {
      List<Refusal> wrong = id.refusals().stream().map(r -> r.at("who")).toList();
      response.setStatus(422);
      return desk(actor, Form.of("who", who).with(wrong), false, model);
    }
    String number = id.orThrow().value();
    Optional<Person> known = people.findByIdNumber(actor, number, "窗口识别申请人");
    return known
        .map(p -> "redirect:/desk/people/" + p.id())
        .orElseGet(() -> desk(actor, Form.of("who", number), true, model));
  }

  /** Somebody who comes for the first time. */
  @PostMapping("/desk/people")
  String register(
      Actor actor,
      @RequestParam(defaultValue = "") String who,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String phone,
      HttpServletResponse response,
      Model model) {
    actor.must(Role.CLERK).orThrow();
    Outcome<Person> person =
        people.register(actor, new NewPerson(name, who, phone.isBlank() ? null : phone, null));
    if (person.isDone()) {
      return "redirect:/desk/people/" + person.orThrow().id();
    }
    response.setStatus(422);
    Form form = Form.of("who", who, "name", name, "phone", phone).with(person.refusals());
    return desk(actor, form, true, model);
  }

  @GetMapping("/desk/people/{id}")
  String person(
      Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String q, Model model) {
    actor.must(Role.CLERK).orThrow();
    Person person = people.person(actor.centre(), id).orElse(null);
    if (person == null) {
      return "redirect:/desk";
    }
    model.addAttribute("person", person);
    model.addAttribute("q", q);
    model.addAttribute("choices", picking.pick(q));
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute(
        "cases",
        cases.ofApplicant(actor, id, OWN_CASES).stream().map(f -> CaseLine.of(f, cases)).toList());
    return "intake/person";
  }

  /** Begins with what was picked, or with the best of what was typed. */
  @PostMapping("/desk/people/{id}/begin")
  String begin(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String target,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String received,
      Model model) {
    actor.must(Role.CLERK).orThrow();
    List<Picking.Choice> found =
        target.isEmpty()
            ? (q.isBlank() ? List.of() : picking.pick(q))
            : picking.pick(target).stream().filter(c -> c.target().equals(target)).toList();
    if (found.isEmpty()) {
      return person(actor, id, q, model);
    }
    Picking.Choice first = found.getFirst();
    Applications.Start start =
        begun(first, id, received)
            .once(key.isBlank() || key.length() > 60 ? null : key + first.target());
    Application draft = applications.start(actor, start).orThrow();
    return "redirect:/desk/" + draft.id();
  }

  /** Taken in now, or on paper during an outage at the time that the paper says (补录). */
  private static Applications.Start begun(Picking.Choice what, long person, String received) {
    if (received.isBlank()) {
      return Applications.Start.window(what.kind(), what.target(), person);
    }
    try {
      Instant at = LocalDateTime.parse(received).atZone(Now.ZONE).toInstant();
      return Applications.Start.afterOutage(what.kind(), what.target(), person, at);
    } catch (DateTimeParseException e) {
      throw new RefusedException(List.of(notAMoment()));
    }
  }

  private static Refusal notAMoment() {
    return Refusal.field(
        "received",
        "application.received-malformed",
        Text.of("补录的收件时间看不懂。", "The time of receipt cannot be read."),
        Text.of("请按 2022-04-22T10:30 填写。", "Give it as 2022-04-22T10:30."));
  }
}
