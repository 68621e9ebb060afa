package io.ciclo.tickets.desk;

import io.ciclo.staff.TaskPutOff;
import io.ciclo.staff.TaskSkipped;
import io.ciclo.tickets.EventKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who left a task of a ticket, for others or for later, is read in the ticket. */
@Component
class TasksLeft {

  private final CaseFile file;
  private final Actors actors;

  TasksLeft(CaseFile file, Actors actors) {
    this.file = file;
    this.actors = actors;
  }

  @EventListener
  void skipped(TaskSkipped task) {
    record(task.caseNumber(), EventKind.TASK_SKIPPED, task.person(), task.taskName() + ": " + task.reason());
  }

  @EventListener
  void putOff(TaskPutOff task) {
    record(task.caseNumber(), EventKind.TASK_PUT_OFF, task.person(), task.until() + " " + task.taskName());
  }

  private void record(String number, EventKind kind, String person, String details) {
    if (file.knows(number)) {
      file.record(number, kind, actors.staff(person), details);
    }
  }
}
