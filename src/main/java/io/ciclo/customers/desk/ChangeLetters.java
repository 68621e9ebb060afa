package io.ciclo.customers.desk;

import io.ciclo.customers.Amendment;
import io.ciclo.customers.CustomerEvent;
import io.ciclo.customers.CustomerEventKind;
import io.ciclo.customers.Customers;
import io.ciclo.engine.Times;
import io.ciclo.messages.Letter;
import io.ciclo.messages.MessageSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Letters about an amendment: to the customer, and to those who take care of it (CL-04). */
@Component
class ChangeLetters implements EventWriting {

  private static final String CUSTOMER = "AV-CLI-MODIFICACION";
  private static final String STAFF = "AV-CLI-CAMBIO";

  private final Amendments amendments;
  private final Leavings leavings;
  private final Customers customers;
  private final EventReaders readers;
  private final MessageSettings mail;

  ChangeLetters(Amendments amendments, Leavings leavings, Customers customers, EventReaders readers, MessageSettings mail) {
    this.amendments = amendments;
    this.leavings = leavings;
    this.customers = customers;
    this.readers = readers;
    this.mail = mail;
  }

  @Override
  public Set<String> texts() {
    return Set.of(CUSTOMER, STAFF);
  }

  @Override
  public List<Letter> letters(String text, CustomerEvent event, Map<String, Object> inputs) {
    if (event.kind() == CustomerEventKind.DEREGISTRATION && leavings.find(event.number()).isEmpty()) {
      // taken back before anybody was told
      return List.of();
    }
    Map<String, String> values = new HashMap<>();
    values.put("ticket", event.number());
    values.put("empresa", customers.company(event.company()).legalName());
    values.put("lider", readers.leader(event.company()));
    values.put("enlaceCaso", mail.portalUrl() + "/casos/" + event.number());
    if (event.kind() == CustomerEventKind.MODIFICATION) {
      Amendment amendment = amendments.get(event.number());
      values.put("cambios", lines(amendment.told()) + "\n\nDesde el " + Times.spokenDay(amendment.startsOn()) + ".");
    } else {
      values.put("cambios", "Se queda: su baja queda anulada. " + leavings.get(event.number()).staysReason());
    }
    return (text.equals(CUSTOMER) ? readers.speakers(event.company()) : readers.team(event.company())).stream()
        .map(reader -> new Letter(text, event.number(), reader, values)).toList();
  }

  private static String lines(String text) {
    return "- " + text.replace("\n", "\n- ");
  }
}
