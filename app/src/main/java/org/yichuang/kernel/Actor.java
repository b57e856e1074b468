package org.yichuang.kernel;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who does something: a signed-in person with the posts held now, a citizen without any, or the
 * system itself.
 *
 * @param personId id of the person; 0 for the system and for visitors
 * @param name as shown to others; a visitor's is empty
 */
public record Actor(Kind kind, long personId, String name, Centre centre, Set<Post> posts) {

  /** Where the actor stands towards the office. */
  public enum Kind {
    STAFF,
    CITIZEN,
    VISITOR,
    SYSTEM
  }

  public Actor {
    posts = Set.copyOf(posts);
  }

  public static Actor system(Centre centre) {
    return new Actor(Kind.SYSTEM, 0, "系统", centre, Set.of());
  }

  public static Actor visitor(Centre centre) {
    return new Actor(Kind.VISITOR, 0, "", centre, Set.of());
  }

  public static Actor citizen(Centre centre, long personId, String name) {
    return new Actor(Kind.CITIZEN, personId, name, centre, Set.of());
  }

  public boolean is(Role role) {
    return posts.stream().anyMatch(p -> p.role() == role && p.centre().equals(centre));
  }

  public boolean is(Role role, String department) {
    return posts.contains(new Post(role, centre, department));
  }

  public boolean isAny(Role... roles) {
    return Arrays.stream(roles).anyMatch(this::is);
  }

  public boolean isStaff() {
    return kind == Kind.STAFF;
  }

  public boolean signedIn() {
    return kind == Kind.STAFF || kind == Kind.CITIZEN;
  }

  /** The departments in which this actor holds the role. */
  public Set<String> departments(Role role) {
    return posts.stream()
        .filter(p -> p.role() == role && p.centre().equals(centre))
        .map(Post::department)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** This actor, or a refusal that says which post is missing. */
  public Outcome<Actor> must(Role... roles) {
    return kind == Kind.SYSTEM || isAny(roles) ? Outcome.done(this) : Outcome.refused(notAllowed());
  }

  public static Refusal notAllowed() {
    return Refusal.of(
        "actor.not-allowed",
        403,
        Text.of("您的岗位不能办理这一步。", "Your post does not cover this step."),
        Text.of(
            "请换一个岗位登录，或请有权的同事办理。", "Sign in with another post or ask a colleague who holds it."));
  }
}
