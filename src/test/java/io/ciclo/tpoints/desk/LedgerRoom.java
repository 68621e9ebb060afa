package io.ciclo.tpoints.desk;

import com.zaxxer.hikari.HikariDataSource;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SafeWrite;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointBooks;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import io.ciclo.worktime.WorkCalendars;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The room alone, as Spring wires it, on a database with the room's own migrations: no engine, no Boot, a clock that tests move. */
public final class LedgerRoom implements AutoCloseable {

  public static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

  private static final int CONNECTIONS = 10;

  public final TPointLedger ledger;
  public final TPointAuthorisations authorisations;
  public final TPointBooks books;
  public final JdbcClient database;
  public final DataSource source;
  public final TransactionTemplate together;
  /** Alerts that were published, in order. */
  public final List<Object> events = new CopyOnWriteArrayList<>();
  /** Companies that were told to have more to spend, in order. */
  public final List<Long> freed = new CopyOnWriteArrayList<>();

  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final Runnable shutDown;
  private volatile Instant now;

  private LedgerRoom(DataSource source, Instant now, Runnable shutDown) {
    this.source = source;
    this.now = now;
    this.shutDown = shutDown;
    this.database = JdbcClient.create(source);
    JdbcTransactionManager transactions = new JdbcTransactionManager(source);
    this.together = new TransactionTemplate(transactions);
    context.registerBean(JdbcTransactionManager.class, () -> transactions);
    context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
    context.registerBean(JdbcClient.class, () -> database);
    context.registerBean(Clock.class, () -> ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC));
    context.registerBean(EngineSettings.class, () -> new EngineSettings(MADRID, "customer-care", "es-ES", "classpath*:"));
    context.registerBean(TPointSettings.class,
        () -> new TPointSettings(List.of(80, 95), List.of(60, 30, 7), TPoints.ZERO, Period.ofYears(1)));
    context.registerBean(WorkCalendars.class, LedgerRoom::calendars);
    context.registerBean(SafeWrite.class, Writes::new);
    context.register(Transactions.class, AccountPages.class, AuthorisationDesk.class, BooksDesk.class, CreditSettlement.class,
        LedgerDesk.class, LedgerHealth.class, LedgerRules.class, PackAlerts.class, PacksExpire.class, Shelves.class);
    context.scan("io.ciclo.tpoints.store");
    context.addApplicationListener(event -> {
      if (event instanceof PayloadApplicationEvent<?> published) {
        if (published.getPayload() instanceof PointsFreed more) {
          freed.add(more.company());
        } else {
          events.add(published.getPayload());
        }
      }
    });
    context.refresh();
    this.ledger = context.getBean(TPointLedger.class);
    this.authorisations = context.getBean(TPointAuthorisations.class);
    this.books = context.getBean(TPointBooks.class);
  }

  @EnableTransactionManagement
  private static class Transactions {}

  /** A database in memory, of its own. */
  public static LedgerRoom onH2(String now) {
    return onNewDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "", now);
  }

  /** On a database without tables. */
  public static LedgerRoom onNewDatabase(String url, String user, String password, String now) {
    HikariDataSource source = pool(url, user, password);
    return onNewDatabase(source, url.split(":")[1], now, source::close);
  }

  /** @param vendor folder of its migrations */
  public static LedgerRoom onNewDatabase(DataSource source, String vendor, String now, Runnable shutDown) {
    Stream.of("common", vendor).flatMap(LedgerRoom::migrations).forEach(sql -> new JdbcTemplate(source).execute(sql));
    return new LedgerRoom(source, at(now), shutDown);
  }

  public static LedgerRoom onDatabase(String url, String user, String password, String now) {
    HikariDataSource source = pool(url, user, password);
    return new LedgerRoom(source, at(now), source::close);
  }

  private static HikariDataSource pool(String url, String user, String password) {
    HikariDataSource source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setUsername(user);
    source.setPassword(password);
    source.setMaximumPoolSize(CONNECTIONS);
    return source;
  }

  /** Those of this room: V18n. */
  private static Stream<String> migrations(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration", folder))) {
      List<String> own = new ArrayList<>();
      for (Path file : files.filter(one -> one.getFileName().toString().matches("V18\\d__.*")).sorted().toList()) {
        own.add(Files.readString(file));
      }
      return own.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WorkCalendars calendars() {
    try (Reader yaml = new InputStreamReader(WorkCalendars.class.getResourceAsStream("/calendars.yaml"), StandardCharsets.UTF_8)) {
      return WorkCalendars.load(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as "2026-03-23 10:00", in Madrid. */
  public static Instant at(String local) {
    return LocalDateTime.parse(local.replace(' ', 'T')).atZone(MADRID).toInstant();
  }

  public Instant now() {
    return now;
  }

  public void itIs(String local) {
    itIs(at(local));
  }

  public void itIs(Instant instant) {
    now = instant;
  }

  /** What happens on a working morning. */
  public void morning() {
    context.getBean(PacksExpire.class).run(LocalDate.ofInstant(now, MADRID));
  }

  public boolean healthy() {
    return context.getBean(LedgerHealth.class).health().getStatus().equals(org.springframework.boot.actuate.health.Status.UP);
  }

  @Override
  public void close() {
    context.close();
    shutDown.run();
  }

  /** Here nobody else writes: no second try. */
  private final class Writes implements SafeWrite {

    @Override
    public <T> T write(Supplier<T> work) {
      return together.execute(status -> work.get());
    }

    @Override
    public void run(Runnable work) {
      together.executeWithoutResult(status -> work.run());
    }

    @Override
    public <T> T writeAs(String person, Supplier<T> work) {
      return write(work);
    }

    @Override
    public void rehearse(Runnable work) {
      together.executeWithoutResult(status -> {
        status.setRollbackOnly();
        work.run();
      });
    }
  }
}
