package io.ciclo.staff.desk;

import io.ciclo.engine.Vocabulary;
import io.ciclo.staff.AlertStep;
import io.ciclo.staff.AlertStepTaken;
import io.ciclo.staff.Staff;
import io.ciclo.staff.store.AlertStore;
import io.ciclo.staff.store.AlertStore.Step;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Each step of an alert is kept, and whoever owns the case hears of it. */
@Component
class AlertSteps {

  private final AlertStore store;
  private final Staff staff;
  private final Vocabulary vocabulary;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AlertSteps(AlertStore store, Staff staff, Vocabulary vocabulary, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.staff = staff;
    this.vocabulary = vocabulary;
    this.events = events;
    this.clock = clock;
  }

  void sent(Alert alert, String person, Channel channel) {
    taken(alert, new Step(clock.instant(), StepKind.SENT, person, channel, null), null);
  }

  void failed(Alert alert, String person, Channel channel, String why) {
    taken(alert, new Step(clock.instant(), StepKind.FAILED, person, channel, why), null);
  }

  /** @param person staff id of who could not be called; null when there is nobody at all */
  void nobody(Alert alert, String person, Nobody reason) {
    taken(alert, new Step(clock.instant(), StepKind.NOBODY, person, null, reason.name()), null);
  }

  void ended(Alert alert, StepKind ending, String by) {
    taken(alert, new Step(clock.instant(), ending, by, null, null), by);
  }

  List<AlertStep> of(String caseNumber) {
    return store.steps(caseNumber).stream().map(this::inWords).toList();
  }

  private void taken(Alert alert, Step step, String actor) {
    store.append(alert.id(), step);
    events.publishEvent(new AlertStepTaken(alert.caseNumber(), actor, inWords(step)));
  }

  private AlertStep inWords(Step step) {
    String what = vocabulary.word("staff.alertStep", step.kind());
    String detail = step.kind() == StepKind.NOBODY ? vocabulary.word("staff.nobody." + step.detail()) : step.detail();
    return new AlertStep(step.at(), staff.displayName(step.person()),
        step.channel() == null ? "" : vocabulary.word("staff.channel", step.channel()),
        detail == null ? what : what + ": " + detail);
  }
}
