package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseTalk.Words;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.Staff;
import io.ciclo.tickets.Ticket;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What quick answers say about a ticket. */
@Component
class TicketWords {

  private final Customers customers;
  private final Staff staff;
  private final MessageSettings mail;

  TicketWords(Customers customers, Staff staff, MessageSettings mail) {
    this.customers = customers;
    this.staff = staff;
    this.mail = mail;
  }

  Words of(Ticket ticket, String author) {
    Company company = customers.company(ticket.companyId());
    return new Words(Map.of(
        "cliente", customers.contact(ticket.contactId()).name(),
        "empresa", company.legalName(),
        "ticket", ticket.number(),
        "asunto", ticket.subject(),
        "lider", staff.displayName(ticket.accountLeader()),
        "agente", author,
        "enlaceTicket", mail.portalUrl() + "/portal/tickets/" + ticket.number()),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }
}
