package io.ciclo.engine.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes that start at the same time do so one after the other, so that whatever a first start writes (people, groups, grants)
 * is written by one, and read by the others. The database frees the lock of a node that dies.
 */
@Component
class OneStartAtATime implements DisposableBean {

  private Connection locked;

  OneStartAtATime(DataSource source, FlywayMigrationInitializer tables) throws SQLException {
    locked = source.getConnection();
    locked.setAutoCommit(false);
    try (Statement statement = locked.createStatement()) {
      statement.executeQuery("select id from start_lock for update").close();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() throws SQLException {
    destroy();
  }

  @Override
  public synchronized void destroy() throws SQLException {
    if (locked != null) {
      locked.rollback();
      locked.setAutoCommit(true);
      locked.close();
      locked = null;
    }
  }
}
