package org.yichuang.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RefusedException;

/** The folder that holds everything of one town: the database, its password, the keys. */
public final class DataDirectory implements AutoCloseable {

  private final Path root;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  private DataDirectory(Path root) {
    this.root = root;
  }

  public static DataDirectory at(Path root) {
    try {
      makeEnterable(root.toAbsolutePath());
      Path secret = root.resolve("secret");
      if (!Files.isDirectory(secret)) {
        Files.createDirectory(secret);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rwx------"));
      }
      return new DataDirectory(root.toRealPath());
    } catch (IOException e) {
      throw new RefusedException(PlaceRefusals.unusable(root, e));
    }
  }

  /** Folders made here are open to enter whatever the umask, for the server's user must pass. */
  private static void makeEnterable(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (Files.isDirectory(folder)) {
      return;
    }
    if (parent != null) {
      makeEnterable(parent);
    }
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  public Path root() {
    return root;
  }

  Path cluster() {
    return root.resolve("pg");
  }

  Path log() {
    return root.resolve("pg.log");
  }

  /** Takes the folder for this program; false when another living program has it. */
  public boolean lock() {
    try {
      FileChannel opened =
          FileChannel.open(
              root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock taken = opened.tryLock();
      if (taken == null) {
        opened.close();
        return false;
      }
      channel = opened;
      lock = taken;
      return true;
    } catch (java.nio.channels.OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw new RefusedException(PlaceRefusals.unusable(root, e));
    }
  }

  /** A secret of this town, made at random the first time, readable by its owner only. */
  public synchronized String secret(String name) {
    Path file = root.resolve("secret").resolve(name);
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      String fresh = HexFormat.of().formatHex(random);
      Path half = Files.createTempFile(file.getParent(), name, ".new");
      Files.writeString(half, fresh);
      Files.move(half, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
      return fresh;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the secret " + name, e);
    }
  }

  void remember(Database database) {
    Properties p = new Properties();
    p.setProperty("url", database.url());
    p.setProperty("user", database.user());
    p.setProperty("password", database.password());
    try (var out = Files.newBufferedWriter(root.resolve("secret/postgres.properties"))) {
      p.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database of the program that holds this folder, for a verb that runs beside it. */
  public Optional<Database> running() {
    Path file = root.resolve("secret/postgres.properties");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties p = new Properties();
    try (var in = Files.newBufferedReader(file)) {
      p.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(
        new Database(p.getProperty("url"), p.getProperty("user"), p.getProperty("password")));
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.release();
      }
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
