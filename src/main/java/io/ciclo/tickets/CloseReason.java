package io.ciclo.tickets;

/** Why a ticket was closed (U7); mandatory at closing (FU-09). Spanish words: vocabulary {@code tickets.closeReason.*}. */
public enum CloseReason {
  SOLVED, CONTAINED, WITHDRAWN, UNRESOLVED, DUPLICATE, REPLY_TO_OTHER, MULTI_TOPIC, OUT_OF_SCOPE, NO_RESPONSE,
  UNRESOLVED_NOT_AUTHORISED, CONTRACT_INVALID, SESSION_HELD, ESTIMATE_REJECTED,
  /** Another tool closed it, before it came here (CL-15): nobody here knows why. */
  IMPORTED;

  /** The conversation goes on in another ticket, named by the closing's reference. */
  public boolean merged() {
    return this == DUPLICATE || this == REPLY_TO_OTHER;
  }
}
