package org.yichuang.assistance;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.people.Staff;

/** Who helps on which day, rest days as well. */
@Service
public class Rota {

  private final RotaStore store;
  private final Staff staff;
  private final Now now;

  Rota(RotaStore store, Staff staff, Now now) {
    this.store = store;
    this.staff = staff;
    this.now = now;
  }

  /** Somebody's day. */
  public record Duty(LocalDate day, long personId) {}

  /** Puts a volunteer or clerk on the rota of a day that is not over. */
  @Transactional
  public Outcome<Duty> put(Actor by, LocalDate day, long person) {
    return manages(by)
        .then(a ->
            day.isBefore(now.today()) || !helps(by, person)
                ? Outcome.refused(AssistanceRefusals.duty())
                : Outcome.done(new Duty(day, person)))
        .map(d -> {
          store.put(by.centre(), d.day(), d.personId());
          return d;
        });
  }

  /** Takes somebody off again. */
  @Transactional
  public Outcome<Duty> drop(Actor by, LocalDate day, long person) {
    return manages(by)
        .map(a -> {
          store.drop(by.centre(), day, person);
          return new Duty(day, person);
        });
  }

  private boolean helps(Actor by, long person) {
    return staff.actor(by.centre(), person).isAny(Role.VOLUNTEER, Role.CLERK);
  }

  static Outcome<Actor> manages(Actor by) {
    return by.must(Role.FLOOR_MANAGER, Role.SUPERVISOR, Role.ADMIN);
  }

  /** Who is on the rota of these days, by day. */
  public List<Duty> between(Actor actor, LocalDate from, LocalDate to) {
    return store.days(actor.centre(), from, to);
  }

  /** Who helps today. */
  public List<Long> today(Actor actor) {
    return between(actor, now.today(), now.today()).stream().map(Duty::personId).toList();
  }
}
