package io.ciclo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.desk.LedgerRoom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Points that the engine reserves, consumes in two parts and releases, while the process is killed at random points with ten and more
 * cases in flight: ledger and process agree at each kill, and every case comes to its end once.
 */
@Tag("own-application")
class TPointKillProofIT {

  private static final int KILLS = Integer.getInteger("ciclo.proof.kills", 3);
  private static final int KILLS_OF_EMBEDDED = Integer.getInteger("ciclo.proof.embedded-kills", 1);
  private static final int IN_FLIGHT = 20;
  private static final String ADMINISTRATOR = "sergio.campos";
  private static final String TOKEN = "ciclo_of-the-proof";
  private static final String MODEL = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
          targetNamespace="proof" id="Definitions_Proof">
        <process id="points-proof" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Event_Start"/><sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="ServiceTask_Reserve"/>
          %s
          <endEvent id="Event_End"/>
        </process>
      </definitions>
      """.formatted(step("Reserve", "reserveTPoints", "authorisationId", "${authorisationId}", "One", 2)
      + step("One", "consumeTPoints", "points", "0.25", "Two", 3) + step("Two", "consumeTPoints", "points", "0.25", "Free", 4)
      + step("Free", "releaseTPoints", "reason", "WORK_NOT_NEEDED", null, 5));

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private Place database;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  private static String step(String name, String bean, String parameter, String value, String next, int flow) {
    return """
        <serviceTask id="ServiceTask_%s" camunda:asyncBefore="true" camunda:delegateExpression="${%s}"><extensionElements>
          <camunda:inputOutput><camunda:inputParameter name="%s">%s</camunda:inputParameter></camunda:inputOutput>
        </extensionElements></serviceTask>
        <sequenceFlow id="Flow_%d" sourceRef="ServiceTask_%s" targetRef="%s"/>
        """.formatted(name, bean, parameter, value, flow, name, next == null ? "Event_End" : "ServiceTask_" + next);
  }

  @Test
  void ledgerAndProcessAgreeAfterEachKillOnPostgreSql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      database = new Place("postgresql", server.getJdbcUrl("postgres", "postgres"), "postgres", "");
      killed(KILLS);
    }
  }

  @Test
  void ledgerAndProcessAgreeAfterEachKillOnTheEmbeddedDatabase() throws Exception {
    // as the application opens it
    database = new Place("embedded", "jdbc:h2:file:" + home.resolve("data/ciclo") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE",
        "sa", "");
    killed(KILLS_OF_EMBEDDED);
  }

  private void killed(int kills) throws Exception {
    Random random = new Random(20261128);
    start().close();
    long first = seed(kills * IN_FLIGHT);
    RunningApplication application = start();
    deploy(application);
    int cases = 0;
    int caughtInFlight = 0;
    for (int kill = 1; kill <= kills; kill++) {
      held(application, true);
      for (int n = 0; n < IN_FLIGHT; n++, cases++) {
        begin(application, cases, first + cases);
      }
      held(application, false);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
      application.kill();
      caughtInFlight += disagreements();
      application = start();
      awaitTheirEnds(application);
    }
    application.close();
    assertThat(caughtInFlight).as("cases that were on their way when a kill came").isPositive();
    try (LedgerRoom room = ledger()) {
      assertThat(room.books.audit()).isEmpty();
      assertThat(count(room, "select count(*) from act_ru_execution where proc_def_id_ like 'points-proof%'")).isZero();
      assertThat(count(room, "select count(distinct business_key_) from act_hi_procinst where proc_def_key_ = 'points-proof' and end_time_ is not null"))
          .isEqualTo(cases);
      assertThat(count(room, "select count(*) from tpoint_entry where kind = 'CONSUME' and amount = 25")).isEqualTo(2L * cases);
      assertThat(count(room, "select count(*) from tpoint_entry where kind = 'RELEASE' and amount = 50")).isEqualTo(cases);
      assertThat(room.ledger.account(1).reserved()).isEqualTo(TPoints.ZERO);
    }
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "kill-tpoints-" + database.name + ".txt");
    Files.createDirectories(report.getParent());
    Files.writeString(report, "kills: %d%ncases, each reserve, consume twice, release: %d%ncases on their way when a kill came: %d%ndisagreements of ledger and process: 0%n"
        .formatted(kills, cases, caughtInFlight));
  }

  private RunningApplication start() {
    return RunningApplication.start(home, "--spring.datasource.url=" + database.url, "--spring.datasource.username=" + database.user,
        "--spring.datasource.password=" + database.password, "--camunda.bpm.job-execution.lock-time-in-millis=3000",
        "--camunda.bpm.job-execution.max-wait=500");
  }

  /** @return id of the first authorisation; the others follow */
  private long seed(int cases) {
    try (LedgerRoom room = ledger()) {
      room.ledger.purchase(new Booking(FactKey.outsideCases("order-line", "proof"), 1, Author.SERVICE, Reason.PACK_SOLD),
          new PackTerms(TPoints.of(100_000), new Price(1, "EUR"), null, null));
      long first = 0;
      for (int n = 0; n < cases; n++) {
        Authorisation asked = room.authorisations.ask(FactKey.inCase(number(n), "proof", n), 1, TPoints.of(1), Author.SERVICE);
        room.authorisations.grant(asked.id(), 1, TPoints.of(1), "203.0.113.7");
        first = n == 0 ? asked.id() : first;
        assertThat(asked.id()).isEqualTo(first + n);
      }
      room.database.sql("insert into access_token (user_id, name, token_hash, created_at, expires_at) values (?, 'proof', ?, ?, ?)")
          .params(ADMINISTRATOR, hash(TOKEN), java.sql.Timestamp.valueOf("2026-01-01 00:00:00"), java.sql.Timestamp.valueOf("2099-01-01 00:00:00"))
          .update();
      room.database.sql("update staff_password set must_change = false where user_id = ?").param(ADMINISTRATOR).update();
      return first;
    }
  }

  /** Each ended step has its entries and each entry its ended step. @return how many cases were on their way */
  private int disagreements() {
    try (LedgerRoom room = ledger()) {
      for (String[] step : new String[][] {{"ServiceTask_Reserve", "RESERVE"}, {"ServiceTask_One', 'ServiceTask_Two", "CONSUME"},
          {"ServiceTask_Free", "RELEASE"}}) {
        assertThat(room.database.sql("""
            select * from (
              select business_key_,
                (select count(*) from act_hi_actinst a
                  where a.proc_inst_id_ = p.proc_inst_id_ and a.act_id_ in ('%s') and a.end_time_ is not null) as ended,
                (select count(*) from tpoint_entry e where e.case_number = p.business_key_ and e.kind = '%s') as entries
              from act_hi_procinst p where proc_def_key_ = 'points-proof') step where ended <> entries"""
            .formatted(step[0], step[1])).query().listOfRows()).as("cases in which %s and the ledger disagree", step[0]).isEmpty();
      }
      return (int) count(room, "select count(distinct proc_inst_id_) from act_ru_execution where proc_def_id_ like 'points-proof%'");
    }
  }

  private LedgerRoom ledger() {
    LedgerRoom room = LedgerRoom.onDatabase(database.url, database.user, database.password, "2026-01-05 10:00");
    awaitEndOfKilled(room);
    return room;
  }

  /** PostgreSQL finishes or takes back what a killed process had under way as soon as it sees that nobody listens any more. */
  private void awaitEndOfKilled(LedgerRoom room) {
    if (database.url.startsWith("jdbc:postgresql:")) {
      Awaitility.await().until(() -> count(room, "select count(*) from pg_stat_activity where state <> 'idle' and pid <> pg_backend_pid()") == 0);
    }
  }

  private static long count(LedgerRoom room, String sql) {
    return room.database.sql(sql).query(Long.class).single();
  }

  private static String number(int n) {
    return "T-2026-%06d".formatted(900_000 + n);
  }

  private void deploy(RunningApplication application) throws IOException, InterruptedException {
    String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nproof\r\n--x\r\nContent-Disposition: form-data;"
        + " name=\"points-proof.bpmn\"; filename=\"points-proof.bpmn\"\r\nContent-Type: text/xml\r\n\r\n" + MODEL + "\r\n--x--\r\n";
    rest(application, "/deployment/create", "multipart/form-data; boundary=x", body);
  }

  private void begin(RunningApplication application, int n, long authorisation) throws IOException, InterruptedException {
    rest(application, "/process-definition/key/points-proof/start", "application/json",
        "{\"businessKey\": \"%s\", \"variables\": {\"authorisationId\": {\"value\": %d, \"type\": \"Long\"}}}".formatted(number(n), authorisation));
  }

  /** Held back, all cases of a round are in flight at once when they are let go. */
  private void held(RunningApplication application, boolean held) throws IOException, InterruptedException {
    rest(application, "PUT", "/job-definition/suspended", "application/json",
        "{\"processDefinitionKey\": \"points-proof\", \"includeJobs\": true, \"suspended\": " + held + "}");
  }

  private void awaitTheirEnds(RunningApplication application) throws IOException, InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!rest(application, "/process-instance/count?processDefinitionKey=points-proof", null, null).contains("\"count\":0")) {
      assertThat(System.nanoTime()).as("cases that do not come to their end").isLessThan(giveUp);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private String rest(RunningApplication application, String path, String type, String body) throws IOException, InterruptedException {
    return rest(application, body == null ? "GET" : "POST", path, type, body);
  }

  private String rest(RunningApplication application, String method, String path, String type, String body)
      throws IOException, InterruptedException {
    URI address = application.page("/engine-rest" + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(2)).header("Authorization",
        "Basic " + Base64.getEncoder().encodeToString((ADMINISTRATOR + ":" + TOKEN).getBytes(StandardCharsets.UTF_8)));
    if (body != null) {
      request.header("Content-Type", type);
    }
    HttpResponse<String> answer = http.send(request.method(method, body == null ? BodyPublishers.noBody()
        : BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isIn(200, 204);
    return answer.body();
  }

  private static String hash(String token) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Place(String name, String url, String user, String password) {}
}
