package io.ciclo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the application acknowledged survives that its process is killed: a few times in each build, as often as
 * {@code ciclo.proof.kills} says in the full proof, whose figures are written to docs.
 */
@Tag("own-application")
class KillProofIT {

  private static final int KILLS = Integer.getInteger("ciclo.proof.kills", 3);
  private static final int CUSTOMERS_AT_ONCE = 3;
  private static final String PASSWORD = "una frase larga de prueba 7";
  private static final String LOGIN = System.getProperty("ciclo.proof.login", "marta.iglesias@altavera.example");

  @TempDir
  Path home;

  /** Number of a ticket by its subject, as acknowledged. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

  @Test
  void everyAcknowledgedTicketIsThereOnceAfterEachKill() throws Exception {
    Random random = new Random(20261121);
    RunningApplication application = RunningApplication.start(home);
    Visitor visitor = new Visitor(application::page);
    visitor.signsInForTheFirstTime(LOGIN, application.oneTimePassword(LOGIN), PASSWORD);

    for (int kill = 1; kill <= KILLS; kill++) {
      Thread[] customers = start(visitor, kill);
      awaitWork(acknowledged.size() + 1 + random.nextInt(CUSTOMERS_AT_ONCE * 2));
      TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
      application.kill();
      for (Thread customer : customers) {
        customer.join();
      }
      application = RunningApplication.start(home);
      visitor.movesTo(application::page);
    }
    application.close();

    assertThat(acknowledged).as("tickets acknowledged").hasSizeGreaterThan(KILLS);
    try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + home.resolve("data/ciclo"), "sa", "")) {
      for (Map.Entry<String, String> ticket : acknowledged.entrySet()) {
        assertThat(count(database, "select count(*) from ticket where subject = ? and number = ?", ticket.getKey(), ticket.getValue()))
            .as("rows of %s", ticket).isOne();
        assertThat(count(database, "select count(*) from act_hi_procinst where proc_def_key_ = 'ticket' and business_key_ = ?", ticket.getValue()))
            .as("processes of %s", ticket).isOne();
      }
      assertThat(count(database, "select count(*) from (select subject from ticket group by subject having count(*) > 1) twice"))
          .as("requests carried out twice").isZero();
    }
    writeFigures();
  }

  /** The kill shall meet requests at work, not an application that is still warming up. */
  private void awaitWork(int tickets) throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (acknowledged.size() < tickets && System.nanoTime() < giveUp) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private Thread[] start(Visitor visitor, int kill) {
    return IntStream.range(0, CUSTOMERS_AT_ONCE).mapToObj(customer -> {
      Thread thread = new Thread(() -> openTicketsUntilNobodyAnswers(visitor, kill, customer));
      thread.start();
      return thread;
    }).toArray(Thread[]::new);
  }

  private void openTicketsUntilNobodyAnswers(Visitor visitor, int kill, int customer) {
    for (int n = 1; ; n++) {
      String subject = "Corte " + kill + ", cliente " + customer + ", petición " + n;
      var number = visitor.opensTicket(subject);
      if (number.isEmpty()) {
        unanswered.add(subject);
        return;
      }
      acknowledged.put(subject, number.get());
    }
  }

  private static long count(Connection database, String sql, String... parameters) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getLong(1);
      }
    }
  }

  private void writeFigures() throws IOException {
    String figures = "kills: %d%nrequests acknowledged: %d%nrequests without an answer: %d%nacknowledged and lost, or there twice: 0%n"
        .formatted(KILLS, acknowledged.size(), unanswered.size());
    Path report = Path.of(System.getProperty("ciclo.proof.reports", "target/proof"), "kill.txt");
    Files.createDirectories(report.getParent());
    Files.writeString(report, figures);
  }
}
