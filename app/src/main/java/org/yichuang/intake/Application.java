package org.yichuang.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.casework.Channel;
import org.yichuang.catalogue.Facts;
import org.yichuang.kernel.Centre;

/**
 * An application from its first answer on.
 *
 * @param target the key of the guide or the code of the life event
 * @param guideVersion the guide's version that the applicant last saw
 * @param ownerId who writes it: the applicant at home, the clerk at the window
 * @param applicantId who it is for; null until that is known
 * @param answers to questions and form fields, by key
 * @param prefilled keys of the answers that were filled in from what is known
 * @param materials by key
 * @param version counts the changes
 * @param receivedAt when the materials reached the office, for a back-entry; null for when sent
 */
public record Application(
    Centre centre,
    long id,
    Kind kind,
    String target,
    int guideVersion,
    Channel channel,
    long ownerId,
    @Nullable Long applicantId,
    @Nullable Long organisationId,
    @Nullable Long helperId,
    Map<String, String> answers,
    Set<String> prefilled,
    Map<String, Presented> materials,
    State state,
    int version,
    @Nullable Instant receivedAt,
    Instant updatedAt,
    @Nullable Instant submittedAt) {

  /** One item, or a life event of several. */
  public enum Kind {
    ITEM,
    THEME
  }

  /** Where an application stands. */
  public enum State {
    DRAFT,
    SUBMITTED,
    DROPPED
  }

  public Application {
    answers = Map.copyOf(answers);
    prefilled = Set.copyOf(prefilled);
    materials = Map.copyOf(materials);
  }

  public String answer(String key) {
    return answers.getOrDefault(key, "");
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }

  /** Whether somebody writes it for somebody else. */
  public boolean forOther() {
    return answer("applying.for").equals("other");
  }

  /** What is known of it on a day. */
  public Facts facts(LocalDate today) {
    return new Facts(answers, keys(true), keys(false), today);
  }

  private Set<String> keys(boolean present) {
    return materials.values().stream()
        .filter(m -> present ? m.how().present() : m.how() == How.COMMITTED)
        .map(Presented::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  Application with(Map<String, String> answers) {
    return with(applicantId, organisationId, answers, materials);
  }

  Application withMaterials(Map<String, Presented> materials) {
    return with(applicantId, organisationId, answers, materials);
  }

  Application forApplicant(@Nullable Long person, @Nullable Long organisation) {
    return with(person, organisation, answers, materials);
  }

  private Application with(
      @Nullable Long applicantId,
      @Nullable Long organisationId,
      Map<String, String> answers,
      Map<String, Presented> materials) {
    return new Application(
        centre,
        id,
        kind,
        target,
        guideVersion,
        channel,
        ownerId,
        applicantId,
        organisationId,
        helperId,
        answers,
        prefilled,
        materials,
        state,
        version,
        receivedAt,
        updatedAt,
        submittedAt);
  }

  List<Long> files() {
    return materials.values().stream().flatMap(m -> m.files().stream()).toList();
  }
}
