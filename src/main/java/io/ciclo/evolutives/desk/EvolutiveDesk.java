package io.ciclo.evolutives.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.PlainText;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.Answered;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.DefinitionWay;
import io.ciclo.evolutives.DemandedPriority;
import io.ciclo.evolutives.Desistance;
import io.ciclo.evolutives.EstimateAnswer;
import io.ciclo.evolutives.Evolutive;
import io.ciclo.evolutives.EvolutiveEvent;
import io.ciclo.evolutives.EvolutiveEvent.Kind;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.MonthlyChoice;
import io.ciclo.evolutives.process.EvolutiveProcesses;
import io.ciclo.evolutives.store.EvolutiveChange;
import io.ciclo.evolutives.store.EvolutiveHistory;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.Letter;
import io.ciclo.messages.Messages;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of the room. */
@Service
class EvolutiveDesk implements Evolutives {

  private static final String ANSWER = "answer";
  private static final String LABEL = "«Su respuesta»: ";
  private static final int LONGEST_REASON = 4000;

  private final EvolutiveFile file;
  private final EvolutiveHistory history;
  private final EvolutiveCourse course;
  private final Approval approval;
  private final MonthlyPlaces places;
  private final MonthlyChoices choices;
  private final Desistances desistances;
  private final EvolutiveLetters letters;
  private final EvolutiveProcesses processes;
  private final EvolutiveSettings settings;
  private final Customers customers;
  private final TPointLedger ledger;
  private final Messages messages;
  private final Vocabulary vocabulary;
  private final SafeWrite safely;

  EvolutiveDesk(EvolutiveFile file, EvolutiveHistory history, EvolutiveCourse course, Approval approval, MonthlyPlaces places,
      MonthlyChoices choices, Desistances desistances, EvolutiveLetters letters, EvolutiveProcesses processes, EvolutiveSettings settings,
      Customers customers, TPointLedger ledger, Messages messages, Vocabulary vocabulary, SafeWrite safely) {
    this.file = file;
    this.history = history;
    this.course = course;
    this.approval = approval;
    this.places = places;
    this.choices = choices;
    this.desistances = desistances;
    this.letters = letters;
    this.processes = processes;
    this.settings = settings;
    this.customers = customers;
    this.ledger = ledger;
    this.messages = messages;
    this.vocabulary = vocabulary;
    this.safely = safely;
  }

  @Override
  public List<Evolutive> ofCompany(long company) {
    return file.ofCompany(company);
  }

  @Override
  public Optional<Evolutive> of(String caseNumber) {
    return file.find(caseNumber);
  }

  @Override
  public List<EvolutiveEvent> events(String caseNumber) {
    return file.find(caseNumber).map(file::events).orElse(List.of());
  }

  @Override
  public List<Answered> answers(String caseNumber) {
    return file.find(caseNumber).map(evolutive -> history.answers(evolutive.id())).orElse(List.of());
  }

  @Override
  public Optional<Offered> offered(long contactId, String caseNumber) {
    Contact contact = customers.contact(contactId);
    Evolutive evolutive = visible(contact, caseNumber);
    return evolutive.offer() == null ? Optional.empty() : Optional.of(offered(contact, evolutive));
  }

  private Offered offered(Contact contact, Evolutive evolutive) {
    TPoints toReserve = approval.toReserve(evolutive);
    List<String> asked = file.events(evolutive).stream().filter(event -> event.kind() == Kind.APPEAL)
        .map(event -> customers.contact(Long.parseLong(event.text())).name()).distinct().toList();
    return new Offered(evolutive, approval.sent(evolutive), file.room(evolutive).subject(evolutive.caseNumber()).title(),
        approval.total(evolutive), approval.helpPaid(evolutive), approval.byQuota(evolutive), toReserve,
        ledger.account(evolutive.company()).spendable().minus(toReserve), mayAccept(contact, evolutive, toReserve),
        customers.contactsOf(contact.companyId()).stream().filter(one -> one.id() != contact.id() && mayAccept(one, evolutive, toReserve)).toList(),
        asked);
  }

  /** Whoever may decide it has to see it, also when the case is a colleague's. */
  private Evolutive visible(Contact contact, String caseNumber) {
    return file.find(caseNumber).filter(evolutive -> contact.active() && contact.companyId() == evolutive.company()
            && (contact.mayAuthoriseUpTo() != null || file.room(evolutive).visibleTo(caseNumber, contact.id())))
        .orElseThrow(() -> new NoSuchCustomer("la estimación de " + caseNumber, contact.id()));
  }

