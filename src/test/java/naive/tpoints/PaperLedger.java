package naive.tpoints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ledger as a clerk with paper slips would keep it: every hundredth of a T-Point is a slip that lies in exactly one place, a promise
 * on credit is a red slip, and a question is answered by counting slips. Written from the text of the requirements; knows nothing of
 * the project. Amounts in hundredths, times in minutes, words for answers.
 */
public final class PaperLedger {

  public static final String BOOKED = "BOOKED";
  public static final String BEFORE = "ALREADY BOOKED";
  public static final String ERROR = "ERROR";

  private static final long NEVER = Long.MAX_VALUE;

  private enum Place { FREE, RESERVED, USED, LOST, TORN }

  private static final class Slip {
    /** Null: a red slip. */
    Pack pack;
    Place place;
    Reservation reservation;
    /** When it was used: the how manieth handful, and for which fact. */
    long handful;
    String fact;

    Slip(Pack pack, Place place) {
      this.pack = pack;
      this.place = place;
    }
  }

  private static final class Pack {
    int no;
    int size;
    long cents;
    long expiry;
    List<Slip> slips = new ArrayList<>();
  }

  private static final class Authorisation {
    Customer customer;
    String caseNumber;
    int amount;
    boolean granted;
    int reserved;
  }

  private static final class Reservation {
    Customer customer;
    String caseNumber;
    Authorisation authorisation;
    boolean open = true;
  }

  private static final class Customer {
    long moment;
    int credit;
    List<Pack> packs = new ArrayList<>();
    List<Slip> red = new ArrayList<>();
  }

  private final Map<Long, Customer> customers = new HashMap<>();
  private final Map<Long, Authorisation> authorisations = new HashMap<>();
  private final Map<Long, Reservation> reservations = new LinkedHashMap<>();
  private final Map<String, List<Object>> facts = new HashMap<>();
  private long clock;
  private long handfuls;

  public void itIs(long minute) {
    clock = minute;
  }

  public void authorised(long id, long company, String caseNumber, int amount, boolean granted) {
    Authorisation one = new Authorisation();
    one.customer = customer(company);
    one.caseNumber = caseNumber;
    one.amount = amount;
    one.granted = granted;
    authorisations.put(id, one);
  }

  // what is asked

  /** @param expiry null: never */
  public String purchase(long company, String fact, int size, long cents, Long expiry) {
    return ask(company, fact, List.of("PURCHASE", company, size, cents, String.valueOf(expiry)), (customer, now) -> {
      if (expiry != null && expiry <= now) {
        return refused("PACK_EXPIRED", 0);
      }
      Pack pack = new Pack();
      pack.no = customer.packs.size();
      pack.size = size;
      pack.cents = cents;
      pack.expiry = expiry == null ? NEVER : expiry;
      for (int i = 0; i < size; i++) {
        pack.slips.add(new Slip(pack, Place.FREE));
      }
      customer.packs.add(pack);
      return BOOKED;
    });
  }

  public String credit(long company, String fact, int limit) {
    return ask(company, fact, List.of("CREDIT", company, limit), (customer, now) -> {
      if (limit < customer.red.size()) {
        return refused("CREDIT_IN_USE", customer.red.size());
      }
      customer.credit = limit;
      return BOOKED;
    });
  }

  /** @param id by which the reservation will be known */
  public String reserve(long company, String fact, String caseNumber, long authorisation, int amount, long id) {
    return ask(company, fact, List.of("RESERVE", company, authorisation, amount), (customer, now) -> {
      Authorisation granted = authorisations.get(authorisation);
      if (granted == null || !granted.granted || granted.customer != customer || !granted.caseNumber.equals(caseNumber)) {
        return refused("NOT_AUTHORISED", 0);
      }
      if (amount > granted.amount - granted.reserved) {
        return refused("ABOVE_AUTHORISATION", granted.amount - granted.reserved);
      }
      int spendable = slips(customer, slip -> slip.place == Place.FREE).size() + customer.credit - customer.red.size();
      if (amount > spendable) {
        return refused("NOT_ENOUGH_POINTS", spendable);
      }
      Reservation reservation = new Reservation();
      reservation.customer = customer;
      reservation.caseNumber = caseNumber;
      reservation.authorisation = granted;
      reservations.put(id, reservation);
      granted.reserved += amount;
      for (int i = 0; i < amount; i++) {
        Slip slip = slips(customer, one -> one.place == Place.FREE).stream().min(AS_SPENT).orElseGet(() -> {
          Slip red = new Slip(null, Place.RESERVED);
          customer.red.add(red);
          return red;
        });
        slip.place = Place.RESERVED;
        slip.reservation = reservation;
      }
      return BOOKED;
    });
  }

  public String consume(long company, String fact, String caseNumber, long reservation, int amount) {
    return ask(company, fact, List.of("CONSUME", company, reservation, amount), (customer, now) ->
        consume(customer, fact, Stream.ofNullable(reservations.get(reservation)).filter(open(customer, caseNumber)).toList(), amount));
  }

