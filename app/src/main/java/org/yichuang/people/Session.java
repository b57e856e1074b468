package org.yichuang.people;

import java.time.Instant;
import org.yichuang.kernel.Actor;

/** A live session and who acts in it. */
public record Session(Actor actor, Instant endsAt) {}
