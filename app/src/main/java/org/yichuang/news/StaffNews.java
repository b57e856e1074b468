package org.yichuang.news;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.Cases;
import org.yichuang.intake.SilenceNear;
import org.yichuang.kernel.Role;
import org.yichuang.notices.Notice;
import org.yichuang.notices.Notices;
import org.yichuang.people.Department;
import org.yichuang.people.Staff;
import org.yichuang.people.StaffMember;
import org.yichuang.supervision.WarningRaised;

/** Tells staff what wants them, in the commit of what happened. */
@Component("staffNews")
class StaffNews {

  private final Notices notices;
  private final Cases cases;
  private final Staff staff;

  StaffNews(Notices notices, Cases cases, Staff staff) {
    this.notices = notices;
    this.cases = cases;
    this.staff = staff;
  }

  @EventListener
  void warned(WarningRaised w) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("number", w.caseNumber());
    words.put("item", w.itemName());
    words.put("rule", w.rule().zh());
    words.put("rule.en", w.rule().en());
    words.put("date", Dates.zh(w.due()));
    words.put("date.en", Dates.en(w.due()));
    String key = w.warningId() + "-" + w.rung();
    String path = "/supervision/" + w.warningId();
    w.told()
        .forEach(person ->
            notices.tell(Notice.of(w.centre(), person, "warning-raised", key, words, path)));
  }

  @EventListener
  void silenceNear(SilenceNear near) {
    CaseFile f = near.file();
    var title = cases.title(f);
    Map<String, String> words =
        Map.of(
            "number", f.number(),
            "item", title.zh(),
            "item.en", title.en(),
            "days", Integer.toString(near.workingDaysLeft()));
    Set<Long> clerks = new LinkedHashSet<>();
    staff.onDuty(f.centre(), Role.CLERK, Department.CENTRE).stream()
        .map(StaffMember::personId)
        .forEach(clerks::add);
    String key = f.id() + "-" + near.workingDaysLeft();
    String path = "/cases/" + f.number();
    clerks.forEach(
        clerk -> notices.tell(Notice.of(f.centre(), clerk, "silence-near", key, words, path)));
  }
}
