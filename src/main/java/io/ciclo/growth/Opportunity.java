package io.ciclo.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * An opportunity as the register keeps it (CL-10).
 *
 * @param amount in euros; empty while nobody knows
 * @param owner staff id
 * @param stage how far it had come when it was closed, once it is closed
 * @param closed empty while it is open
 * @param reason why it was lost; empty otherwise
 * @param version grows with every change
 */
public record Opportunity(String number, long company, OpportunityKind kind, String title, Optional<BigDecimal> amount, OpportunityStage stage,
    OpportunityState state, String owner, String caseNumber, Instant opened, Optional<Instant> closed, Optional<String> reason, long version) {

  public boolean open() {
    return state == OpportunityState.OPEN;
  }
}
