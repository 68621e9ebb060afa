package io.ciclo.evolutives.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.Budget;
import io.ciclo.evolutives.Budget.Missing;
import io.ciclo.evolutives.BudgetLine;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Obstacle;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why an estimate may not be sent to the customer yet. */
@Component
class EstimateCheck {

  /** Of less than that nothing is split (EE-18): two modules with a task each are two tasks as well. */
  private static final int PARTS = 2;

  private final EstimateTables tables;
  private final Budgeting budgeting;
  private final BudgetWords words;

  EstimateCheck(EstimateTables tables, Budgeting budgeting, BudgetWords words) {
    this.tables = tables;
    this.budgeting = budgeting;
    this.words = words;
  }

  /**
   * In reading order.
   *
   * @param reviewed whether somebody else has reviewed exactly this
   */
  List<Obstacle> against(EstimateVersion estimate, boolean reviewed) {
    List<Obstacle> obstacles = new ArrayList<>();
    texts(estimate.draft(), obstacles);
    tasks(estimate, obstacles);
    if (estimate.draft().raise() instanceof Raise.To to && estimate.budget().assessment().raised() && to.reason().isEmpty()) {
      obstacles.add(new Obstacle("raise.reason", "«Motivo de la categoría»: diga por qué la sube a " + words.category(to.category()) + "."));
    }
    if (estimate.budget() instanceof Budget.Incomplete incomplete) {
      incomplete.missing().forEach(missing -> obstacles.add(new Obstacle(field(missing), words.missing(missing, incomplete))));
    }
    if (tables.reviewRequired(estimate.budget().category()) && !reviewed) {
      obstacles.add(new Obstacle("review", "«Revisión»: en la categoría " + words.category(estimate.budget().category())
          + " la revisa otra persona, tal como está ahora, antes de enviarla."));
    }
    tablesOfToday(estimate, obstacles);
    return obstacles;
  }

  private static void texts(EstimateDraft draft, List<Obstacle> obstacles) {
    Presentation presentation = draft.presentation();
    demandText("presentation.title", "Título", presentation.title(), obstacles);
    demandText("presentation.description", "Descripción", presentation.description(), obstacles);
    demandText("presentation.reach", "Alcance", presentation.reach(), obstacles);
    demandText("presentation.impact", "Impacto", presentation.impact(), obstacles);
    demandText("presentation.benefit", "Beneficio", presentation.benefit(), obstacles);
    Conditions conditions = draft.conditions();
    demandText("conditions.justification", "Justificación de la duración", conditions.justification(), obstacles);
    if (conditions.priority() == null) {
      obstacles.add(new Obstacle("conditions.priority", "«Prioridad»: elija la que pide el cliente."));
    }
  }

  private static void demandText(String field, String label, String text, List<Obstacle> obstacles) {
    if (text.isEmpty()) {
      obstacles.add(new Obstacle(field, "«" + label + "»: falta, y el cliente lo lee."));
    }
  }

  private void tasks(EstimateVersion estimate, List<Obstacle> obstacles) {
    EstimateDraft draft = estimate.draft();
    if (draft.tasks().isEmpty()) {
      obstacles.add(new Obstacle("modules", "«Tareas»: no hay ninguna."));
      return;
    }
    for (int m = 0; m < draft.modules().size(); m++) {
      List<WorkTask> tasks = draft.modules().get(m).tasks();
      for (int t = 0; t < tasks.size(); t++) {
        task("modules[" + m + "].tasks[" + t + "]", tasks.get(t), obstacles);
      }
    }
    if (draft.tasks().size() < PARTS && tables.splittingRequired(estimate.budget().category())) {
      obstacles.add(new Obstacle("modules", "«Tareas»: en la categoría " + words.category(estimate.budget().category())
          + " se divide en módulos o en tareas más pequeñas; ponga al menos " + PARTS + "."));
    }
  }

  private static void task(String path, WorkTask task, List<Obstacle> obstacles) {
    if (task.name().isEmpty()) {
      obstacles.add(new Obstacle(path + ".name", "«Tarea»: a una le falta el nombre."));
    }
    if (task.effort().total().isZero()) {
      obstacles.add(new Obstacle(path + ".programming", "«Tarea" + (task.name().isEmpty() ? "" : " " + task.name())
          + "»: no tiene T-Points."));
    }
  }

  private static String field(Missing missing) {
    String part = missing.line() == BudgetLine.Kind.DESIGN ? "design" : "meetings";
    return part + (missing.what() == Missing.What.POINTS ? ".points" : ".reason");
  }

  /** What was saved, and maybe reviewed, is what leaves: where tables or settings say something else by now, somebody has to look again. */
  private void tablesOfToday(EstimateVersion estimate, List<Obstacle> obstacles) {
    try {
      Budget today = budgeting.budget(estimate.draft());
      if (!Comparison.sameFigures(estimate.budget(), today)) {
        obstacles.add(new Obstacle("budget", "«Presupuesto»: las tablas o los ajustes han cambiado desde que se guardó ("
            + words.total(estimate.budget()) + "; hoy, " + words.total(today) + "). Guárdelo otra vez y revise el resultado."));
      }
    } catch (InputRefused refused) {
      obstacles.add(new Obstacle(refused.field(), refused.reason()));
    }
  }
}
