package io.ciclo.tpoints;

import java.util.List;
import java.util.Optional;

/**
 * What customers agreed to. Without it no point is reserved, and so none consumed (TP-08). Who may decide is the business of the
 * client registry: contact and limit are handed in (CL-13). Every call joins the caller's transaction; an authorisation that does
 * not exist is an {@link IllegalArgumentException} where one is decided.
 */
public interface TPointAuthorisations {

  /**
   * The customer is asked; the same fact again is answered with the first authorisation.
   *
   * @param fact why it is asked, in its case
   * @throws FactBookedOtherwise when the same fact asked for another amount or company
   * @throws IllegalArgumentException when the fact belongs to no case, or the amount is not above zero
   */
  Authorisation ask(FactKey fact, long company, TPoints amount, Author by);

  /**
   * The customer agrees (TP-15: a person does, a link never). Above the person's limit nothing is recorded, and the authorisation goes on
   * waiting; the limit that was seen is kept with the decision.
   *
   * @param contact of the customer
   * @param limit up to how much this person may authorise now; zero: nothing
   * @param address from which the person decides
   */
  Decided grant(long authorisation, long contact, TPoints limit, String address);

  /** The customer does not; whoever may see it may refuse it, whatever the amount. */
  Decided refuse(long authorisation, long contact, String address);

  /** Nobody decided in time, or the case no longer needs it. */
  Decided lapse(long authorisation);

  Optional<Authorisation> authorisation(long id);

  /** Oldest first. */
  List<Authorisation> ofCase(String caseNumber);

  /** Those of a company that wait for a decision, oldest first. */
  List<Authorisation> waiting(long company);
}
