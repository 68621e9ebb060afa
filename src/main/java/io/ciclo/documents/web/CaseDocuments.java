package io.ciclo.documents.web;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.engine.EngineSettings;
import io.ciclo.engine.Times;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Documents of a case, for its page; asked by the fragment {@code documents/card}. */
@Component
class CaseDocuments {

  private final Documents documents;
  private final Times times;

  CaseDocuments(Documents documents, EngineSettings service) {
    this.documents = documents;
    this.times = new Times(service.zone());
  }

  /**
   * @param kept the newest versions of its own documents that nobody was handed yet
   * @param handed oldest first
   */
  record Shown(List<DocumentVersion> kept, List<Delivery> handed, Times times, ContentWords contents) {}

  public Shown of(String caseNumber) {
    List<Delivery> handed = documents.ofCase(caseNumber);
    Set<Long> versions = handed.stream().map(one -> one.version().id()).collect(Collectors.toSet());
    return new Shown(documents.ofCaseFile(caseNumber).stream().filter(one -> !versions.contains(one.id())).toList(), handed, times,
        new ContentWords(times));
  }
}
