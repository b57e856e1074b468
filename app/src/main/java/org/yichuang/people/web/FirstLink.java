package org.yichuang.people.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yichuang.people.Invitations;
import org.yichuang.people.SignIn;

/** At the start of a town without administrator, prints the link that makes the first one. */
@Component
class FirstLink {

  private final Invitations invitations;
  private final SignIn signIn;
  private final boolean demo;
  private final boolean background;
  private final String address;

  FirstLink(
      Invitations invitations,
      SignIn signIn,
      @Value("${yichuang.demo:false}") boolean demo,
      @Value("${yichuang.background:true}") boolean background,
      @Value("${server.address:localhost}") String address) {
    this.invitations = invitations;
    this.signIn = signIn;
    this.demo = demo;
    this.background = background;
    this.address = address;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (demo
        || !background
        || !(event.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    String base = "http://" + address + ":" + web.getWebServer().getPort();
    invitations
        .first()
        .ifPresent(token ->
            System.out.println(
                "请在24小时内打开这个一次性链接，设立第一位管理员：\n"
                    + "Open this one-time link within 24 hours to make the first administrator:\n"
                    + base
                    + "/invitations/"
                    + token));
  }

  @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
  void sweep() {
    if (background) {
      signIn.sweep();
    }
  }
}
