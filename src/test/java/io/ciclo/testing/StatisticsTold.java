package io.ciclo.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** PostgreSQL's figures of what was read: a process of the database tells its own when it comes to rest, at most twice a second. */
public final class StatisticsTold {

  private static final int REST_MILLIS = 700;

  private StatisticsTold() {}

  /** @param connections as many as the pool has, so that each of them has told */
  public static void byAll(DataSource pool, int connections) throws SQLException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    List<Connection> all = new ArrayList<>();
    try {
      for (int i = 0; i < connections; i++) {
        all.add(pool.getConnection());
      }
      for (Connection connection : all) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("select 1");
        }
      }
    } finally {
      for (Connection connection : all) {
        connection.close();
      }
    }
    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
  }
}
