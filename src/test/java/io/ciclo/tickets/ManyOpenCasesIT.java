package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.StatisticsTold;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
 * What daily work costs does not depend on how many cases are open: opening a ticket, changing a clock and handling an alarm,
 * measured in one run with none and with many. How many: {@code ciclo.proof.cases}; the full proof also compares processor
 * time and writes its figures to docs.
 */
@DirtiesContext
@Tag("own-application")
@Import(CountedStatements.class)
class ManyOpenCasesIT extends TicketTraces {

  private static final int CASES = Integer.getInteger("ciclo.proof.cases", 2_000);
  private static final boolean IN_FULL = System.getProperty("ciclo.proof.reports") != null;
  private static final int TIMES = IN_FULL ? 100 : 15;
  private static final int SAMPLE = IN_FULL ? 100 : 10;
  private static final int ROUNDS = IN_FULL ? 5 : 1;
  private static final int CONNECTIONS = 3;
  private static final double AT_MOST = 1.3;

  private static EmbeddedPostgres server;

  @Autowired DueAlarms alarms;
  @Autowired DataSource dataSource;
  @Autowired JdbcTemplate jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    // What is measured is reading and thinking, not waiting for the disk; nothing here has to last.
    server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "off")
        .setServerConfig("full_page_writes", "off").setServerConfig("autovacuum", "off")
        // Small tables are read from end to end because that is cheap: here only where no index serves.
        .setServerConfig("enable_seqscan", "off").setServerConfig("max_wal_size", "8GB").setServerConfig("shared_buffers", IN_FULL ? "4GB" : "512MB")
        .setServerConfig("maintenance_work_mem", "1GB").start();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("spring.datasource.hikari.maximum-pool-size", () -> CONNECTIONS);
    properties.add("spring.datasource.hikari.minimum-idle", () -> CONNECTIONS);
    // nobody writes beside this test: what was written at once, and by hand, need not be looked at again
    properties.add("ciclo.engine.search.overlap", () -> "PT0S");
  }

  /** What one act costs. */
  private record Cost(double statements, double rowsRead, double cpuMillis) {

    Cost least(Cost other) {
      return new Cost(Math.max(statements, other.statements), Math.max(rowsRead, other.rowsRead),
          Math.min(cpuMillis, other.cpuMillis));
    }

    @Override
    public String toString() {
      return "%6.1f statements, %8.1f rows read, %6.2f ms of processor".formatted(statements, rowsRead, cpuMillis);
    }
  }

  @Test
  void dailyWorkCostsTheSameWithManyOpenCases() throws Exception {
    daily();
    Map<String, Cost> without = typical();
    String template = inWork(customer(), "Uno de muchos");
    Instant filling = Instant.ofEpochMilli(System.currentTimeMillis());
    try (HikariDataSource writers = new HikariDataSource()) {
      writers.setDataSource(server.getPostgresDatabase());
      writers.setMaximumPoolSize(ManyOpenCases.WRITERS);
      writers.setConnectionInitSql("set session_replication_role = replica");
      new ManyOpenCases(new JdbcTemplate(writers), template, CASES).write();
    }
    Duration filled = Duration.between(filling, Instant.ofEpochMilli(System.currentTimeMillis()));
    daily();
    Map<String, Long> scansBefore = scans();
    Map<String, Cost> with = typical();

    assertThat(scansBefore).as("tables of many rows that a statement read from end to end").isEqualTo(scans());
    runToTheirEnd();
    report(without, with, filled);
    without.forEach((act, cost) -> {
      assertThat(with.get(act).statements()).as("statements, %s", act).isLessThanOrEqualTo(cost.statements() * AT_MOST);
      assertThat(with.get(act).rowsRead()).as("rows read, %s", act).isLessThanOrEqualTo(cost.rowsRead() * AT_MOST);
      if (IN_FULL) {
        assertThat(with.get(act).cpuMillis()).as("processor time, %s", act).isLessThanOrEqualTo(cost.cpuMillis() * AT_MOST);
      }
    });
  }

  /** Other programs on the machine make processor time longer, never shorter: the least of some rounds is this one's own. */
  private Map<String, Cost> typical() throws Exception {
    Map<String, Cost> least = daily();
    for (int round = 1; round < ROUNDS; round++) {
      daily().forEach((act, cost) -> least.merge(act, cost, Cost::least));
    }
    return least;
  }

  private Map<String, Cost> daily() throws Exception {
    itIs(TUE_2026_03_10_10H);
    Customer customer = customer();
    List<String> numbers = new ArrayList<>();
    Map<String, Cost> costs = new LinkedHashMap<>();
    costs.put("opening a ticket", measured(() -> numbers.add(opened(customer, "Asunto " + numbers.size()))));
    List<String> toAnswer = new ArrayList<>(numbers);
    costs.put("changing a clock", measured(() ->
        tickets.staffAnswers(toAnswer.remove(0), LEADER, "Lo vemos.", "Mañana le decimos más.", List.of())));
    itIs(at("2026-03-11T09:59"));
    costs.put("handling an alarm", measured(() -> assertThat(alarms.handleNext()).isTrue()));
    numbers.forEach(number -> tickets.customerWithdraws(number, customer.contact(), "Ya está."));
    return costs;
  }

  private String inWork(Customer customer, String subject) {
    String number = opened(customer, subject);
    classifiedAs(number, TicketType.INCIDENT);
    return number;
  }

  private Cost measured(Runnable act) throws Exception {
    long rows = rowsRead();
    long cpu = cpuMillis();
    long statements = CountedStatements.SENT.get();
    for (int i = 0; i < TIMES; i++) {
      act.run();
    }
    statements = CountedStatements.SENT.get() - statements;
    cpu = cpuMillis() - cpu;
    return new Cost((double) statements / TIMES, (double) (rowsRead() - rows) / TIMES, (double) cpu / TIMES);
  }

  /** Of this thread and of the database's processes. */
  private long cpuMillis() throws IOException {
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long ticks = 0;
    for (Integer pid : jdbc.queryForList("select pid from pg_stat_activity where backend_type = 'client backend'", Integer.class)) {
      String[] fields = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceAll("^.*\\) ", "").split(" ");
      ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
    return nanos / 1_000_000 + ticks * 10;
  }

  private long rowsRead() throws Exception {
    StatisticsTold.byAll(dataSource, CONNECTIONS);
    return jdbc.queryForObject("select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_user_tables",
        Long.class);
  }

  /** Full scans so far of tables with at least a row a case. */
  private Map<String, Long> scans() throws Exception {
    StatisticsTold.byAll(dataSource, CONNECTIONS);
    Map<String, Long> scans = new LinkedHashMap<>();
    jdbc.query("select relname, seq_scan from pg_stat_user_tables where n_live_tup >= " + CASES + " order by relname",
        row -> { scans.put(row.getString(1), row.getLong(2)); });
    return scans;
  }

  /** The rows were written by hand: some of the cases prove that they are real ones. */
  private void runToTheirEnd() throws SQLException {
    itIs(at("2026-03-10T12:00"));
    Random chance = new Random(20260310);
    chance.ints(1, CASES + 1).distinct().limit(SAMPLE).mapToObj(ManyOpenCases::number).forEach(number -> {
      proposes(number);
      long contact = tickets.ticket(number).contactId();
      tickets.customerAnswersSolution(number, contact, true, null, List.of());
      assertClosed(number, CloseReason.SOLVED);
    });
  }

  private void report(Map<String, Cost> without, Map<String, Cost> with, Duration filled) throws IOException {
    StringBuilder text = new StringBuilder("open cases: %,d, filled in %d s; each act %d times; %d of the cases run to their end%n"
        .formatted(CASES, filled.toSeconds(), TIMES, SAMPLE));
    without.forEach((act, cost) -> text.append(String.format(Locale.ROOT, "%n%s%n  with none: %s%n  with many: %s%n", act, cost,
        with.get(act))));
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "many-cases.txt");
    Files.createDirectories(report.getParent());
    Files.writeString(report, text.toString());
  }
}
