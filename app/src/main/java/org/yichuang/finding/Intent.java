package org.yichuang.finding;

/** What somebody wants to do with a permit, a card or an entry. */
enum Intent {
  NEW(""),
  PREPARE("筹建"),
  REISSUE("补办"),
  RENEW("延续"),
  CHANGE("变更"),
  CANCEL("注销"),
  TRANSFER("过户"),
  MOVE_IN("转入"),
  MOVE_OUT("转出"),
  QUERY("查询"),
  STOP("停业"),
  RESUME("恢复");

  /** The word by which all words for it are compared; empty when they are compared as said. */
  final String word;

  Intent(String word) {
    this.word = word;
  }
}
