package io.ciclo.evolutives;

import io.ciclo.evolutives.EstimateDraft.Circumstances;
import io.ciclo.evolutives.EstimateDraft.Conditions;
import io.ciclo.evolutives.EstimateDraft.Design;
import io.ciclo.evolutives.EstimateDraft.Effort;
import io.ciclo.evolutives.EstimateDraft.Meetings;
import io.ciclo.evolutives.EstimateDraft.Presentation;
import io.ciclo.evolutives.EstimateDraft.Raise;
import io.ciclo.evolutives.EstimateDraft.WorkModule;
import io.ciclo.evolutives.EstimateDraft.WorkTask;
import io.ciclo.tpoints.TPoints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An estimate as tests write it: complete texts, and whatever is said on top of them. */
public final class SomeEstimate {

  private Presentation presentation = new Presentation("Pago con tarjeta guardada", "El comprador paga sin volver a escribir su tarjeta.",
      "Tienda y área de usuario", "Menos pasos al pagar", "Más pedidos terminados");
  private final List<WorkModule> modules = new ArrayList<>();
  private Design design = new Design.NotIncluded();
  private TPoints help = TPoints.ZERO;
  private TPoints panel = TPoints.ZERO;
  private Circumstances circumstances = new Circumstances(false, false, 1);
  private Raise raise = new Raise.None();
  private Meetings meetings = new Meetings.AsTable();
  private Conditions conditions = new Conditions(List.of("Depende de la pasarela"), "Dos tareas, una tras otra", List.of("Otras pasarelas"),
      List.of("Claves de prueba"), "Tres semanas", LocalDate.of(2026, 5, 29), DemandedPriority.MEDIUM);

  private SomeEstimate() {}

  public static SomeEstimate withTasks(String... points) {
    return new SomeEstimate().module("Tienda", points);
  }

  public SomeEstimate module(String name, String... points) {
    List<WorkTask> tasks = new ArrayList<>();
    for (String each : points) {
      tasks.add(task("Tarea " + (tasks.size() + 1), each));
    }
    modules.add(new WorkModule(name, tasks));
    return this;
  }

  public static WorkTask task(String name, String programming) {
    return new WorkTask(name, "", new Effort(TPoints.parse(programming), TPoints.ZERO, TPoints.ZERO, TPoints.ZERO));
  }

  public SomeEstimate presentation(Presentation other) {
    presentation = other;
    return this;
  }

  public SomeEstimate tasks(WorkTask... tasks) {
    modules.clear();
    modules.add(new WorkModule("Tienda", List.of(tasks)));
    return this;
  }

  public SomeEstimate design(Design other) {
    design = other;
    return this;
  }

  public SomeEstimate design(String points, String reason) {
    return design(new Design.Valued(TPoints.parse(points), reason));
  }

  public SomeEstimate help(String points) {
    help = TPoints.parse(points);
    return this;
  }

  public SomeEstimate panel(String points) {
    panel = TPoints.parse(points);
    return this;
  }

  public SomeEstimate circumstances(boolean critical, boolean external, int resources) {
    circumstances = new Circumstances(critical, external, resources);
    return this;
  }

  public SomeEstimate raisedTo(Category category, String reason) {
    raise = new Raise.To(category, reason);
    return this;
  }

  public SomeEstimate meetings(Meetings other) {
    meetings = other;
    return this;
  }

  public SomeEstimate conditions(Conditions other) {
    conditions = other;
    return this;
  }

  public EstimateDraft draft() {
    return new EstimateDraft(presentation, modules, design, help, panel, circumstances, raise, meetings, conditions);
  }
}
