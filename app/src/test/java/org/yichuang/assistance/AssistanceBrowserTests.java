package org.yichuang.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yichuang.kernel.Role;
import org.yichuang.testing.BrowserTest;

class AssistanceBrowserTests extends BrowserTest {

  private void clean(String... paths) {
    for (String path : paths) {
      for (String how : new String[] {"lang=zh", "lang=en", "lang=zh&text=large"}) {
        size(320, 800);
        open(path + "?" + how);
        assertThat(axe()).as(path + " " + how).isEmpty();
        assertThat(fitsWidth()).as(path + " fits 320 px with " + how).isTrue();
      }
      open(path + "?text=normal");
    }
  }

  @Test
  void peopleAskForHelpReportAndReadTheirNoticesOnAPhoneAndInLargeText() {
    signInAs(Role.CITIZEN);
    open("/help");
    page().fill("#matter", "给奶奶办优待证");
    page().click("main form.card button");
    page().getByText("等人接办").first().waitFor();
    open("/stuck/report");
    page().click("main form.card button");
    assertThat(page().locator(".errors li").count()).isEqualTo(3);
    page().check("input[value=petition]");
    page().fill("#matter", "土地");
    page().fill("#words", "请处理");
    page().click("main form.card button");
    page().getByText("信访局").first().waitFor();
    clean("/help", "/stuck/report", "/notices", "/notices/settings", "/progress", "/");
  }

  @Test
  void staffPagesAreCleanOnAPhone() {
    signInAs(Role.FLOOR_MANAGER);
    clean("/assistance", "/stuck");
    signInAs(Role.SUPERVISOR);
    clean("/notices/outbox");
    signInAs(Role.HEAD, "cg");
    clean("/green");
  }
}
