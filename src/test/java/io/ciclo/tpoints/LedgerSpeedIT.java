package io.ciclo.tpoints;

import static io.ciclo.engine.Columns.utc;
import static io.ciclo.tpoints.Customer.points;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.tpoints.desk.LedgerRoom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a booking costs beside a bare insert of a single row, and what a look costs beside the number of entries: both measured in one
 * run on the same database. Statements and rows read are counted and judged, times are only told. How many entries: {@code
 * ciclo.proof.entries}.
 */
@Tag("own-application")
class LedgerSpeedIT {

  private static final String MON_2026_03_23 = "2026-03-23 10:00";
  private static final int ENTRIES = Integer.getInteger("ciclo.proof.entries", 2_000);
  private static final int FEW = 10;
  private static final int AT_ONCE = 500;
  private static final int ROUNDS = ProofReport.inFull() ? 9 : 1;
  private static final int TIMES = ProofReport.inFull() ? 200 : 12;
  private static final int HANDS = 8;
  /** Reserve, consume in two parts, release. */
  private static final int BOOKINGS_A_CYCLE = 4;

  @TempDir
  Path files;

  @Test
  void aBookingTakesFewStatementsOnH2() throws Exception {
    aBookingTakes("H2, one by one", "jdbc:h2:mem:statements;DB_CLOSE_DELAY=-1", "sa", "",
        Map.of("reserve", 10L, "consume", 8L, "consume again", 4L, "release", 9L, "account", 2L, "page", 2L));
  }

