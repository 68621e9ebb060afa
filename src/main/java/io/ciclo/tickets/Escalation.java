package io.ciclo.tickets;

import java.time.Instant;

/**
 * A ticket, or part of its work, in somebody else's hands; it stays our responsibility (FU-13).
 *
 * @param aside whoever attends the ticket goes on with it meanwhile
 * @param documentation what whoever takes it needs to know; null when none was given
 * @param told what the customer was told when it began; null when nothing
 * @param route null until the decision {@code escalation-route} was asked
 * @param provider null unless it went to a provider
 * @param ending null while it lasts
 */
public record Escalation(long id, String number, EscalationReason reason, boolean aside, String askedBy, Instant askedAt,
    String documentation, String told, Route route, Provider provider, Ending ending) {

  /** Where the decision {@code escalation-route} sends it. Spanish words: vocabulary {@code tickets.escalationRoute.*}. */
  public enum Route { TEAM, CSM, CALL, PROVIDER, SERVICE_MANAGER, CLOSE }

  /** How it ended. Spanish words: vocabulary {@code tickets.escalationOutcome.*}. */
  public enum Outcome { SOLVED, RETURNED, ANSWERED, CALLED, CONTENT, WITH_CSM, OVER }

  /**
   * @param data what the provider needs
   * @param reference the provider's own; null until it has the case
   * @param due the date that the provider gave; null while it gives none
   */
  public record Provider(String name, String data, String reference, Instant due) {}

  /** @param csmCase number of the case with which a CSM goes on; null for none */
  public record Ending(Outcome outcome, String findings, String csmCase, Instant at) {}

  public boolean lasts() {
    return ending == null;
  }
}
