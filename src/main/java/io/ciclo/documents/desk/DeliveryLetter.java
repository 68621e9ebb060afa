package io.ciclo.documents.desk;

import io.ciclo.documents.Delivery;
import io.ciclo.documents.Receivers.Receiver;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import io.ciclo.messages.Messages;
import io.ciclo.messages.Placeholder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the receiver what waits in the virtual office; the documents themselves never travel by mail. */
@Component
class DeliveryLetter {

  static final String TEXT = "AV-DOCUMENTOS";

  private final Messages messages;
  private final MessageSettings mail;

  DeliveryLetter(Messages messages, MessageSettings mail) {
    this.messages = messages;
    this.mail = mail;
  }

  /** @param deliveries of one handover, at least one */
  void send(Receiver to, List<Delivery> deliveries) {
    messages.send(new Letter(TEXT, deliveries.get(0).caseNumber(), to.addressee(), Map.of(
        Placeholder.EMPRESA.key(), to.companyName(),
        Placeholder.DOCUMENTOS.key(), deliveries.stream().map(DeliveryLetter::line).collect(Collectors.joining("\n")),
        Placeholder.ENLACE_DOCUMENTOS.key(), mail.portalUrl() + "/portal/documentos")));
  }

  private static String line(Delivery delivery) {
    return "- " + delivery.version().document().title() + ", versión " + delivery.version().number();
  }
}
