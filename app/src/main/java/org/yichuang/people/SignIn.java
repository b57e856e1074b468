package org.yichuang.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Opens, finds and ends sessions; every node can answer for every session. */
@Service
public class SignIn {

  /** How long a session lives without a request. */
  public static final Duration IDLE = Duration.ofMinutes(45);

  /** How long a session lives at most. */
  public static final Duration ABSOLUTE = Duration.ofHours(12);

  private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

  private final AccountStore accounts;
  private final SessionStore sessions;
  private final AccessStore access;
  private final Passwords passwords;
  private final Guard guard;
  private final Staff staff;
  private final Centre centre;
  private final Now now;

  SignIn(
      AccountStore accounts,
      SessionStore sessions,
      AccessStore access,
      Passwords passwords,
      Guard guard,
      Staff staff,
      Centre centre,
      Now now) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.access = access;
    this.passwords = passwords;
    this.guard = guard;
    this.staff = staff;
    this.centre = centre;
    this.now = now;
  }

  /**
   * Signs in by name and password; a wrong pair is counted against the name and the address.
   *
   * @return the new session's token, known to nobody else
   */
  public Outcome<String> byPassword(String login, String password, String address) {
    String name = normal(login);
    Guess guess = new Guess("sign-in", name, address);
    Optional<Refusal> blocked = guard.blocked(centre, guess);
    if (blocked.isPresent()) {
      return Outcome.refused(blocked.get());
    }
    Optional<AccountStore.Account> account = accounts.account(centre, name);
    if (account.isEmpty()) {
      passwords.pretend(password);
    }
    if (account.isEmpty() || !passwords.matches(password, account.get().hash())) {
      guard.failed(centre, guess);
      return Outcome.refused(wrongPair());
    }
    guard.succeeded(centre, guess);
    return Outcome.done(
        open(
            account.get().personId(),
            account.get().staff() ? Actor.Kind.STAFF : Actor.Kind.CITIZEN));
  }

  /** Opens a session for a person who has been recognised, and returns its token. */
  public String open(long personId, Actor.Kind kind) {
    String token = Tokens.fresh();
    sessions.putSession(centre, Tokens.hash(token), personId, kind, now.instant().plus(ABSOLUTE));
    return token;
  }

  /** The session behind a token, if it is neither over nor idle for too long. */
  public Optional<Session> session(String token) {
    byte[] hash = Tokens.hash(token);
    Instant idleSince = now.instant().minus(IDLE);
    return sessions
        .session(centre, hash, idleSince)
        .map(seen -> {
          if (seen.seenAt().isBefore(now.instant().minus(TOUCH_EVERY))) {
            sessions.touchSession(centre, hash);
          }
          return seen.session();
        });
  }

  /** The actor behind an API program's bearer token, or behind a session used as one. */
  public Optional<Actor> bearer(String token) {
    return access
        .programPerson(centre, Tokens.hash(token))
        .map(person -> staff.actor(centre, person))
        .or(() -> session(token).map(Session::actor));
  }

  public void end(String token) {
    sessions.endSession(centre, Tokens.hash(token));
  }

  /** Ends all sessions of a person, such as after a new password. */
  public void endAll(long personId) {
    sessions.endSessionsOf(centre, personId);
  }

  /** Removes what is over. */
  public void sweep() {
    sessions.sweepSessions(centre, now.instant().minus(IDLE));
    guard.sweep(centre);
  }

  /** Gives a person a login and a password, or says all that is wrong with them. */
  @Transactional
  Outcome<Long> putAccount(
      long personId, String name, String login, String password, boolean verified) {
    List<Refusal> wrong = new ArrayList<>(passwords.wrong(password, login, name));
    String normal = normal(login);
    if (!normal.matches("[a-z0-9][a-z0-9._@-]{2,63}")) {
      wrong.add(badLogin());
    } else if (accounts.loginTaken(centre, normal, personId)) {
      wrong.add(takenLogin());
    }
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    accounts.putAccount(centre, personId, normal, passwords.hash(password), verified);
    sessions.endSessionsOf(centre, personId);
    return Outcome.done(personId);
  }

  /** As it is kept; what no text can hold, such as half a character, becomes a question mark. */
  static String normal(String login) {
    byte[] whole = login.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new String(whole, java.nio.charset.StandardCharsets.UTF_8)
        .replaceAll("\\p{Cntrl}", "?")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Refusal wrongPair() {
    return Refusal.field(
        "login",
        "sign-in.wrong",
        Text.of("登录名或密码不对。", "The name or the password is wrong."),
        Text.of(
            "请核对后再试；忘记密码请联系管理员重发邀请链接。",
            "Check both and try again; an administrator can send a new invitation."));
  }

  private static Refusal badLogin() {
    return Refusal.field(
        "login",
        "people.login",
        Text.of(
            "登录名为3到64个小写字母、数字或 . _ @ - 。",
            "A login has 3 to 64 lower-case letters, digits or . _ @ - ."),
        Text.of("例如 li.ming。", "For example li.ming."));
  }

  private static Refusal takenLogin() {
    return Refusal.field(
        "login",
        "people.login.taken",
        Text.of("这个登录名已经有人用了。", "This login is taken."),
        Text.of("请换一个。", "Choose another."));
  }
}
