package io.ciclo.training.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.NewContent;
import io.ciclo.engine.CaseCardBoard;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingCases.Subject;
import io.ciclo.training.TrainingEvent;
import io.ciclo.training.TrainingEvent.Kind;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.TrainingSession;
import io.ciclo.training.TrainingState;
import io.ciclo.training.Trainings;
import io.ciclo.training.Workshop;
import io.ciclo.training.process.TrainingProcesses;
import io.ciclo.training.store.TrainingCatalogueStore;
import io.ciclo.training.store.TrainingSessionStore;
import io.ciclo.training.store.TrainingChange;
import io.ciclo.training.store.TrainingStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of the room. */
@Service
class TrainingDesk implements Trainings {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_SUMMARY = 2000;
  private static final int MOST_HOURS = 100;

  private final TrainingFile file;
  private final TrainingStore store;
  private final TrainingSessionStore sessions;
  private final TrainingCatalogueStore catalogue;
  private final TrainingCourse course;
  private final TrainingMaterials materials;
  private final TrainingTeam trainers;
  private final TrainingLetters letters;
  private final TrainingSettings settings;
  private final TrainingProcesses processes;
  private final Customers customers;
  private final CaseNumbers numbers;
  private final CaseCardBoard cards;
  private final SafeWrite safely;

  TrainingDesk(TrainingFile file, TrainingStore store, TrainingSessionStore sessions, TrainingCatalogueStore catalogue, TrainingCourse course,
      TrainingMaterials materials, TrainingTeam trainers, TrainingLetters letters, TrainingSettings settings, TrainingProcesses processes,
      Customers customers, CaseNumbers numbers, CaseCardBoard cards, SafeWrite safely) {
    this.file = file;
    this.store = store;
    this.sessions = sessions;
    this.catalogue = catalogue;
    this.course = course;
    this.materials = materials;
    this.trainers = trainers;
    this.letters = letters;
    this.settings = settings;
    this.processes = processes;
    this.customers = customers;
    this.numbers = numbers;
    this.cards = cards;
    this.safely = safely;
  }

  @Override
  public Optional<Training> of(String caseNumber) {
    return file.find(caseNumber);
  }

  @Override
  public List<Training> ofCompany(long company) {
    return store.ofCompany(company);
  }

  @Override
  public List<Training> open() {
    return store.open();
  }

  @Override
  public List<TrainingEvent> events(Training training) {
    return file.events(training);
  }

  @Override
  public List<TrainingSession> sessions(Training training) {
    return sessions.of(training);
  }

  @Override
  public List<Delivery> materials(Training training) {
    return materials.of(training);
  }

  @Override
  public String open(long contactId, String title, String needs, boolean included, String staffId) {
    Subject subject = subject(activeContact(contactId), title, needs, included);
    return safely.write(() -> {
      Training training = begun(subject, null);
      file.written(training, Kind.REQUESTED, null, staffId);
      processes.asked(training.caseNumber());
      return training.caseNumber();
    });
  }

  @Override
  public String choose(long contactId, long id, String needs) {
    Contact contact = activeContact(contactId);
    Workshop workshop = workshop(id);
    if (!workshop.offered()) {
      throw new InputRefused("taller", "«Taller»: «" + workshop.title() + "» ya no se ofrece.");
    }
    Subject subject = subject(contact, workshop.title(), PlainText.of(needs).isEmpty() ? workshop.summary() : needs,
        false);
    return safely.write(() -> {
      Training training = begun(subject, workshop.platform());
      file.byContact(training, Kind.REQUESTED, workshop.title(), contactId);
      processes.asked(training.caseNumber());
      return training.caseNumber();
    });
  }

  private Training begun(Subject subject, String platform) {
    return store.open(numbers.next(CasePrefix.TRAINING), subject, platform, file.now());
  }

  private static Subject subject(Contact contact, String title, String needs, boolean included) {
    return new Subject(contact.companyId(), contact.id(), text("title", "Qué se quiere aprender", title, LONGEST_TITLE),
        text("needs", "Qué necesitan", needs, LONGEST_TEXT), included);
  }

  private static String text(String field, String label, String typed, int longest) {
    String text = PlainText.of(typed).replace("\r\n", "\n");
    if (text.isEmpty()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y tiene " + text.length() + ".");
    }
    return text;
  }

  private Contact activeContact(long id) {
    Contact contact = customers.findContact(id).filter(Contact::active)
        .orElseThrow(() -> new InputRefused("contact", "«Contacto»: elija a alguien de la empresa que siga activo."));
    Company company = customers.company(contact.companyId());
    if (!company.status().contactsMayEnter()) {
      throw new InputRefused("contact", "«Contacto»: " + company.legalName() + " está de baja; no se le abren casos nuevos.");
    }
    return contact;
  }

  @Override
  public List<Training> visibleTo(long contactId) {
    Contact contact = customers.contact(contactId);
    return store.ofCompany(contact.companyId()).stream().filter(training -> CasePrefix.of(training.caseNumber())
        .equals(Optional.of(CasePrefix.TRAINING)) && file.room(training).visibleTo(training.caseNumber(), contactId)).toList();
  }

