package io.ciclo.tpoints;

import static io.ciclo.tpoints.Customer.LUCIA;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.testing.Requirement;
import io.ciclo.tpoints.Outcome.AlreadyBooked;
import io.ciclo.tpoints.Outcome.Booked;
import io.ciclo.tpoints.Outcome.Refused;
import io.ciclo.tpoints.desk.LedgerRoom;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import naive.tpoints.PaperLedger;
import org.junit.jupiter.api.Test;

/**
 * Histories drawn by chance: two customers, retries, duplicates, the same fact with other words, calls in no sensible order, steps that
 * roll back, a clock that now and then runs backwards. After each step the ledger stands as a clerk with paper slips says, who
 * shares nothing with us. How many: {@code ciclo.proof.ledger-histories}; a history is drawn again by its seed, {@code ciclo.proof.seed}.
 */
class LedgerHistoriesTest {

  private static final int HISTORIES = Integer.getInteger("ciclo.proof.ledger-histories", 30);
  private static final long FIRST_SEED = Long.getLong("ciclo.proof.seed", 20260323);
  private static final int STEPS = 45;
  private static final String MON_2026_03_23 = "2026-03-23 10:00";
  private static final AtomicLong COMPANIES = new AtomicLong(1);

  /** The more often a word stands here, the more often it happens. */
  private static final List<String> WORDS = Stream.of("PURCHASE 2", "CREDIT 2", "RESERVE 8", "CONSUME 6", "CONSUME_IN_CASE 2",
      "RELEASE 1", "RELEASE_CASE 1", "REFUND 3", "GIVE_BACK 1", "ADJUST 1", "TIME 1")
      .flatMap(word -> Collections.nCopies(Integer.parseInt(word.split(" ")[1]), word.split(" ")[0]).stream()).toList();

  LedgerRoom room() {
    return LedgerRoom.onH2(MON_2026_03_23);
  }

  int histories() {
    return HISTORIES;
  }

  String database() {
    return "H2 in memory";
  }

  /** What must have happened somewhere, or little was proven. */
  List<String> expected() {
    return List.of(
        "BOOKED", "ALREADY BOOKED", "ERROR", "NOT_ENOUGH_POINTS",
        "NOT_AUTHORISED", "ABOVE_AUTHORISATION", "NO_OPEN_RESERVATION", "ABOVE_RESERVATION", "NO_SUCH_CONSUMPTION",
        "ABOVE_CONSUMPTION", "CREDIT_IN_USE", "ABOVE_PACK", "PACK_EXPIRED", "entries PACK_EXPIRED", "entries CREDIT_SETTLED ADJUST",
        "entries CREDIT_SETTLED RESERVE", "entries on credit CONSUME", "entries on credit REFUND");
  }

  @Test
  @Requirement({"TP-01", "TP-09"})
  void afterEachStepTheLedgerStandsAsTheClerkSays() throws IOException {
    Map<String, Integer> answers = new TreeMap<>();
    try (LedgerRoom room = room()) {
      for (long seed = FIRST_SEED; seed < FIRST_SEED + histories(); seed++) {
        new History(room, seed).run(answers);
      }
    }
    assertThat(answers.keySet()).as("everything occurs in " + answers).containsAll(expected());
    ProofReport.write("histories drawn by chance, each step compared with the clerk's paper slips, " + database(), List.of(
        histories() + " histories of " + STEPS + " steps from seed " + FIRST_SEED, "answers: " + answers));
  }

  /** One history; what is drawn depends on the seed alone. */
  private static final class History {

