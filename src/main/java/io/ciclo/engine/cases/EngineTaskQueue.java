package io.ciclo.engine.cases;

import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.QueuedTask;
import io.ciclo.engine.TaskQueue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngineTaskQueue implements TaskQueue {

  /** As Tasklist sorts: case numbers are given in order of arrival. */
  private static final String ORDER = " order by k.priority desc, k.case_number, k.created_at, k.task_id";
  private static final String SELECT = "select k.* from " + CaseTasks.VIEW + " k where ";
  /**
   * An answer that still may be taken back has done its task already, for everybody who looks for work. Asked task by task, and
   * as something that is hardly ever so: PostgreSQL would join a "not exists" to all tasks before it puts them in order.
   */
  private static final String TO_BE_DONE = " and coalesce((select max(1) from written_answer w where w.case_number = k.case_number"
      + " and w.task_id = k.task_id and w.due_at is not null), 0) <> 1";

  private final JdbcClient jdbc;
  private final TaskService tasks;

  EngineTaskQueue(JdbcClient jdbc, TaskService tasks) {
    this.jdbc = jdbc;
    this.tasks = tasks;
  }

  @Override
  public List<QueuedTask> free(Collection<String> groups, int skip, int size) {
    if (groups.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(SELECT + "k.assignee is null and exists (select 1 from ACT_RU_IDENTITYLINK i where i.TASK_ID_ = k.task_id"
            + " and i.TYPE_ = 'candidate' and i.GROUP_ID_ in (:groups))" + TO_BE_DONE + ORDER + " limit :size offset :skip")
        .param("groups", groups).param("size", size).param("skip", skip).query(EngineTaskQueue::task).list();
  }

  @Override
  public List<QueuedTask> heldBy(String person) {
    return jdbc.sql(SELECT + "k.assignee = :person" + TO_BE_DONE + ORDER).param("person", person).query(EngineTaskQueue::task).list();
  }

  @Override
  public List<QueuedTask> heldBy(String person, String caseNumber) {
    return jdbc.sql(SELECT + "k.assignee = :person and k.case_number = :number" + ORDER).param("person", person)
        .param("number", caseNumber).query(EngineTaskQueue::task).list();
  }

  @Override
  public Optional<QueuedTask> task(String id) {
    return jdbc.sql(SELECT + "k.task_id = :id").param("id", id).query(EngineTaskQueue::task).optional();
  }

  /** The row is locked first: of any number of people who want it at the same instant one gets it, and nobody waits. */
  @Override
  public boolean claim(String id, String person) {
    boolean mine = jdbc.sql("select ID_ from ACT_RU_TASK where ID_ = ? and ASSIGNEE_ is null and SUSPENSION_STATE_ = 1"
        + " for update skip locked").param(id).query(String.class).optional().isPresent();
    if (mine) {
      tasks.claim(id, person);
    }
    return mine;
  }

  @Override
  public void giveBack(String id) {
    tasks.setAssignee(id, null);
  }

  @Override
  public void putOff(String id, Instant until) {
    Task task = tasks.createTaskQuery().taskId(id).singleResult();
    task.setFollowUpDate(until == null ? null : Date.from(until));
    tasks.saveTask(task);
  }

  private static QueuedTask task(ResultSet row, int ignored) throws SQLException {
    return new QueuedTask(row.getString("task_id"), row.getString("task_key"), row.getString("name"),
        row.getString("case_number"), row.getString("assignee"), row.getInt("priority"), instant(row, "created_at"),
        instant(row, "due_at"), instant(row, "follow_up_at"));
  }

  /** The engine's columns have no zone; every JVM of the product runs in UTC. */
  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
