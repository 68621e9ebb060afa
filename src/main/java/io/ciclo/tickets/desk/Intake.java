package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.Transition;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.OnBehalf;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.UnknownCaller;
import io.ciclo.tickets.Urgency;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tickets.store.TicketStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Opens tickets and finds who leads them. */
@Service
public class Intake {

  private final TicketStore tickets;
  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Customers customers;
  private final Decisions decisions;
  private final CaseNumbers numbers;
  private final CaseLinks links;
  private final TicketProcesses processes;
  private final Reading reading;
  private final TicketClocks clocks;
  private final Emergencies emergencies;
  private final TicketLetters letters;

  Intake(TicketStore tickets, CaseFile file, Conversation conversation, Actors actors, Customers customers,
      Decisions decisions, CaseNumbers numbers, CaseLinks links, TicketProcesses processes, Reading reading,
      TicketClocks clocks, Emergencies emergencies, TicketLetters letters) {
    this.tickets = tickets;
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.customers = customers;
    this.decisions = decisions;
    this.numbers = numbers;
    this.links = links;
    this.processes = processes;
    this.reading = reading;
    this.clocks = clocks;
    this.emergencies = emergencies;
    this.letters = letters;
  }

  String open(NewTicket asked, List<Upload> files) {
    return store(asked, Origin.PORTAL, null, actors.contact(asked.contactId()), files);
  }

  /** Whether the listed reason is a good one today (IN-09). */
  boolean allowed(NewTicket asked, OnBehalf why) {
    return Boolean.TRUE.equals(exception(asked, why).get("allowed"));
  }

  String openOnBehalf(NewTicket asked, OnBehalf why, List<Upload> files) {
    Object type = exception(asked, why).get("ticketType");
    TicketType expected = type == null || type.toString().isBlank() ? null : TicketType.valueOf(type.toString());
    String number = store(asked, why.origin(), expected, actors.staff(why.staffId()), files);
    file.record(number, EventKind.OPENED_ON_BEHALF, actors.staff(why.staffId()), why.origin().name());
    String note = Texts.optional(why.note());
    if (note != null) {
      conversation.internally(number, actors.staff(why.staffId()), note, List.of());
    }
    return number;
  }

  private Map<String, Object> exception(NewTicket asked, OnBehalf why) {
    return decisions.evaluate(TicketDecisions.ON_BEHALF_EXCEPTIONS, Map.of("origin", why.origin().name(),
        "phoneService", customers.company(asked.companyId()).phoneService()));
  }

  private String store(NewTicket typed, Origin origin, TicketType expected, Actor author, List<Upload> files) {
    NewTicket asked = completed(typed);
    Company company = customers.company(asked.companyId());
    Contact contact = customers.contact(asked.contactId());
    if (contact.companyId() != company.id() || !contact.active()) {
      throw new InputRefused("contactId", "«Contacto»: la persona elegida no es un contacto activo de la empresa.");
    }
    if (!company.status().contactsMayEnter()) {
      throw new InputRefused("contactId", "«Contacto»: " + company.legalName() + " está de baja; no se le abren tickets nuevos.");
    }
    String related = Texts.optional(asked.relatedNumber());
    if (related != null && tickets.find(related).filter(one -> reading.visibleTo(one, contact.id())).isEmpty()) {
      throw new InputRefused("relatedNumber", "«Ticket relacionado»: no existe ningún ticket suyo con el número " + related + ".");
    }
    Instant now = file.now();
    boolean blocked = asked.shop().purchaseBlocked();
    String number = numbers.next(CasePrefix.TICKET);
    tickets.insert(new Ticket(number, company.id(), contact.id(), asked.subject(), asked.description(),
        asked.urgency(), Texts.optional(asked.businessImpact()), Texts.optional(asked.area()),
        Texts.optional(asked.technicalData()), related, asked.shop(),
        asked.urgency() == Urgency.HIGH && !company.phoneService(),
        new Ticket.Opening(origin, author.kind(), author.id(), author.name(), now), TicketState.NEW,
        new Ticket.Classification(blocked ? TicketType.INCIDENT : expected, blocked ? Priority.VERY_HIGH : null, null,
            null, true, blocked),
        null, null, null, null, 0, null, null, now, 0));
    clocks.open(file.get(number));
    conversation.publicly(number, author, asked.description(), null, files);
    file.record(number, EventKind.OPENED, author, origin.name());
    if (related != null) {
      links.link(number, related, "RELATED");
      if (file.get(related).splitByTopic()) {
        conversation.copyFiles(related, number);
      }
    }
    processes.ticketOpened(number);
    emergencies.consider(file.get(number));
    return number;
  }

  /** What happens and the state of the shop are all that anybody has to tell; the rest is taken from it or usual (DW-09). */
  private static NewTicket completed(NewTicket typed) {
    String description = Texts.required("description", "¿Qué ocurre o qué necesita?", typed.description(), 8000);
    Texts.atMost("subject", "Asunto", typed.subject(), FirstWords.LONGEST_SUBJECT);
    Texts.atMost("businessImpact", "Impacto en el negocio", typed.businessImpact(), 2000);
    Texts.atMost("area", "Área afectada", typed.area(), 200);
    Texts.atMost("technicalData", "Datos técnicos", typed.technicalData(), 2000);
    if (typed.shop() == null) {
      throw new InputRefused("shop", "«Estado de la tienda»: responda a las tres preguntas con sí o no.");
    }
    String subject = Texts.optional(typed.subject());
    return new NewTicket(typed.companyId(), typed.contactId(), subject == null ? FirstWords.of(description) : subject,
        description, typed.urgency() == null ? Urgency.NORMAL : typed.urgency(), typed.businessImpact(), typed.area(),
        typed.technicalData(), typed.relatedNumber(), typed.shop());
  }

  /**
   * The leader of the company becomes the ticket's (IN-10); null when it has none. In the first month after a project it is the project
   * manager, and those who serve the company every day receive a copy (HO-05).
   */
  public String assignAccountLeader(String number) {
    Ticket ticket = file.get(number);
    Optional<Transition> transition = customers.transition(ticket.companyId());
    String leader = transition.map(Transition::projectManager).orElse(customers.company(ticket.companyId()).accountLeader());
    if (leader != null) {
      Ticket led = file.change(ticket, new TicketChange().accountLeader(leader));
      file.record(number, EventKind.LEADER_ASSIGNED, Actor.SYSTEM, actors.staff(leader).name());
      transition.ifPresent(month -> letters.sendTransitionCopy(led));
    }
    return leader;
  }

  /** Nothing is opened for a company that nobody knows: its leaders-to-be are told (CL-11). */
  void reportUnknown(UnknownCaller caller, String staffId) {
    letters.sendUnknown(new UnknownCaller(Texts.required("company", "Empresa", caller.company(), 200),
        Texts.required("who", "Quién", caller.who(), 300), Texts.required("request", "Qué pide", caller.request(), 4000)), actors.staff(staffId).name());
  }

  /** A care manager names the leader, for the company too, so that its next ticket has one. */
  public void nameAccountLeader(String number, String leader, String by) {
    Ticket ticket = file.get(number);
    customers.nameAccountLeader(ticket.companyId(), leader);
    file.change(ticket, new TicketChange().accountLeader(leader));
    file.record(number, EventKind.LEADER_ASSIGNED, actors.staff(by), actors.staff(leader).name());
  }
}
