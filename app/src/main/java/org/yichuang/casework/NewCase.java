package org.yichuang.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was received.
 *
 * @param item code or key of the item
 * @param variant key of the variant, or empty
 * @param applicantName as printed
 * @param agentId who acts for the applicant with a letter of authority
 * @param helperId who helps (帮代办)
 * @param receivedAt when the materials reached the office in charge; null for now, earlier for a
 *     back-entry
 * @param collected where and when another place took them in for that office (收受分离); null if none
 *     did
 * @param idempotencyKey repeated with the same key it is the same case; null for none
 */
public record NewCase(
    String item,
    String variant,
    List<String> situations,
    long applicantId,
    String applicantName,
    @Nullable Long organisationId,
    @Nullable String organisationName,
    @Nullable Long agentId,
    @Nullable Long helperId,
    @Nullable Long themeId,
    Channel channel,
    @Nullable Instant receivedAt,
    @Nullable Collected collected,
    @Nullable String idempotencyKey) {

  /** Materials taken in elsewhere; the clock starts only when the office in charge has them. */
  public record Collected(Instant at, String place) {}

  /** Materials that reached the office in charge directly. */
  public NewCase(
      String item,
      String variant,
      List<String> situations,
      long applicantId,
      String applicantName,
      @Nullable Long organisationId,
      @Nullable String organisationName,
      @Nullable Long agentId,
      @Nullable Long helperId,
      @Nullable Long themeId,
      Channel channel,
      @Nullable Instant receivedAt,
      @Nullable String idempotencyKey) {
    this(
        item,
        variant,
        situations,
        applicantId,
        applicantName,
        organisationId,
        organisationName,
        agentId,
        helperId,
        themeId,
        channel,
        receivedAt,
        null,
        idempotencyKey);
  }

  /** A person applies in person. */
  public static NewCase of(String item, long applicantId, String applicantName, Channel channel) {
    return new NewCase(
        item,
        "",
        List.of(),
        applicantId,
        applicantName,
        null,
        null,
        null,
        null,
        null,
        channel,
        null,
        null);
  }

  public NewCase withKey(String key) {
    return with(receivedAt, collected, key);
  }

  /** Received at a moment that is not now (补录). */
  public NewCase receivedAt(@Nullable Instant at) {
    return with(at, collected, idempotencyKey);
  }

  /** Taken in elsewhere for the office in charge. */
  public NewCase collected(Instant at, String place) {
    return with(receivedAt, new Collected(at, place), idempotencyKey);
  }

  private NewCase with(
      @Nullable Instant received, @Nullable Collected taken, @Nullable String key) {
    return new NewCase(
        item,
        variant,
        situations,
        applicantId,
        applicantName,
        organisationId,
        organisationName,
        agentId,
        helperId,
        themeId,
        channel,
        received,
        taken,
        key);
  }
}
