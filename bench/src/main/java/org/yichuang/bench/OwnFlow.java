package org.yichuang.bench;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.yichuang.House;
import org.yichuang.casework.CaseFile;
import org.yichuang.casework.CaseState;
import org.yichuang.casework.Cases;
import org.yichuang.casework.Channel;
import org.yichuang.casework.NewCase;
import org.yichuang.casework.Step;
import org.yichuang.casework.Task;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Facts;
import org.yichuang.catalogue.Guide;
import org.yichuang.kernel.Actor;
import org.yichuang.kernel.Centre;
import org.yichuang.kernel.Ids;
import org.yichuang.kernel.Now;
import org.yichuang.kernel.Post;
import org.yichuang.kernel.Role;
import org.yichuang.postgres.Database;

/** The flow through the house's own door, {@link Cases}, on a guide with two parallel reviews. */
final class OwnFlow implements PermitFlow {

  private static final Centre CENTRE = Centre.of("430702");

  private final ConfigurableApplicationContext house;
  private final Cases cases;
  private final Guide guide;
  private final Facts facts;
  private final Now now;
  private final Actor clerk =
      new Actor(
          Actor.Kind.STAFF,
          11,
          "窗口",
          CENTRE,
          Set.of(new Post(Role.CLERK, CENTRE, "centre"), new Post(Role.ISSUER, CENTRE, "centre")));
  private final Actor citizen = Actor.citizen(CENTRE, 99, "申请人");

  OwnFlow(Database database, String data) {
    house =
        new SpringApplicationBuilder(House.class)
            .web(WebApplicationType.NONE)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(
                        Catalogue.class, BenchPermit::catalogue, bean -> bean.setPrimary(true)))
            .run(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--yichuang.data=" + data,
                "--yichuang.background=false");
    cases = house.getBean(Cases.class);
    now = house.getBean(Now.class);
    guide = house.getBean(Catalogue.class).findGuide(BenchPermit.CODE).orThrow();
    facts = Facts.of(Map.of(), now.today());
  }

  @Override
  public String name() {
    return "yichuang";
  }

  @Override
  public void run() {
    CaseFile file =
        cases.receive(clerk, NewCase.of(guide.itemCode(), 99, "申请人", Channel.WINDOW)).orThrow();
    file = cases.step(clerk, file, new Step.Accept(facts)).orThrow();
    while (file.state() != CaseState.GRANTED) {
      Task open = file.openTasks().getFirst();
      Actor reviewer =
          new Actor(
              Actor.Kind.STAFF,
              20 + open.no(),
              "审批",
              CENTRE,
              Set.of(new Post(open.role(), CENTRE, open.department())));
      file = cases.step(reviewer, file, new Step.Pass(open.no(), "符合条件")).orThrow();
    }
    file = cases.step(clerk, file, new Step.Issue("CERT-" + Ids.next(now))).orThrow();
    file = cases.step(clerk, file, new Step.Deliver("COUNTER", "签收")).orThrow();
    file = cases.step(citizen, file, new Step.Rate("VERY_SATISFIED")).orThrow();
    if (file.version() != STEPS) {
      throw new IllegalStateException("a flow of " + file.version() + " steps, not " + STEPS);
    }
  }

  @Override
  public void close() {
    house.close();
  }
}
