package io.ciclo.engine.recurrences;

import static io.ciclo.engine.Columns.utc;

import io.ciclo.engine.Recurrence;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts recurrences, each once per date, whoever asks and how often. */
@Component
class RecurrenceStarts {

  private static final Logger LOG = LoggerFactory.getLogger(RecurrenceStarts.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  RecurrenceStarts(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Starts it for the last date at which it fell due; nothing when that date has had its start. */
  void start(Recurrence recurrence) {
    LocalDate date = recurrence.rhythm().dateOf(recurrence.rhythm().last(clock.instant()));
    if (started(recurrence, date)) {
      return;
    }
    if (recurrence.repeatable()) {
      recurrence.run(date);
    }
    try {
      transaction.executeWithoutResult(status -> {
        record(recurrence, date);
        if (!recurrence.repeatable()) {
          recurrence.run(date);
        }
      });
      LOG.info("Recurrence {} started for {}", recurrence.name(), date);
    } catch (DuplicateKeyException e) {
      if (!started(recurrence, date)) {
        throw e;
      }
      LOG.info("Recurrence {} was started for {} by another node", recurrence.name(), date);
    }
  }

  private boolean started(Recurrence recurrence, LocalDate date) {
    return jdbc.sql("select count(*) from recurrence_start where recurrence = ? and start_date = ?")
        .params(recurrence.name(), date).query(Long.class).single() > 0;
  }

  private void record(Recurrence recurrence, LocalDate date) {
    jdbc.sql("insert into recurrence_start (recurrence, start_date, started_at) values (?, ?, ?)")
        .params(recurrence.name(), date, utc(clock.instant())).update();
  }
}
