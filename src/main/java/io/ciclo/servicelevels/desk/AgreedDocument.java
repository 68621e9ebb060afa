package io.ciclo.servicelevels.desk;

import io.ciclo.documents.DocumentFile;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.servicelevels.ServiceDocuments;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The published service-level document as something that customers are handed (DO-13): referred to, never copied. */
@Component
class AgreedDocument implements DocumentSource {

  private final ServiceDocuments documents;

  AgreedDocument(ServiceDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return DocumentKind.SERVICE_LEVELS;
  }

  @Override
  public Optional<NewContent> newest(Receiver receiver) {
    return documents.latest().map(one -> new NewContent.Elsewhere(String.valueOf(one.version()), one.version()));
  }

  @Override
  public Optional<DocumentFile> file(String reference) {
    return documents.version(Integer.parseInt(reference)).map(one -> new DocumentFile("nivel-de-servicio-v" + one.version() + ".pdf",
        "application/pdf", documents.pdf(one)));
  }
}
