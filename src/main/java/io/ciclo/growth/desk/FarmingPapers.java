package io.ciclo.growth.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.documents.Delivered;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewDelivery;
import io.ciclo.documents.NewVersion;
import io.ciclo.documents.Notice;
import io.ciclo.documents.PrintedPages;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Person;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.growth.Farming;
import io.ciclo.growth.FarmingAttribute;
import io.ciclo.growth.FarmingElement;
import io.ciclo.growth.FarmingEvent;
import io.ciclo.growth.FarmingPaper;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingPaper.Line;
import io.ciclo.growth.FarmingPaper.Part;
import io.ciclo.growth.FarmingState;
import io.ciclo.growth.Farmings.Text;
import io.ciclo.growth.NoSuchFarming;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.process.FarmingProcesses;
import io.ciclo.growth.store.FarmingPaperStore;
import io.ciclo.growth.store.FarmingSheetStore;
import io.ciclo.messages.CompanySettings;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.Staff;
import io.ciclo.worktime.WorkCalendars;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the customer reads: the draft and the proposal, and how long one waits for an answer (FF-10, FF-17 to FF-19). */
@Service
@Transactional
public class FarmingPapers {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_TEXT = 8000;

  private final FarmingFile file;
  private final FarmingPaperStore store;
  private final FarmingSheetStore sheets;
  private final FarmingWork work;
  private final Opportunities opportunities;
  private final Documents documents;
  private final PrintedPages printed;
  private final Customers customers;
  private final Staff staff;
  private final WorkCalendars calendars;
  private final FarmingSettings settings;
  private final CompanySettings house;
  private final MessageSettings mail;
  private final Vocabulary vocabulary;
  private final FarmingProcesses processes;

  FarmingPapers(FarmingFile file, FarmingPaperStore store, FarmingSheetStore sheets, FarmingWork work, Opportunities opportunities,
      Documents documents, PrintedPages printed, Customers customers, Staff staff, WorkCalendars calendars, FarmingSettings settings,
      CompanySettings house, MessageSettings mail, Vocabulary vocabulary, FarmingProcesses processes) {
    this.file = file;
    this.store = store;
    this.sheets = sheets;
    this.work = work;
    this.opportunities = opportunities;
    this.documents = documents;
    this.printed = printed;
    this.customers = customers;
    this.staff = staff;
    this.calendars = calendars;
    this.settings = settings;
    this.house = house;
    this.mail = mail;
    this.vocabulary = vocabulary;
    this.processes = processes;
  }

  /** Who may answer for a company: contacts who may authorise. By name. */
  List<Contact> authorisers(long company) {
    return customers.contactsOf(company).stream().filter(FarmingPapers::authorises).toList();
  }

  static boolean authorises(Contact contact) {
    return contact.active() && contact.mayAuthoriseUpTo() != null;
  }

  // draft

  /** Written down; the process sends it next (FF-17). */
  public void prepareDraft(String number, String title, String scope, BigDecimal budget, String staffId) {
    Farming farming = file.in(number, FarmingState.DRAFTING, "draftTitle", "Borrador");
    positive("draftBudget", budget);
    if (authorisers(farming.company()).isEmpty()) {
      throw new InputRefused("draftTitle", "«Borrador»: nadie de " + customers.company(farming.company()).legalName()
          + " puede autorizar y contestarlo; dele ese derecho a un contacto en la ficha del cliente.");
    }
    List<Line> elements = sheets.elements(number).stream().filter(FarmingElement::offered).map(this::line).toList();
    store.begin(number, new FarmingPaper(0, Kind.DRAFT, next(number, Kind.DRAFT), farming.revision(), title, scope, budget, "", elements, staffId,
        file.now(), null, 0));
    opportunities.ofCase(number).map(Opportunity::number).ifPresent(one -> opportunities.worth(one, budget, staffId));
    file.written(number, FarmingEvent.Kind.DRAFT_WRITTEN, title, staffId);
  }

  private Line line(FarmingElement element) {
    return new Line(Part.ELEMENT, element.name(), element.benefit() + (element.chargeable() ? "" : " (" + vocabulary.word("farming.free") + ")"));
  }

  private int next(String number, Kind kind) {
    return store.newest(number, kind).map(FarmingPaper::version).orElse(0) + 1;
  }

  private static void positive(String field, BigDecimal budget) {
    if (budget.signum() <= 0) {
      throw new InputRefused(field, "«Presupuesto»: tiene que ser mayor que cero.");
    }
  }

