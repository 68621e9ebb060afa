package io.ciclo.staff.desk;

import io.ciclo.engine.CaseTask;
import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.desk.HeirPolicy.Heir;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Tasks that go from one to another. Each in a transaction of its own: what somebody has completed meanwhile, or is completing,
 * does not hold up the rest, and is told.
 */
@Service
public class HandOvers {

  private static final int LONGEST_REASON = 2000;

  private final TaskAssignments assignments;
  private final Passing passing;
  private final Circles circles;
  private final Staff staff;
  private final GroupNames groupNames;
  private final SafeWrite safely;

  HandOvers(TaskAssignments assignments, Passing passing, Circles circles, Staff staff, GroupNames groupNames, SafeWrite safely) {
    this.assignments = assignments;
    this.passing = passing;
    this.circles = circles;
    this.staff = staff;
    this.groupNames = groupNames;
    this.safely = safely;
  }

  /** A task as whoever chose it saw it: {@code holder} is a staff id, empty when nobody had it. */
  public record Chosen(String taskId, String holder) {}

  /** @param reason a Spanish sentence */
  public record NotMoved(String what, String reason) {}

  public record Report(List<HandOver> moved, List<NotMoved> notMoved) {}

  private sealed interface Outcome {

    record Moved(HandOver handOver) implements Outcome {}

    record Kept(String reason) implements Outcome {}
  }

  /** All that somebody holds goes to backups or back to groups, because they are away (RO-19). */
  public Report because(Absence absence, String by) {
    return empty(absence.person(), new Cause(staff.displayName(absence.person()) + " está " + absence.away().words(),
        absence.id(), absence.note(), by));
  }

  /** All that somebody holds goes to backups or back to groups, because they have left. */
  public Report becauseLeft(String person, String by) {
    return empty(person, new Cause(staff.displayName(person) + " ya no está en el equipo", null, "", by));
  }

  private Report empty(String person, Cause cause) {
    List<Chosen> held = assignments.heldBy(person).stream().map(task -> new Chosen(task.id(), person)).toList();
    return each(held, task -> pass(person, task, cause));
  }

  private Outcome pass(String person, CaseTask task, Cause cause) {
    Heir heir = circles.heir(person, task.caseNumber(), task.task().candidateGroups());
    if (heir instanceof Heir.Somebody somebody) {
      return new Outcome.Moved(passing.pass(task, somebody.person(), somebody.why(), cause));
    }
    return heir instanceof Heir.Groups ? new Outcome.Moved(passing.pass(task, null, Handing.GROUP, cause))
        : new Outcome.Kept("No hay suplente, y la tarea no es de ningún grupo al que pueda volver: reasígnela a alguien.");
  }

  /**
   * A manager gives tasks to somebody else, or back to their groups (RO-02, RO-19).
   *
   * @param to staff id; empty: back to each task's groups
   * @param reason kept in each case
   */
  public Report reassign(List<Chosen> chosen, String to, String reason, String by) {
    if (chosen.isEmpty()) {
      throw new InputRefused("tasks", "«Tareas»: marque al menos una.");
    }
    String why = PlainText.of(reason);
    if (why.isEmpty()) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio; queda escrito en cada caso.");
    }
    if (why.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Motivo»: admite como máximo " + LONGEST_REASON + " caracteres y tiene " + why.length() + ".");
    }
    Cause cause = new Cause("Reasignación", null, why, by);
    String receiver = PlainText.of(to);
    if (receiver.isEmpty()) {
      return each(chosen, task -> toGroups(task, cause));
    }
    demandHere(receiver);
    return each(chosen, task -> toSomebody(task, receiver, cause));
  }

  private void demandHere(String receiver) {
    if (!staff.worksHere(receiver)) {
      throw new InputRefused("to", "«Para quién»: no hay nadie en el equipo con el usuario «" + receiver + "».");
    }
    staff.away(receiver).ifPresent(away -> {
      throw new InputRefused("to", "«Para quién»: " + staff.displayName(receiver) + " está " + away.words() + "; elija a otra persona.");
    });
  }

  private Outcome toGroups(CaseTask task, Cause cause) {
    if (task.task().candidateGroups().isEmpty()) {
      return new Outcome.Kept("No es de ningún grupo al que pueda volver.");
    }
    return task.holder() == null ? new Outcome.Kept("Ya está en su grupo, sin nadie.")
        : new Outcome.Moved(passing.pass(task, null, Handing.REASSIGNED, cause));
  }

  private Outcome toSomebody(CaseTask task, String receiver, Cause cause) {
    List<String> groups = task.task().candidateGroups();
    if (receiver.equals(task.holder())) {
      return new Outcome.Kept("Ya es de " + staff.displayName(receiver) + ".");
    }
    return groups.isEmpty() || circles.inOneOf(receiver, groups)
        ? new Outcome.Moved(passing.pass(task, receiver, Handing.REASSIGNED, cause))
        : new Outcome.Kept(staff.displayName(receiver) + " no está en " + groupNames.allOfIds(groups) + ".");
  }

  private Report each(List<Chosen> chosen, Function<CaseTask, Outcome> act) {
    List<HandOver> moved = new ArrayList<>();
    List<NotMoved> notMoved = new ArrayList<>();
    for (Chosen one : chosen) {
      String what = assignments.find(one.taskId()).map(HandOvers::what).orElse("Una tarea");
      Outcome outcome;
      try {
        outcome = safely.write(() -> unlessChanged(one, act));
      } catch (ConcurrentChange busy) {
        outcome = new Outcome.Kept("Alguien trabajaba en ella en ese momento: vuelva a intentarlo.");
      }
      if (outcome instanceof Outcome.Moved done) {
        moved.add(done.handOver());
      } else if (outcome instanceof Outcome.Kept kept) {
        notMoved.add(new NotMoved(what, kept.reason()));
      }
    }
    return new Report(moved, notMoved);
  }

  private Outcome unlessChanged(Chosen one, Function<CaseTask, Outcome> act) {
    Optional<CaseTask> task = assignments.find(one.taskId());
    if (task.isEmpty()) {
      return new Outcome.Kept("Ya no está abierta: alguien la ha completado o el caso ha avanzado.");
    }
    String holder = task.get().holder();
    if (one.holder().equals(holder == null ? "" : holder)) {
      return act.apply(task.get());
    }
    return new Outcome.Kept(holder == null ? "Mientras tanto ha vuelto a su grupo."
        : "Mientras tanto la tiene " + staff.displayName(holder) + ".");
  }

  private static String what(CaseTask task) {
    return (task.caseNumber() == null ? "" : task.caseNumber() + " · ") + task.task().name();
  }
}
