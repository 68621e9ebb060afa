package io.ciclo.evolutives;

import io.ciclo.evolutives.desk.EstimateRoom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;

/** Every example once more, on PostgreSQL. The server stops when the JVM ends. */
@Tag("own-application")
class EstimatesOnPostgreSqlIT extends EstimatesTest {

  @Override
  EstimateRoom room() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      return EstimateRoom.onNewDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", MON_2026_03_23);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
