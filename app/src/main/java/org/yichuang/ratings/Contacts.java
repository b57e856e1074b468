package org.yichuang.ratings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;
import org.yichuang.people.People;
import org.yichuang.people.PersonalData;

/**
 * Opens who gave a bad rating, to whoever calls back and to nobody else; each look is kept with its
 * purpose, and the person who was rated is refused.
 */
@Service("ratingContacts")
public class Contacts {

  private final Rectifications rectifications;
  private final RatingBook book;
  private final People people;

  Contacts(Rectifications rectifications, RatingBook book, People people) {
    this.rectifications = rectifications;
    this.book = book;
    this.people = people;
  }

  /** Whom to call; the name is empty where only a phone was left. */
  public record Contact(String name, String phone) {}

  @Transactional
  public Outcome<Contact> open(Actor by, long event) {
    return rectifications
        .must(by.centre(), event)
        .then(x -> rectifications.may(by, x))
        .then(x ->
            x.named() && x.answer() == null
                ? contact(by, x)
                : Outcome.refused(RectificationRefusals.notNow()));
  }

  private Outcome<Contact> contact(Actor by, Rectification x) {
    Rating rating = book.find(by.centre(), x.eventId()).orElseThrow();
    Optional<String> left = book.phone(by.centre(), x.eventId());
    Long rater = rating.raterId();
    if (rater == null) {
      return told("", left.orElse(null));
    }
    PersonalData person = people.open(by, rater, "差评回访 " + x.label());
    return told(person.name(), left.orElse(person.phone()));
  }

  private static Outcome<Contact> told(String name, @Nullable String phone) {
    return phone == null || phone.isBlank()
        ? Outcome.refused(RectificationRefusals.noPhone())
        : Outcome.done(new Contact(name, phone));
  }
}
