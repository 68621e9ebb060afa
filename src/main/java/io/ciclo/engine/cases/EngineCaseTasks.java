package io.ciclo.engine.cases;

import io.ciclo.engine.CaseTasks;
import io.ciclo.engine.OpenTask;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EngineCaseTasks implements CaseTasks {

  private final TaskService tasks;
  private final JdbcClient jdbc;

  EngineCaseTasks(TaskService tasks, JdbcClient jdbc) {
    this.tasks = tasks;
    this.jdbc = jdbc;
  }

  @Override
  public List<OpenTask> open(String caseNumber) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).active().orderByTaskCreateTime().asc().list()
        .stream().map(this::openTask).toList();
  }

  private OpenTask openTask(Task task) {
    List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType())).map(IdentityLink::getGroupId)
        .filter(Objects::nonNull).sorted().toList();
    return new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getAssignee(), groups,
        task.getCreateTime().toInstant(), processKey(task.getProcessDefinitionId()));
  }

  @Override
  public Map<String, List<OpenTask>> open(Collection<String> caseNumbers) {
    Map<String, List<OpenTask>> open = new LinkedHashMap<>();
    if (!caseNumbers.isEmpty()) {
      Map<String, List<String>> groups = new HashMap<>();
      jdbc.sql("select k.*, i.GROUP_ID_ as candidate from " + VIEW + " k left join ACT_RU_IDENTITYLINK i on i.TASK_ID_ = k.task_id"
              + " and i.TYPE_ = 'candidate' and i.GROUP_ID_ is not null where k.case_number in (:numbers)"
              + " order by k.created_at, k.task_id, i.GROUP_ID_")
          .param("numbers", caseNumbers).query(row -> { read(row, open, groups); });
    }
    return open;
  }

  /** One row for each group that may take the task. */
  private static void read(ResultSet row, Map<String, List<OpenTask>> open, Map<String, List<String>> groups)
      throws SQLException {
    String id = row.getString("task_id");
    List<String> candidates = groups.get(id);
    if (candidates == null) {
      candidates = new ArrayList<>();
      groups.put(id, candidates);
      open.computeIfAbsent(row.getString("case_number"), number -> new ArrayList<>()).add(new OpenTask(id,
          row.getString("task_key"), row.getString("name"), row.getString("assignee"), candidates,
          row.getTimestamp("created_at").toInstant(), processKey(row.getString("process_definition"))));
    }
    String group = row.getString("candidate");
    if (group != null) {
      candidates.add(group);
    }
  }

  private static String processKey(String definition) {
    return definition.substring(0, definition.indexOf(':'));
  }
}
