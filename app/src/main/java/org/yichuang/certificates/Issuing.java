package org.yichuang.certificates;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Evidence;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.ResultTemplate;
import org.yichuang.codes.CertificateId;
import org.yichuang.codes.Uscc;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Text;
import org.yichuang.people.Organisation;
import org.yichuang.people.People;
import org.yichuang.people.Person;

/** Writes the record of a granted case's certificate. */
@Component
class Issuing {

  private final Cases cases;
  private final Catalogue catalogue;
  private final People people;
  private final ObjectProvider<CaseFacts> statements;
  private final ObjectProvider<Evidence> evidence;

  Issuing(
      Cases cases,
      @Lazy Catalogue catalogue,
      People people,
      ObjectProvider<CaseFacts> statements,
      ObjectProvider<Evidence> evidence) {
    this.cases = cases;
    this.catalogue = catalogue;
    this.people = people;
    this.statements = statements;
    this.evidence = evidence;
  }

  /** Everything about a certificate that does not depend on its number. */
  record Draft(
      CaseFile file,
      ResultTemplate template,
      Department issuer,
      CertificateRecord.Holder holder,
      Text body,
      List<CertificateRecord.Line> lines,
      LocalDate issued,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    Draft valid(LocalDate from, @Nullable LocalDate to) {
      return new Draft(file, template, issuer, holder, body, lines, issued, from, to);
    }

    /** The printed number of a serial. */
    String number(int year, int serial) {
      String prefix = template.numberPrefix();
      if ("organisation.uscc".equals(template.tells())) {
        return Uscc.assigned(prefix, year, serial).value();
      }
      return prefix.endsWith("字")
          ? String.format(Locale.ROOT, "%s〔%d〕第%07d号", prefix, year, serial)
          : String.format(Locale.ROOT, "%s%d%07d", prefix, year, serial);
    }

    CertificateRecord record(CertificateId identifier, String number, int key) {
      return new CertificateRecord(
          CertificateRecord.FORMAT,
          identifier.toString(),
          identifier.version(),
          identifier.type(),
          template.title(),
          number,
          new CertificateRecord.Issuer(Text.of(issuer.seal(), issuer.name().en()), issuer.uscc()),
          file.centre().code(),
          holder,
          new CertificateRecord.Item(file.itemCode(), file.itemName()),
          body,
          lines,
          issued,
          validFrom,
          validTo,
          template.card(),
          key);
    }
  }

  /** The draft, with some facts put right. */
  Outcome<Draft> draft(CaseFile file, Map<String, String> corrections, LocalDate today) {
    Guide guide = cases.guide(file);
    ResultTemplate template = guide.result();
    Department issuer = catalogue.department(template.issuer()).orElse(null);
    if (issuer == null || issuer.uscc().length() != 18) {
      return Outcome.refused(CertificateRefusals.noIssuer(template.issuer()));
    }
    Organisation organisation = organisation(file);
    Map<String, String> facts = facts(file, organisation);
    facts.putAll(corrections);
    Filling filling = new Filling(guide, facts);
    CertificateRecord.Holder holder = holder(file, organisation, facts);
    LocalDate from = file.dates().decided() == null ? today : Now.dateOf(file.dates().decided());
    return Outcome.done(
        new Draft(
            file,
            template,
            issuer,
            holder,
            filling.body(template, plainBody(file, guide, holder)),
            filling.lines(template),
            today,
            from,
            end(template, filling, from)));
  }

  /** What the applicant stated, from the room that keeps it, else as it is shown to reviewers. */
  Map<String, String> stated(CaseFile file) {
    Map<String, String> all = new HashMap<>();
    statements.orderedStream().forEach(s -> all.putAll(s.of(file)));
    if (all.isEmpty()) {
      Actor system = Actor.system(file.centre());
      evidence
          .orderedStream()
          .flatMap(e -> e.evidence(system, file, null).stream())
          .filter(item -> item.kind() == Evidence.Kind.FIELD)
          .forEach(item -> all.put(item.key(), item.value().zh()));
    }
    return all;
  }

  private Map<String, String> facts(CaseFile file, @Nullable Organisation organisation) {
    Map<String, String> facts = new HashMap<>();
    facts.put("person.name", file.applicantName());
    if (file.organisationName() != null) {
      facts.put("organisation.name", file.organisationName());
    }
    if (organisation != null) {
      facts.put("organisation.uscc", organisation.uscc());
      facts.put("organisation.legal-person", organisation.legalRepresentative());
      facts.put("premises.address", organisation.address());
    }
    facts.put("variant", file.variant());
    stated(file)
        .forEach((key, value) -> {
          if (!value.isBlank()) {
            facts.put(key, value);
          }
        });
    return facts;
  }

  private @Nullable Organisation organisation(CaseFile file) {
    Long id = file.organisationId();
    return id == null ? null : people.organisation(file.centre(), id).orElse(null);
  }

  private CertificateRecord.Holder holder(
      CaseFile file, @Nullable Organisation organisation, Map<String, String> facts) {
    String masked =
        people.person(file.centre(), file.applicantId()).map(Person::maskedIdNumber).orElse(null);
    boolean forOrganisation = file.organisationId() != null;
    return new CertificateRecord.Holder(
        facts.getOrDefault("person.name", file.applicantName()),
        masked,
        organisation == null ? null : organisation.uscc(),
        forOrganisation ? facts.get("organisation.name") : null);
  }

  private static Text plainBody(CaseFile file, Guide guide, CertificateRecord.Holder holder) {
    return Text.of(
        "经审查，准予" + holder.shown() + "办理" + file.itemName() + "。",
        guide.title().en() + " is granted to " + holder.shown() + ".");
  }

  private static @Nullable LocalDate end(ResultTemplate template, Filling filling, LocalDate from) {
    Integer months = template.validMonths();
    LocalDate named = filling.date(template.validUntil());
    if (named != null) {
      return named.isBefore(from) ? from : named;
    }
    return months == null ? null : from.plusMonths(months).minusDays(1);
  }
}
