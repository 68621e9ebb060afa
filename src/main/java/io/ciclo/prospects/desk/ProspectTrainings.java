package io.ciclo.prospects.desk;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.training.TrainingCases;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingState;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the training of the agents means to the case of a prospect (BD-22): part of the proof of concept, so it costs no points. */
@Component
class ProspectTrainings implements TrainingCases {

  private final ProspectFile file;
  private final ProspectFacts facts;
  private final Customers customers;

  ProspectTrainings(ProspectFile file, ProspectFacts facts, Customers customers) {
    this.file = file;
    this.facts = facts;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.BUSINESS_DEVELOPMENT;
  }

  /** What is to be learnt differs by profile: whoever plans it sees who is trained as what. */
  @Override
  public Subject subject(String number) {
    Prospect prospect = file.get(number);
    return new Subject(prospect.company(), prospect.contact(), prospect.subject(), facts.toTrain(number), true);
  }

  @Override
  public boolean visibleTo(String number, long contactId) {
    Contact contact = customers.contact(contactId);
    Prospect prospect = file.get(number);
    return contact.active() && contact.companyId() == prospect.company() && (contact.seesCompany() || contact.id() == prospect.contact());
  }

  @Override
  public Map<String, Object> glance(String number) {
    return facts.glance(number);
  }

  @Override
  public void keepExtras(String number, Map<String, String> extras) {
    facts.keepExtras(number, extras, null);
  }

  /** A prospect is spoken to in meetings; what was written stays with the training and in the history of the case. */
  @Override
  public void tell(String number, String staffId, String text, String nextStep) {
    file.written(number, Kind.TRAINED, text, staffId);
  }

  @Override
  public void note(String number, String staffId, String text) {
    file.written(number, Kind.TRAINED, text, staffId);
  }

  @Override
  public void reached(String number, TrainingState state) {
    // its tasks say so, and the phase is what the card shows
  }

  @Override
  public void ends(String number, TrainingOutcome outcome, String staffId, String text) {
    file.written(number, Kind.TRAINED, text, staffId);
  }
}
