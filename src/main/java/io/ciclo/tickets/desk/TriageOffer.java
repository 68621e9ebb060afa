package io.ciclo.tickets.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.engine.CaseTask;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.engine.TaskOpened;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.StaffSettings;
import io.ciclo.staff.WorkHandedOver;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.worktime.WorkCalendar;
import io.ciclo.worktime.WorkCalendars;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A first review that nobody took within some open time is offered to the reviewers as well (RO-19). */
@Component
class TriageOffer implements Appointment {

  private static final String SINCE = "@";

  private final Appointments appointments;
  private final TaskAssignments assignments;
  private final CaseFile file;
  private final SafeWrite safely;
  private final StaffSettings settings;
  private final WorkCalendar service;
  private final Clock clock;

  TriageOffer(Appointments appointments, TaskAssignments assignments, CaseFile file, SafeWrite safely, StaffSettings settings,
      WorkCalendars calendars, EngineSettings engine, Clock clock) {
    this.appointments = appointments;
    this.assignments = assignments;
    this.file = file;
    this.safely = safely;
    this.settings = settings;
    this.service = calendars.get(engine.calendar());
    this.clock = clock;
  }

  @Override
  public String name() {
    return "triage-offer";
  }

  @EventListener
  void opened(TaskOpened task) {
    if (task.task().equals(TicketProcesses.TRIAGE_TASK)) {
      watch(task.taskId());
    }
  }

  /** Whoever had taken it has it no longer. */
  @EventListener
  void handedOver(WorkHandedOver work) {
    if (work.task().equals(TicketProcesses.TRIAGE_TASK)) {
      watch(work.taskId());
    }
  }

  private void watch(String taskId) {
    Instant now = clock.instant();
    appointments.make(this, taskId + SINCE + now.toEpochMilli(), service.add(now, settings.triageOfferAfter()));
  }

  @Override
  public void keep(String subject) {
    String[] parts = subject.split(SINCE);
    Instant since = Instant.ofEpochMilli(Long.parseLong(parts[1]));
    safely.run(() -> assignments.find(parts[0]).filter(task -> !offered(task) && !assignments.takenSince(task.id(), since))
        .ifPresent(this::offer));
  }

  private static boolean offered(CaseTask task) {
    return task.task().candidateGroups().contains(StaffGroup.TICKET_REVIEWERS.id());
  }

  private void offer(CaseTask task) {
    assignments.offerTo(task.id(), StaffGroup.TICKET_REVIEWERS.id(), "Nadie la ha tomado en "
        + settings.triageOfferAfter().toMinutes() + " minutos de servicio: también puede hacerla quien revisa los tickets.");
    file.record(task.caseNumber(), EventKind.TRIAGE_OFFERED, Actor.SYSTEM, null);
  }
}
