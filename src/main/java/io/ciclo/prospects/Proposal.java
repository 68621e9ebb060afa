package io.ciclo.prospects;

import java.time.Instant;
import java.util.List;

/**
 * One version of what we propose (BD-07, BD-09, DO-05).
 *
 * @param round in which it was written; each round has one version
 * @param text what people wrote
 * @param needs that it answers, as they were heard
 * @param sentAt null while it is being written
 * @param seen grows each time that the draft is saved
 */
public record Proposal(long id, int version, int round, Text text, List<Need> needs, String author, Instant savedAt, Instant sentAt,
    int seen) {

  /**
   * @param situation what we have understood
   * @param offer what we will do
   * @param conditions price, term, what we need from the prospect; perhaps empty
   */
  public record Text(String title, String situation, String offer, String conditions) {}

  public Proposal {
    needs = List.copyOf(needs);
  }

  public boolean sent() {
    return sentAt != null;
  }
}
