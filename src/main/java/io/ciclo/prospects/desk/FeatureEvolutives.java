package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.EvolutiveCases;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.EvolutiveState;
import io.ciclo.evolutives.Funding;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.ProspectEvent.Kind;
import io.ciclo.prospects.store.ProductionStore;
import io.ciclo.prospects.store.ProductionStore.Course;
import io.ciclo.worktime.WorkCalendars;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an evolutive means to a feature that a prospect wants before production (BD-24): a case of its own, told in the history of the
 * prospect's, and paid by nobody. One speaks with a prospect in meetings, so that nothing is asked in writing.
 */
@Component
class FeatureEvolutives implements EvolutiveCases, CaseCards {

  private static final String NOTICE = "AV-01";
  private static final int SCORE = 40;
  private static final int DAYS_TO_CHOOSE = 5;
  private static final int DAYS_OF_LAST_WARNING = 2;

  private final ProspectFile file;
  private final ProductionStore store;
  private final ProspectFacts facts;
  private final Customers customers;
  private final WorkCalendars calendars;
  private final CaseCardBoard cards;
  private final Messages messages;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  FeatureEvolutives(ProspectFile file, ProductionStore store, ProspectFacts facts, Customers customers, WorkCalendars calendars,
      CaseCardBoard cards, Messages messages, MessageSettings mail, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.facts = facts;
    this.customers = customers;
    this.calendars = calendars;
    this.cards = cards;
    this.messages = messages;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.EVOLUTIVE;
  }

  private Feature feature(String number) {
    return store.feature(number).orElseThrow(() -> new NoSuchProspect(number));
  }

  private Prospect prospect(String number) {
    return file.get(feature(number).prospect());
  }

  @Override
  public Funding funding(String number) {
    return Funding.PROSPECT;
  }

  @Override
  public Subject subject(String number) {
    Feature feature = feature(number);
    Prospect prospect = prospect(number);
    return new Subject(prospect.company(), prospect.contact(), feature.title(), feature.description(), DemandedPriority.LOW, null);
  }

  @Override
  public Map<String, String> titles(long company) {
    return store.titles(company);
  }

  @Override
  public boolean visibleTo(String number, long contactId) {
    Contact contact = customers.contact(contactId);
    Prospect prospect = prospect(number);
    return contact.active() && contact.companyId() == prospect.company() && (contact.seesCompany() || contact.id() == prospect.contact());
  }

  @Override
  public CaseCard card(String number) {
    Prospect prospect = prospect(number);
    Company company = customers.company(prospect.company());
    Course course = store.course(number);
    return new CaseCard(number, company.legalName(), company.keyAccount(), vocabulary.word("prospects.feature"), null,
        vocabulary.word("evolutives.state", course.state() == null ? EvolutiveState.RECEIVED : course.state()), null, course.until(),
        course.begunAt(), SCORE);
  }

  @Override
  public Optional<String> customer(String number) {
    return store.feature(number).map(feature -> customers.company(prospect(number).company()).legalName());
  }

  @Override
  public Map<String, Object> glance(String number) {
    Feature feature = feature(number);
    Map<String, Object> glance = new HashMap<>(facts.glance(feature.prospect()));
    glance.put("factSubject", feature.title());
    glance.put("factDescription", feature.description());
    return glance;
  }

  @Override
  public String rejection(String number) {
    return "";
  }

  @Override
  public void keepExtras(String number, Map<String, String> extras) {
    facts.keepExtras(feature(number).prospect(), extras, null);
  }

  @Override
  public void tell(String number, String staffId, String text, String nextStep) {
    say(number, staffId, text);
    Prospect prospect = prospect(number);
    Company company = customers.company(prospect.company());
    Contact contact = customers.contact(prospect.contact());
    if (!contact.active()) {
      return;
    }
    messages.send(new Letter(NOTICE, number, new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language()),
        Map.of("ticket", number, "asunto", feature(number).title(), "texto", text, "siguientePaso", nextStep == null ? "" : nextStep,
            "enlaceTicket", mail.portalUrl() + "/portal/propuestas/" + prospect.number())));
  }

  @Override
  public void say(String number, String staffId, String text) {
    file.written(feature(number).prospect(), Kind.FEATURE_TOLD, number + " · " + text, staffId);
  }

  @Override
  public void note(String number, String staffId, String text) {
    say(number, staffId, text);
  }

  /** @throws InputRefused always: the answer would have no place to arrive at */
  @Override
  public void ask(String number, String staffId, String question) {
    throw inMeetings();
  }

  /** @throws InputRefused always, as {@link #ask} */
  @Override
  public void need(String number, String what) {
    throw inMeetings();
  }

  private static InputRefused inMeetings() {
    return new InputRefused("requirementStep",
        "«¿Qué sigue?»: con un prospecto lo que falta se pregunta en una reunión; anote aquí los requisitos cuando estén.");
  }

  @Override
  public void heard(String number, long contact, String text, List<Upload> files) {
    file.byContact(feature(number).prospect(), Kind.FEATURE_TOLD, number + " · " + text, contact);
  }

  @Override
  public void reached(String number, EvolutiveState state) {
    store.reached(number, state);
    cards.refresh(number);
  }

  @Override
  public void awaitsDecision(String number, String question, Instant sentAt, Instant until) {
    store.waits(number, question, until);
  }

  @Override
  public Instant awaitsChoice(String number, String question) {
    Company company = customers.company(prospect(number).company());
    Instant until = calendars.get(company.calendar()).addDays(file.now(), DAYS_TO_CHOOSE);
    store.waits(number, question, until);
    return until;
  }

  @Override
  public void awaitsNothing(String number) {
    store.waits(number, null, null);
  }

  @Override
  public void rests(String number, String until) {
    store.waits(number, null, null);
  }

  /** Once two days before the end, and then the end; never the end without that warning. */
  @Override
  public Instant nextWord(String number) {
    Course course = store.course(number);
    Instant warning = course.until().minus(DAYS_OF_LAST_WARNING, ChronoUnit.DAYS);
    return course.reminded() ? course.until() : warning.isBefore(file.now()) ? file.now() : warning;
  }

  @Override
  public Optional<Instant> waitsUntil(String number) {
    return Optional.ofNullable(store.course(number).until());
  }

  @Override
  public Due due(String number) {
    Course course = store.course(number);
    if (course.reminded()) {
      return new Due(null, course.until());
    }
    Instant fair = file.now().plus(DAYS_OF_LAST_WARNING, ChronoUnit.DAYS);
    Instant until = course.until().isBefore(fair) ? fair : course.until();
    store.waits(number, course.question(), until);
    store.reminded(number);
    return new Due("MT-29-ESTIMACION", until);
  }

  @Override
  public void lowered(String number) {
    cards.refresh(number);
  }

  @Override
  public void categorised(String number) {
    cards.refresh(number);
  }

  @Override
  public void propose(String number, String staffId, String text, String howToCheck) {
    tell(number, staffId, howToCheck == null ? text : text + "\n\n" + howToCheck, null);
  }

  @Override
  public void giveUp(String number, String staffId, String explanation) {
    tell(number, staffId, explanation, null);
  }

  /** The process of the prospect reads how it ended, and writes it down. */
  @Override
  public void endsAs(String number, EvolutiveOutcome outcome) {
    cards.refresh(number);
  }
}