  public String consumeInCase(long company, String fact, String caseNumber, int amount) {
    return ask(company, fact, List.of("CONSUME", company, "any", amount), (customer, now) ->
        consume(customer, fact, reservations.values().stream().filter(open(customer, caseNumber)).toList(), amount));
  }

  private static Predicate<Reservation> open(Customer customer, String caseNumber) {
    return one -> one.open && one.customer == customer && one.caseNumber.equals(caseNumber);
  }

  private String consume(Customer customer, String fact, List<Reservation> from, int amount) {
    if (from.isEmpty()) {
      return refused("NO_OPEN_RESERVATION", 0);
    }
    int rest = slips(customer, slip -> slip.place == Place.RESERVED && from.contains(slip.reservation)).size();
    if (amount > rest) {
      return refused("ABOVE_RESERVATION", rest);
    }
    int missing = amount;
    for (Reservation reservation : from) {
      Pack last = null;
      handfuls++;
      for (Slip slip : slips(customer, one -> one.place == Place.RESERVED && one.reservation == reservation).stream().sorted(AS_SPENT)
          .limit(missing).toList()) {
        if (slip.pack != last) {
          last = slip.pack;
          handfuls++;
        }
        slip.place = Place.USED;
        slip.fact = fact;
        slip.handful = handfuls;
        missing--;
      }
    }
    return BOOKED;
  }

  public String release(long company, String fact, String caseNumber, long reservation) {
    return ask(company, fact, List.of("RELEASE", company, reservation), (customer, now) -> {
      Reservation one = reservations.get(reservation);
      if (one == null || !open(customer, caseNumber).test(one)) {
        return refused("NO_OPEN_RESERVATION", 0);
      }
      close(one, now);
      return BOOKED;
    });
  }

  public String releaseCase(long company, String fact, String caseNumber) {
    return ask(company, fact, List.of("RELEASE", company, "all"), (customer, now) -> {
      reservations.values().stream().filter(open(customer, caseNumber)).forEach(one -> close(one, now));
      return BOOKED;
    });
  }

  private void close(Reservation reservation, long now) {
    reservation.open = false;
    slips(reservation.customer, slip -> slip.place == Place.RESERVED && slip.reservation == reservation)
        .forEach(slip -> back(reservation.customer, slip, now));
  }

  /** A slip goes back to its pack, if that still counts; a red one is thrown away. */
  private static void back(Customer customer, Slip slip, long now) {
    slip.reservation = null;
    slip.fact = null;
    if (slip.pack == null) {
      customer.red.remove(slip);
    } else {
      slip.place = slip.pack.expiry <= now ? Place.LOST : Place.FREE;
    }
  }

  public String refund(long company, String fact, String consumption, int amount) {
    List<Object> consumed = facts.get(consumption);
    boolean known = consumed != null && consumed.get(0).equals("CONSUME") && consumed.get(1).equals(company);
    return ask(company, fact, List.of("REFUND", company, known ? consumption : "", amount), (customer, now) -> {
      if (!known) {
        return refused("NO_SUCH_CONSUMPTION", 0);
      }
      List<Slip> used = slips(customer, slip -> slip.place == Place.USED && consumption.equals(slip.fact)).stream().sorted(AS_REFUNDED)
          .toList();
      if (amount > used.size()) {
        return refused("ABOVE_CONSUMPTION", used.size());
      }
      used.stream().limit(amount).forEach(slip -> back(customer, slip, now));
      return BOOKED;
    });
  }

  public String giveBack(long company, String fact, String caseNumber, long authorisation) {
    return ask(company, fact, List.of("GIVE_BACK", company, authorisation), (customer, now) -> {
      Authorisation one = authorisations.get(authorisation);
      if (one == null || !one.granted || one.customer != customer || !one.caseNumber.equals(caseNumber)) {
        return refused("NOT_AUTHORISED", 0);
      }
      reservations.values().stream().filter(open(customer, caseNumber)).filter(open -> open.authorisation == one)
          .forEach(open -> close(open, now));
      slips(customer, slip -> slip.place == Place.USED && slip.reservation.authorisation == one)
          .forEach(slip -> back(customer, slip, now));
      return BOOKED;
    });
  }

  /** @param pack the how manieth of the customer's, from 0 */
  public String adjust(long company, String fact, int pack, int difference) {
    return ask(company, fact, List.of("ADJUST", company, pack, difference), (customer, now) -> {
      Pack corrected = customer.packs.get(pack);
      if (corrected.expiry <= now) {
        return refused("PACK_EXPIRED", 0);
      }
      List<Slip> free = corrected.slips.stream().filter(slip -> slip.place == Place.FREE).toList();
      if (-difference > free.size()) {
        return refused("ABOVE_PACK", free.size());
      }
      free.stream().limit(Math.max(0, -difference)).forEach(slip -> slip.place = Place.TORN);
      for (int i = 0; i < difference; i++) {
        corrected.slips.add(new Slip(corrected, Place.FREE));
      }
      return BOOKED;
    });
  }

