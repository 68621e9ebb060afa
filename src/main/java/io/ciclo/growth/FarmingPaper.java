package io.ciclo.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the customer reads: a draft with scope and estimated budget, or the proposal (FF-17, FF-19). Once sent it does not change.
 *
 * @param version from 1, for each kind
 * @param revision of the case in which it was written
 * @param budget in euros, above 0
 * @param terms as they were negotiated; empty in a draft
 * @param sentAt null while it is being written
 * @param seen grows each time that it is saved
 */
public record FarmingPaper(long id, Kind kind, int version, int revision, String title, String scope, BigDecimal budget, String terms,
    List<Line> lines, String author, Instant savedAt, Instant sentAt, int seen) {

  /** Spanish words: vocabulary {@code farming.paper.*}. */
  public enum Kind { DRAFT, PROPOSAL }

  /** Whether a line names what matters to the customer, or a part of the solution. */
  public enum Part { ITEM, ELEMENT }

  /**
   * @param title what matters to the customer, or the name of the part
   * @param text how the proposal answers it, or what the customer gains
   */
  public record Line(Part part, String title, String text) {}

  public FarmingPaper {
    lines = List.copyOf(lines);
  }

  public boolean sent() {
    return sentAt != null;
  }

  public List<Line> items() {
    return lines.stream().filter(line -> line.part() == Part.ITEM).toList();
  }

  public List<Line> elements() {
    return lines.stream().filter(line -> line.part() == Part.ELEMENT).toList();
  }
}
