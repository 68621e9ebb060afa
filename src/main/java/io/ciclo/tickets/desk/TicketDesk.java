package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SignedIn;
import io.ciclo.engine.Upload;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.tickets.Attachment;
import io.ciclo.tickets.AttachmentLimits;
import io.ciclo.tickets.CustomerState;
import io.ciclo.tickets.CustomerTicket;
import io.ciclo.tickets.Download;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.EscalationReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Match;
import io.ciclo.tickets.NewTicket;
import io.ciclo.tickets.NoSuchTicket;
import io.ciclo.tickets.OnBehalf;
import io.ciclo.tickets.OnBehalfRefused;
import io.ciclo.tickets.Participant;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketSearch;
import io.ciclo.tickets.TicketSummary;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.Tickets;
import io.ciclo.tickets.UnknownCaller;
import io.ciclo.tickets.store.ConversationStore;
import io.ciclo.tickets.store.EventStore;
import io.ciclo.tickets.store.ExtraStore;
import io.ciclo.tickets.store.ParticipantStore;
import io.ciclo.tickets.store.TicketChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The room's door. */
@Service
class TicketDesk implements Tickets {

  private final SafeWrite safely;
  private final CaseFile file;
  private final Intake intake;
  private final Replies replies;
  private final Reading reading;
  private final Lists lists;
  private final Conversation conversation;
  private final Actors actors;
  private final Customers customers;
  private final TicketLetters letters;
  private final ConversationStore entries;
  private final EventStore events;
  private final ExtraStore extras;
  private final ParticipantStore participants;
  private final Reclassification reclassification;
  private final Attention attention;
  private final Escalations escalations;
  private final Mentions mentions;

  TicketDesk(SafeWrite safely, CaseFile file, Intake intake, Replies replies, Reading reading, Lists lists, Conversation conversation,
      Actors actors, Customers customers, TicketLetters letters, ConversationStore entries, EventStore events,
      ExtraStore extras, ParticipantStore participants, Reclassification reclassification, Attention attention,
      Escalations escalations, Mentions mentions) {
    this.safely = safely;
    this.file = file;
    this.intake = intake;
    this.replies = replies;
    this.reading = reading;
    this.lists = lists;
    this.conversation = conversation;
    this.actors = actors;
    this.customers = customers;
    this.letters = letters;
    this.entries = entries;
    this.events = events;
    this.extras = extras;
    this.participants = participants;
    this.reclassification = reclassification;
    this.attention = attention;
    this.escalations = escalations;
    this.mentions = mentions;
  }

  @Override
  public String open(NewTicket ticket, List<Upload> files) {
    return safely.write(() -> intake.open(ticket, files));
  }

  @Override
  public String openOnBehalf(NewTicket ticket, OnBehalf why, List<Upload> files) {
    if (!intake.allowed(ticket, why)) {
      // committed before the refusal is thrown, so that the customer does read the reasons
      askToOpen(ticket.contactId());
      throw new OnBehalfRefused("«Motivo»: este ticket lo abre el cliente en la oficina virtual, porque así queda"
          + " constancia, los datos llegan exactos y se analiza mejor. Le hemos enviado un correo que se lo explica.");
    }
    return safely.write(() -> intake.openOnBehalf(ticket, why, files));
  }

  @Override
  public void reportUnknown(UnknownCaller caller, String staffId) {
    safely.run(() -> intake.reportUnknown(caller, staffId));
  }

  @Override
  public void askToOpen(long contactId) {
    safely.run(() -> letters.sendReasonsToOpenIt(contactId));
  }

  @Override
  public Ticket ticket(String number) {
    return file.get(number);
  }

  @Override
  public boolean visibleTo(String number, long contactId) {
    return reading.visibleTo(file.get(number), contactId);
  }

  @Override
  public List<CustomerTicket> ofContact(long contactId, TicketSearch search) {
    return lists.ofContact(search, customers.contact(contactId));
  }

  @Override
  public List<CustomerTicket> ofCompany(long companyId, TicketSearch search) {
    return lists.ofCompany(companyId, search);
  }

  @Override
  public List<CustomerTicket> awaitingContact(long contactId) {
    return lists.awaitingContact(customers.contact(contactId));
  }

  @Override
  public List<CustomerTicket> awaitingCompany(long companyId) {
    return lists.awaitingCompany(companyId);
  }

  @Override
  public List<TicketSummary> search(TicketSearch search) {
    return lists.summaries(search);
  }

  @Override
  public List<Entry> conversation(String number, boolean withInternal) {
    return entries.of(file.get(number).number(), withInternal);
  }

