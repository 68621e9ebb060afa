package io.ciclo.staff.desk;

import io.ciclo.engine.CaseTask;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.staff.GroupNames;
import io.ciclo.staff.Staff;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.WorkHandedOver;
import io.ciclo.staff.store.HandOverStore;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Passes one task on, and says so: beside the task, in its case and in the list of what was handed over. */
@Component
class Passing {

  private final TaskAssignments assignments;
  private final HandOverStore store;
  private final Staff staff;
  private final GroupNames groupNames;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Passing(TaskAssignments assignments, HandOverStore store, Staff staff, GroupNames groupNames, ApplicationEventPublisher events, Clock clock) {
    this.assignments = assignments;
    this.store = store;
    this.staff = staff;
    this.groupNames = groupNames;
    this.events = events;
    this.clock = clock;
  }

  /** @param to null: back to its groups */
  HandOver pass(CaseTask task, String to, Handing why, Cause cause) {
    String remark = remark(task.task().candidateGroups(), to, why, cause);
    if (to == null) {
      assignments.giveBack(task.id(), remark);
    } else {
      assignments.give(task.id(), to, remark);
    }
    HandOver handOver = new HandOver(task.id(), task.task().name(), task.caseNumber(), task.company(), task.holder(), to,
        cause.absenceId(), why, cause.note(), clock.instant(), cause.by());
    store.add(handOver);
    if (task.caseNumber() != null) {
      events.publishEvent(new WorkHandedOver(task.caseNumber(), task.id(), task.task().key(), to,
          "Relevo en «" + task.task().name() + "». " + remark, cause.by()));
    }
    return handOver;
  }

  /** What people read about a task that goes to somebody, or to null for its groups. */
  String remark(List<String> groups, String to, Handing why, Cause cause) {
    String whither = to == null ? "la tarea vuelve a " + groupNames.allOfIds(groups) : "la tarea pasa a " + staff.displayName(to) + whose(why);
    return cause.words() + ": " + whither + "." + (cause.note().isEmpty() ? "" : "\n\n" + cause.note());
  }

  private static String whose(Handing why) {
    return switch (why) {
      case COMPANY_BACKUP -> ", suplente en esta empresa";
      case OWN_BACKUP -> ", su suplente";
      case NEXT_BACKUP -> ", suplente de su suplente";
      case GROUP, REASSIGNED -> "";
    };
  }
}
