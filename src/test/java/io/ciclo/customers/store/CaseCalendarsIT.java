package io.ciclo.customers.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

class CaseCalendarsIT extends CicloIT {

  @Autowired private CaseCalendars calendars;
  @Autowired private CustomerRegistry registry;
  @Autowired private JdbcClient jdbc;

  @Test
  void offersOnlyCalendarsWithACompanionThatCountsDays() {
    assertThat(calendars.ids()).contains("customer-care", "mexico").doesNotContain("chat", "customer-care-days");
  }

  @Test
  @Transactional
  @Requirement("CL-14")
  void theApplicationDoesNotStartWithACompanyWhoseCalendarHasGone() {
    assertThatCode(() -> calendars.run(null)).doesNotThrowAnyException();
    long company = registry.register(SomeCompany.general());
    jdbc.sql("update company set calendar = 'retirado' where id = ?").param(company).update();

    assertThatThrownBy(() -> calendars.run(null)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("calendars.yaml").hasMessageContaining("retirado");
  }
}
