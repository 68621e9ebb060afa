package io.ciclo.engine.setup;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine does not notice an older schema when Flyway owns it: this does, before the engine starts. */
final class SchemaVersion {

  private SchemaVersion() {}

  /** @throws IllegalStateException naming both versions, when tables and library do not fit */
  static void check(DataSource dataSource) {
    String schema = JdbcClient.create(dataSource)
        .sql("select VERSION_ from ACT_GE_SCHEMA_LOG order by TIMESTAMP_ desc, ID_ desc limit 1")
        .query(String.class).single();
    String library = ProcessEngine.class.getPackage().getImplementationVersion();
    if (library != null && !minor(schema).equals(minor(library))) {
      throw new IllegalStateException("The engine's tables are of version " + schema + ", its library is " + library
          + ". An engine upgrade brings its own migration: start the release that fits, or add the migration.");
    }
  }

  private static String minor(String version) {
    String[] parts = version.split("\\.");
    return parts[0] + "." + parts[1];
  }
}