  private boolean mayAccept(Contact contact, Evolutive evolutive, TPoints points) {
    return contact.active()
        && (approval.free(evolutive) || contact.mayAuthoriseUpTo() != null && !points.isMoreThan(limit(contact)));
  }

  private static TPoints limit(Contact contact) {
    return contact.mayAuthoriseUpTo() == null ? TPoints.ZERO : TPoints.of(contact.mayAuthoriseUpTo());
  }

  @Override
  public void answer(long contactId, String caseNumber, Answering answering, String address) {
    safely.run(() -> {
      Contact contact = customers.contact(contactId);
      Evolutive evolutive = visible(contact, caseNumber);
      demandOpen(evolutive, answering);
      Answering checked = checked(answering);
      demandAskable(evolutive, checked.answer());
      demandRight(contact, evolutive, checked.answer());
      store(contact, evolutive, checked, address);
      if (!processes.estimateAnswered(caseNumber, checked.answer(), roundsLeft(evolutive), checked.way())) {
        throw new InputRefused(ANSWER, LABEL + "ya se ha contestado mientras la escribía; abra la página otra vez.");
      }
    });
  }

  private void demandOpen(Evolutive evolutive, Answering answering) {
    if (!evolutive.answerable() || !file.now().isBefore(evolutive.offer().until())) {
      throw new InputRefused(ANSWER, LABEL + "esta estimación ya no espera ninguna respuesta.");
    }
    if (answering.version() != evolutive.offer().version()) {
      throw new InputRefused(ANSWER, LABEL + "hay una estimación más reciente; abra la página otra vez y léala antes de contestar.");
    }
    if (answering.answer() == null) {
      throw new InputRefused(ANSWER, LABEL + "elija una.");
    }
  }

  private static Answering checked(Answering answering) {
    String reason = PlainText.of(answering.reason());
    if (reason.length() > LONGEST_REASON) {
      throw new InputRefused("reason", "«Motivo»: admite como máximo " + LONGEST_REASON + " caracteres y tiene " + reason.length() + ".");
    }
    if (answering.answer() == EstimateAnswer.ACCEPT) {
      return new Answering(answering.version(), answering.answer(), reason.isEmpty() ? null : reason, null, List.of());
    }
    if (reason.isEmpty()) {
      throw new InputRefused("reason", "«Motivo»: es obligatorio; díganos con sus palabras por qué.");
    }
    boolean undefined = answering.answer() == EstimateAnswer.UNDEFINED;
    if (undefined && answering.way() == null) {
      throw new InputRefused("way", "«¿Cómo lo definimos?»: es obligatorio, elija una opción.");
    }
    if (answering.way() == DefinitionWay.DOCUMENT_GIVEN && answering.files().isEmpty()) {
      throw new InputRefused("files", "«Documento»: adjúntelo, o elija que lo enviará más tarde.");
    }
    return new Answering(answering.version(), answering.answer(), reason, undefined ? answering.way() : null, answering.files());
  }

  /** What is part of a proof of concept is defined in its meetings; help with it is nothing that could be sold. */
  private void demandAskable(Evolutive evolutive, EstimateAnswer answer) {
    if (answer == EstimateAnswer.UNDEFINED && approval.free(evolutive)) {
      throw new InputRefused(ANSWER, LABEL + "lo que no quede claro se ve en una reunión; elija que no está de acuerdo y díganos qué falta.");
    }
  }

  private void demandRight(Contact contact, Evolutive evolutive, EstimateAnswer answer) {
    TPoints points = approval.toReserve(evolutive);
    if (answer == EstimateAnswer.ACCEPT && !mayAccept(contact, evolutive, points)) {
      throw new InputRefused(ANSWER, LABEL + "usted puede autorizar hasta " + limit(contact).words() + " y la estimación pide "
          + points.words() + "; pídaselo a un compañero.");
    }
  }

  /** The fact, and what it means to the case: after anything but an acceptance it is our turn. */
  private void store(Contact contact, Evolutive evolutive, Answering answering, String address) {
    String caseNumber = evolutive.caseNumber();
    history.append(evolutive.id(), answering, contact.id(), limit(contact), address, file.now());
    file.byContact(evolutive, Kind.ANSWERED, answering.answer().name(), contact.id());
    file.change(evolutive, new EvolutiveChange().answerable(false));
    String said = vocabulary.word("evolutives.answer", answering.answer())
        + (answering.reason() == null ? "" : ": " + answering.reason());
    file.room(caseNumber).heard(caseNumber, contact.id(), said, answering.files());
    if (answering.answer() != EstimateAnswer.ACCEPT) {
      file.room(caseNumber).awaitsNothing(caseNumber);
    }
    if (answering.way() == DefinitionWay.DOCUMENT_LATER) {
      file.room(caseNumber).need(caseNumber, vocabulary.word("evolutives.question.document"));
    }
  }

