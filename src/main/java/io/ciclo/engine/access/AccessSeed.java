package io.ciclo.engine.access;

import io.ciclo.engine.Vocabulary;
import io.ciclo.engine.access.AccessFile.Column;
import io.ciclo.engine.access.AccessFile.Grant;
import io.ciclo.engine.access.AccessFile.Only;
import io.ciclo.engine.access.AccessFile.Order;
import io.ciclo.engine.access.AccessFile.TaskFilter;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Grants and creates what {@code access.yaml} lists, each once for ever, before the first request is taken. */
@Component
class AccessSeed implements SmartInitializingSingleton {

  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Vocabulary vocabulary;
  private final Clock clock;

  AccessSeed(AuthorizationService authorizations, FilterService filters, TaskService tasks, JdbcClient jdbc,
      PlatformTransactionManager transactions, Vocabulary vocabulary, Clock clock) {
    this.authorizations = authorizations;
    this.filters = filters;
    this.tasks = tasks;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  @Override
  public void afterSingletonsInstantiated() {
    AccessFile file = AccessFile.read();
    Set<String> done = jdbc.sql("select name from access_seed").query(String.class).list().stream()
        .collect(Collectors.toSet());
    for (Grant grant : file.grants()) {
      Permission[] permissions = grant.enginePermissions();
      for (String group : grant.groups()) {
        for (String id : grant.ids()) {
          once(done, "grant " + group + " " + grant.resource() + " " + id,
              () -> grant(group, grant.resource(), id, permissions));
        }
      }
    }
    for (TaskFilter filter : file.filters()) {
      once(done, "filter " + filter.name(), () -> create(filter, file.columns()));
    }
    // filters of an earlier release get the columns that came later; those made just now have them
    for (Column column : file.columns()) {
      once(done, "column " + column.variable(), () -> file.filters().forEach(filter -> widen(title(filter), column)));
    }
  }

  private void once(Set<String> done, String name, Runnable work) {
    if (done.contains(name)) {
      return;
    }
    try {
      transaction.executeWithoutResult(status -> {
        jdbc.sql("insert into access_seed (name, seeded_at) values (?, ?)")
            .params(name, Timestamp.from(clock.instant())).update();
        work.run();
      });
    } catch (DuplicateKeyException anotherNodeWasFirst) {
      done.add(name);
    }
  }

  private void grant(String group, Resources resource, String id, Permission... permissions) {
    boolean everybody = group.equals(AccessFile.EVERYBODY);
    int type = everybody ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
    AuthorizationQuery same = authorizations.createAuthorizationQuery()
        .authorizationType(type).resourceType(resource).resourceId(id);
    if (!everybody) {
      same.groupIdIn(group);
    }
    Authorization authorization = same.singleResult();
    if (authorization == null) {
      authorization = authorizations.createNewAuthorization(type);
      authorization.setResource(resource);
      authorization.setResourceId(id);
      if (!everybody) {
        authorization.setGroupId(group);
      }
    }
    for (Permission permission : permissions) {
      authorization.addPermission(permission);
    }
    authorizations.saveAuthorization(authorization);
  }

  private void create(TaskFilter described, List<Column> columns) {
    TaskQuery query = tasks.createTaskQuery();
    switch (described.tasks()) {
      case "mine" -> query.taskAssigneeExpression("${currentUser()}");
      case "all" -> query.active();
      default -> query.taskCandidateGroup(described.tasks()).includeAssignedTasks();
    }
    if (described.only() != null) {
      narrow(query, described.only());
    }
    if (described.order() == Order.DUE) {
      query.orderByDueDate().asc();
    }
    // case numbers are given in order of arrival; a task's own age would say when its step began, not when the case came in
    query.orderByTaskPriority().desc().orderByTaskVariable("cardNumber", ValueType.STRING).asc()
        .orderByTaskCreateTime().asc();
    Filter filter = filters.newTaskFilter(title(described)).setQuery(query).setProperties(Map.of(
        "description", described.description(),
        "color", described.colour(),
        "priority", described.position(),
        "refresh", true,
        "showUndefinedVariable", false,
        "variables", columns.stream().map(AccessSeed::variable).toList()));
    filters.saveFilter(filter);
    described.seenBy().forEach(group -> grant(group, Resources.FILTER, filter.getId(), Permissions.READ));
  }

  private String title(TaskFilter filter) {
    return filter.word() == null ? filter.name() : vocabulary.word(filter.word());
  }

  private void narrow(TaskQuery query, Only only) {
    switch (only) {
      case RED -> query.taskVariableValueEquals("cardColour", vocabulary.word("servicelevels.colour.RED"));
      case KEY_ACCOUNT -> query.taskVariableValueEquals("cardKa", vocabulary.word("engine.card.keyAccount"));
      case DUE_TODAY -> query.dueAfterExpression("${serviceDay.before()}").dueBeforeExpression("${serviceDay.after()}");
      case OVERDUE -> query.dueBeforeExpression("${now()}");
    }
  }

  private void widen(String filterName, Column column) {
    for (Filter filter : filters.createTaskFilterQuery().filterName(filterName).list()) {
      Map<String, Object> properties = new HashMap<>(filter.getProperties());
      List<Object> shown = new ArrayList<>((List<?>) properties.getOrDefault("variables", List.of()));
      boolean known = shown.stream().anyMatch(each -> each instanceof Map<?, ?> old && column.variable().equals(old.get("name")));
      if (!known) {
        shown.add(variable(column));
        properties.put("variables", shown);
        filters.saveFilter(filter.setProperties(properties));
      }
    }
  }

  private static Map<String, Object> variable(Column column) {
    return Map.of("name", column.variable(), "label", column.label());
  }
}
