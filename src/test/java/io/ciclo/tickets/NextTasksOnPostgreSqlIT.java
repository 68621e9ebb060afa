package io.ciclo.tickets;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The next task once more, on PostgreSQL: it locks in its own way. */
@DirtiesContext
@Tag("own-application")
class NextTasksOnPostgreSqlIT extends NextTasksIT {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.start();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
  }
}
