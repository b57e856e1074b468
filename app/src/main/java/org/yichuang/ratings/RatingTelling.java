package org.yichuang.ratings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import org.yichuang.notices.Way;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;

/**
 * Asks people for their rating, tells them what became of it, and tells staff what waits for them.
 * What goes by SMS or mail carries a link; what stays in the house does not.
 */
@Component
class RatingTelling {

  private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);
  private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

  private final Notices notices;
  private final Invitations invitations;
  private final Cases cases;
  private final Staff staff;

  RatingTelling(Notices notices, Invitations invitations, Cases cases, Staff staff) {
    this.notices = notices;
    this.invitations = invitations;
    this.cases = cases;
    this.staff = staff;
  }

  /** Asks the applicant of a case that ended away from a window. */
  void invite(CaseFile file) {
    Map<String, String> words = words(file.number(), cases.title(file));
    words.put("link", link(file.centre(), file.id(), Invitations.Purpose.RATE, "/rate/"));
    notices.tell(
        Notice.of(
            file.centre(),
            file.applicantId(),
            "rate-invite",
            Long.toString(file.id()),
            words,
            "/my/rate/" + file.id()));
  }

  /**
   * Tells the person what was answered and asks for a second word.
   *
   * @param phone the phone left with the rating, where the person is not known
   */
  void answered(Evaluable event, Rating rating, Rectification x, @Nullable String phone) {
    Long rater = rating.raterId();
    if (rater == null && phone == null) {
      return;
    }
    Map<String, String> words = words(event.label(), Text.of(event.itemName(), event.itemName()));
    words.put("result", String.valueOf(x.answer()));
    words.put("link", link(event.centre(), event.id(), Invitations.Purpose.AGAIN, "/rate/again/"));
    notices.tell(
        new Notice(
            event.centre(),
            rater == null ? 0 : rater,
            "rate-again",
            event.id() + "-" + x.round(),
            words,
            rating.caseId() == null ? null : "/my/rate/" + event.id(),
            phone));
  }

  private String link(Centre centre, long event, Invitations.Purpose purpose, String path) {
    boolean leaves = notices.configured(Way.SMS) || notices.configured(Way.MAIL);
    return leaves
        ? notices.link(
            path + invitations.make(centre, event, purpose, Rating.Via.SMS, Invitations.LINK_LIVES))
        : "";
  }

  /** The heads of the department hear of a bad rating, of the person nothing. */
  void bad(Evaluable event, Rectification x) {
    tellHeads(event.centre(), x, "rating-bad", Long.toString(event.id()), x.callDue());
  }

  /** Nobody called back in time. */
  void late(Centre centre, Rectification x) {
    tellHeads(centre, x, "rating-late", x.eventId() + "-" + x.round(), x.callDue());
    tell(centre, Role.SUPERVISOR, Department.CENTRE, x, "rating-late", "s" + x.eventId());
  }

  private void tellHeads(Centre c, Rectification x, String kind, String key, LocalDate due) {
    tell(c, Role.HEAD, x.department(), x, kind, key);
  }

  private void tell(
      Centre centre, Role role, String department, Rectification x, String kind, String key) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("number", x.label());
    words.put("date", ZH.format(x.callDue()));
    words.put("date.en", EN.format(x.callDue()));
    staff.onDuty(centre, role, department).stream()
        .map(StaffMember::personId)
        .forEach(p -> notices.tell(Notice.of(centre, p, kind, key, words, "/ratings")));
  }

  private static Map<String, String> words(String number, Text title) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("number", number);
    words.put("item", title.zh());
    words.put("item.en", title.en());
    return words;
  }
}
