package io.ciclo.documents.desk;

import io.ciclo.documents.Document;
import io.ciclo.documents.DocumentContent;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentVersion;
import io.ciclo.documents.Receivers.Receiver;
import java.util.Optional;

/** What may be handed to whom. */
final class HandoverRules {

  private HandoverRules() {}

  /** Spanish sentence that says why not; empty when it may be. */
  static Optional<String> refusal(DocumentVersion version, DocumentKind kind, Receiver to) {
    Document document = version.document();
    if (kind.internal()) {
      return Optional.of("«" + document.title() + "» es interno: no se entrega a clientes.");
    }
    if (document.company() != null && document.company() != to.company()) {
      return Optional.of("«" + document.title() + "» es de otra empresa: no se entrega a " + to.companyName() + ".");
    }
    if (version.content() instanceof DocumentContent.Removed) {
      return Optional.of("«" + document.title() + "», versión " + version.number() + ", ya no se conserva.");
    }
    return Optional.empty();
  }
}
