package io.ciclo.engine.setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Keeps writing statements of the embedded database out of the moment in which it saves a transaction.
 *
 * <p>H2 saves all its tables one after the other, and does not stop who writes meanwhile: what is on the disk can hold half a statement
 * of another transaction, without what would take it back. Usually the next save mends that; a power cut leaves it, and half a transaction
 * counts (docs/decisions/0025). So what saves happens alone, and statements that only write happen side by side.
 *
 * <p>A statement may wait for a row whose owner waits here. Therefore nobody waits for longer than {@link #PATIENCE_MILLISECONDS}: then it
 * goes on as H2 alone would.
 */
final class QuietCommits implements QueryExecutionListener, MethodExecutionListener {

  private static final long PATIENCE_MILLISECONDS = 100;
  private static final Set<String> ENDS = Set.of("commit", "rollback", "close");

  private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock(true);
  private final ThreadLocal<Lock> held = new ThreadLocal<>();

  private QuietCommits() {
  }

  static DataSource around(DataSource database) {
    QuietCommits listener = new QuietCommits();
    return ProxyDataSourceBuilder.create(database).listener(listener).methodListener(listener).build();
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    switch (Kind.of(queries)) {
      case READS -> { }
      case WRITES -> enter(inTransaction(() -> execution.getStatement().getConnection().getAutoCommit()) ? gate.readLock() : gate.writeLock());
      case SAVES -> enter(gate.writeLock());
    }
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    leave();
  }

  @Override
  public void beforeMethod(MethodExecutionContext call) {
    if (call.getTarget() instanceof Connection connection && ENDS.contains(call.getMethod().getName())
        && inTransaction(connection::getAutoCommit)) {
      enter(gate.writeLock());
    }
  }

  @Override
  public void afterMethod(MethodExecutionContext call) {
    if (call.getTarget() instanceof Connection && ENDS.contains(call.getMethod().getName())) {
      leave();
    }
  }

  /** Outside of one there is nothing left to save: most connections are given back so. */
  private static boolean inTransaction(AutoCommit of) {
    try {
      return !of.get();
    } catch (SQLException e) {
      // closed already: what is called says so itself
      return false;
    }
  }

  private interface AutoCommit {

    boolean get() throws SQLException;
  }

  private void enter(Lock lock) {
    try {
      if (lock.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        held.set(lock);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void leave() {
    Lock lock = held.get();
    if (lock != null) {
      held.remove();
      lock.unlock();
    }
  }

  private enum Kind {
    READS, WRITES, SAVES;

    /** Drawing a number from a sequence saves at times, and so does an insert that numbers its row; changes of the schema always do. */
    static Kind of(List<QueryInfo> queries) {
      Kind most = READS;
      for (QueryInfo query : queries) {
        Kind one = of(query.getQuery().stripLeading().toLowerCase(Locale.ROOT));
        most = one.compareTo(most) > 0 ? one : most;
      }
      return most;
    }

    private static Kind of(String sql) {
      if (sql.startsWith("select") || sql.startsWith("with")) {
        return sql.contains("next value for") ? SAVES : READS;
      }
      return sql.startsWith("update") || sql.startsWith("delete") ? WRITES : SAVES;
    }
  }
}
