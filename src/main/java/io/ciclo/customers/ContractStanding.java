package io.ciclo.customers;

import java.time.LocalDate;

/** Whether a company has a contract in force today (CL-07) or is still served after its end (IN-11). */
public sealed interface ContractStanding {

  record InForce(Contract contract) implements ContractStanding {}

  /** @param until the last day of grace */
  record InGrace(Contract contract, LocalDate until) implements ContractStanding {}

  /** @param endedOn the last day of the latest contract that has ended; null when there was none */
  record NotInForce(LocalDate endedOn) implements ContractStanding {}
}
