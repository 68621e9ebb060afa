package io.ciclo.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may happen side by side on the embedded database, and what happens alone. */
class QuietCommitsTest {

  private static final AtomicInteger INSIDE = new AtomicInteger();
  private static final AtomicInteger MOST = new AtomicInteger();
  private static volatile CountDownLatch meeting = new CountDownLatch(0);

  private DataSource database;

  @BeforeEach
  void twoRows() throws SQLException {
    JdbcDataSource plain = new JdbcDataSource();
    plain.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000");
    database = QuietCommits.around(plain);
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      statement.execute("create alias meet for 'io.ciclo.engine.setup.QuietCommitsTest$Meeting.meet'");
      statement.execute("create table points (id int primary key, free int)");
      statement.execute("insert into points values (1, 10), (2, 10)");
    }
    nobodyInside();
  }

  private static void nobodyInside() {
    INSIDE.set(0);
    MOST.set(0);
    meeting = new CountDownLatch(2);
  }

  @Test
  void updatesOfDifferentRowsHappenSideBySide() {
    atOnce("update points set free = meet(1) where id = 1", "update points set free = meet(1) where id = 2");
    assertThat(MOST).hasValue(2);
  }

  @Test
  void anInsertHappensAlone() {
    atOnce("insert into points values (3, meet(1))", "update points set free = meet(1) where id = 2");
    assertThat(MOST).hasValue(1);
  }

  @Test
  void readingIsNeverHeld() {
    atOnce("select meet(1)", "insert into points values (3, meet(1))");
    assertThat(MOST).hasValue(2);
  }

  /** The second waits for the first one's row, and the first one's commit for the second. */
  @Test
  void nobodyWaitsForEachOther() throws Exception {
    CompletableFuture<Void> second;
    try (Connection first = database.getConnection(); Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      statement.executeUpdate("update points set free = 9 where id = 1");
      second = CompletableFuture.runAsync(() -> write("update points set free = free - 1 where id = 1"));
      TimeUnit.MILLISECONDS.sleep(50);
      first.commit();
    }
    second.join();
    assertThat(free(1)).isEqualTo(8);
  }

  @Test
  void afterARefusalTheOrderIsKept() {
    assertThatThrownBy(() -> write("insert into points values (1, 1)")).hasMessageContaining("primary key");
    anInsertHappensAlone();
    nobodyInside();
    updatesOfDifferentRowsHappenSideBySide();
  }

  private void atOnce(String one, String other) {
    CompletableFuture.allOf(CompletableFuture.runAsync(() -> write(one)), CompletableFuture.runAsync(() -> write(other))).join();
  }

  private void write(String sql) {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private int free(int id) throws SQLException {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select free from points where id = " + id)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** H2 calls public classes only. */
  public static final class Meeting {

    private Meeting() {
    }

    /** Called from SQL; waits a moment for a second caller. */
    public static int meet(int value) throws InterruptedException {
      MOST.accumulateAndGet(INSIDE.incrementAndGet(), Math::max);
      meeting.countDown();
      meeting.await(50, TimeUnit.MILLISECONDS);
      INSIDE.decrementAndGet();
      return value;
    }
  }
}
