package io.ciclo.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Tag;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Traces once more on PostgreSQL: all classes that implement this share one application and one server, which stops when the JVM
 * ends. The two live beside each other, so nothing here may belong to a browser: the web apps know only one application.
 */
@Tag("own-application")
public interface OnPostgreSql {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    newDatabase(properties);
  }

  /** Tells the application of a server that nobody else has. */
  static void newDatabase(DynamicPropertyRegistry properties) {
    EmbeddedPostgres server = started();
    properties.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
    properties.add("spring.datasource.username", () -> "postgres");
    properties.add("spring.datasource.password", () -> "postgres");
  }

  private static EmbeddedPostgres started() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