  @Override
  public List<TicketEvent> events(String number) {
    return events.of(file.get(number).number());
  }

  @Override
  public List<Attachment> attachments(String number) {
    return entries.attachments(file.get(number).number());
  }

  @Override
  public AttachmentLimits attachmentLimits() {
    return conversation.limits();
  }

  @Override
  public Download download(String number, UUID attachment) {
    return entries.download(number, attachment).orElseThrow(() -> new NoSuchTicket(number));
  }

  @Override
  public List<Participant> participants(String number) {
    return reading.participants(file.get(number).number());
  }

  @Override
  public void addParticipant(String number, long contactId, SignedIn by) {
    safely.run(() -> {
      Ticket ticket = file.get(number);
      Contact contact = customers.contact(contactId);
      if (contact.companyId() != ticket.companyId() || !contact.active()) {
        throw new InputRefused("contactId", "«Participante»: elija un contacto activo de la empresa.");
      }
      if (contactId == ticket.contactId() || participants.of(number).contains(contactId)) {
        throw new InputRefused("contactId", "«Participante»: " + contact.name() + " ya participa en este ticket.");
      }
      participants.add(number, contactId, file.now());
      file.record(number, EventKind.PARTICIPANT_ADDED, actors.of(by), contact.name());
    });
  }

  @Override
  public List<Match> possibleMatches(String number) {
    return reading.possibleMatches(file.get(number));
  }

  @Override
  public Map<String, String> extras(String number) {
    return extras.of(number);
  }

  @Override
  public CustomerState customerState(Ticket ticket) {
    return reading.customerState(ticket);
  }

  @Override
  public boolean takesReplies(Ticket ticket) {
    return reading.takesReplies(ticket);
  }

  @Override
  public void customerReplies(String number, long contactId, String text, List<Upload> files) {
    safely.run(() -> replies.reply(number, contactId, text, files));
  }

  @Override
  public void customerAnswersSolution(String number, long contactId, boolean accepted, String comment,
      List<Upload> files) {
    safely.run(() -> replies.answerSolution(number, contactId, accepted, comment, files));
  }

  @Override
  public void customerWithdraws(String number, long contactId, String reason) {
    safely.run(() -> replies.withdraw(number, contactId, reason));
  }

  @Override
  public void staffAnswers(String number, String staffId, String text, String nextStep, List<Upload> files) {
    safely.run(() -> attention.answer(number, staffId, text, nextStep, files));
  }

  @Override
  public void noAnswerNeeded(String number, String staffId) {
    safely.run(() -> attention.noAnswerNeeded(number, staffId));
  }

  @Override
  public Set<Priority> possiblePriorities(String number) {
    return reclassification.possible(file.get(number));
  }

  @Override
  public List<NewDeadline> previewPriority(String number, Priority priority) {
    return reclassification.preview(file.get(number), priority);
  }

  @Override
  public void changePriority(String number, String staffId, Priority priority, String reason) {
    safely.run(() -> reclassification.change(number, staffId, priority, reason));
  }

  @Override
  public Set<TicketType> possibleTypes(String number) {
    return reclassification.possibleTypes(file.get(number));
  }

  @Override
  public List<NewDeadline> previewType(String number, TicketType type, Priority priority) {
    return reclassification.previewType(file.get(number), type, priority);
  }

  @Override
  public void changeType(String number, String staffId, TicketType type, Priority priority, String reason) {
    safely.run(() -> reclassification.changeType(number, staffId, type, priority, reason));
  }

  @Override
  public Map<String, List<NewDeadline>> previewTerms(Company company) {
    return reclassification.preview(company);
  }

  @Override
  public Optional<TicketEvent> thanks(Ticket ticket) {
    return reading.thanks(ticket);
  }

  @Override
  public void reopenThanked(String number, String staffId) {
    safely.run(() -> replies.reopenThanked(number, staffId));
  }

  @Override
  public void staffNotes(String number, String staffId, String text, List<Upload> files) {
    safely.run(() -> {
      String note = Texts.required("text", "Nota interna", text, 8000);
      conversation.internally(number, actors.staff(staffId), note, files);
      file.record(number, EventKind.NOTED, actors.staff(staffId), null);
      file.change(file.get(number), new TicketChange());
      mentions.tell(number, staffId, note);
    });
  }

  @Override
  public void escalate(String number, String staffId, EscalationReason reason, String documentation,
      boolean informationComplete, String told) {
    safely.run(() -> escalations.askAside(number, staffId, reason, documentation, informationComplete, told));
  }

  @Override
  public List<Escalation> escalations(String number) {
    return escalations.of(number);
  }
}
