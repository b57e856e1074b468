package org.yichuang;

import java.util.List;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Refusal;
import org.yichuang.kernel.RefusedException;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Text;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./yichuang verify}: whether everything kept is still what was put down. */
final class VerifyVerb implements Command {

  @Override
  public String summary() {
    return "prove that nothing kept was changed: verify [--data DIR] --json";
  }

  @Override
  public String help() {
    return """
    ./yichuang verify [--data DIR] [--json]
        Recomputes the hash chain of every case in the journal and the seals over all of them, checks
        the signature of every certificate and compares it with the register, and recomputes the hash
        of every file that was handed in. Works beside a running town.
    逐条重算日志链、封签、证照签名与附件摘要；有一处不符即报告，退出码为 1。
    Exit status: 0 all whole, 1 something is broken.
    """;
  }

  @Override
  public int run(Run run) {
    if (!run.args().isEmpty()) {
      throw new RefusedException(List.of(unknown(run.args().getFirst())));
    }
    Report report = run.rooms().get(Proofs.class).run();
    if (run.json()) {
      run.out().println(JsonMapper.builder().build().writeValueAsString(report.json()));
    } else {
      report
          .figures()
          .forEach(f -> run.out().printf("%-22s %10s %s%n", f.name(), f.value(), f.unit()));
      report.more().forEach((name, value) -> ((List<?>) value).forEach(run.out()::println));
      run.out().println(report.ok() ? "全部相符 All is whole." : "有不符之处 Something is broken.");
    }
    return report.ok() ? 0 : 1;
  }

  private static Refusal unknown(String word) {
    return Refusal.of(
        "command.option-unknown",
        400,
        Text.of("不认识“" + word + "”。", "'" + word + "' is not known here."),
        Text.of("请看 ./yichuang verify --help。", "See ./yichuang verify --help."));
  }
}
