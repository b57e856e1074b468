package org.yichuang.finding;

import java.util.List;

/**
 * What a phrase led to.
 *
 * @param phrase as it was read: cleaned of control signs and cut to {@link Phrase#LONGEST} signs
 * @param hits service items, best first
 * @param themes life events, best first
 * @param asks what would decide between the best hits, as names such as {@code renew}; empty when
 *     the person has said it or there is nothing to decide
 * @param cut whether the phrase was longer than what is read
 */
public record Found(
    String phrase, List<Hit> hits, List<Hit> themes, List<String> asks, boolean cut) {}
