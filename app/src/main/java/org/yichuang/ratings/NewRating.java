package org.yichuang.ratings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it is given.
 *
 * @param named whether the office may call back about it
 * @param phone where to call, if not at the registered number
 */
public record NewRating(
    Grade grade,
    Rating.Via via,
    List<String> reasons,
    String words,
    boolean named,
    @Nullable String phone,
    Trace trace) {

  /**
   * Where a rating came from; kept as blind marks only.
   *
   * @param device a mark that the browser keeps; null if unknown or shared by many
   * @param terminal the house's own tablet or kiosk, which many people share
   */
  public record Trace(@Nullable String device, @Nullable String address, @Nullable Long terminal) {

    public static final Trace NONE = new Trace(null, null, null);
  }

  public static NewRating of(Grade grade, Rating.Via via) {
    return new NewRating(grade, via, List.of(), "", true, null, Trace.NONE);
  }

  public NewRating via(Rating.Via via) {
    return new NewRating(grade, via, reasons, words, named, phone, trace);
  }

  public NewRating graded(Grade grade) {
    return new NewRating(grade, via, reasons, words, named, phone, trace);
  }

  public NewRating saying(List<String> reasons, String words) {
    return new NewRating(grade, via, reasons, words, named, phone, trace);
  }

  public NewRating anonymous() {
    return new NewRating(grade, via, reasons, words, false, null, trace);
  }

  public NewRating callAt(@Nullable String phone) {
    return new NewRating(grade, via, reasons, words, named, phone, trace);
  }

  public NewRating from(Trace trace) {
    return new NewRating(grade, via, reasons, words, named, phone, trace);
  }
}
