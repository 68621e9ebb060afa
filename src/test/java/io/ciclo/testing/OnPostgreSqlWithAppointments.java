package io.ciclo.testing;

import org.junit.jupiter.api.Tag;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** As {@link OnPostgreSql}, for traces that keep their appointments in the scheduler that several nodes share. */
@Tag("own-application")
public interface OnPostgreSqlWithAppointments {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    OnPostgreSql.newDatabase(properties);
    properties.add("db-scheduler.enabled", () -> true);
  }
}
