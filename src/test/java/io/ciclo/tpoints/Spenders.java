package io.ciclo.tpoints;

import io.ciclo.tpoints.Outcome.AlreadyBooked;
import io.ciclo.tpoints.Outcome.Booked;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Many hands that spend one customer's points at once. What fact number n asks for depends on n alone, and each fact is asked for by two
 * hands, so that every booking has a rival. Also a process of its own, a second node.
 */
final class Spenders {

  static final long COMPANY = 5;

  private static final int CASES = 12;
  private static final int OF_A_HUNDRED = 100;
  private static final int RESERVE = 40;
  private static final int CONSUME = 75;
  private static final int RELEASE = 85;
  private static final int REFUND = 93;

  private final LedgerRoom room;
  private final List<Long> authorisations;

  private Spenders(LedgerRoom room) {
    this.room = room;
    this.authorisations = IntStream.range(0, CASES)
        .mapToObj(one -> room.authorisations.ofCase(caseNumber(one)).get(0).id()).toList();
  }

  /** Some points to begin with, and leave to spend more than there will ever be. */
  static void prepare(LedgerRoom room) {
    booked(room.ledger.purchase(booking(FactKey.outsideCases("first-pack", 1), Reason.PACK_SOLD),
        new PackTerms(TPoints.of(50), new Price(50_000, "EUR"), null, null)));
    booked(room.ledger.grantCredit(booking(FactKey.outsideCases("credit", 1), Reason.CREDIT_GRANTED), TPoints.of(10)));
    for (int one = 0; one < CASES; one++) {
      Authorisation asked = room.authorisations.ask(FactKey.inCase(caseNumber(one), "estimate", 1), COMPANY, TPoints.of(1_000_000_000),
          Customer.LUCIA);
      room.authorisations.grant(asked.id(), 7, TPoints.of(1_000_000_000), "192.0.2.7");
    }
  }

  private static void booked(Outcome outcome) {
    Customer.booked(outcome);
  }

  private static String caseNumber(int one) {
    return "E-2026-%06d".formatted(one);
  }

  private static Booking booking(FactKey fact, Reason reason) {
    return new Booking(fact, COMPANY, Customer.LUCIA, reason);
  }

  /** What the hands saw: facts that each of them booked, and how often each answer was given. */
  record Tally(List<String> booked, Map<EntryKind, Long> hundredths, Map<String, Long> answers) {

    static Tally empty() {
      return new Tally(new ArrayList<>(), new TreeMap<>(), new TreeMap<>());
    }

    Tally plus(Tally other) {
      booked.addAll(other.booked);
      other.hundredths.forEach((kind, amount) -> hundredths.merge(kind, amount, Long::sum));
      other.answers.forEach((answer, times) -> answers.merge(answer, times, Long::sum));
      return this;
    }

    List<String> lines() {
      List<String> lines = new ArrayList<>();
      booked.forEach(fact -> lines.add("booked " + fact));
      hundredths.forEach((kind, amount) -> lines.add("hundredths " + kind + " " + amount));
      answers.forEach((answer, times) -> lines.add("answers " + answer + " " + times));
      return lines;
    }

    static Tally read(List<String> lines) {
      Tally tally = empty();
      lines.stream().map(line -> line.split(" ")).forEach(words -> {
        switch (words[0]) {
          case "booked" -> tally.booked.add(words[1]);
          case "hundredths" -> tally.hundredths.put(EntryKind.valueOf(words[1]), Long.parseLong(words[2]));
          default -> tally.answers.put(words[1], Long.parseLong(words[2]));
        }
      });
      return tally;
    }
  }

  /**
   * @param from number of the first hand
   * @param until number of the last, less one
   * @param lanes hands n and n + lanes ask for the same facts
   */
  static Tally spend(LedgerRoom room, int from, int until, int lanes, Duration time) {
    Spenders spenders = new Spenders(room);
    long end = System.nanoTime() + time.toNanos();
    Executor hands = work -> new Thread(work, "hand").start();
    return IntStream.range(from, until)
        .mapToObj(hand -> CompletableFuture.supplyAsync(() -> spenders.hand(hand % lanes, lanes, end), hands)).toList()
        .stream().map(CompletableFuture::join).reduce(Tally.empty(), Tally::plus);
  }

  private Tally hand(int lane, int lanes, long end) {
    Tally tally = Tally.empty();
    for (long number = lane + lanes; System.nanoTime() < end; number += lanes) {
      Outcome outcome = ask(number, lanes);
      if (outcome instanceof Booked booked) {
        tally.booked.add(booked.operation().fact());
        booked.entries().forEach(entry -> tally.hundredths.merge(entry.kind(), entry.amount().hundredths(), Long::sum));
      }
      tally.answers.merge(outcome instanceof Booked ? "BOOKED" : outcome instanceof AlreadyBooked ? "ALREADY_BOOKED" : "REFUSED", 1L,
          Long::sum);
    }
    return tally;
  }

  private Outcome ask(long number, int lanes) {
    Random chance = new Random(number * 2_654_435_761L);
    int one = chance.nextInt(CASES);
    FactKey fact = FactKey.inCase(caseNumber(one), "fact", number);
    TPoints amount = TPoints.ofHundredths(25L * (1 + chance.nextInt(16)));
    int what = chance.nextInt(OF_A_HUNDRED);
    if (what < RESERVE) {
      return room.ledger.reserve(booking(fact, Reason.WORK_AUTHORISED), authorisations.get(one), amount);
    }
    if (what < CONSUME) {
      return room.ledger.consumeInCase(booking(fact, Reason.WORK_DONE), amount);
    }
    if (what < RELEASE) {
      return room.ledger.releaseCase(booking(fact, Reason.CASE_CLOSED));
    }
    if (what < REFUND) {
      FactKey earlier = FactKey.inCase(caseNumber(one), "fact", Math.max(1, number - lanes * (1 + chance.nextInt(40))));
      return room.ledger.refund(booking(fact, Reason.GOODWILL), earlier, TPoints.ofHundredths(25));
    }
    return room.ledger.purchase(booking(fact, Reason.PACK_SOLD), new PackTerms(TPoints.of(3), new Price(2999, "EUR"), null, null));
  }

  /** A node: address of the database, first and last hand, lanes, seconds, and the file for its tally. */
  public static void main(String[] arguments) throws Exception {
    try (LedgerRoom room = LedgerRoom.onDatabase(arguments[0], "postgres", "postgres", "2026-03-23 10:00")) {
      Tally tally = spend(room, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]),
          Duration.ofSeconds(Long.parseLong(arguments[4])));
      Files.write(Path.of(arguments[5]), tally.lines());
    }
  }
}