    private final LedgerRoom room;
    private final TPointLedger ledger;
    private final long seed;
    private final Random chance;
    private final PaperLedger clerk = new PaperLedger();
    private final long[] companies = {COMPANIES.incrementAndGet(), COMPANIES.incrementAndGet()};
    private final List<String> cases = new ArrayList<>();
    private final List<Long> authorisations = new ArrayList<>(List.of(-1L));
    private final Map<Long, String> caseOf = new HashMap<>();
    private final List<Long> reservations = new ArrayList<>(List.of(-1L));
    private final Map<Long, List<Long>> packs = new HashMap<>();
    private final Map<Long, List<Long>> purchases = new HashMap<>();
    private final Map<Long, List<Entry>> seen = new HashMap<>();
    private final List<FactKey> consumptions = new ArrayList<>();
    private final Map<FactKey, Long> consumers = new HashMap<>();
    /** What was asked until now, to be asked again. */
    private final List<Supplier<String>> asked = new ArrayList<>();
    private Instant time = LedgerRoom.at(MON_2026_03_23);
    private int facts;
    private String last = "";

    History(LedgerRoom room, long seed) {
      this.room = room;
      this.ledger = room.ledger;
      this.seed = seed;
      this.chance = new Random(seed);
      for (long company : companies) {
        cases.add("E-" + company + "-1");
        cases.add("E-" + company + "-2");
        packs.put(company, new ArrayList<>());
        purchases.put(company, new ArrayList<>());
        seen.put(company, List.of());
      }
    }

    void run(Map<String, Integer> answers) {
      itIs(time);
      for (long company : companies) {
        purchase(company, FactKey.inCase(cases.get(0), "fact", ++facts), TPoints.of(1 + chance.nextInt(10))).get();
      }
      for (int step = 0; step < STEPS; step++) {
        Supplier<String> question = !asked.isEmpty() && chance.nextInt(6) == 0 ? asked.get(chance.nextInt(asked.size())) : drawn();
        String answer = question.get();
        answers.merge(answer.startsWith("REFUSED") ? answer.split(" ")[1] : answer, 1, Integer::sum);
        compare(step);
      }
      for (long company : companies) {
        assertThat(room.books.audit(company)).as("seed %s", seed).isEmpty();
        seen.get(company).forEach(entry -> count(answers, entry));
      }
    }

    private static void count(Map<String, Integer> answers, Entry entry) {
      if (entry.reason() == Reason.PACK_EXPIRED) {
        answers.merge("entries PACK_EXPIRED", 1, Integer::sum);
      } else if (entry.reason() == Reason.CREDIT_SETTLED) {
        answers.merge("entries CREDIT_SETTLED " + entry.kind(), 1, Integer::sum);
      } else if (entry.pack() == null) {
        answers.merge("entries on credit " + entry.kind(), 1, Integer::sum);
      }
    }

    private void itIs(Instant instant) {
      room.itIs(instant);
      clerk.itIs(minute(instant));
    }

    private static long minute(Instant instant) {
      return instant.getEpochSecond() / 60;
    }

    // what is drawn

    private Supplier<String> drawn() {
      long company = companies[chance.nextInt(2)];
      // mostly one's own case, now and then the other customer's
      String caseNumber = cases.get(chance.nextInt(8) == 0 ? chance.nextInt(4) : chance.nextInt(2) + (company == companies[0] ? 0 : 2));
      FactKey fact = FactKey.inCase(caseNumber, "fact", chance.nextInt(12) == 0 ? 1 + chance.nextInt(1 + facts) : ++facts);
      TPoints amount = TPoints.ofHundredths(chance.nextInt(4) == 0 ? 1 + chance.nextInt(1200) : 25L * (1 + chance.nextInt(40)));
      Supplier<String> question = switch (WORDS.get(chance.nextInt(WORDS.size()))) {
        case "PURCHASE" -> purchase(company, fact, amount);
        case "CREDIT" -> credit(company, fact, TPoints.of(5L * chance.nextInt(6)));
        case "RESERVE" -> reserve(company, fact, amount);
        case "CONSUME" -> consume(fact, amount);
        case "CONSUME_IN_CASE" -> consumeInCase(company, fact, amount);
        case "RELEASE" -> release(fact);
        case "RELEASE_CASE" -> simple(company, fact, Reason.CASE_CLOSED, ledger::releaseCase,
            () -> clerk.releaseCase(company, fact.text(), fact.caseNumber()));
        case "REFUND" -> refund(fact, amount);
        case "GIVE_BACK" -> giveBack(company, fact);
        case "ADJUST" -> adjust(company, fact, chance.nextBoolean() ? amount : amount.negated());
        default -> this::timePasses;
      };
      asked.add(question);
      return question;
    }

