package io.ciclo.tickets.desk;

import io.ciclo.customers.CareTeam;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.staff.CaseCover;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.store.TicketStore;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever leads or attends a company's tickets has a backup there, if somebody was named (RO-03). */
@Component
class TicketCover implements CaseCover {

  private final TicketStore tickets;
  private final Customers customers;

  TicketCover(TicketStore tickets, Customers customers) {
    this.tickets = tickets;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TICKET;
  }

  @Override
  public Optional<String> insteadOf(String person, String caseNumber) {
    return tickets.find(caseNumber).flatMap(ticket -> {
      CareTeam team = customers.careTeam(ticket.companyId());
      if (leads(person, ticket)) {
        return Optional.ofNullable(team.backupLeader());
      }
      return person.equals(team.agent()) ? Optional.ofNullable(team.backupAgent()) : Optional.empty();
    });
  }

  private boolean leads(String person, Ticket ticket) {
    return person.equals(ticket.accountLeader()) || person.equals(customers.company(ticket.companyId()).accountLeader());
  }
}
