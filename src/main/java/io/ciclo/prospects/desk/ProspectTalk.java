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
  public List<FreeAction> freeActions(String caseNumber) {
    return List.of();
  }

  @Override
  public void act(String caseNumber, String person, String action, Map<String, String> fields, List<Upload> files) {
    throw new IllegalArgumentException("The case of a prospect has no action " + action);
  }

  @Override
  public void attach(String caseNumber, String person, long after, List<Upload> files) {
    throw new IllegalArgumentException("The case of a prospect takes no files");
  }

  @Override
  public boolean takesFiles() {
    return false;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: el caso de un prospecto no lleva archivos; entréguelos en Documentos.");
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
    Prospect prospect = file.get(caseNumber);
    Company company = customers.company(prospect.company());
    Contact contact = customers.contact(prospect.contact());
    return new Words(Map.of("cliente", contact.name(), "empresa", company.legalName(), "ticket", caseNumber, "asunto", prospect.subject()),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }

  @Override
  public boolean urgent(String caseNumber) {
    return false;
  }
}
