package io.ciclo.evolutives.desk;

import io.ciclo.engine.Appointment;
import io.ciclo.engine.Appointments;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.process.EvolutiveProcesses;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whoever waits for an earlier evolutive hears of its end: each case on its own, so that none is held up by another (EE-04). */
@Component
class EvolutiveTurns implements Appointment {

  private static final String SINCE = "@";

  private final Appointments appointments;
  private final EvolutiveProcesses processes;
  private final SafeWrite safely;
  private final Clock clock;

  EvolutiveTurns(Appointments appointments, EvolutiveProcesses processes, SafeWrite safely, Clock clock) {
    this.appointments = appointments;
    this.processes = processes;
    this.safely = safely;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "evolutive-turn";
  }

  void mayHaveCome(String caseNumber) {
    appointments.make(this, caseNumber + SINCE + clock.millis(), clock.instant());
  }

  @Override
  public void keep(String subject) {
    String caseNumber = subject.substring(0, subject.indexOf(SINCE));
    safely.run(() -> processes.earlierClosed(caseNumber));
  }
}
