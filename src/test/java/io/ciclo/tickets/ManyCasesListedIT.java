package io.ciclo.tickets;

import static io.ciclo.tickets.CountedStatements.selectsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.engine.NewPerson;
import io.ciclo.servicelevels.Colour;
import io.ciclo.staff.NextTasks;
import io.ciclo.staff.StaffGroup;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.CountedStatements.Sent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What it costs to find work does not depend on how many cases are open: lists, searches, a portfolio and the next task,
 * measured in one run with few and with many. How many: {@code ciclo.proof.list-cases}; the full proof leaves the planner free
 * and writes its figures to docs.
 */
@DirtiesContext
@Tag("own-application")
@Import(CountedStatements.class)
class ManyCasesListedIT extends TicketTraces {

  private static final int CASES = Integer.getInteger("ciclo.proof.list-cases", 2_000);
  private static final boolean IN_FULL = System.getProperty("ciclo.proof.reports") != null;
  private static final int FEW = 600;
  private static final int TIMES = IN_FULL ? 20 : 5;
  private static final int CONNECTIONS = 3;
  private static final double AT_MOST = 1.3;
  private static final int PORTFOLIO = 5;
  private static final String RARE = "ultramarinos";
  private static final Pattern WALKED = Pattern.compile("Seq Scan on (\\w+)");

  private static EmbeddedPostgres server;

  private final StringBuilder plans = new StringBuilder();

