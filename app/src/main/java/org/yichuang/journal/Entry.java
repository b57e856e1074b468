package org.yichuang.journal;

import java.time.Instant;
import org.yichuang.kernel.Centre;

/**
 * One thing that happened.
 *
 * @param subject what it happened to, such as a case's id
 * @param seq its place in the subject's chain, from 1
 * @param kind {@code room.what}, such as {@code case.accepted}
 * @param body the facts as JSON text, exactly as hashed
 * @param tx the number of the transaction that committed it; empty while it is being written
 */
public record Entry(
    Centre centre,
    long subject,
    int seq,
    Instant at,
    long actorId,
    String actorName,
    String kind,
    String body,
    byte[] hash,
    String tx) {}
