package org.yichuang.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.casework.Channel;
import org.yichuang.files.Attachments;
import org.yichuang.files.Upload;
import org.yichuang.kernel.Actor;

/** Makes whole applications in a line. */
class CounterScenario {

  private final Applications applications;
  private final Attachments attachments;

  CounterScenario(Applications applications, Attachments attachments) {
    this.applications = applications;
    this.attachments = attachments;
  }

  /** A complete application for a card for older people, not sent yet. */
  Application elderCard(Actor who) {
    Application draft =
        begin(who, "elder-card", Map.of("variant", "first", "applying.for", "self"));
    return present(
        who,
        answer(
            who,
            draft,
            "person.phone",
            "13874410001",
            "person.address",
            "武陵区穿紫河街道1号",
            "person.household",
            "wuling",
            "delivery.way",
            "counter"),
        "id-card");
  }

  /** A complete application for a hygiene permit; {@code area} decides whether rules suffice. */
  Application hygienePermit(Actor who, int area) {
    Application draft =
        begin(
            who,
            "hygiene-permit",
            Map.of(
                "variant", "first",
                "applying.for", "self",
                "place.kind", "amusement",
                "place.aircon", "no"));
    Application filled =
        answer(
            who,
            draft,
            "person.phone",
            "13874410002",
            "organisation.name",
            "武陵区小鹿乐园",
            "organisation.uscc",
            "91350100M000100Y43",
            "organisation.legal-person",
            "李明",
            "premises.address",
            "武陵区朗州路88号",
            "premises.area",
            Integer.toString(area),
            "hygiene.manager",
            "李明",
            "staff.serving",
            "4",
            "delivery.way",
            "counter");
    return present(
        who,
        filled,
        "id-card",
        "business-licence",
        "floor-plan",
        "hygiene-test-report",
        "hygiene-routine",
        "health-certificates");
  }

  Application begin(Actor who, String item, Map<String, String> answers) {
    return applications
        .start(
            who,
            new Applications.Start(
                Application.Kind.ITEM,
                item,
                Channel.ONLINE,
                who.personId(),
                null,
                null,
                answers,
                null,
                null))
        .orThrow();
  }

  Application answer(Actor who, Application a, String... keysAndValues) {
    Map<String, String> typed = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      typed.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return applications.answer(who, a.id(), a.version(), typed).orThrow();
  }

  Application present(Actor who, Application a, String... keys) {
    Application now = a;
    for (String key : keys) {
      now =
          applications
              .present(who, a.id(), Presented.photos(key, List.of(picture(who, a.id()))))
              .orThrow();
    }
    return now;
  }

  long picture(Actor who, long application) {
    byte[] text = ("材料 " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
    return attachments
        .keep(
            who,
            new Upload(
                "照片.txt", "application:" + application, () -> new ByteArrayInputStream(text)))
        .orThrow()
        .id();
  }
}
