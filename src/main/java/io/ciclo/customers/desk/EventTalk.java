package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.Upload;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.FormOfAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Nothing is said to the customer in a customer event but by its letters: it has no conversation, and takes no files. */
@Component
class EventTalk implements CaseTalk {

  private final EventFile file;
  private final Customers customers;

  EventTalk(EventFile file, Customers customers) {
    this.file = file;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.CUSTOMER_EVENT;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: este caso no lleva archivos; entréguelos en Documentos.");
  }

  @Override
  public Words words(String caseNumber, String author) {
    CustomerEvent event = file.get(caseNumber);
    Company company = customers.company(event.company());
    return new Words(Map.of("cliente", company.legalName(), "empresa", company.legalName(), "ticket", caseNumber, "asunto", event.reference()),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }
}
