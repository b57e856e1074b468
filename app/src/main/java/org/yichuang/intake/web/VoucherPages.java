package org.yichuang.intake.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.intake.Filings;
import org.yichuang.intake.Notice;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** The written notices of 行政许可法第32条, to be printed: seal, number, date, facts. */
@Controller
class VoucherPages {

  private final Filings filings;
  private final Cases cases;
  private final Catalogue catalogue;

  VoucherPages(
      Filings filings,
      Cases cases,
      @org.springframework.context.annotation.Lazy Catalogue catalogue) {
    this.filings = filings;
    this.cases = cases;
    this.catalogue = catalogue;
  }

  @GetMapping("/notices/{caseId}/{kind}")
  String notice(Actor actor, @PathVariable long caseId, @PathVariable String kind, Model model) {
    CaseFile file = cases.must(actor.centre(), caseId).orThrow();
    Notice notice = may(actor, file).then(a -> find(file, kind)).orThrow();
    Department department = catalogue.department(file.department()).orElse(null);
    String progress =
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/progress")
            .queryParam("number", file.number())
            .toUriString();
    model.addAttribute("notice", notice);
    model.addAttribute("line", CaseLine.of(file, cases));
    model.addAttribute("dues", cases.deadlines().dues(file).orElse(null));
    model.addAttribute("seal", seal(department, file));
    model.addAttribute("number", number(file, notice));
    model.addAttribute("qr", Qr.path(progress));
    model.addAttribute("qrSize", Qr.size(progress));
    model.addAttribute("progress", progress);
    return "intake/notice";
  }

  private static String seal(
      @org.jspecify.annotations.Nullable Department department, CaseFile file) {
    return (department == null ? file.department() : department.seal()) + "行政审批专用章";
  }

  /** Such as 受字〔2022〕430702WJJ202204300001. */
  private static String number(CaseFile file, Notice notice) {
    int year = Now.dateOf(notice.at()).getYear();
    return notice.kind().mark() + "字〔" + year + "〕" + file.number() + "号";
  }

  private Outcome<Notice> find(CaseFile file, String kind) {
    String wanted = kind.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(Notice.Kind.values())
        .filter(k -> k.name().equals(wanted))
        .flatMap(k -> filings.notices(file.centre(), file.id()).stream().filter(n -> n.kind() == k))
        .findFirst()
        .map(Outcome::done)
        .orElseGet(() -> Outcome.refused(none()));
  }

  private static Outcome<Actor> may(Actor actor, CaseFile file) {
    Long me = actor.personId();
    boolean own =
        actor.signedIn()
            && (me == file.applicantId()
                || me.equals(file.agentId())
                || me.equals(file.helperId()));
    boolean may =
        own
            || actor.isAny(Role.CLERK, Role.ISSUER, Role.SUPERVISOR)
            || actor.kind() == Actor.Kind.SYSTEM;
    return may ? Outcome.done(actor) : Outcome.refused(none());
  }

  private static Refusal none() {
    return Refusal.of(
        "notice.unknown",
        404,
        Text.of("没有这份文书，或它不是给您的。", "There is no such notice, or it is not yours."),
        Text.of("请从“我的事”里打开。", "Open it from “My matters”."));
  }
}
