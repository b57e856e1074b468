package org.yichuang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this request may sign in by choosing a person: only in the demo, only when the program
 * listens on the loopback address alone, and only from this machine under a loopback name (so that
 * no page elsewhere reaches it through a name of its own). What came through a proxy came from
 * elsewhere, whatever it says of itself.
 */
@Component
class Demo {

  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private static final Set<String> PROXIED =
      Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

  private final boolean here;

  Demo(
      @Value("${yichuang.demo:false}") boolean demo,
      @Value("${server.address:}") String address,
      @Value("${server.forward-headers-strategy:none}") String proxies) {
    boolean direct = proxies.equalsIgnoreCase("none");
    this.here = demo && direct && !address.isBlank() && loopback(address);
  }

  boolean allows(HttpServletRequest request) {
    return here
        && PROXIED.stream().allMatch(header -> request.getHeader(header) == null)
        && loopback(request.getRemoteAddr())
        && NAMES.contains(request.getServerName());
  }

  private static boolean loopback(String address) {
    try {
      return address.matches("localhost|[0-9.]+|\\[?[0-9a-fA-F:]+]?")
          && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
