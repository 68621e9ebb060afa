package io.ciclo.evolutives.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.Customers;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.Desistance;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.EvolutiveTraces;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts as given up, and how long. */
class DesistancesIT extends EvolutiveTraces {

  @Autowired Desistances desistances;
  @Autowired Customers customers;
  @Autowired SafeWrite safely;

  @Test
  @Requirement("EA-11")
  void silenceCountsWhereTheSettingSaysSo() {
    Customer customer = customer();
    String number = change(customer, "Un mapa", "LOW");
    silent(number);
    assertThat(evolutives.desistances(customer.company())).singleElement().satisfies(one -> {
      assertThat(one.justified()).isFalse();
      assertThat(one.count()).isEqualTo(1);
      assertThat(one.person()).isNull();
    });
  }

  @Test
  @Requirement("EA-10")
  void theFlagFallsAYearAfterTheLastOneWithoutCause() {
    Customer customer = customer();
    String number = change(customer, "Un mapa de tiendas", "LOW");
    for (int i = 0; i < 4; i++) {
      silent(number);
    }
    itIs(at("2026-09-01T10:00"));
    silent(number);
    assertThat(evolutives.desistances(customer.company())).extracting(Desistance::listed).containsExactly(true, true, false, false, false);
    itIs(at("2027-03-11T10:00"));
    desistances.keep(customer.company() + "@0");
    assertThat(paying(customer)).as("there was another one in September").isTrue();
    itIs(at("2027-09-02T10:00"));
    desistances.keep(customer.company() + "@0");
    assertThat(paying(customer)).isFalse();
  }

  @Test
  @Requirement("EA-10")
  void aFlagThatSomebodySetByHandStays() {
    Customer customer = customer();
    registry.change(customers.company(customer.company()).payingForValuations(true));
    desistances.keep(customer.company() + "@0");
    assertThat(paying(customer)).isTrue();
  }

  private void silent(String number) {
    safely.run(() -> desistances.bySilence(evolutives.of(number).orElseThrow()));
  }

  private boolean paying(Customer customer) {
    return customers.company(customer.company()).paidValuation();
  }
}
