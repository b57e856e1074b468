/**
 * Notices: what a person is told, in the inbox, by mail and by SMS, and an honest account of it.
 *
 * <p>A room tells a notice in its own commit: one row per channel, which is both the inbox and the
 * outbox. A courier takes due rows with a claim that others skip, hands them to the mail server or
 * the SMS gateway, and writes down what came of it. A failure is tried again ever more slowly; what
 * was given up stays visible until somebody retries it. A crash between sending and writing can
 * send twice: the gateway gets the row's id as its idempotency key, the mail its Message-ID.
 *
 * <p>Trust: addresses and texts that wait rest sealed and are wiped once sent. An SMS lies open on
 * a lock screen, so a template for it may name a case's number and nothing else of the case; that
 * is checked when the templates are read.
 */
@NullMarked
@ApplicationModule(
    displayName = "Notices",
    allowedDependencies = {"kernel", "people"})
package org.yichuang.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
