package io.ciclo.customers;

import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.Optional;

/**
 * Requests for T-Points as the contacts of a customer see and decide them (CL-13, TP-15). Reading changes nothing. What a contact may
 * not see does not exist: {@link NoSuchCustomer}.
 */
public interface PointDecisions {

  /**
   * @param title what customers call the case
   * @param balanceAfter what may be spent once this is reserved; below zero when it does not suffice
   * @param mayDecide has right and limit
   * @param colleagues who have them; those whom this contact may ask
   * @param asked names of colleagues who were asked already
   * @param decision null while nobody has decided
   * @param decider name; null while nobody has
   */
  record Asked(TPointRequest request, String title, TPoints available, TPoints balanceAfter, boolean mayDecide, List<Contact> colleagues,
      List<String> asked, Authorisation.Decision decision, String decider) {

    public boolean open() {
      return request.open() && decision == null;
    }

    public boolean enough() {
      return !balanceAfter.isNegative();
    }
  }

  Asked asked(long contact, long request);

  /** What waits for this contact's decision, or a colleague's, oldest first. */
  List<TPointRequest> waiting(long contact);

  /** The one that waits in a case; empty when there is none. */
  Optional<TPointRequest> waitingIn(long contact, String caseNumber);

  /**
   * @param address from which the contact decides; stored with the decision
   * @throws io.ciclo.engine.InputRefused without right or limit, or when it was decided otherwise
   */
  void decide(long contact, long request, boolean authorised, String address);

  /**
   * "Pedir autorización a …": the colleague is written to, and the case goes on waiting.
   *
   * @throws io.ciclo.engine.InputRefused when that colleague may not decide it either
   */
  void askColleague(long contact, long request, long colleague, String address);
}
