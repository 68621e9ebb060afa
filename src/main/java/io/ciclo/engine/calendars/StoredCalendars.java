package io.ciclo.engine.calendars;

import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.CalendarArchive;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the settings file says before anything asks for a deadline: it is written while the application's parts are
 * put together, and nothing is served or executed until that is done.
 */
@Component
class StoredCalendars implements CalendarArchive, InitializingBean {

  private static final Logger LOG = LoggerFactory.getLogger(StoredCalendars.class);

  private record Version(String calendar, String version) {}

  private final SettingsFile current;
  private final WorkCalendars running;
  private final JdbcClient jdbc;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;
  private final Map<Version, WorkCalendar> loaded = new ConcurrentHashMap<>();

  StoredCalendars(SettingsFile current, WorkCalendars running, JdbcClient jdbc, PlatformTransactionManager transactions,
      Clock clock) {
    this.current = current;
    this.running = running;
    this.jdbc = jdbc;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    keep(current, running);
  }

  /** Keeping the same file again changes nothing. */
  void keep(SettingsFile file, WorkCalendars calendars) {
    String hash = file.hash();
    if (jdbc.sql("select count(*) from calendar_file where hash = ?").param(hash).query(Long.class).single() == 0) {
      add("insert into calendar_file (hash, content, first_seen) values (?, ?, ?)", hash, file.text(), now());
    }
    for (String id : calendars.ids()) {
      WorkCalendar calendar = calendars.get(id);
      if (fileOf(new Version(id, calendar.version())) == null
          && add("insert into calendar_version (calendar, version, file, first_seen) values (?, ?, ?, ?)",
              id, calendar.version(), hash, now())) {
        LOG.info("Calendar {} has a new version: {}", id, calendar.version());
      }
    }
  }

  /** Each row in a transaction of its own: another node that starts at the same moment may have been quicker with it. */
  private boolean add(String insert, Object... values) {
    try {
      ownTransaction.executeWithoutResult(status -> jdbc.sql(insert).params(values).update());
      return true;
    } catch (DuplicateKeyException anotherNodeWroteIt) {
      return false;
    }
  }

  @Override
  public WorkCalendar get(String id, String version) {
    if (running.ids().contains(id) && running.get(id).version().equals(version)) {
      return running.get(id);
    }
    Version wanted = new Version(id, version);
    WorkCalendar known = loaded.get(wanted);
    return known != null ? known : load(wanted);
  }

  private WorkCalendar load(Version wanted) {
    String hash = fileOf(wanted);
    if (hash == null) {
      throw new IllegalArgumentException(
          "No version " + wanted.version() + " of calendar " + wanted.calendar() + " ever ran here");
    }
    String text = jdbc.sql("select content from calendar_file where hash = ?").param(hash).query(String.class).single();
    WorkCalendar calendar = new SettingsFile(text).calendars().get(wanted.calendar());
    WorkCalendar quicker = loaded.putIfAbsent(wanted, calendar);
    return quicker == null ? calendar : quicker;
  }

  /** The hash of the file that holds this version; null when it is not kept. */
  private String fileOf(Version version) {
    return jdbc.sql("select file from calendar_version where calendar = ? and version = ?")
        .params(version.calendar(), version.version()).query(String.class).optional().orElse(null);
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }
}
