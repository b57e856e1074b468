package org.yichuang.intake.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.Channel;
import org.yichuang.files.Attachments;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.How;
import org.yichuang.intake.Intake;
import org.yichuang.intake.OnceApplications;
import org.yichuang.intake.Presented;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Turns a whole application that a program sends into one, all of it or nothing. */
@Component("intakeWishes")
class Wishes {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final Applications applications;
  private final Intake intake;
  private final OnceApplications once;
  private final Attachments attachments;
  private final People people;

  Wishes(
      Applications applications,
      Intake intake,
      OnceApplications once,
      Attachments attachments,
      People people) {
    this.applications = applications;
    this.intake = intake;
    this.once = once;
    this.attachments = attachments;
    this.people = people;
  }

  /** Who it is for, when that is not the caller; clerks and volunteers only. */
  record Person(String name, String idNumber, @Nullable String phone) {
    Person {
      name = ApiRefusals.said(name);
      idNumber = ApiRefusals.said(idNumber);
    }
  }

  /**
   * One material.
   *
   * @param how ORIGINAL, COPY, PHOTO, REUSED, DEFERRED or COMMITTED
   * @param files ids of uploaded files
   */
  record Paper(@Nullable String key, @Nullable How how, @Nullable List<@Nullable String> files) {}

  /**
   * A whole application.
   *
   * @param item key or code of an item; or
   * @param theme code of a life event
   * @param answers to guided questions and form fields, by key
   * @param submit false to keep it as a draft
   */
  record Wish(
      @Nullable String item,
      @Nullable String theme,
      @Nullable Channel channel,
      @Nullable Person applicant,
      @Nullable String helper,
      @Nullable Map<String, String> answers,
      @Nullable List<Paper> materials,
      @Nullable Boolean submit) {
    Wish {
      if (answers != null) {
        answers.values().removeIf(java.util.Objects::isNull);
      }
    }
  }

  /** The application that the wish makes, or that it made before under the same key. */
  OnceApplications.Made made(Actor actor, @Nullable String key, Wish wish) {
    if (key == null || key.isBlank()) {
      return new OnceApplications.Made(made(actor, wish).orThrow(), true);
    }
    if (key.length() > 60) {
      throw new RefusedException(ApiRefusals.longKey());
    }
    return once.once(actor, key, JSON.writeValueAsString(wish), () -> made(actor, wish)).orThrow();
  }

  private Outcome<Application> made(Actor actor, Wish wish) {
    Application draft = started(actor, wish);
    List<Refusal> wrong = filled(actor, draft, wish);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    return Boolean.FALSE.equals(wish.submit())
        ? applications.open(actor, draft.id())
        : intake.submit(actor, draft.id()).map(r -> r.application());
  }

  private Application started(Actor actor, Wish wish) {
    boolean theme = wish.theme() != null;
    String target = theme ? wish.theme() : wish.item();
    if (target == null || target.isBlank()) {
      throw new RefusedException(ApiRefusals.noTarget());
    }
    Person applicant = wish.applicant();
    Long person = actor.personId();
    if (applicant != null) {
      actor.must(Role.CLERK, Role.VOLUNTEER).orThrow();
      person =
          people
              .register(
                  actor,
                  new NewPerson(applicant.name(), applicant.idNumber(), applicant.phone(), null))
              .orThrow()
              .id();
    }
    return applications
        .start(
            actor,
            new Applications.Start(
                theme ? Application.Kind.THEME : Application.Kind.ITEM,
                target,
                wish.channel() == null ? Channel.ONLINE : wish.channel(),
                person,
                null,
                ApiRefusals.id(wish.helper()),
                situations(wish),
                null,
                null))
        .orThrow();
  }

  /** The answer that decides whose data are filled in. */
  private static Map<String, String> situations(Wish wish) {
    Map<String, String> all = wish.answers() == null ? Map.of() : wish.answers();
    Map<String, String> first = new LinkedHashMap<>();
    String standing = all.get("applying.for");
    if (standing != null) {
      first.put("applying.for", standing);
    }
    return first;
  }

  private List<Refusal> filled(Actor actor, Application draft, Wish wish) {
    List<Refusal> wrong = new ArrayList<>();
    if (wish.answers() != null && !wish.answers().isEmpty()) {
      Outcome<Application> answered =
          applications.answer(actor, draft.id(), draft.version(), wish.answers());
      wrong.addAll(answered.refusals());
    }
    for (Paper paper : wish.materials() == null ? List.<Paper>of() : wish.materials()) {
      wrong.addAll(put(actor, draft.id(), paper).refusals());
    }
    return wrong;
  }

  private Outcome<Application> put(Actor actor, long id, @Nullable Paper paper) {
    String key = paper == null ? null : paper.key();
    How how = paper == null ? null : paper.how();
    if (paper == null || key == null || how == null) {
      return Outcome.refused(ApiRefusals.unnamed());
    }
    if (how == How.REUSED) {
      return applications.reuse(actor, id, key);
    }
    List<Long> files =
        paper.files() == null
            ? List.of()
            : paper.files().stream()
                .map(f -> attachments.see(actor, ApiRefusals.must(f)).orThrow().id())
                .toList();
    return applications.present(actor, id, new Presented(key, how, files, "", null));
  }
}
