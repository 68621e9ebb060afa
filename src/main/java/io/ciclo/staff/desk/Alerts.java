package io.ciclo.staff.desk;

import io.ciclo.engine.SafeWrite;
import io.ciclo.staff.AlertStep;
import io.ciclo.staff.OnCall;
import io.ciclo.staff.OnCallSettings;
import io.ciclo.staff.process.StaffProcesses;
import io.ciclo.staff.store.AlertStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens alerts and ends them. */
@Service
public class Alerts implements OnCall {

  private static final int SUMMARY = 300;
  /** How long the link of an alert that has ended still says who attended it. */
  private static final Duration LINK_AFTER_THE_END = Duration.ofDays(7);

  private final AlertStore store;
  private final AlertSteps steps;
  private final StaffProcesses processes;
  private final OnCallSettings settings;
  private final SafeWrite safely;
  private final Clock clock;

  Alerts(AlertStore store, AlertSteps steps, StaffProcesses processes, OnCallSettings settings, SafeWrite safely, Clock clock) {
    this.store = store;
    this.steps = steps;
    this.processes = processes;
    this.settings = settings;
    this.safely = safely;
    this.clock = clock;
  }

  /** What the page behind a link shows: the alert, and the staff id of whom the link was sent to. */
  public record Linked(Alert alert, String person) {}

  @Override
  @Transactional
  public void alert(String caseNumber, String customer, String summary) {
    if (store.ofCase(caseNumber).isEmpty()) {
      store.open(caseNumber, customer, summary.length() > SUMMARY ? summary.substring(0, SUMMARY) : summary, clock.instant());
      processes.alertOpened(caseNumber, settings.escalateAfter());
    }
  }

  @Override
  @Transactional
  public void settle(String caseNumber, String by) {
    store.ofCase(caseNumber).ifPresent(alert -> end(alert, StepKind.SETTLED, by));
  }

  @Override
  @Transactional(readOnly = true)
  public List<AlertStep> stepsOf(String caseNumber) {
    return steps.of(caseNumber);
  }

  @Override
  @Transactional(readOnly = true)
  public boolean awaitsSomebody(String caseNumber) {
    return store.ofCase(caseNumber).filter(Alert::open).isPresent();
  }

  /** Alerts that nobody attends yet, oldest first. */
  @Transactional(readOnly = true)
  public List<Alert> open() {
    return store.open();
  }

  /** Empty when the token was never given, or its alert ended more than a week ago. */
  @Transactional(readOnly = true)
  public Optional<Linked> linked(String token) {
    return store.byToken(token)
        .map(called -> new Linked(store.alert(called.alertId()), called.person()))
        .filter(linked -> linked.alert().open()
            || clock.instant().isBefore(linked.alert().endedAt().plus(LINK_AFTER_THE_END)));
  }

  /**
   * The person whom the link was sent to attends the case. Of two at the same time one does; whoever comes later, or presses
   * again, changes nothing.
   */
  public void acknowledgeByLink(String token) {
    safely.run(() -> linked(token).ifPresent(linked -> end(linked.alert(), StepKind.ACKNOWLEDGED, linked.person())));
  }

  /** As by link, by somebody who is signed in; nothing happens when the case has no alert. */
  public void acknowledge(String caseNumber, String staffId) {
    safely.run(() -> store.ofCase(caseNumber).ifPresent(alert -> end(alert, StepKind.ACKNOWLEDGED, staffId)));
  }

  private void end(Alert alert, StepKind ending, String by) {
    if (store.end(alert.id(), ending, by, clock.instant())) {
      steps.ended(alert, ending, by);
      processes.acknowledged(alert.caseNumber());
    }
  }
}
