package io.ciclo.engine.access;

import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/** A filter's expressions are evaluated by the engine: what anybody may save is a list, not a language. */
class GuardedFilters extends FilterServiceImpl {

  private static final List<String> ALLOWED = List.of("${currentUser()}", "${currentUserGroups()}", "${now()}",
      "${dateTime()}", "${serviceDay.before()}", "${serviceDay.after()}");

  @Override
  public Filter saveFilter(Filter filter) {
    refuseForeignExpressions(filter.getQuery());
    return super.saveFilter(filter);
  }

  private static void refuseForeignExpressions(Object query) {
    if (query instanceof TaskQueryImpl tasks) {
      // The first of its queries is the query itself.
      tasks.getQueries().forEach(GuardedFilters::refuseForeignExpressionsOf);
    }
    if (query instanceof AbstractQuery<?, ?> any) {
      refuseForeignExpressionsOf(any);
    }
  }

  private static void refuseForeignExpressionsOf(AbstractQuery<?, ?> query) {
    query.getExpressions().values().stream()
        .filter(expression -> !ALLOWED.contains(expression.strip()))
        .findFirst()
        .ifPresent(expression -> {
          throw new BadUserRequestException("El filtro no se puede guardar: la expresión «" + expression
              + "» no está permitida. Se admiten " + String.join(", ", ALLOWED) + ".");
        });
  }
}
