package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Spenders.Tally;
import io.ciclo.tpoints.desk.LedgerRoom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on PostgreSQL, whose locks are others; there also by two nodes, each a process of its own. */
@Tag("own-application")
class SpendingAtOnceOnPostgreSqlIT extends SpendingAtOnceTest {

  private static final int NODES = 2;

  @TempDir
  Path files;

  @Override
  Duration time() {
    return Duration.ofSeconds(Integer.getInteger("ciclo.proof.seconds", 5));
  }

  @Override
  LedgerRoom room() {
    return LedgerOnPostgreSqlIT.onPostgreSql("2026-03-23 10:00");
  }

  @Override
  String database() {
    return "PostgreSQL";
  }

  @Test
  @Requirement({"TP-01", "TP-09"})
  void twoNodesSpendTheSameBalance() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      try (LedgerRoom room = LedgerRoom.onNewDatabase(url, "postgres", "postgres", "2026-03-23 10:00")) {
        Spenders.prepare(room);
        prove("two nodes with four threads each on one balance, " + database(), room, time(), () -> nodes(url));
      }
    }
  }

  /** Each fact is asked for by one thread of each node. */
  private Tally nodes(String url) {
    List<Process> nodes = IntStream.range(0, NODES).mapToObj(node -> start(url, node)).toList();
    try {
      for (Process node : nodes) {
        assertThat(node.waitFor()).isZero();
      }
      Tally together = Tally.empty();
      for (int node = 0; node < NODES; node++) {
        Tally own = Tally.read(Files.readAllLines(file(node)));
        assertThat(own.booked()).as("node %s took its share", node).isNotEmpty();
        together.plus(own);
      }
      return together;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      nodes.forEach(Process::destroyForcibly);
    }
  }

  private Path file(int node) {
    return files.resolve("node" + node + ".txt");
  }

  private Process start(String url, int node) {
    int hands = HANDS / NODES;
    try {
      return new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Duser.timezone=UTC", "-Xmx256m",
          "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
          "io.ciclo.tpoints.Spenders", url, String.valueOf(node * hands), String.valueOf((node + 1) * hands), String.valueOf(hands),
          String.valueOf(time().toSeconds()), file(node).toString())
          .redirectErrorStream(true).redirectOutput(files.resolve("log" + node + ".txt").toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
