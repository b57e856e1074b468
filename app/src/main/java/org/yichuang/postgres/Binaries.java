package org.yichuang.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.yichuang.kernel.RefusedException;

/** Unpacks the PostgreSQL binaries once; {@code YICHUANG_PG_BIN} names installed ones instead. */
final class Binaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private Binaries() {}

  /** The folder with initdb, pg_ctl and postgres. */
  static Path in(Path root) {
    String installed = System.getenv("YICHUANG_PG_BIN");
    if (installed != null && !installed.isBlank()) {
      return Path.of(installed);
    }
    Path home = root.resolve("postgres");
    if (!Files.exists(home.resolve(".complete"))) {
      makeFolder(home);
      unpack(home);
    }
    return home.resolve("bin");
  }

  private static void makeFolder(Path home) {
    try {
      folder(home);
    } catch (IOException e) {
      throw new RefusedException(PlaceRefusals.unusable(home, e));
    }
  }

  private static void unpack(Path home) {
    try (InputStream resource = Binaries.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new RefusedException(PlaceRefusals.noBinaries());
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
        for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
          write(home, e, tar);
        }
      }
      Files.createFile(home.resolve(".complete"));
    } catch (IOException e) {
      throw new RefusedException(PlaceRefusals.unusable(home, e));
    }
  }

  private static void write(Path home, TarArchiveEntry entry, InputStream in) throws IOException {
    Path target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      folder(target);
    } else if (entry.isSymbolicLink()) {
      folder(Objects.requireNonNull(target.getParent()));
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      folder(Objects.requireNonNull(target.getParent()));
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      boolean executable = (entry.getMode() & 0111) != 0;
      open(target, executable ? "rwxr-xr-x" : "rw-r--r--");
    }
  }

  private static void folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      open(folder, "rwxr-xr-x");
    }
  }

  /** Whatever the umask: another user than ours runs these. */
  private static void open(Path file, String rights) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
  }
}
