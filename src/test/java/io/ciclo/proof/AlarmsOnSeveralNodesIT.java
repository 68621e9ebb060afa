package io.ciclo.proof;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two nodes, each a process of its own, on one PostgreSQL: they start together on the empty database, a date promised to each of
 * many customers falls due in the same second, and one of them is killed in the middle of it. Every alarm is handled once. Short in each build;
 * in the full proof with more cases, and kills as often as {@code ciclo.proof.alarm-kills} says.
 */
@Tag("own-application")
class AlarmsOnSeveralNodesIT {

  private static final int CASES = Integer.getInteger("ciclo.proof.alarm-cases", 100);
  private static final int KILLS = Integer.getInteger("ciclo.proof.alarm-kills", 1);
  private static final int CUSTOMERS_AT_ONCE = 4;
  private static final Duration UNTIL_DUE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String LOGIN = "marta.iglesias@altavera.example";
  private static final String PASSWORD = "una frase larga de prueba 7";

  @TempDir
  Path home;

  private final Random random = new Random(20261122);
  private final List<String> figures = new ArrayList<>();
  private EmbeddedPostgres server;
  private JdbcClient database;
  private TransactionTemplate together;

  @Test
  @Requirement({"SL-29", "SL-30"})
  void everyAlarmIsHandledOnceByTwoNodesAndWhenOneOfThemIsKilled() throws Exception {
    List<RunningApplication> nodes = new ArrayList<>();
    try (EmbeddedPostgres started = EmbeddedPostgres.start()) {
      server = started;
      DataSource source = server.getPostgresDatabase();
      database = JdbcClient.create(source);
      together = new TransactionTemplate(new DataSourceTransactionManager(source));
      nodes.addAll(bothAtOnce());
      openTickets(nodes);

      handledTogether(nodes);
      for (int kill = 1; kill <= KILLS; kill++) {
        handledAlthoughOneIsKilled(nodes, "corte " + kill);
        if (kill < KILLS) {
          nodes.set(0, start());
        }
      }
      nodes.get(1).close();
      assertThat(nodes.get(1).log()).as("nobody stood in anybody's way").noneMatch(line -> line.contains("could not be"));
      writeFigures();
    } finally {
      nodes.forEach(RunningApplication::kill);
    }
  }

  private List<RunningApplication> bothAtOnce() {
    CompletableFuture<RunningApplication> one = supplyAsync(this::start);
    CompletableFuture<RunningApplication> other = supplyAsync(this::start);
    return Stream.of(one, other).map(CompletableFuture::join).toList();
  }

  private RunningApplication start() {
    return RunningApplication.start(home, "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
        "--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
        // what a dead node had begun is another's after five seconds, and not after five minutes
        "--camunda.bpm.job-execution.lock-time-in-millis=5000",
        "--logging.level.io.ciclo.servicelevels.desk.AlarmDesk=debug");
  }

  private void openTickets(List<RunningApplication> nodes) throws Exception {
    Visitor visitor = new Visitor(nodes.get(0)::page);
    String oneTime = nodes.stream().filter(one -> one.log().stream().anyMatch(line -> line.contains(LOGIN))).findFirst()
        .orElseThrow(() -> new IllegalStateException("Neither node has printed the first passwords")).oneTimePassword(LOGIN);
    visitor.signsInForTheFirstTime(LOGIN, oneTime, PASSWORD);
    CompletableFuture.allOf(IntStream.range(0, CUSTOMERS_AT_ONCE).mapToObj(customer -> CompletableFuture.runAsync(() -> {
      for (int n = customer; n < CASES; n += CUSTOMERS_AT_ONCE) {
        assertThat(visitor.opensTicket("Petición " + n)).isPresent();
      }
    })).toArray(CompletableFuture[]::new)).join();
    assertThat(count("select count(*) from service_level_case")).isEqualTo(CASES);
  }

