package io.ciclo.customers;

import java.time.LocalDate;

/** A contract (CL-01). Both dates are days on which it is in force, in the service's zone. */
public record Contract(long id, long companyId, String reference, SupportPlan plan, LocalDate start, LocalDate end,
    ContractStatus status, int version) {

  /** CL-07: active, and the day lies within start and end. */
  public boolean isInForceOn(LocalDate day) {
    return status == ContractStatus.ACTIVE && !day.isBefore(start) && !day.isAfter(end);
  }
}