  @Autowired CaseLists lists;
  @Autowired Portfolios portfolios;
  @Autowired NextTasks next;
  @Autowired DataSource dataSource;
  @Autowired JdbcTemplate jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off")
        .setServerConfig("full_page_writes", "off").setServerConfig("autovacuum", "off").setServerConfig("max_wal_size", "8GB")
        // with so few rows reading a table from end to end is cheap: here only where no index serves
        .setServerConfig("enable_seqscan", IN_FULL ? "on" : "off").setServerConfig("random_page_cost", "1.1").setServerConfig("shared_buffers", "512MB")
        .setServerConfig("maintenance_work_mem", "1GB").start();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("spring.datasource.hikari.maximum-pool-size", () -> CONNECTIONS);
    properties.add("spring.datasource.hikari.minimum-idle", () -> CONNECTIONS);
    // nobody writes beside this test
    properties.add("ciclo.engine.search.overlap", () -> "PT0S");
  }

  /** What one look costs. */
  private record Cost(double statements, double rowsRead, List<String> walked) {

    @Override
    public String toString() {
      return "%5.1f statements, %8.1f rows read".formatted(statements, rowsRead);
    }
  }

  @Test
  @Requirement({"DW-02", "DW-03", "DW-04"})
  void findingWorkCostsTheSameWithManyOpenCases() throws Exception {
    Customer customer = customer();
    String template = opened(customer, "Uno de muchos");
    classifiedAs(template, TicketType.INCIDENT);
    tickets.staffAnswers(template, AGENT, "Lo vemos.", "Mañana le decimos más.", List.of());
    String rare = opened(customer, "La tienda de " + RARE + " no carga");
    String leader = person(StaffGroup.ACCOUNT_LEADERS);

    more(template, 1, FEW);
    jdbc.update("update company set account_leader = ? where id between ? and ?", leader, ManyOpenCases.company(1),
        ManyOpenCases.company(1) + PORTFOLIO - 1);
    jdbc.execute("update act_ru_task set assignee_ = '" + AGENT + "' where id_ in (select task_id from case_task where case_number in ("
        + "select 'T-2025-' || lpad((n * 7)::text, 6, '0') from generate_series(1, 60) g(n)))");
    Map<String, Cost> few = looks(leader, customer, rare);
    more(template, FEW + 1, CASES);
    Map<String, Cost> many = looks(leader, customer, rare);

    int equalScore = jdbc.queryForObject("select max(n) from (select count(*) as n from act_ru_task where priority_ >= 80"
        + " group by priority_) x", Integer.class);
    report(few, many, equalScore);
    few.forEach((look, cost) -> {
      Cost now = many.get(look);
      // at equal score the case that came in first comes first: all of them are looked at
      double ofEqualScore = look.contains("score") || look.contains("next") ? 6.0 * equalScore : 0;
      assertThat(now.statements()).as("statements, %s", look).isLessThanOrEqualTo(cost.statements());
      assertThat(now.rowsRead()).as("rows read, %s", look).isLessThanOrEqualTo(cost.rowsRead() * AT_MOST + ofEqualScore);
      assertThat(now.walked()).as("tables of many rows that are read from end to end, %s", look).isEmpty();
    });
  }

  private String person(StaffGroup group) {
    String id = "muchos." + group.id().replace("-", "") + System.nanoTime();
    identities.create(new NewPerson(id, "Muchos", "Casos", "", List.of(group.id()), "una frase larga de prueba 7", false));
    return id;
  }

  private void more(String template, int first, int last) throws Exception {
    try (HikariDataSource writers = new HikariDataSource()) {
      writers.setDataSource(server.getPostgresDatabase());
      writers.setMaximumPoolSize(ManyOpenCases.WRITERS);
      writers.setConnectionInitSql("set session_replication_role = replica");
      new ManyOpenCases(new JdbcTemplate(writers), template, first, last).write();
    }
  }

  private Map<String, Cost> looks(String leader, Customer customer, String rare) throws Exception {
    String agent = person(StaffGroup.CARE_AGENTS);
    // each is read once by the index, whenever it is
    lists.list(searching("nada"), 0, 50);
    lists.list(searching("nada"), 0, 50);
    Map<String, Runnable> looks = new LinkedHashMap<>();
    looks.put("list of all that is open", () -> page(CaseFilter.OPEN, 50));
    looks.put("list, the oldest first", () -> page(CaseFilter.OPEN.with(CaseOrder.AGE), 50));
    looks.put("list, by due date", () -> page(CaseFilter.OPEN.with(CaseOrder.DUE), 50));
    looks.put("list, by score", () -> page(CaseFilter.OPEN.with(CaseOrder.SCORE), 50));
    looks.put("list of a leader's incidents", () -> page(filter(TicketType.INCIDENT, LEADER, null, null), 50));
    looks.put("list of what somebody holds", () -> page(filter(null, null, AGENT, null), 50));
    looks.put("list of a company", () -> page(new CaseFilter("", true, null, null, null, ManyOpenCases.company(1), null, null,
        null, null, null), 20));
    looks.put("search of a rare word", () -> page(searching(RARE), 1));
    looks.put("search of a word that nearly all contain", () -> page(searching("muchos"), 50));
    looks.put("search of a number", () -> assertThat(lists.numbered(rare)).contains(rare));
    looks.put("possible matches", () -> tickets.possibleMatches(rare));
    looks.put("a customer's list", () -> assertThat(tickets.ofCompany(customer.company(), TicketSearch.all())).isNotEmpty());
    looks.put("portfolio of " + PORTFOLIO + " companies", () ->
        assertThat(portfolios.of(leader, null, 0, 50).lines()).hasSize(50));
    looks.put("the next task, taken and given back", () ->
        tasks.setAssignee(next.take(agent).orElseThrow().task().id(), null));
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (Map.Entry<String, Runnable> look : looks.entrySet()) {
      costs.put(look.getKey(), measured(look.getValue()));
    }
    return costs;
  }

  private void page(CaseFilter filter, int lines) {
    assertThat(lists.list(filter, 0, 50).lines()).hasSize(lines);
  }

  private static CaseFilter searching(String words) {
    return new CaseFilter(words, true, null, null, null, null, null, null, null, null, null);
  }

  private static CaseFilter filter(TicketType type, String leader, String agent, Colour colour) {
    return new CaseFilter("", true, null, type, null, null, leader, agent, colour, null, null);
  }

  private Cost measured(Runnable look) throws Exception {
    List<String> walked = walked(selectsOf(look));
    long rows = rowsRead();
    long statements = CountedStatements.SENT.get();
    for (int i = 0; i < TIMES; i++) {
      look.run();
    }
    statements = CountedStatements.SENT.get() - statements;
    return new Cost((double) statements / TIMES, (double) (rowsRead() - rows) / TIMES, walked);
  }

  /** Tables with a row a case that the database would read from end to end. */
  private List<String> walked(List<Sent> asked) throws SQLException {
    List<String> large = jdbc.queryForList("select relname from pg_class where relkind = 'r' and reltuples >= " + FEW, String.class);
    List<String> walked = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      for (Sent sent : asked) {
        String plan = sent.plan(connection, "explain");
        plans.append(sent.sql()).append('\n').append(plan).append('\n');
        Matcher scan = WALKED.matcher(plan);
        while (scan.find()) {
          if (large.contains(scan.group(1))) {
            walked.add(scan.group(1) + " in " + sent.sql());
          }
        }
      }
    }
    return walked;
  }

  private long rowsRead() throws Exception {
    reported();
    return jdbc.queryForObject("select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables",
        Long.class);
  }

  /** A process of the database tells its figures when it comes to rest, at most twice a second. */
  private void reported() throws Exception {
    TimeUnit.MILLISECONDS.sleep(700);
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        all.add(dataSource.getConnection());
      }
      for (Connection connection : all) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("select 1");
        }
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
    TimeUnit.MILLISECONDS.sleep(700);
  }

  private void report(Map<String, Cost> few, Map<String, Cost> many, int equalScore) throws IOException {
    StringBuilder text = new StringBuilder(("open cases: %,d and then %,d; each look %d times; at most %d of one score above 80%n")
        .formatted(FEW, CASES, TIMES, equalScore));
    few.forEach((look, cost) -> text.append(String.format(Locale.ROOT, "%n%s%n  with few:  %s%n  with many: %s%n", look, cost,
        many.get(look))));
    text.append("\nWith few cases the planner reads small tables whole because that is cheaper; with many it no longer does.\n");
    text.append("No statement of these reads a table with a row a case from end to end (EXPLAIN"
        + (IN_FULL ? ", planner as it comes" : "") + ").\n");
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "lists.txt");
    Files.createDirectories(report.getParent());
    Files.writeString(report, text.toString());
    Files.writeString(Path.of("target/proof/list-plans.txt"), plans.toString());
  }
}
