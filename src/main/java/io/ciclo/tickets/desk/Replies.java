package io.ciclo.tickets.desk;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.Acceptance;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.NoSuchTicket;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketEvent;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.process.TicketProcesses;
import io.ciclo.tickets.store.TicketChange;
import java.util.List;
import org.springframework.stereotype.Service;

/** What customers do with a ticket once it is open: facts first, then whoever waits hears of it. */
@Service
class Replies {

  private final CaseFile file;
  private final Conversation conversation;
  private final Actors actors;
  private final Reading reading;
  private final TicketProcesses processes;
  private final Vocabulary vocabulary;
  private final Interactions interactions;

  Replies(CaseFile file, Conversation conversation, Actors actors, Reading reading, TicketProcesses processes,
      Vocabulary vocabulary, Interactions interactions) {
    this.file = file;
    this.conversation = conversation;
    this.actors = actors;
    this.reading = reading;
    this.processes = processes;
    this.vocabulary = vocabulary;
    this.interactions = interactions;
  }

  void reply(String number, long contactId, String text, List<Upload> files) {
    Ticket ticket = seen(number, contactId);
    String words = Texts.required("text", "Mensaje", text, 8000);
    if (ticket.closing() != null && ticket.closing().reason().merged()) {
      throw new InputRefused("text", "«Mensaje»: este ticket está unido a " + ticket.closing().reference()
          + "; escriba allí, por favor.");
    }
    if (!reading.takesReplies(ticket)) {
      throw new InputRefused("text", "«Mensaje»: este ticket está cerrado y ya no admite respuestas; abra un ticket nuevo,"
          + " por favor, e indique " + number + " como ticket relacionado.");
    }
    Actor customer = actors.contact(contactId);
    conversation.publicly(number, customer, words, null, files);
    ThanksPolicy.Judgement judgement = ThanksPolicy.judge(words, customer.name(), files != null && !files.isEmpty());
    if (ticket.closing() != null && !judgement.reopens()) {
      file.record(number, EventKind.THANKED, customer, judgement.name());
      file.change(ticket, new TicketChange());
      return;
    }
    heard(number, customer);
    interactions.consider(number);
  }

  /** Somebody of staff thinks that there is more to it: as if the customer had asked for it. */
  void reopenThanked(String number, String staffId) {
    TicketEvent thanks = reading.thanks(file.get(number)).orElseThrow(() -> new InputRefused("reopen",
        "«Reabrir de todos modos»: este ticket no está cerrado después de un agradecimiento del cliente."));
    file.record(number, EventKind.CUSTOMER_REPLIED, new Actor(thanks.actorKind(), thanks.actorId(), thanks.actor()), null);
    reopen(file.get(number), actors.staff(staffId));
  }

  /** The customer's words are stored already. */
  void heard(String number, Actor customer) {
    Ticket ticket = file.get(number);
    file.record(number, EventKind.CUSTOMER_REPLIED, customer, null);
    if (ticket.closing() != null) {
      reopen(ticket, customer);
      return;
    }
    switch (processes.expecting(number)) {
      case ANSWER -> {
        String reason = ticket.state() == TicketState.ON_HOLD ? Silence.HOLD : Silence.INFORMATION;
        file.move(ticket, TicketState.CUSTOMER_REPLIED, new TicketChange().nothingAwaited(), customer);
        file.record(number, EventKind.WAITING_ENDED, customer, reason);
        processes.customerReplied(number);
      }
      case WORK -> {
        if (ticket.state() == TicketState.CONTRACT_CHECK || ticket.state() == TicketState.ESCALATED
            || ticket.state() == TicketState.WAITING_PROVIDER || ticket.state() == TicketState.IN_VALIDATION) {
          // only the decision that is open ends this state; the words are read there
          file.change(ticket, new TicketChange());
        } else {
          file.move(ticket, TicketState.CUSTOMER_REPLIED, new TicketChange(), customer);
        }
      }
      case REVIEW -> file.change(ticket, new TicketChange());
      case NOTHING -> {
        file.change(ticket, new TicketChange());
        processes.replyToReview(number);
      }
    }
  }

  private void reopen(Ticket ticket, Actor by) {
    boolean classified = !ticket.classification().provisional();
    file.move(ticket, TicketState.CUSTOMER_REPLIED, new TicketChange().reopened(), by);
    file.record(ticket.number(), EventKind.REOPENED, by, ticket.closing().reason().name());
    if (classified) {
      processes.reopened(ticket.number());
    } else {
      // closed before anybody had classified it: it has no path to go on with
      processes.ticketOpened(ticket.number());
    }
  }

  void answerSolution(String number, long contactId, boolean accepted, String comment, List<Upload> files) {
    Ticket ticket = seen(number, contactId);
    if (ticket.state() != TicketState.IN_VALIDATION) {
      throw new InputRefused("accepted", "«Su respuesta»: este ticket no está pendiente de su validación.");
    }
    Actor customer = actors.contact(contactId);
    String words = Texts.optional(comment);
    Texts.atMost("comment", "Comentario", comment, 4000);
    if (!accepted && words == null) {
      throw new InputRefused("comment", "«Comentario»: es obligatorio; díganos qué sigue sin funcionar.");
    }
    if (words != null || files != null && !files.isEmpty()) {
      conversation.publicly(number, customer, words == null ? vocabulary.word("tickets.filesOnly") : words, null, files);
    }
    file.record(number, EventKind.WAITING_ENDED, customer, "VALIDATION");
    if (accepted) {
      file.change(ticket, new TicketChange().acceptance(Acceptance.EXPLICIT).answerBy(null));
      file.record(number, EventKind.SOLUTION_ACCEPTED, customer, null);
      processes.solutionAnswered(number, true, false);
      return;
    }
    int rejections = ticket.rejections() + 1;
    boolean second = rejections >= 2;
    file.move(ticket, second ? TicketState.ESCALATED : TicketState.IN_PROGRESS,
        new TicketChange().rejection(rejections, words).verdict(null), customer);
    file.record(number, EventKind.SOLUTION_REJECTED, customer, words);
    processes.solutionAnswered(number, false, second);
  }

  void withdraw(String number, long contactId, String reason) {
    Ticket ticket = seen(number, contactId);
    if (!ticket.open()) {
      throw new InputRefused("reason", "«No seguir adelante»: este ticket ya está cerrado.");
    }
    Texts.atMost("reason", "Motivo", reason, 4000);
    Actor customer = actors.contact(contactId);
    String words = Texts.optional(reason);
    if (words != null) {
      conversation.publicly(number, customer, words, null, List.of());
    }
    file.change(ticket, new TicketChange().verdict(CloseReason.WITHDRAWN));
    file.record(number, EventKind.WITHDRAWN, customer, words);
    processes.withdrawn(number);
  }

  private Ticket seen(String number, long contactId) {
    Ticket ticket = file.get(number);
    if (!reading.visibleTo(ticket, contactId)) {
      throw new NoSuchTicket(number);
    }
    return ticket;
  }
}