  @Override
  public Training read(long contactId, String caseNumber) {
    return file.find(caseNumber).filter(training -> customers.contact(contactId).companyId() == training.company()
            && file.room(training).visibleTo(caseNumber, contactId))
        .orElseThrow(() -> new NoSuchCustomer(caseNumber, contactId));
  }

  @Override
  public void write(long contactId, String caseNumber, String text) {
    safely.run(() -> {
      Training training = read(contactId, caseNumber);
      String said = text("text", "Su mensaje", text, LONGEST_TEXT);
      if (!training.open()) {
        throw new InputRefused("text", "«Su mensaje»: ya está cerrada; si necesita otra, pídala en el catálogo.");
      }
      file.byContact(training, Kind.WRITTEN, said, contactId);
      letters.sendWritten(training, customers.contact(contactId).name(), said);
      cards.refresh(caseNumber);
    });
  }

  @Override
  public void withdraw(long contactId, String caseNumber, String reason) {
    safely.run(() -> {
      Training training = read(contactId, caseNumber);
      String why = text("reason", "Motivo", reason, LONGEST_TEXT);
      demandWithdrawable(training);
      file.byContact(training, Kind.WRITTEN, why, contactId);
      processes.withdrawn(caseNumber);
    });
  }

  @Override
  public void withdrawn(String caseNumber, String staffId, String reason) {
    safely.run(() -> {
      Training training = file.get(caseNumber);
      String why = text("reason", "Motivo", reason, LONGEST_TEXT);
      demandWithdrawable(training);
      file.written(training, Kind.NOTED, why, staffId);
      processes.withdrawn(caseNumber);
    });
  }

  private void demandWithdrawable(Training training) {
    if (!withdrawable(training)) {
      throw new InputRefused("reason", "«Retirar»: ya ha empezado o está cerrada; lo que queda lo cierra quien la da.");
    }
  }

  @Override
  public boolean withdrawable(Training training) {
    return training.open() && CasePrefix.of(training.caseNumber()).equals(Optional.of(CasePrefix.TRAINING))
        && sessions.of(training).stream().allMatch(session -> session.state() == TrainingSession.State.PLANNED);
  }

  @Override
  public void handOver(String caseNumber, String title, NewContent content, String staffId) {
    safely.run(() -> materials.handOver(caseNumber, text("title", "Título", title, LONGEST_TITLE), content, staffId));
  }

  @Override
  public List<Workshop> workshops() {
    return catalogue.workshops();
  }

  @Override
  public Workshop workshop(long id) {
    return catalogue.workshop(id).orElseThrow(() -> new InputRefused("taller", "«Taller»: no está en el catálogo."));
  }

  @Override
  public void keep(Long id, Workshop workshop) {
    Workshop checked = checked(workshop);
    safely.run(() -> {
      if (id == null) {
        catalogue.add(checked);
      } else {
        catalogue.change(id, checked);
      }
    });
  }

  private Workshop checked(Workshop one) {
    if (!settings.platforms().contains(one.platform())) {
      throw new InputRefused("platform", "«Plataforma»: elija una de " + String.join(", ", settings.platforms()) + ".");
    }
    if (one.level() == null) {
      throw new InputRefused("level", "«Nivel»: es obligatorio, elija una opción.");
    }
    if (one.hours() < 1 || one.hours() > MOST_HOURS) {
      throw new InputRefused("hours", "«Horas»: de 1 a " + MOST_HOURS + ".");
    }
    return new Workshop(one.id(), text("title", "Título", one.title(), LONGEST_TITLE),
        text("summary", "De qué trata", one.summary(), LONGEST_SUMMARY), one.platform(), one.level(), one.hours(), one.offered(), one.version());
  }

  @Override
  public Map<String, List<String>> trainers() {
    return catalogue.trainers();
  }

  @Override
  public void teaches(String staffId, List<String> platforms) {
    trainers.demand("trainer", staffId);
    platforms.stream().filter(platform -> !settings.platforms().contains(platform)).findFirst().ifPresent(unknown -> {
      throw new InputRefused("platforms", "«Plataformas»: «" + unknown + "» no es una de las que se enseñan.");
    });
    safely.run(() -> catalogue.teaches(staffId, platforms.stream().distinct().toList()));
  }

  @Override
  public List<String> platforms() {
    return settings.platforms();
  }

  @Override
  public void caseOver(String caseNumber) {
    file.find(caseNumber).ifPresent(training -> course.end(training, TrainingOutcome.CASE_OVER));
  }

  @Override
  public boolean proposes(TPointRequest request) {
    return file.find(request.caseNumber()).filter(training -> TrainingPoints.proposes(training, request)).isPresent();
  }

  @Override
  public void settled(TPointRequest request) {
    if (proposes(request) && request.outcome() == TPointRequest.Outcome.GRANTED) {
      file.reach(file.get(request.caseNumber()), TrainingState.PLANNING, new TrainingChange());
    }
  }

  @Override
  public Map<String, String> letter(String text, String caseNumber) {
    return file.find(caseNumber).map(training -> letters.values(text, training)).orElse(Map.of());
  }
}