  /** From now on it does not change, and the customer reads it. @return whether it may be revised */
  public boolean sendDraft(String number) {
    FarmingPaper draft = store.newest(number, Kind.DRAFT).orElseThrow(() -> new NoSuchFarming(number));
    store.sent(draft.id(), file.now());
    file.comesTo(number, FarmingState.VALIDATING);
    file.record(number, FarmingEvent.Kind.DRAFT_SENT, String.valueOf(draft.version()));
    reached(number, OpportunityStage.PROPOSAL);
    if (settings.draft().on()) {
      processes.draftSent(number, draft.id());
    } else {
      file.record(number, FarmingEvent.Kind.NO_SERVICE, String.valueOf(draft.version()));
    }
    return revisionsLeft(number);
  }

  boolean revisionsLeft(String number) {
    return file.get(number).revision() < settings.mostRevisions();
  }

  private void reached(String number, OpportunityStage stage) {
    opportunities.ofCase(number).ifPresent(one -> opportunities.reached(one.number(), stage, file.get(number).leader()));
  }

  // proposal

  void write(String number, Text text, Map<Long, String> answers, int seen, String staffId) {
    Farming farming = file.in(number, FarmingState.PROPOSING, "title", "Propuesta");
    check("title", "Título", text.title(), LONGEST_TITLE, true);
    check("scope", "Qué proponemos", text.scope(), LONGEST_TEXT, true);
    check("terms", "Condiciones", text.terms(), LONGEST_TEXT, true);
    positive("budget", text.budget());
    List<Line> lines = new ArrayList<>();
    for (FarmingAttribute item : work.topItems(number)) {
      String answer = answers.getOrDefault(item.id(), "").strip();
      check("answers", item.text(), answer, LONGEST_TEXT, false);
      if (!answer.isEmpty()) {
        lines.add(new Line(Part.ITEM, item.text(), answer));
      }
    }
    sheets.elements(number).stream().filter(FarmingElement::offered).map(this::line).forEach(lines::add);
    Optional<FarmingPaper> before = store.newest(number, Kind.PROPOSAL).filter(one -> !one.sent());
    if (before.map(FarmingPaper::seen).orElse(0) != seen) {
      throw new InputRefused("title", "«Propuesta»: alguien la ha guardado después de que usted la abriera; revise lo que hay antes de guardar.");
    }
    if (before.isPresent()) {
      store.save(paper(before.get().id(), before.get().version(), farming, text, lines, staffId, before.get().seen()));
    } else {
      store.begin(number, paper(0, next(number, Kind.PROPOSAL), farming, text, lines, staffId, 0));
    }
    file.refresh(number);
    file.written(number, FarmingEvent.Kind.PROPOSAL_WRITTEN, text.title(), staffId);
  }

  private FarmingPaper paper(long id, int version, Farming farming, Text text, List<Line> lines, String staffId, int seen) {
    return new FarmingPaper(id, Kind.PROPOSAL, version, farming.revision(), text.title(), text.scope(), text.budget(), text.terms(), lines, staffId,
        file.now(), null, seen);
  }

  private static void check(String field, String label, String text, int longest, boolean mandatory) {
    if (mandatory && text.isBlank()) {
      throw new InputRefused(field, "«" + label + "»: es obligatorio.");
    }
    if (text.length() > longest) {
      throw new InputRefused(field, "«" + label + "»: admite como máximo " + longest + " caracteres y tiene " + text.length() + ".");
    }
  }

  /** Why the proposal cannot be handed over yet (FF-10); empty when it can. */
  public Optional<String> notReady(String number) {
    Optional<FarmingPaper> proposal = store.newest(number, Kind.PROPOSAL).filter(one -> !one.sent());
    if (proposal.isEmpty()) {
      return Optional.of("«Propuesta»: todavía no está escrita; ábrala con el enlace de la tarea.");
    }
    List<String> answered = proposal.get().items().stream().map(Line::title).toList();
    List<String> missing = work.topItems(number).stream().map(FarmingAttribute::text).filter(item -> !answered.contains(item))
        .map(item -> "«" + item + "»").toList();
    return missing.isEmpty() ? Optional.empty()
        : Optional.of("«Propuesta»: no dice cómo responde a lo que más importa al cliente: " + String.join(", ", missing) + ".");
  }

