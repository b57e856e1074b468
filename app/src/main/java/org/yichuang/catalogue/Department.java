package org.yichuang.catalogue;

import java.util.List;
import org.yichuang.kernel.Text;

/**
 * A department behind the window.
 *
 * @param code short and Latin, such as {@code wjj}; posts and tasks name it
 * @param name as people call it
 * @param seal the full name as it stands in a seal
 * @param uscc its unified social credit code, which names it as an issuer of certificates
 * @param aliases other names under which lists of items name it
 */
public record Department(
    String code, Text name, String seal, String uscc, String phone, List<String> aliases) {

  public Department {
    aliases = List.copyOf(aliases);
  }
}
