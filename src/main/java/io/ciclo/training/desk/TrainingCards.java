package io.ciclo.training.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Vocabulary;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.store.TrainingSessionStore;
import io.ciclo.training.store.TrainingStore;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Trainings with a number of their own at a glance: what falls due is the next session. */
@Component
class TrainingCards implements CaseCards {

  /** As much as a ticket of middle priority. */
  private static final int SCORE = 50;

  private final TrainingStore store;
  private final TrainingSessionStore sessions;
  private final Customers customers;
  private final Vocabulary vocabulary;

  TrainingCards(TrainingStore store, TrainingSessionStore sessions, Customers customers, Vocabulary vocabulary) {
    this.store = store;
    this.sessions = sessions;
    this.customers = customers;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TRAINING;
  }

  @Override
  public CaseCard card(String caseNumber) {
    Training training = training(caseNumber).orElseThrow(() -> new IllegalArgumentException("There is no training " + caseNumber));
    Company company = customers.company(training.company());
    Instant due = sessions.of(training).stream().filter(session -> session.state() == TrainingSession.State.PLANNED).findFirst()
        .map(TrainingSession::start).orElse(null);
    return new CaseCard(caseNumber, company.legalName(), company.keyAccount(), vocabulary.word("training.training"), null,
        vocabulary.word("training.state", training.state()), null, due, training.openedAt(), SCORE);
  }

  @Override
  public Optional<String> customer(String caseNumber) {
    return training(caseNumber).map(training -> customers.company(training.company()).legalName());
  }

  private Optional<Training> training(String caseNumber) {
    return store.of(caseNumber);
  }
}
