package io.ciclo.customers;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Whether a company has a contract in force today (CL-07) or is still served after its end (IN-11). */
public sealed interface ContractStanding {

  record InForce(Contract contract) implements ContractStanding {}

  /** @param until the last day of grace */
  record InGrace(Contract contract, LocalDate until) implements ContractStanding {}

  /** @param endedOn the last day of the latest contract that has ended; null when there was none */
  record NotInForce(LocalDate endedOn) implements ContractStanding {}

  /**
   * The best standing that a company's contracts give it. Of several in force the one that ends last counts.
   *
   * @param today in the service's zone
   * @param grace how long after its end an active contract is still served; zero for not at all
   */
  static ContractStanding of(Collection<Contract> contracts, LocalDate today, Period grace) {
    Optional<Contract> inForce = contracts.stream().filter(contract -> contract.isInForceOn(today))
        .max(Comparator.comparing(Contract::end));
    if (inForce.isPresent()) {
      return new InForce(inForce.get());
    }
    Optional<Contract> ended = contracts.stream().filter(contract -> contract.end().isBefore(today))
        .max(Comparator.comparing(Contract::end));
    Optional<Contract> lapsed = contracts.stream()
        .filter(contract -> contract.status() == ContractStatus.ACTIVE && contract.end().isBefore(today))
        .max(Comparator.comparing(Contract::end));
    if (lapsed.isPresent()) {
      LocalDate until = lapsed.get().end().plus(grace);
      if (!today.isAfter(until)) {
        return new InGrace(lapsed.get(), until);
      }
    }
    return new NotInForce(ended.map(Contract::end).orElse(null));
  }
}
