package org.yichuang.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.Starting;
import org.yichuang.kernel.Bench;
import org.yichuang.kernel.Command;
import org.yichuang.kernel.Outcome;
import org.yichuang.kernel.Report;
import org.yichuang.kernel.Report.Figure;
import org.yichuang.postgres.DataDirectory;
import org.yichuang.postgres.Server;

/**
 * {@code bench pages}: the demo town with its cases copied up to 100,000, and real requests at 100 a
 * second on an open schedule: a request that starts late counts from the moment it was due.
 */
public final class PagesBench implements Bench {

  private static final int CASES = 100_000;
  private static final int PER_SECOND = 100;
  private static final double GOAL_P99 = 100;

  /** Requests before the clock runs, one after the other: the town is not measured cold. */
  private static final int WARMING = 600;

  private static final Pattern BUTTON =
      Pattern.compile("name=\"person\" value=\"([0-9]+)\"><b>([^<]+)</b>");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private static final String COPY_CASES =
      """
      insert into casework.case_file
      select (jsonb_populate_record(c, jsonb_build_object(
          'case_id', c.case_id + n * 1000000000000003, 'number', c.number || '-' || n,
          'idempotency_key', null))).*
      from casework.case_file c, generate_series(1, :times) n
      """;

  private static final String COPY_TASKS =
      """
      insert into casework.task
      select (jsonb_populate_record(t, jsonb_build_object('case_id', t.case_id + n * 1000000000000003))).*
      from casework.task t, generate_series(1, :times) n
      where exists (select 1 from casework.case_file c
        where c.centre_id = t.centre_id and c.case_id = t.case_id and c.number not like '%-%')
      """;

  private static final String COPY_RESULTS =
      """
      insert into delivery.delivery
      select (jsonb_populate_record(d, jsonb_build_object(
          'case_id', d.case_id + n * 1000000000000003, 'number', d.number || '-' || n, 'waybill', null,
          'state', case when d.state in ('SENT', 'IN_LOCKER') then 'READY' else d.state end,
          'locker_cell', null))).*
      from delivery.delivery d, generate_series(1, :times) n
      """;

  @Override
  public String summary() {
    return "catalogue, desk and progress pages at 100 requests a second with 100,000 cases";
  }

  @Override
  public Outcome<Report> measure(Command.Run run) throws Exception {
    int seconds = option(run, "--seconds", 20);
    Path root = Files.createTempDirectory("yichuang-pages");
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (DataDirectory data = DataDirectory.at(root)) {
      data.lock();
      try (Server server = Server.start(data)) {
        return Outcome.done(measure(run, server, root, seconds));
      }
    } finally {
      try (var all = Files.walk(root)) {
        all.sorted(Comparator.reverseOrder()).forEach(p -> p.toFile().delete());
      }
    }
  }

  private static Report measure(Command.Run run, Server server, Path root, int seconds)
      throws Exception {
    Map<String, Object> settings = new HashMap<>();
    settings.put("spring.datasource.url", server.database().url());
    settings.put("spring.datasource.username", server.database().user());
    settings.put("spring.datasource.password", server.database().password());
    settings.put("yichuang.data", root.toString());
    settings.put("yichuang.demo", true);
    settings.put("server.port", 0);
    try (ConfigurableApplicationContext house =
        Starting.house(WebApplicationType.SERVLET, settings)) {
      JdbcClient jdbc = house.getBean(JdbcClient.class);
      String base =
          "http://127.0.0.1:" + house.getEnvironment().getProperty("local.server.port");
      int cases = grow(run, jdbc);
      Map<String, Visit> visits = visits(base, jdbc);
      visits.values().forEach(v -> v.get(base, WARMING));
      List<Figure> figures = new ArrayList<>();
      figures.add(Figure.of("cases", cases, "cases"));
      for (var visit : visits.entrySet()) {
        figures.addAll(load(run, base, visit.getKey(), visit.getValue(), seconds));
      }
      return Report.of(figures);
    }
  }

  /** Waits for the demo town, then copies its cases with their tasks and results. */
  private static int grow(Command.Run run, JdbcClient jdbc) {
    int before = -1;
    int now = count(jdbc);
    while (now != before || now < 1_900) {
      before = now;
      LockSupport.parkNanos(5_000_000_000L);
      now = count(jdbc);
      run.err().println(now + " cases in the demo town");
    }
    int times = CASES / now;
    for (String copy : List.of(COPY_RESULTS, COPY_CASES, COPY_TASKS)) {
      jdbc.sql(copy).param("times", times).update();
    }
    jdbc.sql("analyze").update();
    return count(jdbc);
  }

