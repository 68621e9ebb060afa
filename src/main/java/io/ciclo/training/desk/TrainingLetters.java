package io.ciclo.training.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Person;
import io.ciclo.engine.Vocabulary;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.staff.Staff;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.store.TrainingStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Letters about trainings with a number of their own, and what MT-21 says of any. */
@Component
class TrainingLetters implements CaseCorrespondence {

  static final String PROPOSAL = "MT-21";
  static final String SUPPORT = "AV-FOR-SOPORTE";
  static final String REMINDER = "AV-FOR-RECUERDO";
  private static final String NOTICE = "AV-FOR-AVISO";
  private static final String WRITTEN = "AV-FOR-ESCRITO";

  private final TrainingStore store;
  private final Customers customers;
  private final Staff staff;
  private final TPointRequests requests;
  private final TrainingWords words;
  private final Messages messages;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;

  TrainingLetters(TrainingStore store, Customers customers, Staff staff, TPointRequests requests, TrainingWords words, Messages messages,
      MessageSettings mail, Vocabulary vocabulary) {
    this.store = store;
    this.customers = customers;
    this.staff = staff;
    this.requests = requests;
    this.words = words;
    this.messages = messages;
    this.mail = mail;
    this.vocabulary = vocabulary;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TRAINING;
  }

  @Override
  public List<Letter> letters(String text, String caseNumber, Map<String, Object> inputs) {
    Training training = training(caseNumber);
    try (Vocabulary.Spoken theirs = asCompanySpeaks(training)) {
      Map<String, String> values = common(training);
      if (List.of(PROPOSAL, SUPPORT, REMINDER).contains(text)) {
        values.putAll(asked(training));
      }
      values.putAll(values(text, training));
      return toCustomer(text, training, values);
    }
  }

  /** Of any training, whatever its number: what this room's placeholders stand for. */
  Map<String, String> values(String text, Training training) {
    if (!text.equals(PROPOSAL)) {
      return Map.of();
    }
    Training.Proposal proposal = training.proposal();
    Map<String, String> values = new HashMap<>();
    values.put("temario", words.syllabus(proposal.syllabus(), training.themes()));
    values.put("nivel", vocabulary.word("training.level", training.level()));
    values.put("plataforma", training.platform());
    values.put("sesiones", words.sessions(proposal));
    values.put("temas", proposal.topics());
    values.put("puntos", proposal.points().words());
    values.put("fechas", words.dates(training.company(), proposal.dates()));
    values.put("enlaceDecidir", decisionLink(proposal.request()));
    return values;
  }

  private Map<String, String> asked(Training training) {
    TPointRequest request = requests.ofCase(training.caseNumber()).stream().filter(one -> one.open() && one.authorisation() != null)
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException(training.caseNumber() + " asks its customer for no points"));
    return Map.of("motivo", request.purpose(), "puntos", request.amount().words(), "enlaceDecidir", decisionLink(request.id()),
        "fechaLimite", words.date(training.company(), store.asked(training).until()));
  }

  /** Opening it decides nothing: a button on the page does (TP-15). */
  private String decisionLink(long request) {
    return mail.portalUrl() + "/portal/autorizaciones/" + request;
  }

  void sendNotice(Training training, String text, String nextStep) {
    Map<String, String> values = common(training);
    values.put("texto", text);
    values.put("siguientePaso", nextStep);
    toCustomer(NOTICE, training, values).forEach(messages::send);
  }

  String endWords(TrainingOutcome outcome) {
    return vocabulary.word(outcome.given() ? "training.endNext.given" : "training.endNext.other");
  }

  /** To the trainer; while there is none, nobody is written to: the words stand in the open task. */
  void sendWritten(Training training, String author, String text) {
    Stream.ofNullable(training.trainer()).flatMap(id -> staff.person(id).stream()).filter(Person::hasEmail).forEach(person -> {
      Map<String, String> values = common(training);
      values.put("quien", author);
      values.put("empresa", customers.company(training.company()).legalName());
      values.put("texto", text);
      values.put("enlaceCaso", mail.portalUrl() + "/casos/" + training.caseNumber());
      messages.send(new Letter(WRITTEN, training.caseNumber(),
          new Addressee(person.displayName(), person.email(), FormOfAddress.INFORMAL, "es"), values));
    });
  }

  private Map<String, String> common(Training training) {
    Map<String, String> values = new HashMap<>();
    values.put("ticket", training.caseNumber());
    values.put("asunto", training.title());
    values.put("enlaceFormacion", mail.portalUrl() + "/portal/aprendizaje/" + training.caseNumber());
    return values;
  }

  private List<Letter> toCustomer(String text, Training training, Map<String, String> values) {
    Company company = customers.company(training.company());
    return Stream.of(customers.contact(training.contact())).filter(Contact::active).map(contact -> new Letter(text, training.caseNumber(),
        new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language()), values)).toList();
  }

  private Vocabulary.Spoken asCompanySpeaks(Training training) {
    return vocabulary.speaking(customers.words(training.company()).speech());
  }

  private Training training(String caseNumber) {
    return store.of(caseNumber).orElseThrow(() -> new IllegalStateException(caseNumber + " has no training"));
  }
}