    private String timePasses() {
      time = time.plus(Duration.ofHours(chance.nextInt(24 * 20)));
      // a node whose clock is behind
      itIs(chance.nextInt(5) == 0 ? time.minus(Duration.ofHours(chance.nextInt(48))) : time);
      return "BOOKED";
    }

    private Supplier<String> purchase(long company, FactKey fact, TPoints size) {
      long cents = chance.nextInt(20_000);
      LocalDate lastDay = chance.nextBoolean() ? null : LocalDate.ofInstant(time, LedgerRoom.MADRID).plusDays(chance.nextInt(60) - 2);
      Long expiry = lastDay == null ? null : minute(lastDay.plusDays(1).atStartOfDay(LedgerRoom.MADRID).toInstant());
      PackTerms terms = new PackTerms(size, new Price(cents, "EUR"), lastDay, null);
      return () -> {
        String said = clerk.purchase(company, fact.text(), (int) size.hundredths(), cents, expiry);
        Outcome outcome = same(said, () -> ledger.purchase(booking(company, fact, Reason.PACK_SOLD), terms));
        if (outcome instanceof Booked booked) {
          packs.get(company).add(booked.entries().get(0).pack());
          purchases.get(company).add(booked.entries().get(0).no());
        }
        return said;
      };
    }

    private Supplier<String> credit(long company, FactKey fact, TPoints limit) {
      return simple(company, fact, Reason.CREDIT_GRANTED, booking -> ledger.grantCredit(booking, limit),
          () -> clerk.credit(company, fact.text(), (int) limit.hundredths()));
    }

    private Supplier<String> reserve(long company, FactKey fact, TPoints amount) {
      long authorisation = chance.nextInt(6) == 0 ? authorisations.get(chance.nextInt(authorisations.size()))
          : authorisation(company, fact.caseNumber(), amount.plus(TPoints.of(chance.nextInt(3))));
      return () -> {
        long next = reservations.size();
        String said = clerk.reserve(company, fact.text(), fact.caseNumber(), authorisation, (int) amount.hundredths(), next);
        Outcome outcome = same(said, () -> ledger.reserve(booking(company, fact, Reason.WORK_AUTHORISED), authorisation, amount));
        if (outcome instanceof Booked booked) {
          reservations.add(booked.operation().reservation());
        }
        return said;
      };
    }

    private long authorisation(long company, String caseNumber, TPoints amount) {
      Authorisation asks = room.authorisations.ask(FactKey.inCase(caseNumber, "authorisation", ++facts), company, amount, LUCIA);
      boolean granted = chance.nextInt(10) > 0;
      if (granted) {
        room.authorisations.grant(asks.id(), 7, amount, "192.0.2.7");
      }
      clerk.authorised(asks.id(), company, caseNumber, (int) amount.hundredths(), granted);
      authorisations.add(asks.id());
      caseOf.put(asks.id(), caseNumber);
      return asks.id();
    }

    private Supplier<String> consume(FactKey fact, TPoints amount) {
      int reservation = someReservation();
      long company = ownerOf(reservation);
      FactKey where = inCaseOf(reservation, fact);
      Integer rest = reservation == 0 ? null : clerk.rest(reservation);
      TPoints part = mostlyWithin(rest == null ? 0 : rest, amount);
      return simple(company, where, Reason.WORK_DONE,
          booking -> noted(company, where, ledger.consume(booking, reservations.get(reservation), part)),
          () -> clerk.consume(company, where.text(), where.caseNumber(), reservation, (int) part.hundredths()));
    }

