package io.ciclo.engine.recurrences;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import io.ciclo.engine.Recurrence;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When each recurrence falls due next, as the scheduler's table keeps it. */
record DueRows(SchedulerClient scheduler, CustomTask<Void> task, Clock clock) {

  private static final Logger LOG = LoggerFactory.getLogger(DueRows.class);

  /** New ones are entered, and those whose calendar was edited meanwhile are moved; what fell due already stays so. */
  void bringUpToDate(List<Recurrence> recurrences) {
    Instant now = clock.instant();
    for (Recurrence recurrence : recurrences) {
      TaskInstance<Void> row = task.instance(recurrence.name());
      Instant next = recurrence.rhythm().next(now);
      if (!scheduler.scheduleIfNotExists(row, next)) {
        scheduler.getScheduledExecution(row)
            .filter(waiting -> waitsForAnother(waiting, next, now)).ifPresent(waiting -> move(row, next));
      }
    }
  }

  private static boolean waitsForAnother(ScheduledExecution<?> row, Instant next, Instant now) {
    return !row.isPicked() && row.getConsecutiveFailures() == 0 && row.getExecutionTime().isAfter(now)
        && !row.getExecutionTime().equals(next);
  }

  private void move(TaskInstance<Void> row, Instant next) {
    try {
      scheduler.reschedule(row, next);
      LOG.info("Recurrence {} now falls due at {}", row.getId(), next);
    } catch (DbSchedulerException e) {
      LOG.info("Recurrence {} is being started or moved by another node", row.getId());
    }
  }
}
