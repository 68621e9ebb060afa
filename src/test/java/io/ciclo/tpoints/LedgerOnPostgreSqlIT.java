package io.ciclo.tpoints;

import io.ciclo.tpoints.desk.LedgerRoom;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;

/** Every example once more, on PostgreSQL. The server stops when the JVM ends. */
@Tag("own-application")
class LedgerOnPostgreSqlIT extends LedgerTest {

  @Override
  LedgerRoom room() {
    return onPostgreSql(MON_2026_03_23);
  }

  static LedgerRoom onPostgreSql(String now) {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      return LedgerRoom.onNewDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
