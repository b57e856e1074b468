package org.yichuang.assistance;

/**
 * What somebody reports.
 *
 * @param kind a class of what could not be got done, or a matter that is not for this window
 * @param caseNumber the case that failed; empty if there is none
 * @param matter what it is about where there is no case
 * @param words what happened, in the person's words
 */
public record NewTicket(String kind, String caseNumber, String matter, String words) {

  public NewTicket {
    kind = kind.strip();
    caseNumber = caseNumber.strip();
    matter = matter.strip();
    words = words.strip();
  }
}
