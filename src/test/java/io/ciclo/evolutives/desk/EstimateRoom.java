package io.ciclo.evolutives.desk;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Estimates;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.TPointTariff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Estimates as Spring wires them, on a database with this room's migrations alone: no engine, no Boot, tables that tests change. */
public final class EstimateRoom implements AutoCloseable {

  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static final int CONNECTIONS = 4;

  public final Estimates estimates;
  public final EvolutiveTables tables = new EvolutiveTables();
  public final JdbcClient database;

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final HikariDataSource source = new HikariDataSource();
  private volatile Instant now;
  private volatile Runnable whenAsked = () -> { };

  private EstimateRoom(String url, String user, String password, String now) {
    itIs(now);
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setMaximumPoolSize(CONNECTIONS);
    JdbcTemplate template = new JdbcTemplate(source);
    template.execute(migration("V500__estimates.sql"));
    template.execute(migration("V503__estimates_held_for_finished.sql"));
    this.database = JdbcClient.create(source);
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    context.registerBean(JdbcTransactionManager.class, () -> transactions);
    context.registerBean(JdbcClient.class, () -> database);
    context.registerBean(Clock.class, () -> movedClock().withZone(ZoneOffset.UTC));
    context.registerBean(Vocabulary.class, () -> Rooms.VOCABULARY);
    context.registerBean(EngineSettings.class, () -> new EngineSettings(MADRID, "customer-care", "es-ES", "classpath*:"));
    context.registerBean(EvolutiveSettings.class, () -> Rooms.settings("A", "CEILING"));
    context.registerBean(Decisions.class, () -> tables);
    context.registerBean(TPointTariff.class, () -> Rooms.tariff(tables));
    context.registerBean(Staff.class, EstimateRoom::staff);
    context.register(Transactions.class, BudgetWords.class, Budgeting.class, EstimateCheck.class, EstimateDesk.class, EstimateTables.class);
    context.scan("io.ciclo.evolutives.store");
    context.refresh();
    this.estimates = context.getBean(Estimates.class);
  }

  private InstantSource movedClock() {
    return () -> {
      whenAsked.run();
      return now;
    };
  }

  @EnableTransactionManagement
  private static class Transactions {}

  /** A database in memory, of its own. */
  public static EstimateRoom onH2(String now) {
    return onNewDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "", now);
  }

  public static EstimateRoom onNewDatabase(String url, String user, String password, String now) {
    return new EstimateRoom(url, user, password, now);
  }

  private static String migration(String file) {
    try {
      return Files.readString(Path.of("src/main/resources/db/migration/common", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody is called like their id, in capitals. */
  private static Staff staff() {
    return (Staff) Proxy.newProxyInstance(Staff.class.getClassLoader(), new Class<?>[] {Staff.class}, (proxy, method, arguments) -> {
      if (method.getName().equals("displayName")) {
        return String.valueOf(arguments[0]).toUpperCase();
      }
      throw new UnsupportedOperationException(method.getName());
    });
  }

  /** Such as "2026-03-23 10:00", in Madrid. */
  public void itIs(String local) {
    now = LocalDateTime.parse(local.replace(' ', 'T')).atZone(MADRID).toInstant();
  }

  /** What happens while somebody looks at the clock: after they have read, and before they write. */
  public void whenSomebodyAsksForTheTime(Runnable happens) {
    whenAsked = happens;
  }

  @Override
  public void close() {
    context.close();
    source.close();
  }
}
