package io.ciclo.growth.store;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;

/** Every example once more, on PostgreSQL. The server stops when the JVM ends. */
@Tag("own-application")
class OpportunitiesOnPostgreSqlIT extends OpportunitiesTest {

  @Override
  HikariDataSource database() {
    try {
      HikariDataSource server = new HikariDataSource();
      server.setJdbcUrl(EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"));
      server.setUsername("postgres");
      server.setPassword("postgres");
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
