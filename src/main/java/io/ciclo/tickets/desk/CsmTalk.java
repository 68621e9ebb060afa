package io.ciclo.tickets.desk;

import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
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
  public List<FreeAction> freeActions(String caseNumber) {
    return List.of();
  }

  @Override
  public void act(String caseNumber, String person, String action, Map<String, String> fields, List<Upload> files) {
    throw new IllegalArgumentException("A CSM case has no action " + action);
  }

  @Override
  public void attach(String caseNumber, String person, long after, List<Upload> files) {
    throw new IllegalArgumentException("A CSM case takes no files");
  }

  @Override
  public boolean takesFiles() {
    return false;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: un caso del CSM no lleva archivos; adjúntelos en su ticket.");
  }

  @Override
  public long newest(String caseNumber) {
    return 0;
  }

  @Override
  public List<Said> since(String caseNumber, long entry, String person) {
    return List.of();
  }

  @Override
  public Words words(String caseNumber, String author) {
    return words.of(tickets.get(cases.get(caseNumber).ticket()), author);
  }

  @Override
  public boolean urgent(String caseNumber) {
    return false;
  }
}
