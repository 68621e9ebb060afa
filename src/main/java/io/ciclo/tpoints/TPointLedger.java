package io.ciclo.tpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What customers bought, set aside and used up (TP-01). The ledger only grows: nothing that stands in it is ever changed.
 *
 * <p>Every call joins the caller's transaction, so that a step of a process and its entries are stored together or not at all. Whoever
 * books on an account holds it until that transaction ends; others wait.
 *
 * <p>A fact is booked once: asked again it answers {@link Outcome.AlreadyBooked} with what was booked then, whoever asks and whatever
 * reason is given. A {@link Outcome.Refused} is an answer: nothing is booked, the transaction goes on, and the same fact may be asked
 * again later. The amount that goes with a refusal is explained at {@link Refusal}.
 *
 * <p>Amounts are {@link TPoints}, exact to the hundredth. Everything that books throws
 * <ul>
 *   <li>{@link FactBookedOtherwise} when the fact was booked as something else: another account, kind, amount, authorisation,
 *       reservation or pack;
 *   <li>{@link IllegalArgumentException} for an amount that is not above zero, a reason that does not fit what is asked, or a fact without
 *       a case where one is needed.
 * </ul>
 * Both are mistakes of a caller, and roll back its transaction.
 */
public interface TPointLedger {

  // what is booked

  /**
   * A pack is bought, or given (TP-06, TP-13). What was used on credit until now is settled from it (TP-09). Refused: {@link
   * Refusal#PACK_EXPIRED}, when its last day is over.
   */
  Outcome purchase(Booking booking, PackTerms terms);

  /**
   * Sets points aside for the fact's case, from the packs that expire first, then on credit. Whether they may be spent is decided
   * here, so that work already done is never refused for lack of points. The operation names the reservation. Refused: {@link
   * Refusal#NOT_AUTHORISED} (TP-08), {@link Refusal#ABOVE_AUTHORISATION} (CM-06), {@link Refusal#NOT_ENOUGH_POINTS} (TP-09).
   *
   * @param authorisation that the customer granted in this case; each backs at most what was authorised, also when some of it is
   *     released
   */
  Outcome reserve(Booking booking, long authorisation, TPoints amount);

  /**
   * Work is done for the fact's case; its points leave this reservation, which stays open. Refused: {@link
   * Refusal#NO_OPEN_RESERVATION}, {@link Refusal#ABOVE_RESERVATION} (CM-06).
   */
  Outcome consume(Booking booking, long reservation, TPoints amount);

  /** As {@link #consume}, from all open reservations of the fact's case, oldest first. */
  Outcome consumeInCase(Booking booking, TPoints amount);

  /**
   * Closes a reservation of the fact's case and frees what is left of it; what belongs to a pack that has expired meanwhile is lost at
   * once (TP-11). Refused: {@link Refusal#NO_OPEN_RESERVATION}; a reservation is closed once.
   */
  Outcome release(Booking booking, long reservation);

  /** As {@link #release}, all open reservations of the fact's case; nothing is freed, and nothing refused, when there are none. */
  Outcome releaseCase(Booking booking);

  /**
   * Points that were consumed for another fact go back to where they came from. Refused: {@link Refusal#NO_SUCH_CONSUMPTION}, {@link
   * Refusal#ABOVE_CONSUMPTION}.
   *
   * @param consumption the fact for which they were consumed, in whatever case
   */
  Outcome refund(Booking booking, FactKey consumption, TPoints amount);

  /**
   * Everything under an authorisation of the fact's case goes back: what is reserved is released, what was consumed is refunded
   * (PR-08). Refused: {@link Refusal#NOT_AUTHORISED}.
   */
  Outcome giveBack(Booking booking, long authorisation);

  /**
   * Corrects an entry: its pack gets more points, or fewer, of those that are free. Refused: {@link Refusal#NOTHING_TO_CORRECT}, {@link
   * Refusal#PACK_EXPIRED}, {@link Refusal#ABOVE_PACK}.
   *
   * @param entry number of the account's entry that is corrected: a PURCHASE, or an earlier correction. Consumption is corrected by a
   *     {@link #refund}, a reservation by its {@link #release}.
   * @param difference above or below zero
   */
  Outcome adjust(Booking booking, long entry, TPoints difference);

  /**
   * How far the account may go below zero from now on (TP-09); zero takes the credit away. Refused: {@link Refusal#CREDIT_IN_USE}.
   *
   * @param limit zero or more
   */
  Outcome grantCredit(Booking booking, TPoints limit);

  // what is read; packs of the account that have expired by now are booked as such first

  /** All zeros, and the credit that it will have, for a company that has none yet. */
  Account account(long company);

  /** Packs with points in them or not, in the order in which they are spent: first to expire, first used. */
  List<Pack> packs(long company);

  Optional<Reservation> reservation(long id);

  /** Open and closed, oldest first. */
  List<Reservation> reservationsOf(String caseNumber);

  /** Entries of a case, oldest first. */
  List<Entry> entriesOf(String caseNumber);

  /** What was booked for a fact. */
  Optional<Outcome.AlreadyBooked> booked(FactKey fact);

  /**
   * The newest entries.
   *
   * @param size from 1 to 500
   */
  EntryPage entries(long company, int size);

  /** As {@link #entries}, older than that one. */
  EntryPage entriesBefore(long company, long entry, int size);

  /**
   * Once its last day is over, a period reads the same for ever.
   *
   * @param first first day, in the service's zone
   * @param last last day, included
   * @throws IllegalArgumentException when there is no day between them, or the first is still to come
   */
  Statement statement(long company, LocalDate first, LocalDate last);

  /** The last day proposed for a pack that is sold today (TP-11); empty: it does not expire. */
  Optional<LocalDate> proposedLastDay();
}
