package io.ciclo.tpoints;

import java.util.List;

/**
 * What became of something that was asked of the ledger. A refusal is an answer and no failure: the caller's transaction goes on, and
 * what was written in it commits.
 */
public sealed interface Outcome {

  record Booked(Operation operation, List<Entry> entries) implements Outcome {}

  /** The fact was booked before; here is what was booked then. */
  record AlreadyBooked(Operation operation, List<Entry> entries) implements Outcome {}

  /** Nothing was booked. */
  record Refused(Refusal reason, TPoints available) implements Outcome {}
}
