package io.ciclo.servicelevels.desk;

import io.ciclo.servicelevels.Alarm;
import io.ciclo.servicelevels.CalendarVersions;
import io.ciclo.servicelevels.CaseEvent;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockId;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Clocks;
import io.ciclo.servicelevels.Glance;
import io.ciclo.servicelevels.ServedCase;
import io.ciclo.servicelevels.ServiceLevels;
import io.ciclo.servicelevels.process.ServiceLevelProcesses;
import io.ciclo.servicelevels.store.AlarmStore;
import io.ciclo.servicelevels.store.CaseStore;
import io.ciclo.servicelevels.store.CaseStore.Progress;
import io.ciclo.servicelevels.store.ClockStore;
import io.ciclo.servicelevels.store.EventLog;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the list of events of each case, and beside it what follows from the list. */
@Component
class ClockBook {

  private final CaseStore cases;
  private final EventLog log;
  private final ClockStore clocks;
  private final AlarmStore alarms;
  private final CalendarVersions calendars;
  private final ServiceLevelProcesses processes;
  private final java.time.Clock clock;

  ClockBook(CaseStore cases, EventLog log, ClockStore clocks, AlarmStore alarms, CalendarVersions calendars,
      ServiceLevelProcesses processes, java.time.Clock clock) {
    this.cases = cases;
    this.log = log;
    this.clocks = clocks;
    this.alarms = alarms;
    this.calendars = calendars;
    this.processes = processes;
    this.clock = clock;
  }

  void begin(ServedCase served, Instant at) {
    cases.insert(served, at);
  }

  Instant now() {
    return clock.instant();
  }

  /** Locks the case, so that one change waits for the other. Empty for a case without clocks. */
  Optional<Page> open(String caseNumber) {
    return cases.lock(caseNumber).map(progress -> page(caseNumber, progress));
  }

  /** As {@link #open}, but empty too while somebody else changes the case. */
  Optional<Page> openIfFree(String caseNumber) {
    return cases.lockIfFree(caseNumber).map(progress -> page(caseNumber, progress));
  }

  private Page page(String caseNumber, Progress progress) {
    return new Page(caseNumber, progress, folded(caseNumber), later(clock.instant(), progress.lastEventAt()));
  }

  /** Judged now, or at the last event if that was later (a node's clock may be behind another's). */
  Optional<ServiceLevels> read(String caseNumber) {
    List<CaseEvent> events = log.of(caseNumber);
    return events.isEmpty() ? Optional.empty()
        : Optional.of(Clocks.derive(events, calendars, later(clock.instant(), events.get(events.size() - 1).at())));
  }

  private Clocks folded(String caseNumber) {
    Clocks folded = Clocks.none(calendars);
    for (CaseEvent event : log.of(caseNumber)) {
      folded = folded.after(event);
    }
    return folded;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  /** A case whose clocks are being changed, by nobody else. */
  final class Page {

    private final String caseNumber;
    private final Instant openedAt;
    private final Instant moment;
    private int events;
    private Instant lastEventAt;
    private Clocks folded;

    private Page(String caseNumber, Progress progress, Clocks folded, Instant moment) {
      this.caseNumber = caseNumber;
      this.openedAt = progress.openedAt();
      this.events = progress.events();
      this.lastEventAt = progress.lastEventAt();
      this.folded = folded;
      this.moment = moment;
    }

    /** Now, but never before the last event. */
    Instant moment() {
      return moment;
    }

    Instant openedAt() {
      return openedAt;
    }

    ServiceLevels levels() {
      return folded.at(moment);
    }

    /** How it would be after this event, which is not recorded. */
    ServiceLevels levelsAfter(CaseEvent event) {
      return folded.after(event).at(moment);
    }

    Set<Alarm.Key> handledAlarms() {
      return alarms.handled(caseNumber);
    }

    Page add(List<CaseEvent> happened) {
      for (CaseEvent event : happened) {
        folded = folded.after(event);
        log.append(caseNumber, ++events, event);
        lastEventAt = event.at();
      }
      return this;
    }

    /** Records the warnings and breaches that have happened and were not handled, in the order in which they fell due. */
    List<Alarm> takeDueAlarms() {
      Set<Alarm.Key> handled = handledAlarms();
      List<Alarm> due = levels().alarms().stream()
          .filter(alarm -> alarm.at().isBefore(moment) && !handled.contains(alarm.key())).toList();
      due.forEach(alarm -> alarms.handled(caseNumber, alarm, moment));
      return due;
    }

    /** Stores what follows from the events, the next alarm included. */
    void settle() {
      ServiceLevels levels = levels();
      List<ClockId> settled = clocks.store(caseNumber, levels.clocks());
      cases.derived(caseNumber, new Progress(events, lastEventAt, openedAt), levels.running().isEmpty(), glance(levels));
      Set<Alarm.Key> handled = handledAlarms();
      alarms.next(caseNumber, levels.nextAlarm(handled).map(Alarm::at));
      settled.stream().filter(clock -> breachHandled(handled, clock))
          .forEach(clock -> processes.clockSettled(caseNumber, clock));
    }
  }

  private static boolean breachHandled(Set<Alarm.Key> handled, ClockId clock) {
    return handled.stream().anyMatch(alarm -> alarm.kind() == Alarm.Kind.BREACH && alarm.clock().equals(clock));
  }

  private static Glance glance(ServiceLevels levels) {
    List<Clock> running = levels.running();
    boolean coloured = running.stream().anyMatch(one -> one.id().kind() == ClockKind.INFORMATION);
    return new Glance(coloured ? levels.colour() : null, levels.due().orElse(null),
        running.stream().anyMatch(one -> one.standing() == Clock.Standing.AT_RISK),
        running.stream().anyMatch(one -> one.standing() == Clock.Standing.LATE), levels.lastHeard());
  }
}