    /** Mostly an open one; 0 is none at all. */
    private int someReservation() {
      List<Integer> open = IntStream.range(1, reservations.size()).filter(one -> clerk.rest(one) != null).boxed().toList();
      return open.isEmpty() || chance.nextInt(5) == 0 ? chance.nextInt(reservations.size()) : open.get(chance.nextInt(open.size()));
    }

    private TPoints mostlyWithin(int limit, TPoints amount) {
      return limit == 0 || chance.nextInt(4) == 0 ? amount : TPoints.ofHundredths(1 + chance.nextInt(limit));
    }

    private long ownerOf(int reservation) {
      return reservation == 0 || chance.nextInt(10) == 0 ? companies[chance.nextInt(2)]
          : ledger.reservation(reservations.get(reservation)).orElseThrow().company();
    }

    private Supplier<String> consumeInCase(long company, FactKey fact, TPoints amount) {
      return simple(company, fact, Reason.WORK_DONE, booking -> noted(company, fact, ledger.consumeInCase(booking, amount)),
          () -> clerk.consumeInCase(company, fact.text(), fact.caseNumber(), (int) amount.hundredths()));
    }

    private Outcome noted(long company, FactKey fact, Outcome outcome) {
      if (outcome instanceof Booked && !consumptions.contains(fact)) {
        consumptions.add(fact);
        consumers.put(fact, company);
      }
      return outcome;
    }

    private Supplier<String> release(FactKey fact) {
      int reservation = someReservation();
      long company = ownerOf(reservation);
      FactKey where = inCaseOf(reservation, fact);
      return simple(company, where, Reason.CASE_CANCELLED, booking -> ledger.release(booking, reservations.get(reservation)),
          () -> clerk.release(company, where.text(), where.caseNumber(), reservation));
    }

    /** Mostly the case to which the reservation belongs, or nothing would ever fit. */
    private FactKey inCaseOf(int reservation, FactKey fact) {
      return reservation == 0 || chance.nextInt(6) == 0 ? fact
          : FactKey.inCase(ledger.reservation(reservations.get(reservation)).orElseThrow().caseNumber(), fact.fact(), fact.id());
    }

    private Supplier<String> refund(FactKey fact, TPoints amount) {
      FactKey consumption = consumptions.isEmpty() || chance.nextInt(8) == 0 ? FactKey.inCase("E-none", "fact", 1)
          : consumptions.get(chance.nextInt(consumptions.size()));
      long company = chance.nextInt(10) == 0 ? companies[chance.nextInt(2)] : consumers.getOrDefault(consumption, companies[0]);
      TPoints part = mostlyWithin(clerk.standing(company, consumption.text()), amount);
      return simple(company, fact, Reason.GOODWILL, booking -> ledger.refund(booking, consumption, part),
          () -> clerk.refund(company, fact.text(), consumption.text(), (int) part.hundredths()));
    }

    private Supplier<String> giveBack(long company, FactKey fact) {
      long authorisation = authorisations.get(chance.nextInt(authorisations.size()));
      FactKey where = chance.nextInt(4) == 0 ? fact
          : FactKey.inCase(caseOf.getOrDefault(authorisation, fact.caseNumber()), fact.fact(), fact.id());
      return simple(company, where, Reason.FAULT_IS_OURS, booking -> ledger.giveBack(booking, authorisation),
          () -> clerk.giveBack(company, where.text(), where.caseNumber(), authorisation));
    }

    private Supplier<String> adjust(long company, FactKey fact, TPoints difference) {
      if (purchases.get(company).isEmpty()) {
        return this::timePasses;
      }
      int pack = chance.nextInt(purchases.get(company).size());
      return simple(company, fact, Reason.SIZE_CORRECTED,
          booking -> ledger.adjust(booking, purchases.get(company).get(pack), difference),
          () -> clerk.adjust(company, fact.text(), pack, (int) difference.hundredths()));
    }

    private Supplier<String> simple(long company, FactKey fact, Reason reason, Function<Booking, Outcome> act, Supplier<String> paper) {
      return () -> {
        String said = paper.get();
        same(said, () -> act.apply(booking(company, fact, reason)));
        return said;
      };
    }

