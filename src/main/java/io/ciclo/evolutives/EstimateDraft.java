package io.ciclo.evolutives;

import io.ciclo.tpoints.TPoints;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What people write into an estimate, finished or not. Whatever follows from it is in its {@link Budget}. Texts that nobody wrote are empty.
 *
 * @param definitionHelp time that it took to help the customer to say what is wanted (EE-22)
 * @param panelAccess time in the control panel of a plug-in; zero when nobody goes there (EE-09)
 */
public record EstimateDraft(Presentation presentation, List<WorkModule> modules, Design design, TPoints definitionHelp,
    TPoints panelAccess, Circumstances circumstances, Raise raise, Meetings meetings, Conditions conditions) {

  public static final EstimateDraft EMPTY = new EstimateDraft(new Presentation("", "", "", "", ""), List.of(), new Design.NotIncluded(),
      TPoints.ZERO, TPoints.ZERO, new Circumstances(false, false, 1), new Raise.None(), new Meetings.AsTable(),
      new Conditions(List.of(), "", List.of(), List.of(), "", null, null));

  public EstimateDraft {
    Objects.requireNonNull(presentation);
    modules = List.copyOf(modules);
    Objects.requireNonNull(design);
    Objects.requireNonNull(definitionHelp);
    Objects.requireNonNull(panelAccess);
    Objects.requireNonNull(circumstances);
    Objects.requireNonNull(raise);
    Objects.requireNonNull(meetings);
    Objects.requireNonNull(conditions);
  }

  /** What the customer reads first, in plain words (EE-17). */
  public record Presentation(String title, String description, String reach, String impact, String benefit) {

    public Presentation {
      title = written(title);
      description = written(description);
      reach = written(reach);
      impact = written(impact);
      benefit = written(benefit);
    }
  }

  public record WorkModule(String name, List<WorkTask> tasks) {

    public WorkModule {
      name = written(name);
      tasks = List.copyOf(tasks);
    }
  }

  /** @param technician staff id; empty while nobody is meant for it (EE-18) */
  public record WorkTask(String name, String technician, Effort effort) {

    public WorkTask {
      name = written(name);
      technician = written(technician);
      Objects.requireNonNull(effort);
    }
  }

  /** Each part of a task on its own (EE-19). */
  public record Effort(TPoints programming, TPoints testing, TPoints reviews, TPoints adjustments) {

    public Effort {
      Objects.requireNonNull(programming);
      Objects.requireNonNull(testing);
      Objects.requireNonNull(reviews);
      Objects.requireNonNull(adjustments);
    }

    public TPoints total() {
      return programming.plus(testing).plus(reviews).plus(adjustments);
    }
  }

  /** Design is part of it, or is not (EE-21). */
  public sealed interface Design {

    record NotIncluded() implements Design {}

    /** As many points as the table asks for at least. */
    record AtMinimum() implements Design {}

    /** @param reason needed where the table leaves the figure to a person */
    record Valued(TPoints points, String reason) implements Design {

      public Valued {
        Objects.requireNonNull(points);
        reason = written(reason);
      }
    }
  }

  /** What makes it harder than its volume says (EE-11). @param resources people or teams that it takes */
  public record Circumstances(boolean criticalArea, boolean externalDependency, int resources) {}

  /** A person may hold it for more than the table does, never for less (EE-27). */
  public sealed interface Raise {

    record None() implements Raise {}

    /** Has no effect where the table says as much or more. */
    record To(Category category, String reason) implements Raise {

      public To {
        Objects.requireNonNull(category);
        reason = written(reason);
      }
    }
  }

  /** Follow-up meetings are part of the cost if they are held to be convenient (EE-24). */
  public sealed interface Meetings {

    record AsTable() implements Meetings {}

    record NotHeld() implements Meetings {}

    /** Counts only where the table leaves the figure to a person, and needs a reason there. */
    record Valued(TPoints points, String reason) implements Meetings {

      public Valued {
        Objects.requireNonNull(points);
        reason = written(reason);
      }
    }
  }

  /**
   * What else the customer is told.
   *
   * @param risks dependencies and risks (EE-10)
   * @param justification why it takes as long as it takes (EE-28)
   * @param exclusions what is not part of it
   * @param materials what the customer has to send us
   * @param plannedDelivery null while no date is named
   * @param priority null until the customer has said it (PR-16)
   */
  public record Conditions(List<String> risks, String justification, List<String> exclusions, List<String> materials, String schedule,
      LocalDate plannedDelivery, DemandedPriority priority) {

    public Conditions {
      risks = List.copyOf(risks);
      justification = written(justification);
      exclusions = List.copyOf(exclusions);
      materials = List.copyOf(materials);
      schedule = written(schedule);
    }
  }

  public List<WorkTask> tasks() {
    return modules.stream().flatMap(module -> module.tasks().stream()).toList();
  }

  /** The tasks alone: "volume" of EE-16, "development" of EE-24 (EE-27). */
  public TPoints volume() {
    return tasks().stream().map(task -> task.effort().total()).reduce(TPoints.ZERO, TPoints::plus);
  }

  private static String written(String text) {
    return text == null ? "" : text.strip();
  }
}
