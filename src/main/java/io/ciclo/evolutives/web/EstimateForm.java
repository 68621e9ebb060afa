package io.ciclo.evolutives.web;

import io.ciclo.evolutives.Category;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EstimateDraft;
import io.ciclo.evolutives.EstimateVersion.Seen;
import io.ciclo.tpoints.TPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An estimate as it is typed: texts, so that whatever cannot be accepted comes back as it was written. Paths of fields are those of
 * {@link EstimateDraft}, by which refusals name them.
 */
class EstimateForm {

  public Presentation presentation = new Presentation();
  public List<Module> modules = new ArrayList<>();
  public Design design = new Design();
  public String definitionHelp = "";
  public String panelAccess = "";
  public Circumstances circumstances = new Circumstances();
  public Raise raise = new Raise();
  public Meetings meetings = new Meetings();
  public Conditions conditions = new Conditions();
  public int seenVersion;
  public int seenRevision;
  /** What somebody else has saved meanwhile, once the author has seen it too. */
  public int theirVersion;
  public int theirRevision;

  static class Presentation {
    public String title = "";
    public String description = "";
    public String reach = "";
    public String impact = "";
    public String benefit = "";
  }

  static class Module {
    public String name = "";
    public List<Task> tasks = new ArrayList<>();

    /** One task, to be filled in. */
    static Module blank() {
      Module module = new Module();
      module.tasks.add(new Task());
      return module;
    }

    private boolean untouched() {
      return name.isBlank() && tasks.isEmpty();
    }
  }

  static class Task {
    public String name = "";
    public String technician = "";
    public String programming = "";
    public String testing = "";
    public String reviews = "";
    public String adjustments = "";

    private boolean untouched() {
      return Stream.of(name, technician, programming, testing, reviews, adjustments).allMatch(String::isBlank);
    }
  }

  static class Design {
    public DesignChoice how = DesignChoice.NOT_INCLUDED;
    public String points = "";
    public String reason = "";
  }

  /** Spanish words: vocabulary {@code evolutives.design.*}. */
  enum DesignChoice { NOT_INCLUDED, AT_MINIMUM, VALUED }

  static class Circumstances {
    public boolean criticalArea;
    public boolean externalDependency;
    public String resources = "1";
  }

  /** @see EstimateDraft.Raise */
  static class Raise {
    public Category category;
    public String reason = "";
  }

  static class Meetings {
    public MeetingChoice how = MeetingChoice.AS_TABLE;
    public String points = "";
    public String reason = "";
  }

  /** Spanish words: vocabulary {@code evolutives.meetings.*}. */
  enum MeetingChoice { AS_TABLE, NOT_HELD, VALUED }

  static class Conditions {
    public String risks = "";
    public String justification = "";
    public String exclusions = "";
    public String materials = "";
    public String schedule = "";
    public String plannedDelivery = "";
    public DemandedPriority priority;
  }

  static EstimateForm of(EstimateDraft draft, Seen seen) {
    EstimateForm form = new EstimateForm();
    form.presentation.title = draft.presentation().title();
    form.presentation.description = draft.presentation().description();
    form.presentation.reach = draft.presentation().reach();
    form.presentation.impact = draft.presentation().impact();
    form.presentation.benefit = draft.presentation().benefit();
    draft.modules().forEach(module -> form.modules.add(typed(module)));
    typed(draft.design(), form.design);
    form.definitionHelp = typed(draft.definitionHelp());
    form.panelAccess = typed(draft.panelAccess());
    form.circumstances.criticalArea = draft.circumstances().criticalArea();
    form.circumstances.externalDependency = draft.circumstances().externalDependency();
    form.circumstances.resources = String.valueOf(draft.circumstances().resources());
    if (draft.raise() instanceof EstimateDraft.Raise.To to) {
      form.raise.category = to.category();
      form.raise.reason = to.reason();
    }
    typed(draft.meetings(), form.meetings);
    form.conditions.risks = String.join("\n", draft.conditions().risks());
    form.conditions.justification = draft.conditions().justification();
    form.conditions.exclusions = String.join("\n", draft.conditions().exclusions());
    form.conditions.materials = String.join("\n", draft.conditions().materials());
    form.conditions.schedule = draft.conditions().schedule();
    form.conditions.plannedDelivery = Objects.toString(draft.conditions().plannedDelivery(), "");
    form.conditions.priority = draft.conditions().priority();
    form.onTopOf(seen);
    form.roomToWrite();
    return form;
  }

  private static Module typed(EstimateDraft.WorkModule module) {
    Module typed = new Module();
    typed.name = module.name();
    module.tasks().forEach(task -> {
      Task row = new Task();
      row.name = task.name();
      row.technician = task.technician();
      row.programming = typed(task.effort().programming());
      row.testing = typed(task.effort().testing());
      row.reviews = typed(task.effort().reviews());
      row.adjustments = typed(task.effort().adjustments());
      typed.tasks.add(row);
    });
    return typed;
  }

  private static void typed(EstimateDraft.Design design, Design typed) {
    if (design instanceof EstimateDraft.Design.AtMinimum) {
      typed.how = DesignChoice.AT_MINIMUM;
    } else if (design instanceof EstimateDraft.Design.Valued valued) {
      typed.how = DesignChoice.VALUED;
      typed.points = typed(valued.points());
      typed.reason = valued.reason();
    }
  }

  private static void typed(EstimateDraft.Meetings meetings, Meetings typed) {
    if (meetings instanceof EstimateDraft.Meetings.NotHeld) {
      typed.how = MeetingChoice.NOT_HELD;
    } else if (meetings instanceof EstimateDraft.Meetings.Valued valued) {
      typed.how = MeetingChoice.VALUED;
      typed.points = typed(valued.points());
      typed.reason = valued.reason();
    }
  }

  /** Without marks between thousands, which would not be read again. */
  private static String typed(TPoints points) {
    return points.isZero() ? "" : points.toString().replace('.', ',');
  }

  Seen seen() {
    return new Seen(seenVersion, seenRevision);
  }

  Seen theirs() {
    return new Seen(theirVersion, theirRevision);
  }

  void onTopOf(Seen seen) {
    seenVersion = seen.version();
    seenRevision = seen.revision();
  }

  /** Rows that were added and never filled in are nobody's work. */
  void withoutUntouchedRows() {
    modules.forEach(module -> module.tasks.removeIf(Task::untouched));
    modules.removeIf(Module::untouched);
  }

  /** There is always a row to write into. */
  void roomToWrite() {
    if (modules.isEmpty()) {
      modules.add(Module.blank());
    }
  }
}
