package org.yichuang.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.kernel.Centre;

/**
 * Finds the installation's key: {@code YICHUANG_VAULT_KEY} (64 hex digits) or the file {@code
 * vault.key} in the data directory, made at the first start. A database that was sealed with
 * another key is refused at start, before anything is written with the wrong one.
 */
@Configuration(proxyBeanMethods = false)
class VaultKey {

  private static final String FILE = "vault.key";

  @Bean
  Vault vault(
      AttemptStore store,
      Centre centre,
      @Value("${yichuang.vault-key:${YICHUANG_VAULT_KEY:}}") String given,
      @Value("${yichuang.data:.data}") Path data) {
    Vault vault = new Vault(HexFormat.of().parseHex(given.isBlank() ? file(data) : given.strip()));
    if (!vault.sameKeyAs(store.keyCheck(centre, vault.check()))) {
      throw new IllegalArgumentException(
          "The personal data in this database was sealed with another key. Bring back "
              + data.resolve(FILE)
              + " or set YICHUANG_VAULT_KEY. 数据库中的个人信息是用另一把密钥加密的，请恢复原密钥文件。");
    }
    return vault;
  }

  private static String file(Path data) {
    Path file = data.resolve(FILE);
    try {
      Files.createDirectories(data);
      byte[] fresh = new byte[32];
      new SecureRandom().nextBytes(fresh);
      try {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
            file,
            HexFormat.of().formatHex(fresh),
            StandardOpenOption.WRITE,
            StandardOpenOption.SYNC);
      } catch (FileAlreadyExistsException e) {
        return Files.readString(file).strip();
      }
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or make " + file, e);
    }
  }
}
