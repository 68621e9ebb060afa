package io.ciclo.evolutives;

import io.ciclo.customers.Contact;
import io.ciclo.tpoints.TPoints;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evolutives as a whole, from the request to the end. What they cost is the business of {@link Estimates}.
 *
 * <p>Acts of contacts run in a transaction of their own with retries. What a contact may not see does not exist:
 * {@link io.ciclo.customers.NoSuchCustomer}. Bad input is {@link io.ciclo.engine.InputRefused} with a Spanish sentence. All other calls
 * join the caller's transaction.
 */
public interface Evolutives {

  /** The evolutive of a case, or the last one where it had several. */
  Optional<Evolutive> of(String caseNumber);

  /** Newest first. */
  List<Evolutive> ofCompany(long company);

  /** Oldest first; of the last evolutive of the case. */
  List<EvolutiveEvent> events(String caseNumber);

  /** Oldest first; of the last evolutive of the case. */
  List<Answered> answers(String caseNumber);

  // what customers do (EA-01: nobody else, and nowhere else)

  /**
   * An estimate as a contact sees it.
   *
   * @param total what it costs
   * @param helpPaid of it, help to define that was paid already (EE-22)
   * @param byQuota whether it is covered by what is agreed with the account (EA-13)
   * @param toReserve what accepting it reserves
   * @param balanceAfter what may be spent then; below zero when it does not suffice
   * @param mayAccept has right and limit (CL-13)
   * @param colleagues who have them; those whom this contact may ask
   * @param asked names of colleagues who were asked already
   */
  record Offered(Evolutive evolutive, EstimateVersion estimate, String title, TPoints total, TPoints helpPaid, boolean byQuota,
      TPoints toReserve, TPoints balanceAfter, boolean mayAccept, List<Contact> colleagues, List<String> asked) {}

  /** Empty while no estimate was sent. */
  Optional<Offered> offered(long contact, String caseNumber);

  /**
   * Stored with contact, limit, time and address (CL-13).
   *
   * @throws io.ciclo.engine.InputRefused when it is not this estimate that may be answered now, without right or limit to accept, without
   *     a reason
   */
  void answer(long contact, String caseNumber, Answering answering, String address);

  /** "Pedir autorización a …": the colleague is written to, and the case goes on waiting. */
  void askColleague(long contact, String caseNumber, long colleague, String address);

  /**
   * What a contact chooses when a month has no place left (PR-17).
   *
   * @param priority that was demanded
   * @param most how many of these a month has places for
   * @param begins when it would begin in the month that is offered
   * @param until when it goes on with low priority if nothing was chosen, as far as is known now
   */
  record MonthAsked(DemandedPriority priority, int most, LocalDate begins, Optional<Instant> until) {}

  /** Empty while nothing is asked. */
  Optional<MonthAsked> monthAsked(long contact, String caseNumber);

  /** @throws io.ciclo.engine.InputRefused when nothing is asked */
  void chooseMonth(long contact, String caseNumber, MonthlyChoice choice);

  // what staff do beside their tasks

  /** All that we need from the customer is there: the term of the development may begin (SL-18). */
  void materialReceived(String caseNumber, String staffId);

  /** Newest first. */
  List<Desistance> desistances(long company);

  /** Why a company has to pay for its valuations (EA-09), newest first; those that were set by hand have no desistance. */
  List<Desistance> listed();

  /** Whoever is signed in takes the company off the list of paid valuations (EA-10). */
  void forgive(long company);

  // what rooms with cases say and ask

  /** The case is over, or becomes something else: nothing can be answered any more, and what it held goes back. */
  void caseOver(String caseNumber);

  void priorityChanged(String caseNumber, DemandedPriority priority);

  /** What the placeholders of this room stand for in a text about such a case. */
  Map<String, String> letter(String text, String caseNumber);
}
