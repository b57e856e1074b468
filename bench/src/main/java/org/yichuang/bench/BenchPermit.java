package org.yichuang.bench;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yichuang.calendar.Limit;
import org.yichuang.catalogue.Applicants;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Condition;
import org.yichuang.catalogue.DepartmentTask;
import org.yichuang.catalogue.Form;
import org.yichuang.catalogue.Guide;
import org.yichuang.catalogue.ItemType;
import org.yichuang.catalogue.Level;
import org.yichuang.catalogue.Procedure;
import org.yichuang.catalogue.Promptness;
import org.yichuang.catalogue.ResultTemplate;
import org.yichuang.catalogue.Stage;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Role;
import org.yichuang.kernel.Text;

/** A guide with two parallel reviews and nothing else: the shape the peers run. */
final class BenchPermit {

  static final String CODE = "bench-permit";

  private BenchPermit() {}

  /** A catalogue that knows this one guide. */
  static Catalogue catalogue() {
    Guide guide = guide();
    return (Catalogue)
        Proxy.newProxyInstance(
            BenchPermit.class.getClassLoader(),
            new Class<?>[] {Catalogue.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "guide" -> Optional.of(guide);
                  case "findGuide" -> Outcome.done(guide);
                  case "item" -> Optional.empty();
                  case "hashCode" -> System.identityHashCode(proxy);
                  case "equals" -> proxy == args[0];
                  case "toString" -> CODE;
                  default -> List.of();
                });
  }

  private static Guide guide() {
    Text title = Text.of("双部门并联许可", "A permit with two parallel reviews");
    Stage stage =
        new Stage("review", title, List.of(task("a", "wjj", false), task("b", "scjg", true)));
    return new Guide(
        CODE,
        CODE,
        1,
        title,
        title,
        title,
        Applicants.ANY,
        ItemType.LICENCE,
        Level.COUNTY,
        "wjj",
        Promptness.PROMISED,
        Limit.working(20),
        Limit.working(5),
        "licence",
        new Guide.Fee(BigDecimal.ZERO, title),
        1,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new Form(List.of()),
        new Procedure(List.of(stage)),
        List.of(),
        new ResultTemplate("T", title, "", "wjj", 48, null, title, List.of(), false),
        List.of(),
        List.of(),
        "",
        List.of(),
        false);
  }

  private static DepartmentTask task(String key, String department, boolean decides) {
    return new DepartmentTask(
        key,
        department,
        Role.REVIEWER,
        Text.of("审查", "review"),
        Limit.working(3),
        false,
        false,
        decides,
        List.of(),
        Set.of(),
        List.of(),
        Condition.ALWAYS);
  }
}
