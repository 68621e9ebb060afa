package io.ciclo.prospects.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.CaseTalk;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Upload;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.Feature;
import io.ciclo.prospects.NoSuchProspect;
import io.ciclo.prospects.Prospect;
import io.ciclo.prospects.store.ProductionStore;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is said about a feature stands in the history of its prospect: its case has no conversation of its own, and takes no files. */
@Component
class FeatureTalk implements CaseTalk {

  private final ProspectFile file;
  private final ProductionStore store;
  private final Customers customers;

  FeatureTalk(ProspectFile file, ProductionStore store, Customers customers) {
    this.file = file;
    this.store = store;
    this.customers = customers;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.EVOLUTIVE;
  }

  @Override
  public List<Upload> acceptable(List<Upload> files) {
    throw new InputRefused("files", "«Archivos»: el caso de una característica no lleva archivos; entréguelos en Documentos.");
  }

  @Override
  public Words words(String caseNumber, String author) {
    Feature feature = store.feature(caseNumber).orElseThrow(() -> new NoSuchProspect(caseNumber));
    Prospect prospect = file.get(feature.prospect());
    Company company = customers.company(prospect.company());
    Contact contact = customers.contact(prospect.contact());
    return new Words(Map.of("cliente", contact.name(), "empresa", company.legalName(), "ticket", caseNumber, "asunto", feature.title()),
        company.formOfAddress() == FormOfAddress.FORMAL, company.language());
  }
}
