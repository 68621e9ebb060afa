package io.ciclo.tickets.desk;

import io.ciclo.customers.ContractStanding;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.InputRefused;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TriageFinding;
import io.ciclo.tickets.store.ParticipantStore;
import io.ciclo.tickets.store.TicketChange;
import io.ciclo.tickets.store.TicketStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** The first review of a ticket (IN-11 to IN-19). */
@Service
public class Triage {

  private static final String GO_ON = "CONTINUE";
  private static final String NO_CONTRACT = "INVALID";

  private final TicketStore tickets;
  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Customers customers;
  private final CaseLinks links;
  private final Replies replies;
  private final Reading reading;
  private final ParticipantStore participants;

  Triage(TicketStore tickets, CaseFile file, Conversation conversation, Actors actors, Customers customers,
      CaseLinks links, Replies replies, Reading reading, ParticipantStore participants) {
    this.tickets = tickets;
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.customers = customers;
    this.links = links;
    this.replies = replies;
    this.reading = reading;
    this.participants = participants;
  }

  /** What the decision {@code triage-outcome} asks about contract and urgency. */
  public record Circumstances(String contractState, boolean urgent) {

    /** Neither in force nor in its period of grace, and nobody decided to go on without it. */
    public boolean contractMissing() {
      return NO_CONTRACT.equals(contractState);
    }
  }

  public Circumstances circumstances(String number) {
    Ticket ticket = file.get(number);
    ContractStanding standing = customers.standing(ticket.companyId());
    String contract = acceptedWithoutContract(number) || standing instanceof ContractStanding.InForce ? "VALID"
        : standing instanceof ContractStanding.InGrace ? "GRACE" : NO_CONTRACT;
    return new Circumstances(contract, ticket.classification().priority() == Priority.VERY_HIGH);
  }

  /** Somebody decided to go on, and is not asked twice about the same ticket (IN-11). */
  private boolean acceptedWithoutContract(String number) {
    return file.events(number).stream()
        .anyMatch(event -> event.kind() == EventKind.CONTRACT_CLARIFIED && GO_ON.equals(event.details()));
  }

  /**
   * What a person found. Fields that the finding does not need are null or empty.
   *
   * @param reference number of the ticket with which a DUPLICATE or REPLY belongs
   * @param topics of SEVERAL_TOPICS, at least two
   */
  public void found(String number, String staffId, TriageFinding finding, String reference, String question,
      List<String> topics, String explanation) {
    Ticket ticket = file.get(number);
    if (finding == TriageFinding.DUPLICATE || finding == TriageFinding.REPLY) {
      demandReference(ticket, finding, reference);
    }
    if (finding == TriageFinding.SEVERAL_TOPICS && topics.size() < 2) {
      throw new InputRefused("topics", "«Temas»: escriba al menos dos, uno por línea.");
    }
    file.change(ticket, new TicketChange().triage(finding, reference, topics, explanation).question(question));
    file.record(number, EventKind.TRIAGED, actors.staff(staffId), finding.name());
    if (question != null) {
      conversation.publicly(number, actors.staff(staffId), question, null, List.of());
      file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    }
  }

  private void demandReference(Ticket ticket, TriageFinding finding, String reference) {
    Ticket other = tickets.find(reference).filter(one -> one.companyId() == ticket.companyId()).orElseThrow(() ->
        new InputRefused("reference", "«Número del otro ticket»: la empresa no tiene ningún ticket con el número " + reference + "."));
    if (other.number().equals(ticket.number())) {
      throw new InputRefused("reference", "«Número del otro ticket»: un ticket no puede unirse a sí mismo.");
    }
    if (other.closing() != null && other.closing().reason().merged()) {
      throw new InputRefused("reference", "«Número del otro ticket»: " + reference + " ya está unido a "
          + other.closing().reference() + "; indique ese número.");
    }
    if (finding == TriageFinding.REPLY && !reading.takesReplies(other)) {
      throw new InputRefused("reference", "«Número del otro ticket»: " + reference
          + " está cerrado y ya no admite respuestas; atienda este como ticket nuevo.");
    }
  }

  /** What the decision made of it: the state, or the reason with which the ticket will be closed. */
  public void decided(String number, String action) {
    Ticket ticket = file.get(number);
    switch (action) {
      case "CLASSIFY", "CLASSIFY_IN_GRACE" -> file.move(ticket, TicketState.IN_TRIAGE, new TicketChange(), Actor.SYSTEM);
      case "HOLD" -> file.move(ticket, TicketState.CONTRACT_CHECK, new TicketChange(), Actor.SYSTEM);
      case "ASK" -> { }
      case "DUPLICATE" -> {
        links.link(number, ticket.triage().reference(), "DUPLICATE_OF");
        unite(ticket, CloseReason.DUPLICATE);
      }
      case "REPLY" -> unite(ticket, CloseReason.REPLY_TO_OTHER);
      case "SPLIT" -> file.change(ticket, new TicketChange().verdict(CloseReason.MULTI_TOPIC));
      case "OUT_OF_SCOPE" -> file.change(ticket, new TicketChange().verdict(CloseReason.OUT_OF_SCOPE));
      default -> throw new IllegalStateException("triage-outcome says '" + action + "', which tickets do not know");
    }
  }

  /** Follow-up continues under the reference (IN-12): whoever is sent there (MT-28) must be able to read it. */
  private void unite(Ticket ticket, CloseReason reason) {
    file.change(ticket, new TicketChange().verdict(reason));
    String reference = ticket.triage().reference();
    Set<Long> readers = new LinkedHashSet<>(participants.of(ticket.number()));
    readers.add(ticket.contactId());
    readers.stream().map(customers::contact)
        .filter(contact -> contact.active() && !reading.visibleTo(file.get(reference), contact.id()))
        .forEach(contact -> {
          participants.add(reference, contact.id(), file.now());
          file.record(reference, EventKind.PARTICIPANT_ADDED, Actor.SYSTEM, contact.name());
        });
  }

  /** What the customer wrote belongs to another ticket, and is heard there (IN-13). */
  public void forwardReply(String number) {
    Ticket ticket = file.get(number);
    String reference = ticket.triage().reference();
    conversation.copyCustomersWords(ticket, reference);
    links.link(number, reference, "REPLY_TO");
    file.record(number, EventKind.REPLY_FORWARDED, Actor.SYSTEM, reference);
    replies.heard(reference, actors.contact(ticket.contactId()));
  }

  /** Only a person cancels for want of a contract (IN-11). */
  public void contractClarified(String number, String staffId, boolean goOn, String note) {
    Ticket ticket = file.get(number);
    conversation.internally(number, actors.staff(staffId), note, List.of());
    file.record(number, EventKind.CONTRACT_CLARIFIED, actors.staff(staffId), goOn ? GO_ON : "CANCEL");
    if (goOn) {
      file.move(ticket, TicketState.IN_TRIAGE, new TicketChange(), actors.staff(staffId));
    } else {
      file.change(ticket, new TicketChange().verdict(CloseReason.CONTRACT_INVALID));
    }
  }

  public void renewalNoted(String number, String staffId, String note) {
    conversation.internally(number, actors.staff(staffId), note, List.of());
    file.record(number, EventKind.CONTRACT_RENEWAL_NOTED, actors.staff(staffId), null);
  }
}
