package org.yichuang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Who may sign in by choosing a person: whoever sits at the demo's own machine. */
class DemoDoorTests {

  @Test
  void onlyTheDemoOnTheLoopbackAddressWithoutAProxyOpensIt() {
    assertThat(new Demo(true, "127.0.0.1", "none").allows(here())).isTrue();
    assertThat(new Demo(false, "127.0.0.1", "none").allows(here())).isFalse();
    assertThat(new Demo(true, "0.0.0.0", "none").allows(here())).isFalse();
    assertThat(new Demo(true, "", "none").allows(here())).isFalse();
    assertThat(new Demo(true, "127.0.0.1", "framework").allows(here())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 127.0.0.1",
    "X-Forwarded-For, 8.8.8.8",
    "Forwarded, for=127.0.0.1",
    "X-Real-IP, 127.0.0.1",
    "Via, 1.1 proxy"
  })
  void whatCameThroughAProxyCameFromElsewhere(String header, String value) {
    MockHttpServletRequest request = here();
    request.addHeader(header, value);
    assertThat(new Demo(true, "127.0.0.1", "none").allows(request)).isFalse();
  }

  @Test
  void anotherMachineOrAnotherNameForThisOneDoesNot() {
    MockHttpServletRequest other = here();
    other.setRemoteAddr("10.0.0.5");
    assertThat(new Demo(true, "127.0.0.1", "none").allows(other)).isFalse();
    MockHttpServletRequest rebound = here();
    rebound.setServerName("evil.example");
    assertThat(new Demo(true, "127.0.0.1", "none").allows(rebound)).isFalse();
  }

  private static MockHttpServletRequest here() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr("127.0.0.1");
    request.setServerName("localhost");
    return request;
  }
}
