package io.ciclo.operation.desk;

import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Cause;
import io.ciclo.engine.FailedJob;
import io.ciclo.engine.FailedWork;
import io.ciclo.engine.FailingAppointment;
import io.ciclo.engine.FailingRecurrence;
import io.ciclo.operation.Operation;
import io.ciclo.operation.Trouble;
import io.ciclo.operation.Trouble.Affected;
import io.ciclo.operation.store.AlertLog;
import io.ciclo.servicelevels.AlarmWatch;
import io.ciclo.servicelevels.FailingAlarm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts everything that fails under its cause: steps of processes, alarms of deadlines, recurrences. */
@Service
class Troubles implements Operation {

  /** So many at a look; what comes right makes room for the rest. */
  static final int MOST = 5000;
  private static final int MOST_NAMED = 100;
  private static final Comparator<Trouble> WORST_FIRST = Comparator
      .comparing((Trouble trouble) -> trouble.stopped() == 0)
      .thenComparing(Trouble::since, Comparator.nullsLast(Comparator.naturalOrder()));

  private final FailedWork work;
  private final AlarmWatch alarms;
  private final Causes causes;
  private final AlertLog alerts;
  private final ObjectProvider<CaseCards> rooms;

  Troubles(FailedWork work, AlarmWatch alarms, Causes causes, AlertLog alerts, ObjectProvider<CaseCards> rooms) {
    this.work = work;
    this.alarms = alarms;
    this.causes = causes;
    this.alerts = alerts;
    this.rooms = rooms;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Trouble> troubles() {
    Map<String, Instant> told = alerts.open();
    return byCause().values().stream().map(group -> named(group, told.get(group.cause().key()))).sorted(WORST_FIRST).toList();
  }

  @Override
  @Transactional
  public int tryAgain(String cause) {
    Group group = byCause().get(cause);
    if (group == null) {
      return 0;
    }
    List<String> jobs = group.affected().stream().map(Affected::job).filter(Objects::nonNull).toList();
    List<String> late = group.affected().stream().filter(one -> one.job() == null).map(Affected::caseNumber)
        .filter(Objects::nonNull).toList();
    return work.tryAgain(jobs) + alarms.tryAgain(late);
  }

  /** All that fails for one cause, without the names that only people need. */
  record Group(Cause cause, List<Affected> affected) {

    Trouble trouble() {
      return new Trouble(cause, affected, List.of(), 0, null);
    }
  }

  Map<String, Group> byCause() {
    Map<String, Group> groups = new LinkedHashMap<>();
    Map<List<String>, Cause> known = new HashMap<>();
    for (FailedJob job : work.failed(MOST)) {
      // what differs only in its case has one cause, and one trace is read for it
      Cause cause = known.computeIfAbsent(List.of(job.process().id() + "", job.step().id() + "", Causes.pattern(job.message())),
          alike -> causes.of(work.failure(job)));
      add(groups, cause, new Affected(job.id(), caseOf(job.caseNumber()), job.process().name() + " · " + job.step().name(),
          job.message(), job.since(), job.stopped(), job.again()));
    }
    for (FailingAlarm alarm : alarms.failing()) {
      String sentence = Causes.firstSentence(alarm.reason() == null ? "" : alarm.reason());
      add(groups, new Cause("alarm:" + Causes.pattern(sentence), "Una alarma de plazos falla: " + sentence,
          "Los plazos de estos casos se siguen contando, pero nadie recibe el aviso. Se reintenta sola, como mucho cada hora, sin"
              + " frenar a las demás."),
          new Affected(null, alarm.caseNumber(), "Alarma de plazos · " + alarm.failures() + " fallos seguidos", alarm.reason(), null,
              false, alarm.again()));
    }
    for (FailingRecurrence recurrence : work.recurrences()) {
      add(groups, new Cause("recurrence:" + recurrence.name(), "La repetición «" + recurrence.name() + "» no se completa",
          "Se reintenta sola, cada vez más espaciada. El motivo está en el registro de la aplicación."),
          new Affected(null, null, recurrence.failures() + " fallos seguidos", "", recurrence.last(), false, recurrence.again()));
    }
    for (FailingAppointment appointment : work.appointments()) {
      add(groups, new Cause("appointment:" + appointment.name(), "Lo apuntado como «" + appointment.name() + "» no se completa",
          "Se reintenta solo, cada vez más espaciado. El motivo está en el registro de la aplicación."),
          new Affected(null, null, appointment.subject() + " · " + appointment.failures() + " fallos seguidos", "", appointment.last(),
              false, appointment.again()));
    }
    return groups;
  }

  private static void add(Map<String, Group> groups, Cause cause, Affected one) {
    groups.computeIfAbsent(cause.key(), key -> new Group(cause, new ArrayList<>())).affected().add(one);
  }

  /** A process that belongs to no case has another key. */
  private static String caseOf(String businessKey) {
    return CasePrefix.of(businessKey).isPresent() ? businessKey : null;
  }

  private Trouble named(Group group, Instant alerted) {
    List<String> cases = group.trouble().cases();
    TreeSet<String> customers = new TreeSet<>();
    cases.stream().limit(MOST_NAMED).forEach(number -> customer(number).ifPresent(customers::add));
    return new Trouble(group.cause(), group.affected(), List.copyOf(customers), Math.max(0, cases.size() - MOST_NAMED), alerted);
  }

  private Optional<String> customer(String number) {
    return rooms.stream().filter(room -> room.owns(number)).findFirst().flatMap(room -> room.customer(number));
  }
}
