package io.ciclo.evolutives.desk;

import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewHandover;
import io.ciclo.documents.Notice;
import io.ciclo.engine.Vocabulary;
import io.ciclo.evolutives.EvolutiveCases.Subject;
import java.util.List;
import org.springframework.stereotype.Component;

/** Manuals, technical details and operating instructions of what was developed: whoever receives the work receives them with it (DO-08). */
@Component
class FinalDocumentation {

  private final Documents documents;
  private final Vocabulary vocabulary;

  FinalDocumentation(Documents documents, Vocabulary vocabulary) {
    this.documents = documents;
    this.vocabulary = vocabulary;
  }

  /** Whatever of it the case keeps; what the receiver has already is not handed over again. */
  void hand(String caseNumber, Subject subject, String staffId) {
    List<Long> kept = documents.ofCaseFile(caseNumber).stream()
        .filter(version -> version.document().kind().equals(DocumentKind.FINAL_DOCUMENTATION)).map(DocumentVersion::id).toList();
    if (!kept.isEmpty()) {
      documents.deliverAll(new NewHandover(kept, subject.contact(), vocabulary.word("evolutives.delivery.stage"), caseNumber, staffId,
          Notice.LETTER));
    }
  }
}
