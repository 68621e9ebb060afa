package io.ciclo.evolutives;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An estimate as somebody saved it, with the budget as it was then. Never changes: whoever saves again makes another one.
 *
 * @param author staff id of whoever saved or sent it
 */
public record EstimateVersion(Key key, State state, EstimateDraft draft, Budget budget, String author, Instant at) {

  /**
   * @param version 1, 2, 3 … of the case: as often as it is sent
   * @param revision 1, 2, 3 … of the version: as often as it was saved before; the last is the one that was sent
   */
  public record Key(String caseNumber, int version, int revision) {}

  public sealed interface State {

    record Draft() implements State {}

    /** @param validUntil last day on which the customer may accept it (EE-33) */
    record Sent(LocalDate validUntil) implements State {}
  }

  public boolean sent() {
    return state instanceof State.Sent;
  }

  /** What a page has to hand back with whatever is done on top of it. */
  public Seen seen() {
    return new Seen(key.version(), key.revision());
  }

  /** What somebody had before their eyes. */
  public record Seen(int version, int revision) {

    /** There was no estimate yet. */
    public static final Seen NOTHING = new Seen(0, 0);
  }
}
