package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Times;
import io.ciclo.engine.Vocabulary;
import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.EventKind;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.store.EscalationStore;
import io.ciclo.tickets.store.TicketChange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** The steps with an external provider, in their order (FU-17, FU-18, SL-22). */
@Service
public class ProviderSteps {

  private final CaseFile file;
  private final EscalationStore store;
  private final Escalations escalations;
  private final Conversation conversation;
  private final Actors actors;
  private final Customers customers;
  private final TicketLetters letters;
  private final Vocabulary vocabulary;

  ProviderSteps(CaseFile file, EscalationStore store, Escalations escalations, Conversation conversation, Actors actors,
      Customers customers, TicketLetters letters, Vocabulary vocabulary) {
    this.file = file;
    this.store = store;
    this.escalations = escalations;
    this.conversation = conversation;
    this.actors = actors;
    this.customers = customers;
    this.letters = letters;
    this.vocabulary = vocabulary;
  }

  /** First step: everything that the provider will ask for. */
  public void gathered(String number, String staffId, String provider, String data) {
    // the vertical line parts name and date in the list of events
    store.providerData(lasting(number).id(), provider.replace('|', '/'), data);
    conversation.internally(number, actors.staff(staffId), vocabulary.word("tickets.escalation.gathered")
        .replace("{provider}", provider) + "\n\n" + data, List.of());
    file.record(number, EventKind.NOTED, actors.staff(staffId), null);
  }

  /**
   * Second step: the provider has the case, and from now on its own date counts (SL-22).
   *
   * @param date the provider's, which lasts to the end of that day where the customer is; null when it gives none
   * @param told what the customer reads in MT-30, which the process sends next
   */
  public void opened(String number, String staffId, String reference, LocalDate date, String told) {
    Escalation escalation = lasting(number);
    Instant due = due(number, date);
    store.providerTicket(escalation.id(), reference, due, told);
    conversation.publicly(number, actors.staff(staffId), told, null, List.of());
    file.move(file.get(number), TicketState.WAITING_PROVIDER, new TicketChange(), actors.staff(staffId));
    file.record(number, EventKind.ESCALATED_TO_PROVIDER, actors.staff(staffId), details(escalation, date, due));
    file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    file.refresh(number);
  }

  /** Last step, as often as there is something to say: the provider has not answered yet, and the customer knows. */
  public void waits(String number, String staffId, String findings, LocalDate newDate, String told) {
    Escalation escalation = lasting(number);
    if (newDate != null) {
      Instant due = due(number, newDate);
      store.providerDate(escalation.id(), due);
      file.record(number, EventKind.ESCALATED_TO_PROVIDER, actors.staff(staffId), details(escalation, newDate, due));
    }
    conversation.internally(number, actors.staff(staffId), findings, List.of());
    tell(number, staffId, told, vocabulary.word("tickets.letter.providerWaits"));
  }

  /** The provider has answered: our clocks go on, and so does whoever attends the ticket. */
  public void answered(String number, String staffId, String findings, String told) {
    file.record(number, EventKind.PROVIDER_ANSWERED, actors.staff(staffId), lasting(number).provider().name());
    escalations.end(number, Escalation.Route.PROVIDER, staffId, Escalation.Outcome.ANSWERED, findings, null);
    tell(number, staffId, told, vocabulary.word("tickets.letter.providerAnswered"));
  }

  private void tell(String number, String staffId, String told, String nextStep) {
    conversation.publicly(number, actors.staff(staffId), told, nextStep, List.of());
    file.record(number, EventKind.ANSWERED, actors.staff(staffId), null);
    letters.sendNotice(number, told, nextStep);
    file.refresh(number);
  }

  private Instant due(String number, LocalDate date) {
    if (date == null) {
      return null;
    }
    Ticket ticket = file.get(number);
    Company company = customers.company(ticket.companyId());
    Instant due = date.plusDays(1).atStartOfDay(company.zone()).toInstant();
    if (!due.isAfter(file.now())) {
      throw new InputRefused("providerDate", "«Fecha del proveedor»: el " + Times.digits(date) + " ya ha pasado.");
    }
    return due;
  }

  private static String details(Escalation escalation, LocalDate date, Instant due) {
    String name = escalation.provider().name();
    return due == null ? name : name + " | " + Times.digits(date) + " | " + due;
  }

  private Escalation lasting(String number) {
    return escalations.lasting(number, Escalation.Route.PROVIDER);
  }

  /** Who it is, what it was sent, and its own number and date, for the forms. */
  public String summary(String number) {
    return escalations.find(number, Escalation.Route.PROVIDER).map(Escalation::provider).map(provider ->
        provider.name() + (provider.reference() == null ? "" : " · " + provider.reference())
            + (provider.due() == null ? "" : " · " + vocabulary.word("tickets.escalation.until") + " " + Times.digits(
                LocalDate.ofInstant(provider.due().minusSeconds(1), customers.company(file.get(number).companyId()).zone())))
            + "\n\n" + provider.data()).orElse("");
  }
}
