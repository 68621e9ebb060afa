package io.ciclo.evolutives.web;

import io.ciclo.engine.PlainText;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateDraft.Circumstances;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.EstimateDraft.WorkModule;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.evolutives.web.EstimateForm.DesignChoice;
import io.ciclo.evolutives.web.EstimateForm.MeetingChoice;
import io.ciclo.tpoints.TPoints;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what was typed. Everything that cannot be read is told at once, and stands for nothing meanwhile. */
final class EstimateReading {

  private final Map<String, String> problems = new LinkedHashMap<>();

  private EstimateReading() {}

  /**
   * @param draft as far as it could be read
   * @param problems sentences by path of the field; empty when all of it could be read
   */
  record Read(EstimateDraft draft, Map<String, String> problems) {}

  static Read read(EstimateForm form) {
    EstimateReading reading = new EstimateReading();
    EstimateDraft draft = reading.draft(form);
    return new Read(draft, reading.problems);
  }

  private EstimateDraft draft(EstimateForm form) {
    EstimateForm.Presentation told = form.presentation;
    Presentation presentation = new Presentation(text(told.title), text(told.description), text(told.reach), text(told.impact),
        text(told.benefit));
    List<WorkModule> modules = modules(form.modules);
    Design design = design(form.design);
    TPoints help = amount("definitionHelp", "Ayuda a definir lo que se pide", form.definitionHelp);
    TPoints panel = amount("panelAccess", "Acceso al panel de una extensión", form.panelAccess);
    Circumstances circumstances = new Circumstances(form.circumstances.criticalArea, form.circumstances.externalDependency,
        resources(form.circumstances.resources));
    Raise raise = form.raise.category == null ? new Raise.None() : new Raise.To(form.raise.category, text(form.raise.reason));
    return new EstimateDraft(presentation, modules, design, help, panel, circumstances, raise, meetings(form.meetings),
        conditions(form.conditions));
  }

  private List<WorkModule> modules(List<EstimateForm.Module> typed) {
    List<WorkModule> modules = new ArrayList<>();
    for (EstimateForm.Module module : typed) {
      List<WorkTask> tasks = new ArrayList<>();
      for (EstimateForm.Task task : module.tasks) {
        tasks.add(task("modules[" + modules.size() + "].tasks[" + tasks.size() + "]", task));
      }
      modules.add(new WorkModule(text(module.name), tasks));
    }
    return modules;
  }

  private WorkTask task(String path, EstimateForm.Task task) {
    String of = task.name.isBlank() ? "" : " de «" + text(task.name) + "»";
    return new WorkTask(text(task.name), text(task.technician), new Effort(
        amount(path + ".programming", "Programación" + of, task.programming), amount(path + ".testing", "Pruebas" + of, task.testing),
        amount(path + ".reviews", "Revisiones" + of, task.reviews), amount(path + ".adjustments", "Ajustes" + of, task.adjustments)));
  }

  private Design design(EstimateForm.Design typed) {
    return switch (Objects.requireNonNullElse(typed.how, DesignChoice.NOT_INCLUDED)) {
      case NOT_INCLUDED -> new Design.NotIncluded();
      case AT_MINIMUM -> new Design.AtMinimum();
      case VALUED -> new Design.Valued(amount("design.points", "Diseño", typed.points), text(typed.reason));
    };
  }

  private Meetings meetings(EstimateForm.Meetings typed) {
    return switch (Objects.requireNonNullElse(typed.how, MeetingChoice.AS_TABLE)) {
      case AS_TABLE -> new Meetings.AsTable();
      case NOT_HELD -> new Meetings.NotHeld();
      case VALUED -> new Meetings.Valued(amount("meetings.points", "Reuniones de seguimiento", typed.points), text(typed.reason));
    };
  }

  private Conditions conditions(EstimateForm.Conditions typed) {
    return new Conditions(lines(typed.risks), text(typed.justification), lines(typed.exclusions), lines(typed.materials),
        text(typed.schedule), day(typed.plannedDelivery), typed.priority);
  }

  private TPoints amount(String path, String label, String typed) {
    if (typed.isBlank()) {
      return TPoints.ZERO;
    }
    try {
      return TPoints.parse(typed);
    } catch (IllegalArgumentException e) {
      problems.put(path, "«" + label + "»: escriba una cantidad como 2,5, con dos decimales como mucho.");
      return TPoints.ZERO;
    }
  }

  private int resources(String typed) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      problems.put("circumstances.resources", "«Personas o equipos»: escriba un número entero.");
      return 1;
    }
  }

  private LocalDate day(String typed) {
    if (typed.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      problems.put("conditions.plannedDelivery", "«Entrega prevista»: escriba una fecha con día, mes y año.");
      return null;
    }
  }

  /** Line ends as everywhere else: browsers send two characters. */
  private static String text(String typed) {
    return PlainText.of(typed).replace("\r\n", "\n");
  }

  /** One a line. */
  private static List<String> lines(String typed) {
    return text(typed).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
