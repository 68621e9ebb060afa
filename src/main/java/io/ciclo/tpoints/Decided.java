package io.ciclo.tpoints;

/** What became of a decision. */
public sealed interface Decided {

  /** It counts. The same decision of the same person again is answered with the first. */
  record Recorded(Authorisation authorisation) implements Decided {}

  /** The person may not authorise so much; nothing is recorded, and a colleague may be asked (CL-13). */
  record AboveLimit(TPoints limit) implements Decided {}

  /** It was decided otherwise, or by somebody else, before; that stays. */
  record DecidedBefore(Authorisation authorisation) implements Decided {}
}
