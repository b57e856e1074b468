package org.yichuang.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Outcome;

/**
 * Applications by programs that may repeat a request: under one key one request has one effect, all
 * of it or none, and everybody who repeats it meanwhile waits and gets the same answer. A request
 * that is refused leaves the key free.
 */
@Component
public class OnceApplications {

  private final RequestKeyStore keys;
  private final ApplicationStore store;
  private final TransactionTemplate transaction;

  /** Lets one of a node's threads at a key wait in the database, and the others here. */
  private final Lock[] doors =
      Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

  OnceApplications(RequestKeyStore keys, ApplicationStore store, TransactionTemplate transaction) {
    this.keys = keys;
    this.store = store;
    this.transaction = transaction;
  }

  /**
   * What the request made, now or before.
   *
   * @param first whether this very call made it
   */
  public record Made(Application application, boolean first) {}

  /**
   * Makes the application, or hands back the one that the same request made before.
   *
   * @param said the whole request in one form, to tell a repetition from another request
   * @return refused with {@code application.key-reused} when the key belongs to another request
   */
  public Outcome<Made> once(
      Actor by, String key, String said, Supplier<Outcome<Application>> make) {
    byte[] fingerprint = digest(said);
    Lock door = doors[Math.floorMod(Objects.hash(by.personId(), key), doors.length)];
    door.lock();
    try {
      return Objects.requireNonNull(
          transaction.execute(status -> {
            Outcome<Made> made = made(by, key, fingerprint, make);
            if (!made.isDone()) {
              status.setRollbackOnly();
            }
            return made;
          }));
    } finally {
      door.unlock();
    }
  }

  private Outcome<Made> made(
      Actor by, String key, byte[] fingerprint, Supplier<Outcome<Application>> make) {
    if (keys.take(by, key, fingerprint)) {
      return make.get()
          .map(a -> {
            keys.made(by, key, a.id());
            return new Made(a, true);
          });
    }
    RequestKeyStore.Known known = keys.find(by, key).orElseThrow();
    Long id = known.application();
    if (!known.says(fingerprint) || id == null) {
      return Outcome.refused(IntakeRefusals.keyReused());
    }
    return Outcome.done(new Made(store.find(by.centre(), id).orElseThrow(), false));
  }

  private static byte[] digest(String said) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
