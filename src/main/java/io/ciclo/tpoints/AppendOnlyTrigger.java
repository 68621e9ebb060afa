package io.ciclo.tpoints;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Refuses that H2 changes or deletes a row of the ledger. Its name is part of each database for ever: one that was made by an earlier
 * release cannot be opened without it.
 */
public class AppendOnlyTrigger implements Trigger {

  /** As on PostgreSQL: restrict_violation. */
  private static final String STATE = "23001";

  private String table;

  @Override
  public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type) {
    table = tableName;
  }

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    throw new SQLException("A row of " + table + " can be neither changed nor deleted: the ledger only grows", STATE);
  }
}
