package io.ciclo.tpoints;

/** Why the ledger did not do what was asked. Where nothing else is said, the amount that goes with it is zero. */
public enum Refusal {

  /** Neither packs nor credit cover it; available: what could be reserved. */
  NOT_ENOUGH_POINTS,
  /** The customer has not granted this authorisation, in this case (TP-08). */
  NOT_AUTHORISED,
  /** More than the customer authorised; available: what is left of the authorisation (CM-06). */
  ABOVE_AUTHORISATION,
  /** Closed, or none of this case. */
  NO_OPEN_RESERVATION,
  /** Work beyond the reservation needs a new authorisation first; available: what is left of it. */
  ABOVE_RESERVATION,
  /** Nothing was consumed for that fact. */
  NO_SUCH_CONSUMPTION,
  /** Available: what was consumed and not yet refunded. */
  ABOVE_CONSUMPTION,
  /** There is no such entry, or no pack in it that could be corrected. */
  NOTHING_TO_CORRECT,
  /** A correction downwards touches only free points; available: those of the pack. */
  ABOVE_PACK,
  /** The last day of the pack is over. */
  PACK_EXPIRED,
  /** Available: what is in use, below which the credit cannot go. */
  CREDIT_IN_USE
}
