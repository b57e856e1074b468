package org.yichuang.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Outcome;
import org.yichuang.people.Vault;

/** How people want to be told. */
@Service
public class Preferences {

  private static final PreferenceStore.Preference USUAL =
      new PreferenceStore.Preference(null, "", true, false);

  private final PreferenceStore store;
  private final Vault vault;

  Preferences(PreferenceStore store, Vault vault) {
    this.store = store;
    this.vault = vault;
  }

  PreferenceStore.Preference of(Centre centre, long person) {
    return store.find(centre, person).orElse(USUAL);
  }

  /** How the actor wants to be told. */
  public Wish wish(Actor actor) {
    PreferenceStore.Preference p = of(actor.centre(), actor.personId());
    return new Wish(p.masked(), p.sms(), p.english());
  }

  /**
   * Keeps how the actor wants to be told.
   *
   * @param mail an address, empty for none, null to leave it as it is
   */
  @Transactional
  public Outcome<Wish> prefer(Actor actor, @Nullable String mail, boolean sms, boolean english) {
    if (mail == null) {
      PreferenceStore.Preference before = of(actor.centre(), actor.personId());
      return kept(actor, before.mail(), before.masked(), sms, english);
    }
    String address = mail.strip();
    if (!address.isEmpty() && !address.matches("[^@\\s<>\"]{1,64}@[A-Za-z0-9.-]{3,190}")) {
      return Outcome.refused(NoticeRefusals.mail());
    }
    byte[] sealed = address.isEmpty() ? null : vault.seal(Notices.ADDRESS, address);
    String masked =
        address.isEmpty()
            ? ""
            : address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    return kept(actor, sealed, masked, sms, english);
  }

  private Outcome<Wish> kept(
      Actor actor, byte @Nullable [] mail, String masked, boolean sms, boolean english) {
    store.put(
        actor.centre(),
        actor.personId(),
        new PreferenceStore.Preference(mail, masked, sms, english));
    return Outcome.done(new Wish(masked, sms, english));
  }

  /** How somebody wants to be told; the mail address masked. */
  public record Wish(String mail, boolean sms, boolean english) {}
}
