package io.ciclo.tickets.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.store.TicketStore;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The customer of a CSM case is spoken to in its ticket: the case itself has no conversation, and takes no files. */
@Component
class CsmTalk implements CaseTalk {

  private final CsmCases cases;
  private final TicketStore tickets;
  private final TicketWords words;
  private final Customers customers;

  CsmTalk(CsmCases cases, TicketStore tickets, TicketWords words, Customers customers) {
    this.cases = cases;
    this.tickets = tickets;
    this.words = words;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.CSM;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: un caso del CSM no lleva archivos; adjúntelos en su ticket.");
  }

  @Override
  public Words words(String caseNumber, String author) {
    CsmCase csm = cases.get(caseNumber);
    if (csm.ticket() != null) {
      return words.of(tickets.get(csm.ticket()), author);
    }
    Company company = customers.company(csm.companyId());
    return new Words(Map.of("empresa", company.legalName(), "ticket", caseNumber, "agente", author),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }
}
