package io.ciclo.documents.desk;

import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.DocumentSource;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.Receivers.Receiver;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The guide of norms and services, which is only referred to: where the settings say it stands (DO-11). */
@Component
class CustomerGuide implements DocumentSource {

  private final DocumentSettings settings;

  CustomerGuide(DocumentSettings settings) {
    this.settings = settings;
  }

  @Override
  public String kind() {
    return DocumentKind.CUSTOMER_GUIDE;
  }

  @Override
  public Optional<NewContent> newest(Receiver receiver) {
    return settings.customerGuideUrl().isEmpty() ? Optional.empty() : Optional.of(new NewContent.Link(settings.customerGuideUrl()));
  }
}