  private static int count(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from casework.case_file").query(Integer.class).single();
  }

  private static Map<String, Visit> visits(String base, JdbcClient jdbc) throws Exception {
    String number =
        jdbc.sql(
                """
                select number from casework.case_file
                where closed_at is null order by case_id limit 1 offset 2000
                """)
            .query(String.class)
            .single();
    Visit clerk = Visit.signedIn(base, "STAFF", role(jdbc, "CLERK"));
    Visit reviewer = Visit.signedIn(base, "STAFF", role(jdbc, "REVIEWER"));
    Visit citizen = Visit.signedIn(base, "CITIZEN", owner(jdbc, number));
    Visit nobody = new Visit(client(), "/");
    Map<String, Visit> all = new LinkedHashMap<>();
    all.put("front page", nobody);
    all.put("catalogue", nobody.to("/items"));
    all.put("guide", nobody.to("/items/hygiene-permit"));
    all.put("search", nobody.to("/find?q=" + encoded("我想开个小吃店")));
    all.put("window desk", clerk.to("/desk"));
    all.put("review desk", reviewer.to("/review"));
    all.put("progress", citizen.to("/progress/" + encoded(number)));
    return all;
  }

  private static long role(JdbcClient jdbc, String role) {
    return jdbc.sql(
            """
            select person_id from people.post where role = :role
            order by department = 'centre' desc, person_id limit 1
            """)
        .param("role", role)
        .query(Long.class)
        .single();
  }

  private static long owner(JdbcClient jdbc, String number) {
    return jdbc.sql("select applicant_id from casework.case_file where number = :number")
        .param("number", number)
        .query(Long.class)
        .single();
  }

  private static List<Figure> load(
      Command.Run run, String base, String name, Visit visit, int seconds) throws Exception {
    ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    long start = System.nanoTime() + 100_000_000L;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < seconds * PER_SECOND; i++) {
        long due = start + i * (1_000_000_000L / PER_SECOND);
        LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
        threads.submit(() -> {
          int status = visit.once(base);
          millis.add((System.nanoTime() - due) / 1e6);
          if (status != 200) {
            failed.incrementAndGet();
          }
        });
      }
    }
    double[] sorted = millis.stream().mapToDouble(m -> m).sorted().toArray();
    double p99 = Math.round(sorted[(int) Math.ceil(.99 * sorted.length) - 1] * 10) / 10.0;
    double p50 = Math.round(sorted[sorted.length / 2] * 10) / 10.0;
    run.err().printf("%-12s p50 %6.1f ms, p99 %6.1f ms, failed %d%n", name, p50, p99, failed.get());
    return List.of(
        Figure.of(name + ", median", p50, "ms"),
        Figure.below(name + ", p99", p99, "ms", GOAL_P99),
        Figure.below(name + ", failed", failed.get(), "requests", 1));
  }

  private static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static int option(Command.Run run, String name, int otherwise) {
    int at = run.args().indexOf(name);
    return at < 0 || at + 1 >= run.args().size()
        ? otherwise
        : Integer.parseInt(run.args().get(at + 1));
  }

  /** Somebody with a browser, on the way to a page. */
  private record Visit(HttpClient browser, String path) {

    static Visit signedIn(String base, String as, long person) throws Exception {
      HttpClient browser = client();
      String page = text(browser, HttpRequest.newBuilder(URI.create(base + "/sign-in")).build());
      Matcher token = TOKEN.matcher(page);
      if (!token.find() || !BUTTON.matcher(page).find()) {
        throw new IllegalStateException("no way to sign in on " + base + "/sign-in");
      }
      String form =
          "as=" + as + "&next=/&person=" + person + "&_csrf=" + encoded(token.group(1));
      text(
          browser,
          HttpRequest.newBuilder(URI.create(base + "/sign-in/demo"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build());
      return new Visit(browser, "/");
    }

    private static String text(HttpClient browser, HttpRequest request) throws Exception {
      HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
      }
      return answer.body();
    }

    Visit to(String elsewhere) {
      return new Visit(browser, elsewhere);
    }

    void get(String base, int times) {
      for (int i = 0; i < times; i++) {
        once(base);
      }
    }

    int once(String base) {
      try {
        return browser
            .send(
                HttpRequest.newBuilder(URI.create(base + path)).build(),
                HttpResponse.BodyHandlers.ofByteArray())
            .statusCode();
      } catch (IOException e) {
        return 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
  }
}
