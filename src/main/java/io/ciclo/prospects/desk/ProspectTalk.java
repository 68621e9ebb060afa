package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.Prospect;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One speaks with a prospect in meetings and by proposals: the case has no conversation of its own, and takes no files. */
@Component
class ProspectTalk implements CaseTalk {

  private final ProspectFile file;
  private final Customers customers;

  ProspectTalk(ProspectFile file, Customers customers) {
    this.file = file;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.BUSINESS_DEVELOPMENT;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: el caso de un prospecto no lleva archivos; entréguelos en Documentos.");
  }

  @Override
  public Words words(String caseNumber, String author) {
    Prospect prospect = file.get(caseNumber);
    Company company = customers.company(prospect.company());
    Contact contact = customers.contact(prospect.contact());
    return new Words(Map.of("cliente", contact.name(), "empresa", company.legalName(), "ticket", caseNumber, "asunto", prospect.subject()),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }
}
