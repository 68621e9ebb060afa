package io.ciclo.tickets;

/** Read side of the cases of Customer Success Managers. */
public interface CsmCases {

  /** Throws {@link NoSuchTicket} for an unknown number. */
  CsmCase get(String number);
}
