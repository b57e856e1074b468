package org.yichuang.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.Text;

/** Why a town cannot live where it was told to. */
final class PlaceRefusals {

  private static final Text OTHER_FOLDER =
      Text.of("请用 --data 另选一个目录。", "Choose another folder with --data.");

  private PlaceRefusals() {}

  static Refusal closed(Path data, String user) {
    return Refusal.of(
        "data.closed",
        403,
        Text.of(
            "用户 " + user + " 进不了数据目录 " + data + "，而 PostgreSQL 不以 root 运行。",
            "The user "
                + user
                + " cannot enter the data directory "
                + data
                + ", and PostgreSQL does not run as root."),
        Text.of(
            "请用 --data 另选一个目录，或让他人能进入它的上级目录（chmod o+x）。",
            "Choose another folder with --data, or let others enter the folders above it (chmod"
                + " o+x)."));
  }

  static Refusal unusable(Path data, Exception e) {
    String why = e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    return Refusal.of(
        "data.unusable",
        403,
        Text.of(
            "数据目录 " + data + " 不能使用（" + why + "）。",
            "The data directory " + data + " cannot be used (" + why + ")."),
        OTHER_FOLDER);
  }

  static Refusal notStarted(Path log, @Nullable String why) {
    return Refusal.of(
        "database.not-started",
        503,
        Text.of("PostgreSQL 没有启动起来：" + why, "PostgreSQL did not start: " + why),
        Text.of("请看它的日志 " + log + "。", "See its log " + log + "."));
  }

  static Refusal noBinaries() {
    return Refusal.of(
        "database.no-binaries",
        503,
        Text.of("程序里没有适合这台机器的 PostgreSQL。", "The program holds no PostgreSQL for this machine."),
        Text.of(
            "请设 YICHUANG_DB_URL 或 YICHUANG_PG_BIN。", "Set YICHUANG_DB_URL or YICHUANG_PG_BIN."));
  }

  static Refusal unreachable(String url, @Nullable String why) {
    return Refusal.of(
        "database.unreachable",
        503,
        Text.of("连不上数据库 " + url + "：" + why, "The database " + url + " cannot be reached: " + why),
        Text.of(
            "请核对 YICHUANG_DB_URL、YICHUANG_DB_USER 和 YICHUANG_DB_PASSWORD。",
            "Check YICHUANG_DB_URL, YICHUANG_DB_USER and YICHUANG_DB_PASSWORD."));
  }

  static Refusal tooOld(int version) {
    return Refusal.of(
        "database.too-old",
        503,
        Text.of(
            "数据库是 PostgreSQL " + version + "，太旧。", "The database is PostgreSQL " + version + "."),
        Text.of("请用 15 或更新的版本。", "Use version 15 or newer."));
  }
}
