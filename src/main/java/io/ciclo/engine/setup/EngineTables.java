package io.ciclo.engine.setup;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/**
 * The engine's tables, created by the scripts in the engine's own jar, under Flyway's lock: two nodes that start on an
 * empty database do not kill each other.
 */
@Component
class EngineTables implements JavaMigration {

  private static final List<String> PARTS = List.of("engine", "case.engine", "decision.engine", "identity", "history",
      "case.history", "decision.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "engine tables";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    String product = context.getConnection().getMetaData().getDatabaseProductName();
    String vendor = switch (product) {
      case "H2" -> "h2";
      case "PostgreSQL" -> "postgres";
      default -> throw new IllegalStateException("Database " + product + " is not supported: H2 or PostgreSQL");
    };
    ResourceDatabasePopulator scripts = new ResourceDatabasePopulator();
    for (String part : PARTS) {
      scripts.addScript(new ClassPathResource(
          "org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql"));
    }
    scripts.populate(context.getConnection());
  }
}
