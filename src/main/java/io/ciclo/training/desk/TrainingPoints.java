package io.ciclo.training.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.tpoints.TPointCases;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingState;
import io.ciclo.training.store.TrainingChange;
import io.ciclo.training.store.TrainingStore;
import io.ciclo.training.store.TrainingStore.Asked;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What it means to a training with a number of its own that its customer is asked for points. */
@Component
class TrainingPoints implements TPointCases {

  private final TrainingFile file;
  private final TrainingStore store;
  private final TrainingPatience patience;

  TrainingPoints(TrainingFile file, TrainingStore store, TrainingPatience patience) {
    this.file = file;
    this.store = store;
    this.patience = patience;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TRAINING;
  }

  @Override
  public long company(String caseNumber) {
    return file.get(caseNumber).company();
  }

  @Override
  public String title(String caseNumber) {
    return file.get(caseNumber).title();
  }

  @Override
  public boolean visibleTo(String caseNumber, long contact) {
    return file.room(caseNumber).visibleTo(caseNumber, contact);
  }

  @Override
  public String letter(TPointRequest request) {
    return proposes(file.get(request.caseNumber()), request) ? TrainingLetters.PROPOSAL : TrainingLetters.SUPPORT;
  }

  static boolean proposes(Training training, TPointRequest request) {
    return training.proposal() != null && Long.valueOf(request.id()).equals(training.proposal().request());
  }

  @Override
  public void asked(TPointRequest request) {
    Training training = file.get(request.caseNumber());
    Instant now = file.now();
    file.record(file.change(training, new TrainingChange().asked(now, patience.until(training, now))), Kind.ASKED,
        request.amount().words());
  }

  @Override
  public void settled(TPointRequest request) {
    Training training = file.get(request.caseNumber());
    Training changed = proposes(training, request) && request.outcome() == TPointRequest.Outcome.GRANTED
        ? file.reach(training, TrainingState.PLANNING, new TrainingChange().nothingAsked())
        : file.change(training, new TrainingChange().nothingAsked());
    file.record(changed, Kind.SETTLED, String.valueOf(request.outcome()));
  }

  @Override
  public Instant nextWord(String caseNumber) {
    Training training = file.get(caseNumber);
    return patience.nextWord(training, store.asked(training));
  }

  @Override
  public Due due(String caseNumber) {
    Training training = file.get(caseNumber);
    Asked asked = store.asked(training);
    Instant now = file.now();
    if (patience.over(asked, now)) {
      return new Due(null);
    }
    int reminder = patience.reminder(training, asked, now);
    Training reminded = file.change(training, new TrainingChange().reminded(reminder)
        .answerBy(patience.untilAfterWarning(training, asked, reminder, now)));
    file.record(reminded, Kind.REMINDED, String.valueOf(reminder));
    return new Due(TrainingLetters.REMINDER);
  }
}
