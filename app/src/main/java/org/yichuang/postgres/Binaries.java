package org.yichuang.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

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
      unpack(home);
    }
    return home.resolve("bin");
  }

  private static void unpack(Path home) {
    try (InputStream resource = Binaries.class.getResourceAsStream(ARCHIVE)) {
      if (resource == null) {
        throw new IllegalStateException(
            "no PostgreSQL for this machine in the program; set YICHUANG_DB_URL or YICHUANG_PG_BIN");
      }
      try (var tar =
          new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(resource)))) {
        for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
          write(home, e, tar);
        }
      }
      Files.createFile(home.resolve(".complete"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack PostgreSQL into " + home, e);
    }
  }

  private static void write(Path home, TarArchiveEntry entry, InputStream in) throws IOException {
    Path target = home.resolve(entry.getName()).normalize();
    if (!target.startsWith(home)) {
      throw new IOException("entry outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.deleteIfExists(target);
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      if ((entry.getMode() & 0111) != 0) {
        Files.setPosixFilePermissions(target, executable());
      }
    }
  }

  private static Set<PosixFilePermission> executable() {
    Set<PosixFilePermission> all = EnumSet.allOf(PosixFilePermission.class);
    all.remove(PosixFilePermission.GROUP_WRITE);
    all.remove(PosixFilePermission.OTHERS_WRITE);
    return all;
  }
}
