package org.yichuang.kernel;

/** What a post lets its holder do. A person may hold several posts and so several roles. */
public enum Role {
  /** Applies, follows and rates his or her own cases. */
  CITIZEN,
  /** Works a comprehensive window: receives, accepts, gives receipts. */
  CLERK,
  /** Reviews for one department. */
  REVIEWER,
  /** Heads one department: extensions, second checks, substitutes. */
  HEAD,
  /** Works the issue desk. */
  ISSUER,
  /** Runs the floor: windows, queues, peaks. */
  FLOOR_MANAGER,
  /** Helps applicants (帮代办). */
  VOLUNTEER,
  /** Sees warnings and clocks of the whole centre. */
  SUPERVISOR,
  /** Head of government or centre: boards, extensions of joint cases. */
  LEADER,
  /** Posts, calendars, configuration; no case content. */
  ADMIN
}
