package io.ciclo.tickets;

import java.time.Instant;
import java.util.List;

/**
 * What a Customer Success Manager leads, beside the ticket that it comes from (RO-11 to RO-13).
 *
 * @param ticket number of the ticket that it comes from; null when it comes from another case
 * @param origin number of the case that it comes from, a ticket or another
 * @param story what happened, as told when it was opened
 * @param conclusion null while it is open
 * @param news what was done so far, oldest first
 */
public record CsmCase(String number, Kind kind, long companyId, String ticket, String origin, String story, Instant openedAt,
    Conclusion conclusion, List<News> news) {

  /** Spanish words: vocabulary {@code tickets.csmKind.*}. */
  public enum Kind { COMPLAINT, UNHAPPY, RECURRENT }

  /** Spanish words: vocabulary {@code tickets.csmNews.*}. */
  public enum NewsKind { STEPPED_IN, ORGANISATION_ASKED, AGREED, CLOSED, HANDED_OVER }

  /** The three that a complaint must not end without (FU-15). */
  public record Conclusion(String evaluation, String solution, String improvement, Instant at) {}

  public record News(NewsKind kind, Instant at, String author, String text) {}

  public boolean open() {
    return conclusion == null;
  }
}
