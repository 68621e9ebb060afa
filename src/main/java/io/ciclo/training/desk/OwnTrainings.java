package io.ciclo.training.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingCases;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingState;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Trainings under a number of their own: they are the case. */
@Component
class OwnTrainings implements TrainingCases {

  private final ObjectProvider<TrainingFile> files;
  private final TrainingLetters letters;
  private final Customers customers;

  // ObjectProvider: the file asks all rooms, and this is one of them.
  OwnTrainings(ObjectProvider<TrainingFile> files, TrainingLetters letters, Customers customers) {
    this.files = files;
    this.letters = letters;
    this.customers = customers;
  }

  private TrainingFile file() {
    return files.getObject();
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TRAINING;
  }

  @Override
  public Subject subject(String caseNumber) {
    Training training = file().get(caseNumber);
    return new Subject(training.company(), training.contact(), training.title(), training.needs(), training.included());
  }

  @Override
  public boolean visibleTo(String caseNumber, long contactId) {
    Training training = file().get(caseNumber);
    Contact contact = customers.contact(contactId);
    return contact.active() && contact.companyId() == training.company() && (contact.seesCompany() || contact.id() == training.contact());
  }

  @Override
  public Map<String, Object> glance(String caseNumber) {
    Training training = file().get(caseNumber);
    Map<String, Object> facts = new HashMap<>();
    facts.put("factSubject", training.title());
    facts.put("factDescription", training.needs());
    facts.put("factLink", "/casos/" + caseNumber);
    return facts;
  }

  @Override
  public void keepExtras(String caseNumber, Map<String, String> extras) {
    extras.forEach((field, value) -> file().record(file().get(caseNumber), Kind.EXTRA, field.substring("extra_".length()) + ": " + value));
  }

  @Override
  public void tell(String caseNumber, String staffId, String text, String nextStep) {
    Training training = file().get(caseNumber);
    file().written(training, Kind.TOLD, text, staffId);
    letters.sendNotice(training, text, nextStep);
  }

  @Override
  public void note(String caseNumber, String staffId, String text) {
    file().written(file().get(caseNumber), Kind.NOTED, text, staffId);
  }

  /** State and case are one. */
  @Override
  public void reached(String caseNumber, TrainingState state) {
    // nothing else follows
  }

  @Override
  public void ends(String caseNumber, TrainingOutcome outcome, String staffId, String text) {
    tell(caseNumber, staffId, text, letters.endWords(outcome));
  }
}
