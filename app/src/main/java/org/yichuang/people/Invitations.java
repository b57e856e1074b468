package org.yichuang.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** One-time links by which accounts come to be, and tokens of programs. */
@Service
public class Invitations {

  private static final Duration FIRST_LIVES = Duration.ofHours(24);
  private static final Duration STAFF_LIVES = Duration.ofDays(7);
  private static final Duration PROGRAM_LIVES = Duration.ofDays(365);

  private final AccessStore store;
  private final AccountStore accounts;
  private final StaffStore staff;
  private final People people;
  private final SignIn signIn;
  private final Guard guard;
  private final Centre centre;
  private final Now now;

  Invitations(
      AccessStore store,
      AccountStore accounts,
      StaffStore staff,
      People people,
      SignIn signIn,
      Guard guard,
      Centre centre,
      Now now) {
    this.store = store;
    this.accounts = accounts;
    this.staff = staff;
    this.people = people;
    this.signIn = signIn;
    this.guard = guard;
    this.centre = centre;
    this.now = now;
  }

  /**
   * Who an invitation is for.
   *
   * @param name empty for the first administrator, who tells it
   */
  public record Invited(boolean first, String name) {}

  /** What the invited person fills in. */
  public record Answer(String name, String login, String password) {}

  /** A link's token for the first administrator, as long as there is none. */
  @Transactional
  public Optional<String> first() {
    if (accounts.anyAdmin(centre)) {
      return Optional.empty();
    }
    String token = Tokens.fresh();
    store.putInvitation(centre, Tokens.hash(token), "FIRST", null, now.instant().plus(FIRST_LIVES));
    return Optional.of(token);
  }

  /** Adds staff with a first post and returns the token of the invitation. */
  @Transactional
  public Outcome<String> invite(Actor by, String name, Post post) {
    if (!by.must(Role.ADMIN).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    List<Refusal> wrong = Contacts.wrong(name.strip(), null, null);
    if (!wrong.isEmpty()) {
      return Outcome.refused(wrong);
    }
    long person = people.registerByName(centre, name.strip());
    staff.putStaff(centre, person, true);
    staff.addPost(person, post);
    return Outcome.done(link(person));
  }

  /** A new link for somebody who lost the password or the first link. */
  @Transactional
  public Outcome<String> inviteAgain(Actor by, long personId) {
    if (!by.must(Role.ADMIN).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    return Outcome.done(link(personId));
  }

  /** Who a live link is for; empty when it was used, is over or never was. */
  public Optional<Invited> invited(String token) {
    return store
        .invitation(centre, Tokens.hash(token))
        .map(i ->
            i.personId() == null
                ? new Invited(true, "")
                : new Invited(false, people.person(centre, i.personId()).orElseThrow().name()));
  }

  /** Uses a link up: makes the account and returns the person's id; one of two users at once. */
  @Transactional
  public Outcome<Long> accept(String token, Answer answer) {
    var used = store.useInvitation(centre, Tokens.hash(token));
    if (used.isEmpty()) {
      return Outcome.refused(over());
    }
    boolean first = used.get().personId() == null;
    if (first && accounts.anyAdmin(centre)) {
      return Outcome.refused(over());
    }
    if (first) {
      throwIfWrong(Contacts.wrong(answer.name().strip(), null, null));
    }
    Long known = used.get().personId();
    long person = known == null ? people.registerByName(centre, answer.name().strip()) : known;
    String name = people.person(centre, person).orElseThrow().name();
    signIn.putAccount(person, name, answer.login(), answer.password(), true).orThrow();
    if (first) {
      staff.putStaff(centre, person, true);
      staff.addPost(person, new Post(Role.ADMIN, centre, Department.CENTRE));
    }
    return Outcome.done(person);
  }

  /**
   * A citizen's own account, made from home. Only for a number nobody knows yet, so that nobody
   * reads what a window took down about somebody else; it ends when a window meets the holder of
   * the card, who then gets {@link #handOver a link} that is sure.
   */
  @Transactional
  public Outcome<Long> signUp(NewPerson told, String login, String password, String address) {
    Actor visitor = Actor.visitor(centre);
    var blocked = guard.tooMuchFrom(centre, "sign-up", address);
    if (blocked.isPresent()) {
      return Outcome.refused(blocked.get());
    }
    guard.doneFrom(centre, "sign-up", address);
    if (people.findByIdNumber(visitor, told.idNumber(), "sign-up").isPresent()) {
      return Outcome.refused(hasAccount());
    }
    Person person = people.register(visitor, told).orThrow();
    return Outcome.done(
        signIn.putAccount(person.id(), person.name(), login, password, false).orThrow());
  }

  /** A link for a citizen whose ID card a clerk has seen. */
  @Transactional
  public Outcome<String> handOver(Actor by, long personId) {
    if (!by.must(Role.CLERK, Role.ADMIN).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    return Outcome.done(link(personId));
  }

  /** Lets a program call the API as a person for a year; the token is shown once. */
  @Transactional
  public Outcome<String> letIn(Actor by, String name, long actsAs) {
    if (!by.must(Role.ADMIN).isDone()) {
      return Outcome.refused(Actor.notAllowed());
    }
    throwIfWrong(Contacts.wrong(name.strip(), null, null));
    if (people.person(centre, actsAs).isEmpty()) {
      return Outcome.refused(People.missing().refusals());
    }
    String token = Tokens.fresh();
    Instant ends = now.instant().plus(PROGRAM_LIVES);
    store.putProgram(
        centre,
        Ids.next(now),
        by.personId(),
        new AccessStore.Program(actsAs, name.strip(), ends),
        Tokens.hash(token));
    return Outcome.done(token);
  }

  public List<ProgramLine> programs() {
    return store.programs(centre);
  }

  @Transactional
  public Outcome<Long> shutOut(Actor by, long programId) {
    return by.must(Role.ADMIN)
        .map(admin -> {
          store.revokeProgram(centre, programId);
          return programId;
        });
  }

  private String link(long person) {
    String token = Tokens.fresh();
    store.putInvitation(
        centre, Tokens.hash(token), "STAFF", person, now.instant().plus(STAFF_LIVES));
    return token;
  }

  private static void throwIfWrong(List<Refusal> wrong) {
    if (!wrong.isEmpty()) {
      throw new RefusedException(wrong);
    }
  }

  private static Refusal over() {
    return Refusal.of(
        "people.invitation.over",
        410,
        Text.of("这个链接已用过或已过期。", "This link was used or is over."),
        Text.of("请联系管理员重发一个。", "Ask an administrator for a new one."));
  }

  private static Refusal hasAccount() {
    return Refusal.field(
        "idNumber",
        "people.has-account",
        Text.of("这个身份证号已有登记。", "This ID number is registered already."),
        Text.of(
            "请直接登录；还没有密码的，带身份证到窗口领取登录链接。",
            "Sign in, or bring the ID card to a window for a sign-in link."));
  }
}