  /** From now on it does not change; whoever may commit the customer is handed it (DO-05). */
  public void submit(String number) {
    notReady(number).ifPresent(reason -> {
      throw new InputRefused("proposal", reason);
    });
    FarmingPaper proposal = store.newest(number, Kind.PROPOSAL).orElseThrow();
    store.sent(proposal.id(), file.now());
    Farming farming = file.comesTo(number, FarmingState.COMMITTING);
    file.record(number, FarmingEvent.Kind.PROPOSAL_SENT, String.valueOf(proposal.version()));
    opportunities.ofCase(number).map(Opportunity::number).ifPresent(one -> opportunities.worth(one, proposal.budget(), proposal.author()));
    reached(number, OpportunityStage.DECISION);
    handOver(farming, store.paper(proposal.id()).orElseThrow());
  }

  private void handOver(Farming farming, FarmingPaper proposal) {
    Sheet sheet = sheet(farming, proposal);
    long version = documents.publish(NewVersion.ofCase(DocumentKind.PROPOSAL, farming.company(), farming.number(), null, proposal.title(),
        NewContent.Generated.pdf(fileName(farming.number(), proposal), pdf(sheet), "version " + proposal.version() + " " + proposal)),
        proposal.author()).id();
    for (Contact reader : authorisers(farming.company())) {
      Delivered delivered = documents.deliver(new NewDelivery(version, reader.id(), vocabulary.word("documents.stage.COMMERCIAL"),
          farming.number(), proposal.author(), Notice.NONE));
      if (delivered instanceof Delivered.Refused refused) {
        // the case goes on: the customer reads it in the office all the same
        file.record(farming.number(), FarmingEvent.Kind.NOT_HANDED, refused.reason());
      }
    }
  }

  private static String fileName(String number, FarmingPaper paper) {
    return (paper.kind() == Kind.DRAFT ? "borrador-" : "propuesta-") + number + "-v" + paper.version() + ".pdf";
  }

  /** A contact reads it on its page: as good as opening the file. */
  public void read(String number, FarmingPaper paper, long contact) {
    documents.ofCase(number, contact).stream().filter(one -> isFile(one, fileName(number, paper))).findFirst()
        .ifPresent(one -> documents.opened(one.id(), contact));
  }

  private static boolean isFile(Delivery delivery, String name) {
    return delivery.version().content() instanceof DocumentContent.Stored stored && stored.fileName().equals(name);
  }

  /**
   * A paper as it is read.
   *
   * @param sentOn empty while it is being written
   * @param authorMail perhaps empty
   */
  public record Sheet(String number, String house, String company, String author, String authorMail, FarmingPaper paper, String budget,
      String sentOn, String portal) {}

  public Sheet sheet(Farming farming, FarmingPaper paper) {
    Company company = customers.company(farming.company());
    Optional<Person> author = staff.person(paper.author());
    return new Sheet(farming.number(), house.name(), company.legalName(), author.map(Person::displayName).orElse(paper.author()),
        author.filter(Person::hasEmail).map(Person::email).orElse(""), paper, Euros.words(paper.budget()),
        paper.sent() ? new Times(company.zone()).day(paper.sentAt()) : "", link(farming.number()));
  }

  String link(String number) {
    return mail.portalUrl() + "/portal/propuestas/" + number;
  }

  public byte[] pdf(Sheet sheet) {
    return printed.pdf("growth/farming-print", Map.of("sheet", sheet));
  }

  public static String pdfName(Sheet sheet) {
    return fileName(sheet.number(), sheet.paper());
  }

  // the answer

  /** @param patience whether the customer will be reminded once more */
  public record Waiting(Instant until, boolean patience) {}

  /** Asked for the first time, or once more after a reminder. */
  public Waiting ask(String number, Kind kind) {
    Farming farming = file.get(number);
    int reminded = farming.asked() == kind ? farming.reminded() + 1 : 0;
    file.asks(number, kind, reminded);
    if (reminded > 0) {
      file.record(number, FarmingEvent.Kind.REMINDED, String.valueOf(reminded));
    }
    Company company = customers.company(farming.company());
    return new Waiting(calendars.get(company.calendar()).addDays(file.now(), settings.daysUntilReminder()), reminded < settings.mostReminders());
  }

  /** Nobody waits any longer. */
  public void lapse(String number) {
    file.comesTo(number, FarmingState.CLOSING);
    file.record(number, FarmingEvent.Kind.SILENT, null);
  }

  /** The newest of a kind that the customer has before their eyes. */
  Optional<FarmingPaper> current(String number, Kind kind) {
    return store.papers(number).stream().filter(one -> one.kind() == kind && one.sent()).findFirst();
  }

  /** What was sent last, whatever it is. */
  Optional<FarmingPaper> latest(String number) {
    return Stream.of(Kind.PROPOSAL, Kind.DRAFT).flatMap(kind -> current(number, kind).stream()).findFirst();
  }

}
