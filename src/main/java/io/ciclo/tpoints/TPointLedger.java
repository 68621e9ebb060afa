package io.ciclo.tpoints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What customers bought, set aside and used up. The ledger only grows: nothing that stands in it is ever changed. Every call joins the
 * caller's transaction, so that a step of a process and its entries are stored together or not at all; a fact that was booked
 * before is answered with what was booked then.
 *
 * <p>An amount is above zero ({@link IllegalArgumentException} else), and a reason fits what is asked.
 */
public interface TPointLedger {

  // what is booked

  /** A pack is bought, or given. What was used on credit until now is settled from it (TP-09). */
  Outcome purchase(Booking booking, PackTerms terms);

  /**
   * Sets points aside for the fact's case, from the packs that expire first, then on credit. Whether they may be spent is decided
   * here, so that work already done is never refused for lack of points. The operation names the reservation.
   *
   * @param authorisation that the customer granted in this case; each backs at most what was authorised, also when some of it is
   *     released
   */
  Outcome reserve(Booking booking, long authorisation, TPoints amount);

  /** Work is done for the fact's case; its points leave this reservation. */
  Outcome consume(Booking booking, long reservation, TPoints amount);

  /** As {@link #consume}, from all open reservations of the fact's case, oldest first. */
  Outcome consumeInCase(Booking booking, TPoints amount);

  /** Closes a reservation of the fact's case and frees what is left of it. */
  Outcome release(Booking booking, long reservation);

  /** As {@link #release}, all open reservations of the fact's case; nothing is freed when there are none. */
  Outcome releaseCase(Booking booking);

  /** Points that were consumed for another fact go back to where they came from. */
  Outcome refund(Booking booking, FactKey consumption, TPoints amount);

  /** Everything under an authorisation of the fact's case goes back: what is reserved is released, what was consumed is refunded (PR-08). */
  Outcome giveBack(Booking booking, long authorisation);

  /**
   * Corrects an entry: its pack gets more points, or fewer.
   *
   * @param entry number of the entry that is corrected
   * @param difference above or below zero
   */
  Outcome adjust(Booking booking, long entry, TPoints difference);

  /** How far the account may go below zero from now on (TP-09); zero takes the credit away. */
  Outcome grantCredit(Booking booking, TPoints limit);

  // what is read; packs that have expired by now are booked as such first

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

  /** The newest entries. */
  EntryPage entries(long company, int size);

  /** Entries older than that one. */
  EntryPage entriesBefore(long company, long entry, int size);

  /**
   * @param first first day, in the service's zone
   * @param last last day, included
   * @throws IllegalArgumentException when there is no day between them, or the first is still to come
   */
  Statement statement(long company, LocalDate first, LocalDate last);

  /** The last day proposed for a pack that is sold today (TP-11); empty: it does not expire. */
  Optional<LocalDate> proposedLastDay();
}
