package io.ciclo.customers.life;

import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.Documents;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Vocabulary;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a company was handed: told here because the room of documents knows no lives of customers. */
@Component
class LifeOfDocuments implements LifeSource {

  private final Documents documents;
  private final Vocabulary vocabulary;
  private final ZoneId zone;

  LifeOfDocuments(Documents documents, Vocabulary vocabulary, EngineSettings service) {
    this.documents = documents;
    this.vocabulary = vocabulary;
    this.zone = service.zone();
  }

  private record Handover(long version, LocalDate day, String caseNumber) {}

  /** One version handed to several people on a day is one entry. */
  @Override
  public List<LifeEntry> of(long company) {
    Map<Handover, List<Delivery>> together = new LinkedHashMap<>();
    documents.ofCompany(company, MOST + 1).forEach(one -> together.computeIfAbsent(
        new Handover(one.version().id(), LocalDate.ofInstant(one.at(), zone), number(one)), ignored -> new ArrayList<>()).add(one));
    return together.values().stream().map(this::entry).toList();
  }

  private LifeEntry entry(List<Delivery> handed) {
    Delivery first = handed.get(handed.size() - 1);
    String to = handed.size() == 1 ? vocabulary.word("customers.life.handedTo", "name", first.receiver())
        : vocabulary.word("customers.life.handedToMore", "name", first.receiver()).replace("{more}", String.valueOf(handed.size() - 1));
    return LifeEntry.moment(stage(first.stage()), LifeKind.DOCUMENT.key(), number(first), first.version().document().title(), to, first.at(),
        "/clientes/" + first.company() + "/documentos");
  }

  private static String number(Delivery delivery) {
    return delivery.caseNumber() == null ? "" : delivery.caseNumber();
  }

  private static LifeStage stage(String word) {
    return switch (word) {
      case "COMMERCIAL", "PROOF" -> LifeStage.PROSPECT;
      case "REGISTRATION", "HANDOVER" -> LifeStage.START_UP;
      case "LEAVING" -> LifeStage.END;
      default -> LifeStage.OPERATION;
    };
  }
}
