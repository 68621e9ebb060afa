package io.ciclo.tickets;

import java.util.List;

/** The cases of Customer Success Managers. */
public interface CsmCases {

  /** Throws {@link NoSuchTicket} for an unknown number. */
  CsmCase get(String number);

  /** Of a company, newest first. */
  List<CsmCase> ofCompany(long company);

  /**
   * A complaint that was not made in a ticket: led as those that come from one (FU-15, RO-13). Whoever opens it tells the customer its
   * solution when it is closed ({@link CsmCaseClosed}).
   *
   * @param origin number of the case in which it was made
   * @param story what happened, at most 4000 characters
   * @return its number
   */
  String complain(long company, String origin, String story);
}
