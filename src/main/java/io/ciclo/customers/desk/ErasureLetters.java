package io.ciclo.customers.desk;

import io.ciclo.customers.Company;
import io.ciclo.customers.Contact;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.DeliveryStatus;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageText;
import io.ciclo.messages.Messages;
import io.ciclo.messages.Placeholder;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The last letter to somebody: afterwards their address is not known any more, and the letter itself is emptied with all others. */
@Component
class ErasureLetters {

  private static final Set<DeliveryStatus> ON_THEIR_WAY = Set.of(DeliveryStatus.PENDING, DeliveryStatus.WAITING);

  private final Messages messages;

  ErasureLetters(Messages messages) {
    this.messages = messages;
  }

  void tell(String key, Company company, Contact contact) {
    messages.send(new Letter(MessageText.AV_DATOS_BORRADOS.key(), key,
        new Addressee(contact.name(), contact.email(), company.formOfAddress(), company.language()),
        Map.of(Placeholder.EMPRESA.key(), company.legalName())));
  }

  boolean gone(String key) {
    return messages.ofCase(key).stream().noneMatch(letter -> ON_THEIR_WAY.contains(letter.status()));
  }
}
