package io.ciclo.engine.cases;

import io.ciclo.engine.CaseTask;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.TaskAssignments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads from the engine's own tables: its queries know neither the case number nor the groups of a task, and would ask for both
 * task by task.
 */
@Component
class EngineTaskAssignments implements TaskAssignments {

  private static final String TASKS = """
      select t.ID_, t.TASK_DEF_KEY_, t.NAME_, t.ASSIGNEE_, t.CREATE_TIME_, t.DUE_DATE_, t.PROC_DEF_ID_, p.BUSINESS_KEY_,
        (select max(v.TEXT_) from ACT_RU_VARIABLE v where v.TASK_ID_ = t.ID_ and v.NAME_ = 'cardCompany') company
      from ACT_RU_TASK t join ACT_RU_EXECUTION p on p.ID_ = t.PROC_INST_ID_
      where t.SUSPENSION_STATE_ = 1 and\s""";
  private static final String IN_ORDER = " order by t.PRIORITY_ desc, t.CREATE_TIME_, t.ID_ fetch first " + MOST + " rows only";
  private static final String OF_GROUP = """
      exists (select 1 from ACT_RU_IDENTITYLINK g
        where g.TASK_ID_ = t.ID_ and g.TYPE_ = 'candidate' and g.GROUP_ID_ = :value)""";
  private static final String BURDENS = """
      select t.ASSIGNEE_, count(*) tasks, min(t.CREATE_TIME_) oldest,
        sum(case when t.DUE_DATE_ < :now then 1 else 0 end) overdue
      from ACT_RU_TASK t where t.SUSPENSION_STATE_ = 1 and t.PROC_INST_ID_ is not null and\s""";

  /** Claiming, and choosing oneself as the assignee. */
  private static final Set<String> OWN_ACCORD =
      Set.of(UserOperationLogEntry.OPERATION_TYPE_CLAIM, UserOperationLogEntry.OPERATION_TYPE_ASSIGN);

  private final TaskService tasks;
  private final HistoryService history;
  private final JdbcClient jdbc;
  private final Clock clock;

  EngineTaskAssignments(@Lazy TaskService tasks, @Lazy HistoryService history, JdbcClient jdbc, Clock clock) {
    this.tasks = tasks;
    this.history = history;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Optional<CaseTask> find(String taskId) {
    return read("t.ID_ = :value", taskId).stream().findFirst();
  }

  @Override
  public List<CaseTask> heldBy(String person) {
    return read("t.ASSIGNEE_ = :value", person);
  }

  @Override
  public List<CaseTask> ofGroup(String group) {
    return read(OF_GROUP, group);
  }

  @Override
  public List<CaseTask> ofCompany(String name) {
    return read("exists (select 1 from ACT_RU_VARIABLE c where c.TASK_ID_ = t.ID_ and c.NAME_ = 'cardCompany' and c.TEXT_ = :value)",
        name);
  }

  @Override
  public List<String> companies() {
    return jdbc.sql("select distinct TEXT_ from ACT_RU_VARIABLE where NAME_ = 'cardCompany' and TASK_ID_ is not null order by 1")
        .query(String.class).list();
  }

  private List<CaseTask> read(String condition, String value) {
    List<CaseTask> found = jdbc.sql(TASKS + condition + IN_ORDER).param("value", value)
        .query(EngineTaskAssignments::caseTask).list();
    if (found.isEmpty()) {
      return found;
    }
    Map<String, List<String>> groups = new HashMap<>();
    jdbc.sql("select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and GROUP_ID_ is not null"
            + " and TASK_ID_ in (:tasks) order by GROUP_ID_")
        .param("tasks", found.stream().map(CaseTask::id).toList())
        .query(row -> {
          groups.computeIfAbsent(row.getString("TASK_ID_"), id -> new ArrayList<>()).add(row.getString("GROUP_ID_"));
        });
    return found.stream().map(one -> withGroups(one, groups.getOrDefault(one.id(), List.of()))).toList();
  }

  private static CaseTask caseTask(ResultSet row, int ignored) throws SQLException {
    String definition = row.getString("PROC_DEF_ID_");
    String company = row.getString("company");
    return new CaseTask(row.getString("BUSINESS_KEY_"), company == null ? "" : company, instant(row, "DUE_DATE_"),
        new OpenTask(row.getString("ID_"), row.getString("TASK_DEF_KEY_"), row.getString("NAME_"), row.getString("ASSIGNEE_"),
            List.of(), instant(row, "CREATE_TIME_"), definition.substring(0, definition.indexOf(':'))));
  }

  private static CaseTask withGroups(CaseTask one, List<String> groups) {
    OpenTask task = one.task();
    return new CaseTask(one.caseNumber(), one.company(), one.due(), new OpenTask(task.id(), task.key(), task.name(),
        task.assignee(), List.copyOf(groups), task.created(), task.processKey()));
  }

  @Override
  public List<Burden> burdens() {
    return burdens("1 = 1", null);
  }

  @Override
  public List<Burden> burdensOf(String group) {
    return burdens(OF_GROUP, group);
  }

  private List<Burden> burdens(String condition, String value) {
    Map<String, Object> values = new HashMap<>(Map.of("now", Timestamp.from(clock.instant())));
    if (value != null) {
      values.put("value", value);
    }
    return jdbc.sql(BURDENS + condition + " group by t.ASSIGNEE_").params(values)
        .query((row, ignored) -> new Burden(row.getString("ASSIGNEE_"), row.getLong("tasks"), instant(row, "oldest"),
            row.getLong("overdue"))).list();
  }

  /** The engine keeps instants without a zone; the JVM's is UTC. */
  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }

  @Override
  public boolean takenSince(String taskId, Instant since) {
    return OwnCalls.trusted(() -> {
      Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
      return task != null && task.getAssignee() != null && history.createUserOperationLogQuery().taskId(taskId)
          .entityType(EntityTypes.TASK).property("assignee")
          .afterTimestamp(Date.from(since.minusMillis(1))).list().stream()
          .anyMatch(entry -> byThemselves(entry, task.getAssignee()));
    });
  }

  private static boolean byThemselves(UserOperationLogEntry entry, String holder) {
    return OWN_ACCORD.contains(entry.getOperationType()) && holder.equals(entry.getNewValue())
        && holder.equals(entry.getUserId());
  }

  @Override
  public void give(String taskId, String person, String remark) {
    assign(taskId, person, remark);
  }

  @Override
  public void giveBack(String taskId, String remark) {
    assign(taskId, null, remark);
  }

  private void assign(String taskId, String person, String remark) {
    OwnCalls.trusted(() -> {
      GivenByOthers.give(() -> tasks.setAssignee(taskId, person));
      comment(taskId, remark);
      return null;
    });
  }

  @Override
  public void offerTo(String taskId, String group, String remark) {
    OwnCalls.trusted(() -> {
      boolean offered = tasks.getIdentityLinksForTask(taskId).stream()
          .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && group.equals(link.getGroupId()));
      if (!offered) {
        tasks.addCandidateGroup(taskId, group);
        comment(taskId, remark);
      }
      return null;
    });
  }

  private void comment(String taskId, String remark) {
    tasks.createComment(taskId, null, remark);
  }
}