  private void handledTogether(List<RunningApplication> nodes) {
    Instant due = promisesFallDue("a la vez");
    assertHandledOnce("a la vez", due);
    List<Long> shares = nodes.stream().map(node -> node.log().stream().filter(line -> line.contains("1 alarms of ")).count())
        .toList();
    assertThat(shares).as("both nodes took their share").allMatch(share -> share > 0);
    figures.add("cases due in the same second, on two nodes: " + CASES + ", handled by each: " + shares);
    figures.add("the last one recorded after: " + milliseconds("a la vez", due) + " ms");
  }

  private void handledAlthoughOneIsKilled(List<RunningApplication> nodes, String round) {
    Instant due = promisesFallDue(round);
    int some = 1 + random.nextInt(CASES / 2);
    await(() -> recorded(round) >= some);
    nodes.get(0).kill();
    long before = recorded(round);
    assertHandledOnce(round, due);
    figures.add(round + ": killed after " + before + " of " + CASES);
  }

  /** Each customer was promised the same second; written as the desk writes it, all in one transaction. */
  private Instant promisesFallDue(String commitment) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant due = now.plus(UNTIL_DUE).truncatedTo(ChronoUnit.SECONDS);
    String given = String.format(Locale.ROOT,
        "{\"kind\":\"CommitmentGiven\",\"at\":\"%s\",\"commitment\":\"%s\",\"date\":{\"due\":\"%s\",\"warnAt\":null}}",
        now, commitment, due);
    together.executeWithoutResult(transaction -> {
      database.sql("select number from service_level_case order by number for update").query(String.class).list();
      database.sql("update service_level_case set events = events + 1, last_event_at = ?").param(Timestamp.from(now)).update();
      database.sql("""
              insert into service_level_event (case_number, no, at, kind, content)
              select number, events, ?, 'CommitmentGiven', ? from service_level_case""")
          .params(Timestamp.from(now), given).update();
      database.sql("update next_alarm set due_at = ?").param(Timestamp.from(due)).update();
    });
    return due;
  }

  private void assertHandledOnce(String round, Instant due) {
    await(() -> recorded(round) == CASES);
    await(() -> tasks(round) >= CASES);
    assertThat(count("select count(*) from service_level_alarm where subject = ? and due_at = ?", round, Timestamp.from(due)))
        .as("recorded with their true time").isEqualTo(CASES);
    String processes = """
        from act_hi_procinst process join act_hi_varinst subject on subject.proc_inst_id_ = process.id_
        where process.proc_def_key_ = 'service-level-alarm' and subject.name_ = 'clockSubject' and subject.text_ = ?""";
    assertThat(count("select count(*) " + processes, round)).as("processes").isEqualTo(CASES);
    assertThat(count("select count(distinct process.business_key_) " + processes, round)).as("cases").isEqualTo(CASES);
    assertThat(tasks(round)).as("tasks").isEqualTo(CASES);
  }

  private long recorded(String round) {
    return count("select count(*) from service_level_alarm where subject = ?", round);
  }

  private long tasks(String round) {
    return count("""
        select count(*) from act_ru_task task join act_ru_variable subject on subject.proc_inst_id_ = task.proc_inst_id_
        where task.task_def_key_ = 'UserTask_AttendLateSolution' and subject.name_ = 'clockSubject' and subject.text_ = ?""", round);
  }

  private long milliseconds(String round, Instant due) {
    Timestamp last = database.sql("select max(handled_at) from service_level_alarm where subject = ?").param(round)
        .query(Timestamp.class).single();
    return Duration.between(due, last.toInstant()).toMillis();
  }

  private long count(String sql, Object... parameters) {
    return database.sql(sql).params(parameters).query(Long.class).single();
  }

  private static void await(BooleanSupplier condition) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < giveUp) {
      try {
        TimeUnit.MILLISECONDS.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void writeFigures() throws IOException {
    figures.add("kills: " + KILLS + ", alarms lost or handled twice: 0");
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "alarms.txt");
    Files.createDirectories(report.getParent());
    Files.write(report, figures);
  }
}
