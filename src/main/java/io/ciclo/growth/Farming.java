package io.ciclo.growth;

import io.ciclo.growth.FarmingPaper.Kind;
import java.time.Instant;

/**
 * A need of a customer on its way to a better service (FF-03).
 *
 * @param feedback number of the Feedback that it comes from
 * @param leader staff id of whoever leads it
 * @param revision how often the customer has asked to revise the draft
 * @param asked which paper waits for the customer's answer; null while none does
 * @param reminded how often the customer was reminded of it
 * @param endReason why it was lost; null unless it was
 * @param endedBy staff id of whoever said so; null while it is open
 * @param version grows with every change
 */
public record Farming(String number, String feedback, long company, String need, String leader, int revision, FarmingState state, Kind asked,
    int reminded, String endReason, String endedBy, Instant openedAt, Instant endedAt, long version) {

  private static final int LONGEST_TITLE = 120;

  public boolean open() {
    return state.open();
  }

  /** The need in one line. */
  public String title() {
    String line = need.strip().lines().findFirst().orElse(need);
    return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE - 1) + "…";
  }
}
