package org.yichuang.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.RefusedException;
import org.yichuang.people.People;
import org.yichuang.people.Person;
import org.yichuang.people.SignIn;

/** Signing in for programs: the token returned goes into {@code Authorization: Bearer}. */
@RestController
@Tag(name = "sign-in", description = "登录 Signing in; the token goes into Authorization: Bearer")
class SignInApi {

  private final SignIn signIn;
  private final People people;
  private final DemoChoices choices;
  private final Demo demo;
  private final Centre centre;

  SignInApi(SignIn signIn, People people, DemoChoices choices, Demo demo, Centre centre) {
    this.signIn = signIn;
    this.people = people;
    this.choices = choices;
    this.demo = demo;
    this.centre = centre;
  }

  /** What a program says to be let in: a login with its password. */
  record Credentials(@Nullable String login, @Nullable String password) {}

  /** Whom a program wants to be in the demo. */
  record Choosing(long person, @Nullable String as) {}

  /** The token to send along, and for how long at most. */
  record Token(String token, String type, long seconds) {}

  /** A post in words. */
  record PostLine(String role, String centre, String department) {}

  /** Who the caller is; ids are strings, for they are longer than a JavaScript number holds. */
  record Me(String kind, String person, String name, String centre, List<PostLine> posts) {}

  /** Somebody to be in the demo. */
  record Somebody(String person, String name, String as, String role, String department) {}

  @Operation(summary = "用登录名和密码登录 Sign in by name and password")
  @PostMapping("/api/sign-in")
  Token signIn(@RequestBody Credentials told, HttpServletRequest request) {
    String login = told.login() == null ? "" : told.login();
    String password = told.password() == null ? "" : told.password();
    return token(signIn.byPassword(login, password, request.getRemoteAddr()).orThrow());
  }

  @Operation(summary = "演示中选人登录（仅本机） Sign in as somebody of the demo, on this machine only")
  @PostMapping("/api/demo/sign-in")
  Token choose(@RequestBody Choosing choosing, HttpServletRequest request) {
    mustBeDemo(request);
    Person chosen =
        people
            .person(centre, choosing.person())
            .orElseThrow(() -> new RefusedException(SignInPages.notHere()));
    boolean citizen = "CITIZEN".equals(choosing.as());
    return token(signIn.open(chosen.id(), citizen ? Actor.Kind.CITIZEN : Actor.Kind.STAFF));
  }

  @Operation(summary = "演示中可选的人 Whom one can be in the demo")
  @GetMapping("/api/demo/people")
  List<Somebody> somebody(HttpServletRequest request) {
    mustBeDemo(request);
    var staff =
        choices.staff().stream()
            .flatMap(g ->
                g.holders().stream()
                    .map(c ->
                        new Somebody(
                            Long.toString(c.person()),
                            c.name(),
                            "STAFF",
                            g.role().name(),
                            c.department())));
    var citizens =
        choices.citizens().stream()
            .map(c -> new Somebody(Long.toString(c.id()), c.name(), "CITIZEN", "CITIZEN", ""));
    return java.util.stream.Stream.concat(staff, citizens).toList();
  }

  @Operation(summary = "我是谁、有哪些岗位 Who the caller is, with the posts held now")
  @GetMapping("/api/me")
  Me me(Actor actor) {
    return new Me(
        actor.kind().name(),
        Long.toString(actor.personId()),
        actor.name(),
        actor.centre().code(),
        actor.posts().stream()
            .map(p -> new PostLine(p.role().name(), p.centre().code(), p.department()))
            .toList());
  }

  @Operation(summary = "退出 End the session of the token")
  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request) {
    ActorFilter.bearer(request).ifPresent(signIn::end);
  }

  private void mustBeDemo(HttpServletRequest request) {
    if (!demo.allows(request)) {
      throw new RefusedException(SignInPages.notHere());
    }
  }

  private static Token token(String token) {
    return new Token(token, "Bearer", SignIn.ABSOLUTE.toSeconds());
  }
}
