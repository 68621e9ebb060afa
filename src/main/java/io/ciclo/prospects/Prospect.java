package io.ciclo.prospects;

import java.time.Instant;

/**
 * The case of a prospect (BD-01).
 *
 * @param contact who decides for the prospect, in the portal
 * @param leader staff id of the account leader
 * @param round 1, and one more with each improvement of the proposal
 * @param endReason why it went no further; null unless it ended like that
 * @param productionAt when production and continuous listening began (BD-25); null before
 * @param version grows with every change
 */
public record Prospect(String number, long company, long contact, String subject, String leader, int round, Waiting waiting,
    ProspectOutcome outcome, String endReason, Instant openedAt, Instant productionAt, long version) {

  /** Nothing more will come of it. */
  public boolean over() {
    return outcome == ProspectOutcome.NO_NEED || outcome == ProspectOutcome.DESISTED;
  }
}
