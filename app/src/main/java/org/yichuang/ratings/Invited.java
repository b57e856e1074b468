package org.yichuang.ratings;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Actor;

/**
 * Somebody who has shown that an event was theirs, and how.
 *
 * @param rater the person; null where only the number of a visit is known
 * @param token the link to use up, if it was one
 */
public record Invited(
    Evaluable event, Rating.Via via, @Nullable Actor rater, @Nullable String token) {}
