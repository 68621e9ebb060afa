package io.ciclo.training.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.MessageSettings;
import io.ciclo.staff.Staff;
import io.ciclo.training.Training;
import io.ciclo.training.TrainingEvent;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The conversation of a training with a number of its own: what was written about it. Files are handed over as documents. */
@Component
class TrainingTalk implements CaseTalk {

  private final TrainingFile file;
  private final Customers customers;
  private final Staff staff;
  private final MessageSettings mail;

  TrainingTalk(TrainingFile file, Customers customers, Staff staff, MessageSettings mail) {
    this.file = file;
    this.customers = customers;
    this.staff = staff;
    this.mail = mail;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.TRAINING;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: entréguelos como material, en la página del caso.");
  }

  @Override
  public long newest(String caseNumber) {
    return said(caseNumber).stream().mapToLong(TrainingEvent::id).max().orElse(0);
  }

  @Override
  public List<Said> since(String caseNumber, long entry, String person) {
    return said(caseNumber).stream().filter(event -> event.id() > entry && !person.equals(event.staff()))
        .map(event -> new Said(event.id(), event.at(), author(event), !event.kind().toCustomer(), event.text())).toList();
  }

  private List<TrainingEvent> said(String caseNumber) {
    return file.events(file.get(caseNumber)).stream()
        .filter(event -> event.kind().toCustomer() || event.kind() == TrainingEvent.Kind.NOTED).toList();
  }

  private String author(TrainingEvent event) {
    return event.contact() == null ? staff.displayName(event.staff()) : customers.contact(event.contact()).name();
  }

  @Override
  public Words words(String caseNumber, String author) {
    Training training = file.get(caseNumber);
    Company company = customers.company(training.company());
    return new Words(Map.of("cliente", customers.contact(training.contact()).name(), "empresa", company.legalName(),
        "ticket", caseNumber, "asunto", training.title(), "lider", staff.displayName(training.trainer()), "agente", author,
        "enlaceTicket", mail.portalUrl() + "/portal/aprendizaje/" + caseNumber),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }
}
