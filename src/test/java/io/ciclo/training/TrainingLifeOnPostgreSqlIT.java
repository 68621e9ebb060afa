package io.ciclo.training;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every trace of trainings once more, on PostgreSQL. The context closes after this class; the server stops when the JVM ends. */
@DirtiesContext
@Tag("own-application")
class TrainingLifeOnPostgreSqlIT extends TrainingLifeIT {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
    properties.add("db-scheduler.enabled", () -> true);
  }
}
