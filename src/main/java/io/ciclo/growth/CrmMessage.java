package io.ciclo.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of an opportunity as another CRM is to hear of it.
 *
 * @param sequence 1 and so on, of its opportunity: they arrive in this order
 * @param key the same in every try, so that the CRM can tell a repeat
 * @param amount as all that follows it, as it was after the change
 */
public record CrmMessage(long id, String opportunity, int sequence, String key, OpportunityEvent.Kind what, Optional<BigDecimal> amount,
    OpportunityStage stage, OpportunityState state, String owner, Optional<String> reason, Instant writtenAt, Status status) {

  /** Spanish words: vocabulary {@code growth.crm.*}. KEPT: there was no other CRM any more when its turn came. */
  public enum Status { PENDING, DELIVERED, KEPT }
}