  @FunctionalInterface
  private interface Act {
    String on(Customer customer, long now);
  }

  private String ask(long company, String fact, List<Object> question, Act act) {
    List<Object> before = facts.get(fact);
    if (before != null) {
      return before.equals(question) ? BEFORE : ERROR;
    }
    Customer customer = customer(company);
    long now = Math.max(clock, customer.moment);
    loseExpired(customer, now);
    String answer = act.on(customer, now);
    if (answer.equals(BOOKED)) {
      facts.put(fact, question);
      customer.moment = now;
      settle(customer);
    }
    return answer;
  }

  private static void loseExpired(Customer customer, long now) {
    for (Pack pack : customer.packs) {
      List<Slip> free = pack.slips.stream().filter(slip -> slip.place == Place.FREE).toList();
      if (pack.expiry <= now && !free.isEmpty()) {
        free.forEach(slip -> slip.place = Place.LOST);
        customer.moment = Math.max(customer.moment, pack.expiry);
      }
    }
  }

  /** While there is a free slip, it takes the place of a red one: what was used first, then what is reserved. */
  private void settle(Customer customer) {
    while (true) {
      Slip free = slips(customer, slip -> slip.place == Place.FREE).stream().min(AS_SPENT).orElse(null);
      Slip red = customer.red.stream().min(Comparator.comparing((Slip slip) -> slip.place != Place.USED)
          .thenComparing(slip -> slip.place == Place.USED ? slip.handful : order(slip.reservation))).orElse(null);
      if (free == null || red == null) {
        return;
      }
      free.place = red.place;
      free.reservation = red.reservation;
      free.fact = red.fact;
      free.handful = red.handful;
      customer.red.remove(red);
    }
  }

  private long order(Reservation reservation) {
    return reservations.entrySet().stream().filter(one -> one.getValue() == reservation).findFirst().orElseThrow().getKey();
  }

  private static final Comparator<Pack> PACKS_AS_SPENT = Comparator.comparingLong((Pack pack) -> pack.expiry).thenComparing(pack -> pack.no);
  private static final Comparator<Slip> AS_SPENT = Comparator.comparing(slip -> slip.pack, Comparator.nullsLast(PACKS_AS_SPENT));
  private static final Comparator<Slip> AS_REFUNDED =
      Comparator.comparing((Slip slip) -> slip.pack, Comparator.nullsFirst(PACKS_AS_SPENT.reversed()))
          .thenComparing(slip -> slip.handful);

  private static List<Slip> slips(Customer customer, Predicate<Slip> such) {
    return Stream.concat(customer.packs.stream().flatMap(pack -> pack.slips.stream()), customer.red.stream()).filter(such).toList();
  }

  private Customer customer(long company) {
    return customers.computeIfAbsent(company, any -> new Customer());
  }

  private static String refused(String reason, int available) {
    return "REFUSED " + reason + " " + available;
  }

  // what is seen

  /** Balance, reserved, credit, on credit. */
  public List<Integer> account(long company) {
    Customer customer = customer(company);
    loseExpired(customer, Math.max(clock, customer.moment));
    int inPacks = slips(customer, slip -> slip.pack != null && (slip.place == Place.FREE || slip.place == Place.RESERVED)).size();
    int redUsed = slips(customer, slip -> slip.pack == null && slip.place == Place.USED).size();
    int reserved = slips(customer, slip -> slip.place == Place.RESERVED).size();
    return List.of(inPacks - redUsed, reserved, customer.credit, customer.red.size());
  }

  /** Of each pack: free, reserved, used, and the cents that are still owed. */
  public List<List<Long>> packs(long company) {
    return customer(company).packs.stream().map(pack -> {
      long free = pack.slips.stream().filter(slip -> slip.place == Place.FREE).count();
      long reserved = pack.slips.stream().filter(slip -> slip.place == Place.RESERVED).count();
      long used = pack.slips.stream().filter(slip -> slip.place == Place.USED).count();
      long gone = pack.size - free - reserved;
      long value = (2 * pack.cents * Math.abs(gone) + pack.size) / (2 * pack.size);
      return List.of(free, reserved, used, pack.cents - (gone < 0 ? -value : value));
    }).toList();
  }

  /** What is left of a reservation; null once it is closed. */
  public Integer rest(long reservation) {
    Reservation one = reservations.get(reservation);
    return one.open ? (Integer) slips(one.customer, slip -> slip.place == Place.RESERVED && slip.reservation == one).size() : null;
  }

  /** What is left of what was consumed for a fact. */
  public int standing(long company, String fact) {
    return slips(customer(company), slip -> slip.place == Place.USED && Objects.equals(fact, slip.fact)).size();
  }
}
