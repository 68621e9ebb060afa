package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code task_offer}: append only. */
@Repository
public class TaskOfferStore {

  private final JdbcClient jdbc;

  TaskOfferStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void append(TaskOffer offer) {
    jdbc.sql("insert into task_offer (person, task_id, case_number, task_name, answer, reason, until, at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(offer.person(), offer.taskId(), offer.caseNumber(), offer.taskName(), offer.answer().name(), offer.reason(),
            utc(offer.until()), utc(offer.at())).update();
  }

  /** The person's last answer to each of these tasks, by task. */
  public Map<String, TaskOffer> latest(String person, Collection<String> taskIds) {
    Map<String, TaskOffer> latest = new HashMap<>();
    if (!taskIds.isEmpty()) {
      jdbc.sql("select * from task_offer where person = :person and task_id in (:tasks) order by id")
          .param("person", person).param("tasks", taskIds).query(TaskOfferStore::offer).list()
          .forEach(offer -> latest.put(offer.taskId(), offer));
    }
    return latest;
  }

  /** Whether the person has ever got this task as one that nobody had. */
  public boolean claimed(String person, String taskId) {
    return jdbc.sql("select count(*) from task_offer where person = ? and task_id = ? and answer = 'CLAIMED'")
        .params(person, taskId).query(Long.class).single() > 0;
  }

  /** Of this person since then, oldest first. */
  public List<TaskOffer> since(String person, Instant then) {
    return jdbc.sql("select * from task_offer where person = ? and at > ? order by id").param(person).param(utc(then))
        .query(TaskOfferStore::offer).list();
  }

  private static TaskOffer offer(ResultSet row, int ignored) throws SQLException {
    return new TaskOffer(row.getString("person"), row.getString("task_id"), row.getString("case_number"),
        row.getString("task_name"), word(row, "answer", TaskOffer.Answer.class), row.getString("reason"),
        instant(row, "until"), instant(row, "at"));
  }
}
