package org.yichuang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

/** What {@code docs/api.md} shows is run as it stands there, by a shell, against the house. */
class ApiGuideTests extends BrowserTest {

  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @Test
  void theWalkThroughWorksAsItIsWritten() throws Exception {
    String guide = Files.readString(Path.of("../docs/api.md"));
    String script =
        BLOCK.matcher(guide).results().map(m -> m.group(1)).collect(Collectors.joining("\n"));
    assertThat(script).contains("/api/deliveries/");
    ProcessBuilder shell =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
    shell.environment().put("BASE", "http://localhost:" + port);
    shell.environment().put("CLERK", token(Role.CLERK, "centre"));
    shell.environment().put("REVIEWER", token(Role.REVIEWER, "wjj"));
    shell.environment().put("ISSUER", token(Role.ISSUER, "centre"));
    Process run = shell.start();
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(run.waitFor()).as(said).isZero();
    assertThat(said).contains("\"result\":\"valid\"", "\"state\":\"DELIVERED\"", "\"next\"");
  }

  private String token(Role role, String department) {
    Actor actor = people.staff(centre, "程序" + role.ordinal(), role, department);
    return signIn.open(actor.personId(), actor.kind());
  }
}
