package org.yichuang.ratings;

import org.springframework.stereotype.Component;
import org.yichuang.calendar.Timer;
import org.yichuang.calendar.TimerHandler;

/**
 * A town may decide that silence is a rating. It then counts as DEFAULT, for ever apart from what
 * people said themselves: it enters neither 主动评价率 nor 主动好评率.
 */
@Component
class Silence implements TimerHandler {

  static final String KIND = "ratings.silence";

  private final RatingBook book;
  private final Evaluables evaluables;
  private final RatingSettings settings;

  Silence(RatingBook book, Evaluables evaluables, RatingSettings settings) {
    this.book = book;
    this.evaluables = evaluables;
    this.settings = settings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Nothing comes of it where the town has thought better of it, or somebody has rated. */
  @Override
  public void fire(Timer timer) {
    if (settings.silence().isEmpty()) {
      return;
    }
    long caseId = Long.parseLong(timer.key());
    if (book.find(timer.centre(), caseId).isEmpty()) {
      evaluables
          .ofCase(timer.centre(), caseId)
          .then(event ->
              book.keep(
                  event,
                  NewRating.of(settings.silenceMeans(), Rating.Via.RULE).anonymous(),
                  RatingBook.By.person(null),
                  Rating.Origin.DEFAULT,
                  () -> {}));
    }
  }
}
