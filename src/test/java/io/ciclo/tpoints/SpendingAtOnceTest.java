package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Spenders.Tally;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Eight threads spend the same balance at once, each fact asked for by two of them: never below the credit, nothing lost, nothing
 * double. For how long: {@code ciclo.proof.seconds}.
 */
class SpendingAtOnceTest {

  static final int HANDS = 8;

  Duration time() {
    return Duration.ofSeconds(Integer.getInteger("ciclo.proof.seconds", 3));
  }

  LedgerRoom room() {
    return LedgerRoom.onH2("2026-03-23 10:00");
  }

  String database() {
    return "H2 in memory";
  }

  @Test
  @Requirement({"TP-01", "TP-09"})
  void eightThreadsSpendTheSameBalance() throws Exception {
    try (LedgerRoom room = room()) {
      Spenders.prepare(room);
      prove("eight threads on one balance, " + database(), room, time(),
          () -> Spenders.spend(room, 0, HANDS, HANDS / 2, time()));
    }
  }

  static void prove(String title, LedgerRoom room, Duration time, Supplier<Tally> spending) throws Exception {
    long before = room.database.sql("select count(*) from tpoint_operation").query(Long.class).single();
    Map<EntryKind, Long> sumsBefore = sums(room);
    Watch watch = new Watch(room);
    Tally tally = spending.get();
    TPoints lowest = watch.lowest();

    assertThat(tally.booked()).as("each fact by one hand only").doesNotHaveDuplicates();
    List<String> facts = room.database.sql("select fact from tpoint_operation where fact like '%/fact/%'").query(String.class).list();
    assertThat(facts).as("nothing lost, nothing double").containsExactlyInAnyOrderElementsOf(tally.booked());
    assertThat(room.database.sql("select count(*) from tpoint_operation").query(Long.class).single() - before).isEqualTo(facts.size());
    tally.hundredths().forEach((kind, amount) -> sumsBefore.merge(kind, amount, Long::sum));
    assertThat(sums(room)).isEqualTo(sumsBefore);
    assertThat(lowest.isNegative()).as("lowest that could be spent: %s", lowest).isFalse();
    assertThat(room.ledger.account(Spenders.COMPANY).spendable().isNegative()).isFalse();
    assertThat(room.books.audit()).isEmpty();
    assertThat(tally.answers().keySet()).contains("BOOKED", "ALREADY_BOOKED", "REFUSED");
    ProofReport.write(title, List.of(
        "%d s, answers: %s".formatted(time.toSeconds(), tally.answers()),
        "booked per second: %d, asked per second: %d".formatted(facts.size() / time.toSeconds(),
            tally.answers().values().stream().mapToLong(Long::longValue).sum() / time.toSeconds()),
        "lowest that could still be spent: " + lowest + ", findings of the audit: 0"));
  }

  private static Map<EntryKind, Long> sums(LedgerRoom room) {
    Map<EntryKind, Long> sums = new TreeMap<>();
    room.database.sql("select kind, sum(amount) as amount from tpoint_entry group by kind").query(row -> {
      sums.put(EntryKind.valueOf(row.getString("kind")), row.getLong("amount"));
    });
    return sums;
  }

  /** Looks at the account all the time, as a customer might. */
  private static final class Watch {

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicReference<TPoints> lowest = new AtomicReference<>(TPoints.of(1_000_000));
    private final CompletableFuture<Void> looking;

    Watch(LedgerRoom room) {
      looking = CompletableFuture.runAsync(() -> {
        while (!over.get()) {
          lowest.accumulateAndGet(room.ledger.account(Spenders.COMPANY).spendable(), TPoints::min);
        }
      }, work -> new Thread(work, "watch").start());
    }

    TPoints lowest() {
      over.set(true);
      looking.join();
      return lowest.get();
    }
  }
}
