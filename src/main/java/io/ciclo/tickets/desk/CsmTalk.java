package io.ciclo.tickets.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.store.TicketStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** The customer of a CSM case is spoken to in its ticket: the case itself has no conversation, and takes no files. */
@Component
class CsmTalk implements CaseTalk {

  private final CsmCases cases;
  private final TicketStore tickets;
  private final TicketWords words;

  CsmTalk(CsmCases cases, TicketStore tickets, TicketWords words) {
    this.cases = cases;
    this.tickets = tickets;
    this.words = words;
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
    return words.of(tickets.get(cases.get(caseNumber).ticket()), author);
  }
}
