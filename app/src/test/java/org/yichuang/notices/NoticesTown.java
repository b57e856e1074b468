package org.yichuang.notices;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.people.NewPerson;
import org.yichuang.people.People;
import org.yichuang.people.PeopleScenario;
import org.yichuang.people.Person;
import org.yichuang.people.Vault;
import org.yichuang.testing.Centres;
import org.yichuang.testing.TestNow;

/** A centre of its own with a mail server, an SMS gateway, and people to be told. */
final class NoticesTown implements Closeable {

  static final Map<String, String> WORDS =
      Map.of(
          "item",
          "残疾人证",
          "item.en",
          "Disability card",
          "number",
          "4307020001",
          "date",
          "5月23日",
          "result",
          "不予许可：病历不符",
          "missing",
          "病历");

  final Centre centre = Centres.fresh();
  final Actor watcher =
      new Actor(
          Actor.Kind.STAFF, 9, "督办", centre, Set.of(new Post(Role.SUPERVISOR, centre, "centre")));
  final LittleGateway gateway;
  final LittleMailServer mail;
  private final Rooms rooms;

  NoticesTown(Rooms rooms) throws IOException {
    this.rooms = rooms;
    this.gateway = LittleGateway.start();
    this.mail = LittleMailServer.start();
  }

  /** What a town needs of the house. */
  record Rooms(
      NoticeStore store,
      BoxStore boxes,
      Preferences preferences,
      Templates templates,
      People people,
      Vault vault,
      TestNow now) {}

  NoticeSettings nothingOutside() {
    return new NoticeSettings(null, null, null, null, null, null, null, null);
  }

  NoticeSettings outside() {
    return outside(null);
  }

  NoticeSettings outside(@Nullable Duration patience) {
    return new NoticeSettings(
        LocalTime.of(21, 0),
        LocalTime.of(8, 0),
        3,
        new NoticeSettings.Mail("127.0.0.1", mail.port(), null, null, "hall@example.org", "none"),
        new NoticeSettings.Sms(gateway.url(), LittleGateway.KEY, "武陵政务"),
        "https://hall.example.org",
        patience,
        null);
  }

  Notices notices(NoticeSettings s) {
    return new Notices(
        rooms.store(),
        rooms.boxes(),
        rooms.preferences(),
        rooms.templates(),
        s,
        rooms.people(),
        rooms.vault(),
        rooms.now());
  }

  Courier courier(NoticeSettings s) {
    return new Courier(
        rooms.store(),
        rooms.templates(),
        s,
        rooms.vault(),
        rooms.now(),
        List.of(new SmsGateway(s, rooms.now()), new MailServer(s, rooms.now())));
  }

  Person citizen() {
    return rooms
        .people()
        .register(
            Actor.system(centre),
            new NewPerson("韩小满", PeopleScenario.freshIdNumber(), "13907360001", null))
        .orThrow();
  }

  Notice notice(Person p, String kind) {
    return Notice.of(centre, p.id(), kind, "1", WORDS, "/progress/4307020001");
  }

  /** Somebody who wants mail and no SMS. */
  Person reader() {
    Person p = citizen();
    Actor self = Actor.citizen(centre, p.id(), p.name());
    rooms.preferences().prefer(self, "han@example.com", false, true).orThrow();
    return p;
  }

  /** The newest that left, or should have left, the house. */
  Message newest() {
    return notices(outside()).outbox(watcher, null, null, 1).orThrow().rows().getFirst();
  }

  @Override
  public void close() throws IOException {
    gateway.close();
    mail.close();
  }
}
