package org.yichuang.casework;

import java.util.Arrays;
import java.util.Optional;

/** What moves a case; its journal kind is {@code case.} and the name in lower case. */
public enum CaseEvent {
  RECEIVE,
  ASK_SUPPLEMENT,
  SUPPLEMENT,
  ACCEPT,
  DEEM_ACCEPTED,
  FIND_OUT_OF_SCOPE,
  DECLINE,
  CLAIM,
  RELEASE,
  REVIEW,
  RETURN,
  ANSWER,
  PAUSE,
  RESUME,
  EXTEND,
  HASTEN,
  TELL_RIGHTS,
  ASK_HEARING,
  SET_HEARING,
  HOLD_HEARING,
  HEAR_VIEWS,
  NAME_INSPECTORS,
  RECOMPUTE,
  GRANT,
  REFUSE,
  ISSUE,
  DELIVER,
  RATE,
  WITHDRAW,
  REVOKE,
  NOTE;

  /** The event whose journal entries are of this kind. */
  static Optional<CaseEvent> ofKind(String kind) {
    return Arrays.stream(values()).filter(e -> e.kind().equals(kind)).findFirst();
  }

  /** The kind of the journal entry, such as {@code case.ask-supplement}. */
  public String kind() {
    return "case." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
