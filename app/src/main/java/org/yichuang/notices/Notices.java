package org.yichuang.notices;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Slice;
import org.yichuang.kernel.Text;
import org.yichuang.people.Masks;
import org.yichuang.people.People;
import org.yichuang.people.Vault;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The face of the room: rooms tell, people read, staff see what went out. */
@Service
public class Notices {

  static final String BODY = "notice.body";
  static final String ADDRESS = "notice.address";
  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

  private final NoticeStore store;
  private final BoxStore boxes;
  private final Preferences preferences;
  private final Templates templates;
  private final NoticeSettings settings;
  private final People people;
  private final Vault vault;
  private final Now now;
  private final JsonMapper mapper = JsonMapper.builder().build();

  Notices(
      NoticeStore store,
      BoxStore boxes,
      Preferences preferences,
      Templates templates,
      NoticeSettings settings,
      People people,
      Vault vault,
      Now now) {
    this.store = store;
    this.boxes = boxes;
    this.preferences = preferences;
    this.templates = templates;
    this.settings = settings;
    this.people = people;
    this.vault = vault;
    this.now = now;
  }

  /**
   * Tells somebody something, within the caller's transaction; the same notice told again changes
   * nothing. On which ways it goes follows from what is configured and what the person wants.
   *
   * @return whether it was new
   */
  @Transactional
  public boolean tell(Notice n) {
    Template template = templates.must(n.kind());
    Map<String, String> shown = new LinkedHashMap<>(n.words());
    shown.remove("link");
    boolean fresh = store.put(inApp(n, mapper.writeValueAsString(shown)));
    if (fresh) {
      PreferenceStore.Preference wish = preferences.of(n.centre(), n.personId());
      mail(n, template, wish);
      sms(n, template, wish);
    }
    return fresh;
  }

  private MessageRow inApp(Notice n, String words) {
    Instant at = now.instant();
    return row(n, Way.IN_APP, words, null, null, "", Message.State.SENT, at, at);
  }

  private void mail(Notice n, Template template, PreferenceStore.Preference wish) {
    byte[] address = wish.mail();
    if (address == null || !settings.has(Way.MAIL)) {
      return;
    }
    String body = Template.fill(template.text(), n.words(), wish.english());
    if (n.path() != null && settings.address() != null && !settings.address().isEmpty()) {
      body += "\n\n" + settings.address() + n.path();
    }
    outbound(
        n,
        Way.MAIL,
        Template.fill(template.title(), n.words(), wish.english()),
        body,
        address,
        wish.masked(),
        now.instant());
  }

  private void sms(Notice n, Template template, PreferenceStore.Preference wish) {
    Text sms = template.sms();
    if (sms == null || !wish.sms() || !settings.has(Way.SMS)) {
      return;
    }
    String phone =
        n.phone() != null
            ? n.phone()
            : people.open(Actor.system(n.centre()), n.personId(), "短信通知").phone();
    if (phone == null || phone.isBlank()) {
      return;
    }
    Instant wake = template.urgent() ? now.instant() : settings.awake(now.instant());
    outbound(
        n,
        Way.SMS,
        "",
        Template.fill(sms, n.words(), wish.english()),
        vault.seal(ADDRESS, phone),
        Masks.phone(phone),
        wake);
  }

  private void outbound(
      Notice n, Way way, String title, String text, byte[] address, String masked, Instant wake) {
    byte[] sealed = vault.seal(BODY, title + "\n" + text);
    store.put(row(n, way, null, sealed, address, masked, Message.State.WAITING, wake, null));
  }

  private MessageRow row(
      Notice n,
      Way way,
      @Nullable String words,
      byte @Nullable [] sealed,
      byte @Nullable [] address,
      String masked,
      Message.State state,
      Instant wake,
      @Nullable Instant sent) {
    return new MessageRow(
        n.centre(),
        Ids.next(now),
        n.personId(),
        n.kind(),
        n.key(),
        way,
        words,
        n.path(),
        sealed,
        address,
        masked,
        state,
        0,
        wake,
        null,
        now.instant(),
        sent,
        null);
  }

  /** Whether notices can leave the house on this way. */
  public boolean configured(Way way) {
    return settings.has(way);
  }

  /** The house's address with a path, for a link in a message; the path alone if none is set. */
  public String link(String path) {
    return settings.address() + path;
  }

  /** One's own notices, newest first. */
  public Slice<Message> inbox(Actor actor, @Nullable String after, int size) {
    List<MessageRow> rows = boxes.inbox(actor.centre(), actor.personId(), before(after), size + 1);
    return Slice.cut(
        rows.stream().map(r -> message(r, actor.name())).toList(),
        size,
        m -> Long.toString(m.id()));
  }

  public long unread(Actor actor) {
    return actor.signedIn() ? boxes.unread(actor.centre(), actor.personId()) : 0;
  }

  /** Marks one of one's own notices as read, or with 0 all of them. */
  public void read(Actor actor, long id) {
    boxes.read(actor.centre(), actor.personId(), id, now.instant());
  }

  /** What was sent to whom, addresses masked, newest first. */
  public Outcome<Slice<Message>> outbox(
      Actor actor, Message.@Nullable State state, @Nullable String after, int size) {
    return mayWatch(actor)
        .map(a -> {
          List<MessageRow> rows =
              boxes.outbox(a.centre(), state == null ? "" : state.name(), before(after), size + 1);
          Map<Long, String> names =
              people.names(a.centre(), rows.stream().map(MessageRow::person).toList());
          return Slice.cut(
              rows.stream()
                  .map(r -> message(r, Masks.name(names.getOrDefault(r.person(), ""))))
                  .toList(),
              size,
              m -> Long.toString(m.id()));
        });
  }

  public Outcome<Map<Message.State, Long>> counts(Actor actor) {
    return mayWatch(actor).map(a -> boxes.counts(a.centre()));
  }

  /** Tries a message again that was given up. */
  public Outcome<Long> retry(Actor actor, long id) {
    return mayWatch(actor)
        .then(a ->
            store.retry(a.centre(), id, now.instant())
                ? Outcome.done(id)
                : Outcome.refused(NoticeRefusals.notFailed()));
  }

  private static Outcome<Actor> mayWatch(Actor actor) {
    return actor.must(Role.SUPERVISOR, Role.ADMIN, Role.LEADER);
  }

  private Message message(MessageRow r, String to) {
    Template t = templates.must(r.kind());
    String json = r.words();
    Map<String, String> words = json == null ? Map.of() : mapper.readValue(json, WORDS);
    return new Message(
        r.id(),
        r.way(),
        filled(t.title(), words),
        filled(t.text(), words),
        to,
        r.masked(),
        r.state(),
        r.attempts(),
        r.error(),
        r.madeAt(),
        r.wakeAt(),
        r.sentAt(),
        r.readAt(),
        r.path());
  }

  private static Text filled(Text text, Map<String, String> words) {
    return Text.of(Template.fill(text, words, false), Template.fill(text, words, true));
  }

  private static long before(@Nullable String after) {
    return after == null || !after.matches("[0-8]?[0-9]{1,18}")
        ? Long.MAX_VALUE
        : Long.parseLong(after);
  }
}
