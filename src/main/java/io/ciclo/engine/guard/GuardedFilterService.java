package io.ciclo.engine.guard;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/**
 * A Tasklist filter may hold expressions that the engine evaluates for whoever opens it. Only the few that stand for the
 * person and the moment are kept; any other would run code.
 */
final class GuardedFilterService extends FilterServiceImpl {

  private static final Set<String> ALLOWED = Set.of("currentUser()", "currentUserGroups()", "now()", "dateTime()");

  @Override
  public Filter saveFilter(Filter filter) {
    Query<?, ?> query = filter.getQuery();
    if (query instanceof AbstractQuery<?, ?> stored) {
      for (Map.Entry<String, String> entry : stored.getExpressions().entrySet()) {
        String expression = entry.getValue().strip();
        boolean allowed = expression.matches("[$#]\\{.*}")
            && ALLOWED.contains(expression.substring(2, expression.length() - 1).strip());
        if (!allowed) {
          throw new IllegalArgumentException("El criterio «" + entry.getKey() + "» del filtro no admite la expresión «"
              + expression + "»; se admiten ${currentUser()}, ${currentUserGroups()}, ${now()} y ${dateTime()}.");
        }
      }
    }
    return super.saveFilter(filter);
  }
}
