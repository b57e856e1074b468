package org.yichuang.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.intake.SupplementItem;
import org.yichuang.intake.Supplements;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Form;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;

/** The applicant hands in what the notice asks for, item by item, or a late document. */
@Controller
@RequestMapping("/my/supplements/{caseId:[0-9]+}")
class SupplementPages {

  private final Supplements supplements;
  private final Cases cases;
  private final Attachments attachments;

  SupplementPages(Supplements supplements, Cases cases, Attachments attachments) {
    this.supplements = supplements;
    this.cases = cases;
    this.attachments = attachments;
  }

  @GetMapping
  String page(Actor actor, @PathVariable long caseId, Model model) {
    return page(supplements.open(actor, caseId).orThrow(), Form.empty(), model);
  }

  private String page(CaseFile file, Form form, Model model) {
    boolean awaited = file.state() == CaseState.SUPPLEMENTING;
    model.addAttribute("line", CaseLine.of(file, cases));
    model.addAttribute("file", file);
    model.addAttribute("items", supplements.of(file.centre(), file.id()));
    model.addAttribute("awaited", awaited);
    model.addAttribute("over", file.state().closed() || file.dates().decided() != null);
    model.addAttribute("form", form);
    return "intake/supplement";
  }

  @PostMapping
  String handIn(
      Actor actor,
      @PathVariable long caseId,
      @RequestParam MultiValueMap<String, String> sent,
      @RequestParam MultiValueMap<String, MultipartFile> files,
      HttpServletResponse response,
      Model model) {
    CaseFile file = supplements.open(actor, caseId).orThrow();
    List<Refusal> wrong = new ArrayList<>();
    Outcome<CaseFile> outcome;
    if ("late".equals(sent.getFirst("act"))) {
      List<Long> kept = kept(actor, caseId, files.get("file"), "words", wrong);
      outcome = supplements.late(actor, caseId, text(sent, "words"), kept);
    } else {
      outcome = supplements.handIn(actor, caseId, handed(actor, file, sent, files, wrong));
    }
    wrong.addAll(outcome.refusals());
    if (wrong.isEmpty()) {
      return "redirect:/my/supplements/" + caseId;
    }
    response.setStatus(wrong.getFirst().status());
    Map<String, String> typed = new LinkedHashMap<>();
    sent.forEach((name, values) -> typed.put(name, String.join(",", values)));
    CaseFile newest = cases.must(actor.centre(), caseId).orThrow();
    return page(newest, new Form(typed, List.of()).with(wrong), model);
  }

  private List<Supplements.Handed> handed(
      Actor actor,
      CaseFile file,
      MultiValueMap<String, String> sent,
      MultiValueMap<String, MultipartFile> files,
      List<Refusal> wrong) {
    List<Supplements.Handed> handed = new ArrayList<>();
    for (SupplementItem item : supplements.of(file.centre(), file.id())) {
      String name = "item-" + item.no();
      String words = text(sent, name);
      List<Long> kept =
          item.handed() ? List.of() : kept(actor, file.id(), files.get(name), name, wrong);
      if (!item.handed() && (!kept.isEmpty() || !words.isBlank())) {
        handed.add(new Supplements.Handed(item.no(), kept, words, false));
      }
    }
    return handed;
  }

  private List<Long> kept(
      Actor actor,
      long caseId,
      @org.jspecify.annotations.Nullable List<MultipartFile> files,
      String place,
      List<Refusal> wrong) {
    List<Long> kept = new ArrayList<>();
    for (MultipartFile one : files == null ? List.<MultipartFile>of() : files) {
      if (one.getSize() > 0) {
        var done =
            attachments.keep(
                actor,
                new Upload(String.valueOf(one.getOriginalFilename()), "case:" + caseId, one));
        done.refusals().forEach(r -> wrong.add(r.at(place)));
        if (done.isDone()) {
          kept.add(done.orThrow().id());
        }
      }
    }
    return kept;
  }

  private static String text(MultiValueMap<String, String> sent, String name) {
    String value = sent.getFirst(name);
    return value == null ? "" : value;
  }
}
