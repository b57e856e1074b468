package org.yichuang.certificates;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Department;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Now;
import org.yichuang.people.Vault;

/** The keys of each centre; the first is made when the first certificate is signed. */
@Repository
class IssuerKeys {

  static final String NEWEST =
      """
      select key_no, public_key, private_sealed, x509 from certificates.issuer_key
      where centre_id = :centre and retired_at is null order by key_no desc limit 1
      """;

  static final String KEY =
      """
      select key_no, public_key, private_sealed, x509 from certificates.issuer_key
      where centre_id = :centre and key_no = :no
      """;

  static final String LAST_NO =
      """
      select coalesce(max(key_no), 0) from certificates.issuer_key where centre_id = :centre
      """;

  static final String INSERT =
      """
      insert into certificates.issuer_key
        (centre_id, key_no, public_key, private_sealed, x509, made_at)
      values (:centre, :no, :publicKey, :privateSealed, :x509, :now)
      on conflict (centre_id, key_no) do nothing
      """;

  static final String RETIRE =
      """
      update certificates.issuer_key set retired_at = :now
      where centre_id = :centre and key_no < :no and retired_at is null
      """;

  private static final String USE = "certificates.key";

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Catalogue catalogue;
  private final Now now;
  private final TransactionTemplate apart;
  private final RowMapper<IssuerKey> row;
  private final Map<Centre, IssuerKey> newest = new ConcurrentHashMap<>();

  IssuerKeys(
      JdbcClient jdbc,
      Vault vault,
      @Lazy Catalogue catalogue,
      Now now,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.catalogue = catalogue;
    this.now = now;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.row =
        (r, i) ->
            KeyMaker.read(
                r.getInt("key_no"),
                r.getBytes("public_key"),
                vault.open(USE, r.getBytes("private_sealed")),
                r.getBytes("x509"));
  }

  /** The key to sign with now; committed before anything is signed with it. */
  IssuerKey signing(Centre centre) {
    IssuerKey known = newest.get(centre);
    return known != null
        ? known
        : newest.computeIfAbsent(centre, c -> newest(c).orElseGet(() -> make(c)));
  }

  /** The key that a record names. */
  Optional<IssuerKey> key(Centre centre, int no) {
    IssuerKey known = newest.get(centre);
    return known != null && known.no() == no
        ? Optional.of(known)
        : jdbc.sql(KEY).param("centre", centre.code()).param("no", no).query(row).optional();
  }

  /** Signs with a new key from now on; what the old ones signed stays checkable. */
  IssuerKey renew(Centre centre) {
    IssuerKey fresh = make(centre);
    jdbc.sql(RETIRE)
        .param("centre", centre.code())
        .param("no", fresh.no())
        .param("now", now.sql())
        .update();
    newest.put(centre, fresh);
    return fresh;
  }

  private Optional<IssuerKey> newest(Centre centre) {
    return jdbc.sql(NEWEST).param("centre", centre.code()).query(row).optional();
  }

  private IssuerKey make(Centre centre) {
    IssuerKey made = apart.execute(status -> makeOnce(centre));
    if (made == null) {
      throw new IllegalStateException("no signing key for " + centre);
    }
    return made;
  }

  private IssuerKey makeOnce(Centre centre) {
    int no = jdbc.sql(LAST_NO).param("centre", centre.code()).query(Integer.class).single() + 1;
    String owner = catalogue.department("centre").map(Department::seal).orElse(centre.code());
    IssuerKey fresh = KeyMaker.make(no, owner, now.instant());
    jdbc.sql(INSERT)
        .param("centre", centre.code())
        .param("no", no)
        .param("publicKey", fresh.publicKey().getQ().getEncoded(false))
        .param("privateSealed", vault.seal(USE, fresh.privateKey().getD().toString(16)))
        .param("x509", fresh.x509())
        .param("now", now.sql())
        .update();
    return key(centre, no).orElseThrow();
  }
}