    private static Booking booking(long company, FactKey fact, Reason reason) {
      return new Booking(fact, company, LUCIA, reason);
    }

    // what is compared

    /** Now and then the step rolls back at first and is tried again, as after a collision. */
    private Outcome same(String said, Supplier<Outcome> act) {
      if (chance.nextInt(10) == 0) {
        room.together.executeWithoutResult(step -> {
          step.setRollbackOnly();
          answerOf(act);
        });
      }
      List<Outcome> outcome = new ArrayList<>();
      last = said;
      assertThat(answerOf(() -> {
        outcome.add(act.get());
        return outcome.get(0);
      })).as("seed %s", seed).isEqualTo(said);
      return outcome.isEmpty() ? null : outcome.get(0);
    }

    private static String answerOf(Supplier<Outcome> act) {
      try {
        Outcome outcome = act.get();
        if (outcome instanceof Refused refused) {
          return "REFUSED " + refused.reason() + " " + refused.available().hundredths();
        }
        return outcome instanceof AlreadyBooked ? PaperLedger.BEFORE : PaperLedger.BOOKED;
      } catch (FactBookedOtherwise e) {
        return PaperLedger.ERROR;
      }
    }

    private void compare(int step) {
      for (long company : companies) {
        String where = "seed " + seed + ", step " + step + " (" + last + "), company " + company;
        Account account = ledger.account(company);
        assertThat(List.of(hundredths(account.balance()), hundredths(account.reserved()), hundredths(account.credit()),
            hundredths(account.onCredit()))).as(where).isEqualTo(clerk.account(company));
        assertThat(ledger.packs(company).stream().sorted(Comparator.comparing(Pack::id)).map(pack -> List.of(
            pack.free().hundredths(), pack.reserved().hundredths(), pack.used().hundredths(), pack.owedCents())).toList())
            .as(where).isEqualTo(clerk.packs(company));
        compareEntries(company, account, where);
      }
      cases.stream().flatMap(one -> ledger.reservationsOf(one).stream()).forEach(reservation -> {
        Integer rest = reservation.open() ? (Integer) hundredths(reservation.rest()) : null;
        assertThat(rest).as("seed %s, step %s, reservation %s", seed, step, reservation)
            .isEqualTo(clerk.rest(reservations.indexOf(reservation.id())));
      });
    }

    private void compareEntries(long company, Account account, String where) {
      List<Entry> entries = new ArrayList<>(ledger.entries(company, 500).entries());
      entries.sort(Comparator.comparing(Entry::no));
      assertThat(entries.subList(0, seen.get(company).size())).as("what stood there still does; %s", where).isEqualTo(seen.get(company));
      seen.put(company, entries);
      TPoints balance = TPoints.ZERO;
      TPoints reserved = TPoints.ZERO;
      for (Entry entry : entries) {
        assertThat(entry.no()).as(where).isEqualTo(entries.indexOf(entry) + 1L);
        balance = switch (entry.kind()) {
          case PURCHASE, REFUND, ADJUST -> balance.plus(entry.amount());
          case CONSUME, EXPIRE -> balance.minus(entry.amount());
          default -> balance;
        };
        reserved = switch (entry.kind()) {
          case RESERVE -> reserved.plus(entry.amount());
          case RELEASE, CONSUME -> reserved.minus(entry.amount());
          default -> reserved;
        };
        assertThat(entry.kind() != EntryKind.CONSUME || entry.authorisation() != null).as(where).isTrue();
      }
      assertThat(balance).as("the sum of the entries; %s", where).isEqualTo(account.balance());
      assertThat(reserved).as("the sum of the entries; %s", where).isEqualTo(account.reserved());
      assertThat(account.spendable().isNegative()).as("never below the credit; %s", where).isFalse();
    }

    private static int hundredths(TPoints amount) {
      return Math.toIntExact(amount.hundredths());
    }
  }
}