  private boolean roundsLeft(Evolutive evolutive) {
    long disagreed = history.answers(evolutive.id()).stream().filter(one -> one.answer() == EstimateAnswer.NOT_AGREED).count();
    return disagreed <= settings.rounds();
  }

  @Override
  public void askColleague(long contactId, String caseNumber, long colleagueId, String address) {
    safely.run(() -> {
      Contact contact = customers.contact(contactId);
      Evolutive evolutive = visible(contact, caseNumber);
      if (!evolutive.answerable()) {
        throw new InputRefused("colleague", "«Pedir autorización a»: esta estimación ya no espera ninguna respuesta.");
      }
      TPoints points = approval.toReserve(evolutive);
      Contact colleague = customers.contactsOf(contact.companyId()).stream()
          .filter(one -> one.id() == colleagueId && one.id() != contactId && mayAccept(one, evolutive, points)).findFirst()
          .orElseThrow(() -> new InputRefused("colleague", "«Pedir autorización a»: elija a alguien que pueda autorizar "
              + points.words() + "."));
      file.byContact(evolutive, Kind.APPEAL, String.valueOf(colleagueId), contactId);
      Company company = customers.company(contact.companyId());
      messages.send(new Letter("AV-COMPANERO", caseNumber,
          new Addressee(colleague.name(), colleague.email(), company.formOfAddress(), company.language()),
          Map.of("quien", contact.name(), "motivo", file.room(caseNumber).subject(caseNumber).title(), "puntos", points.words(),
              "enlaceDecidir", letters.decisionLink(caseNumber))));
    });
  }

  @Override
  public Optional<MonthAsked> monthAsked(long contactId, String caseNumber) {
    Evolutive evolutive = visible(customers.contact(contactId), caseNumber);
    return evolutive.offeredMonth() == null ? Optional.empty()
        : Optional.of(new MonthAsked(evolutive.priority(), places.most(evolutive.priority()),
            choices.firstDay(evolutive, evolutive.offeredMonth()), file.room(caseNumber).waitsUntil(caseNumber)));
  }

  @Override
  public void chooseMonth(long contactId, String caseNumber, MonthlyChoice choice) {
    safely.run(() -> {
      Contact contact = customers.contact(contactId);
      Evolutive evolutive = visible(contact, caseNumber);
      if (evolutive.offeredMonth() == null) {
        throw new InputRefused("choice", "«Su elección»: este caso no espera ninguna.");
      }
      if (choice == null) {
        throw new InputRefused("choice", "«Su elección»: elija una de las dos.");
      }
      file.byContact(evolutive, Kind.MONTH_CHOSEN, choice.name(), contactId);
      file.room(caseNumber).heard(caseNumber, contactId, vocabulary.word("evolutives.choice", choice), List.of());
      if (!processes.monthChosen(caseNumber, choice)) {
        throw new InputRefused("choice", "«Su elección»: ya se ha elegido mientras tanto; abra la página otra vez.");
      }
    });
  }

  @Override
  public void materialReceived(String caseNumber, String staffId) {
    safely.run(() -> {
      Evolutive evolutive = file.get(caseNumber);
      if (!evolutive.open() || evolutive.progress().materialAt() != null) {
        throw new InputRefused("material", "«Material recibido»: este caso no espera ninguno.");
      }
      course.materialReceived(evolutive, staffId);
    });
  }

  @Override
  public List<Desistance> desistances(long company) {
    return desistances.of(company);
  }

  @Override
  public List<Desistance> listed() {
    return desistances.listed();
  }

  /** The registry's own log says who did it. */
  @Override
  public void forgive(long company) {
    safely.run(() -> desistances.forgive(company));
  }

  @Override
  public void caseOver(String caseNumber) {
    file.find(caseNumber).ifPresent(evolutive -> course.end(evolutive, EvolutiveOutcome.CASE_OVER));
  }

  @Override
  public void priorityChanged(String caseNumber, DemandedPriority priority) {
    file.find(caseNumber).filter(evolutive -> evolutive.open() && evolutive.priority() != priority).ifPresent(evolutive ->
        file.change(evolutive, new EvolutiveChange().priority(priority)
            .place(evolutive.place() == null || priority == DemandedPriority.LOW
                ? places.place(evolutive.company(), priority, file.now()) : evolutive.place())));
  }

  @Override
  public Map<String, String> letter(String text, String caseNumber) {
    return file.find(caseNumber).map(evolutive -> letters.values(text, evolutive)).orElse(Map.of());
  }
}