  /** There each message is a way to another machine and back. */
  @Test
  void aBookingTakesFewMessagesOnPostgreSql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      aBookingTakes("PostgreSQL, several in a message", server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres",
          Map.of("reserve", 3L, "consume", 2L, "consume again", 2L, "release", 2L, "account", 2L, "page", 2L));
    }
  }

  private static void aBookingTakes(String how, String url, String user, String password, Map<String, Long> expected)
      throws Exception {
    StatementCount count = new StatementCount();
    try (HikariDataSource source = source(url, user, password);
        LedgerRoom room = LedgerRoom.onNewDatabase(count.of(source), url.split(":")[1], MON_2026_03_23, () -> { })) {
      Customer customer = new Customer(room);
      customer.buys("10");
      long authorisation = customer.authorises("5");
      long[] reservation = new long[1];
      Map<String, Long> messages = new LinkedHashMap<>();
      messages.put("reserve", count.during(() -> reservation[0] = Customer.reservation(
          room.ledger.reserve(customer.because(customer.fact(), Reason.WORK_AUTHORISED), authorisation, points("5")))));
      FactKey work = customer.fact();
      messages.put("consume", count.during(() -> customer.consume(work, reservation[0], "2")));
      messages.put("consume again", count.during(() -> customer.consume(work, reservation[0], "2")));
      messages.put("release", count.during(() -> customer.release(reservation[0])));
      messages.put("account", count.during(customer::account));
      messages.put("page", count.during(() -> room.ledger.entries(customer.company, 20)));
      assertThat(messages).isEqualTo(expected);
      ProofReport.write("statements of an operation, " + how, List.of(messages.toString()));
    }
  }

  private static HikariDataSource source(String url, String user, String password) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    return source;
  }

  // beside a bare insert

  /** As a server runs that is no test's: a commit is on disk before it is acknowledged. */
  @Test
  void bookingsOnPostgreSqlBesideBareInserts() throws Exception {
    EmbeddedPostgres.Builder asInProduction = EmbeddedPostgres.builder()
        .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on");
    try (EmbeddedPostgres server = asInProduction.start();
        LedgerRoom room = LedgerRoom.onNewDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", MON_2026_03_23)) {
      assertThat(new JdbcTemplate(room.source).queryForObject("show fsync", String.class)).isEqualTo("on");
      compareWithBareInserts("PostgreSQL", room);
    }
  }

  /** As the product runs when nothing else is installed. */
  @Test
  void bookingsOnH2InAFileBesideBareInserts() throws Exception {
    String url = "jdbc:h2:file:" + files.resolve("ciclo") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=128";
    try (LedgerRoom room = LedgerRoom.onNewDatabase(url, "sa", "", MON_2026_03_23)) {
      compareWithBareInserts("H2 in a file", room);
    }
  }

  private static void compareWithBareInserts(String database, LedgerRoom room) throws Exception {
    JdbcTemplate tables = new JdbcTemplate(room.source);
    tables.execute("create table bare_row (id bigint generated by default as identity primary key, company bigint, kind varchar(10),"
        + " amount bigint, fact varchar(120), at timestamp(6) with time zone)");
    List<Customer> customers = IntStream.range(0, HANDS).mapToObj(hand -> spender(room)).toList();
    // what is compiled and cached by now is so for both
    repeat(TIMES, () -> bare(room));
    cycles(room, customers.get(0), TIMES).run();
    List<Double> shares = new ArrayList<>();
    List<Double> sharesOfHands = new ArrayList<>();
    double[] best = new double[4];
    for (int round = 0; round < ROUNDS; round++) {
      Runnable alone = cycles(room, customers.get(0), TIMES);
      List<Runnable> each = customers.stream().map(customer -> cycles(room, customer, TIMES / BOOKINGS_A_CYCLE)).toList();
      double bare = perSecond(TIMES * BOOKINGS_A_CYCLE, () -> repeat(TIMES * BOOKINGS_A_CYCLE, () -> bare(room)));
      double booked = perSecond(TIMES * BOOKINGS_A_CYCLE, alone);
      double bareOfHands = perSecond(HANDS * TIMES, () -> together(hand -> repeat(TIMES, () -> bare(room))));
      double bookedByHands = perSecond(HANDS * TIMES, () -> together(hand -> each.get(hand).run()));
      shares.add(booked / bare);
      sharesOfHands.add(bookedByHands / bareOfHands);
      double[] figures = {bare, booked, bareOfHands, bookedByHands};
      IntStream.range(0, figures.length).forEach(i -> best[i] = Math.max(best[i], figures[i]));
    }
    ProofReport.write("bookings beside bare inserts of a single row, " + database, List.of(
        line("one after the other, best of %d rounds: %.0f inserts/s, %.0f bookings/s; median share %.0f %%", ROUNDS, best[0], best[1],
            100 * median(shares)),
        line("eight threads, each its customer, best of %d rounds: %.0f inserts/s, %.0f bookings/s; median share %.0f %%", ROUNDS, best[2],
            best[3], 100 * median(sharesOfHands))));
    assertThat(room.books.audit()).isEmpty();
  }

  private static Customer spender(LedgerRoom room) {
    Customer customer = new Customer(room);
    customer.buys("1000000");
    return customer;
  }

  private static void bare(LedgerRoom room) {
    room.together.executeWithoutResult(insert -> room.database.sql(
        "insert into bare_row (company, kind, amount, fact, at) values (?, ?, ?, ?, ?)")
        .params(5L, "CONSUME", 250L, "E-2026-000012/time-entry/345", utc(room.now())).update());
  }

  /** So many cycles of work, each under an authorisation of its own that was given before. */
  private static Runnable cycles(LedgerRoom room, Customer customer, int times) {
    List<Long> authorisations = IntStream.range(0, times).mapToObj(one -> customer.authorises("1")).toList();
    return () -> authorisations.forEach(authorisation -> {
      long reservation = Customer.reservation(
          room.ledger.reserve(customer.because(customer.fact(), Reason.WORK_AUTHORISED), authorisation, TPoints.of(1)));
      customer.consume(reservation, "0.5");
      customer.consume(reservation, "0.25");
      customer.release(reservation);
    });
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }

  private interface Hand {
    void work(int hand);
  }

  private static void together(Hand work) {
    Executor threads = task -> new Thread(task, "hand").start();
    CompletableFuture.allOf(IntStream.range(0, HANDS).mapToObj(hand -> CompletableFuture.runAsync(() -> work.work(hand), threads))
        .toArray(CompletableFuture[]::new)).join();
  }

  private static double perSecond(int times, Runnable work) {
    long start = System.nanoTime();
    work.run();
    return times * 1e9 / (System.nanoTime() - start);
  }

  private static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static String line(String format, Object... figures) {
    return String.format(Locale.ROOT, format, figures);
  }

  // beside the number of entries

  @Test
  void manyEntriesAreSeenAsFastAsFew() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        LedgerRoom room = LedgerRoom.onNewDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", MON_2026_03_23)) {
      Customer few = withEntries(room, FEW);
      Customer many = withEntries(room, ENTRIES);
      new JdbcTemplate(room.source).execute("analyze");
      assertThat(room.database.sql("select count(*) from tpoint_entry where company_id = ?").param(many.company).query(Long.class)
          .single()).isEqualTo(ENTRIES);

      assertThat(rowsRead(room, many)).as("rows read").isLessThanOrEqualTo(rowsRead(room, few) + 2 * FEW);
      microseconds(room, few, many);
      double[] micros = microseconds(room, few, many);
      ProofReport.write("balance and last page of a customer with few and with many entries, PostgreSQL", List.of(
          line("%d entries: %.0f µs, %,d entries: %.0f µs; ratio %.2f", FEW, micros[0], ENTRIES, micros[1], micros[1] / micros[0])));
    }
  }

  private static Customer withEntries(LedgerRoom room, int entries) {
    Customer customer = new Customer(room);
    customer.buys("1000000");
    long reservation = customer.reserves("900000");
    for (int booked = 2; booked < entries; booked += AT_ONCE) {
      int next = Math.min(AT_ONCE, entries - booked);
      room.together.executeWithoutResult(many -> repeat(next, () -> customer.consumes(reservation, "0.5")));
    }
    return customer;
  }

  private static void look(LedgerRoom room, Customer customer) {
    assertThat(room.ledger.account(customer.company).balance().isPositive()).isTrue();
    assertThat(room.ledger.entries(customer.company, FEW).entries()).hasSize(FEW);
  }

  private static long rowsRead(LedgerRoom room, Customer customer) {
    JdbcClient database = room.database;
    return room.together.execute(looking -> {
      look(room, customer);
      return database.sql("select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables")
          .query(Long.class).single();
    });
  }

  /** Median of a look at each, in turns, so that whatever else the machine does meets both. */
  private static double[] microseconds(LedgerRoom room, Customer few, Customer many) {
    int looks = ROUNDS * TIMES;
    double[][] times = new double[2][looks];
    for (int i = 0; i < looks; i++) {
      times[0][i] = nanos(() -> look(room, few)) / 1000.0;
      times[1][i] = nanos(() -> look(room, many)) / 1000.0;
    }
    return Arrays.stream(times).mapToDouble(figures -> Arrays.stream(figures).sorted().toArray()[looks / 2]).toArray();
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
