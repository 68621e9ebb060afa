package io.ciclo.evolutives.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.EstimateDraft.WorkModule;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.tpoints.TPoints;
import java.util.List;

/** What no estimate may say, finished or not. What is only missing yet is no matter of this policy, but of {@link EstimateCheck}. */
final class DraftLimits {

  private static final int TITLE = 200;
  private static final int TEXT = 4_000;
  private static final int ITEM = 500;
  private static final int MOST_ITEMS = 50;
  private static final int MOST_TASKS = 200;
  private static final int MOST_RESOURCES = 100;
  private static final TPoints MOST_POINTS = TPoints.of(10_000);

  private DraftLimits() {}

  /** @throws InputRefused for the first that it finds, in reading order */
  static void check(EstimateDraft draft) {
    presentation(draft.presentation());
    demand(draft.modules().size() <= MOST_ITEMS, "modules", "Módulos", "como mucho " + MOST_ITEMS + ".");
    demand(draft.tasks().size() <= MOST_TASKS, "modules", "Tareas", "como mucho " + MOST_TASKS + ".");
    for (int m = 0; m < draft.modules().size(); m++) {
      module("modules[" + m + "]", draft.modules().get(m));
    }
    if (draft.design() instanceof Design.Valued valued) {
      demand(valued.points().isPositive(), "design.points", "Diseño", "tiene que ser mayor que cero; si no lo incluye, quítelo.");
      amount("design.points", "Diseño", valued.points());
      text("design.reason", "Motivo del diseño", valued.reason(), TEXT);
    }
    amount("definitionHelp", "Ayuda a definir lo que se pide", draft.definitionHelp());
    amount("panelAccess", "Acceso al panel de una extensión", draft.panelAccess());
    int resources = draft.circumstances().resources();
    demand(resources >= 1 && resources <= MOST_RESOURCES, "circumstances.resources", "Personas o equipos",
        "de 1 a " + MOST_RESOURCES + ".");
    if (draft.raise() instanceof Raise.To to) {
      text("raise.reason", "Motivo de la categoría", to.reason(), TEXT);
    }
    if (draft.meetings() instanceof Meetings.Valued valued) {
      amount("meetings.points", "Reuniones de seguimiento", valued.points());
      text("meetings.reason", "Motivo de las reuniones", valued.reason(), TEXT);
    }
    conditions(draft.conditions());
  }

  private static void presentation(Presentation presentation) {
    text("presentation.title", "Título", presentation.title(), TITLE);
    text("presentation.description", "Descripción", presentation.description(), TEXT);
    text("presentation.reach", "Alcance", presentation.reach(), TEXT);
    text("presentation.impact", "Impacto", presentation.impact(), TEXT);
    text("presentation.benefit", "Beneficio", presentation.benefit(), TEXT);
  }

  private static void module(String path, WorkModule module) {
    text(path + ".name", "Módulo", module.name(), TITLE);
    for (int t = 0; t < module.tasks().size(); t++) {
      task(path + ".tasks[" + t + "]", module.tasks().get(t));
    }
  }

  private static void task(String path, WorkTask task) {
    text(path + ".name", "Tarea", task.name(), TITLE);
    Effort effort = task.effort();
    String of = task.name().isEmpty() ? "" : " de «" + task.name() + "»";
    amount(path + ".programming", "Programación" + of, effort.programming());
    amount(path + ".testing", "Pruebas" + of, effort.testing());
    amount(path + ".reviews", "Revisiones" + of, effort.reviews());
    amount(path + ".adjustments", "Ajustes" + of, effort.adjustments());
  }

  private static void conditions(Conditions conditions) {
    items("conditions.risks", "Dependencias y riesgos", conditions.risks());
    text("conditions.justification", "Justificación de la duración", conditions.justification(), TEXT);
    items("conditions.exclusions", "No incluye", conditions.exclusions());
    items("conditions.materials", "Material que necesitamos", conditions.materials());
    text("conditions.schedule", "Calendario previsto", conditions.schedule(), TEXT);
  }

  private static void items(String field, String label, List<String> items) {
    demand(items.size() <= MOST_ITEMS, field, label, "como mucho " + MOST_ITEMS + ".");
    items.forEach(item -> text(field, label, item, ITEM));
  }

  private static void text(String field, String label, String text, int longest) {
    demand(text.length() <= longest, field, label, "como mucho " + longest + " caracteres.");
  }

  private static void amount(String field, String label, TPoints points) {
    demand(!points.isNegative() && !points.isMoreThan(MOST_POINTS), field, label,
        "de 0 a " + MOST_POINTS.words() + "; aquí hay " + points.spanish() + ".");
  }

  private static void demand(boolean right, String field, String label, String sentence) {
    if (!right) {
      throw new InputRefused(field, "«" + label + "»: " + sentence);
    }
  }
}
