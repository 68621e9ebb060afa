package io.ciclo.customers.desk;

import io.ciclo.customers.CustomerEvent;
import io.ciclo.engine.CasePrefix;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.Letter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters of customer events: each text has one bean that writes it. */
@Component
class EventLetters implements CaseCorrespondence {

  private final EventFile file;
  private final List<EventWriting> writing;

  EventLetters(EventFile file, List<EventWriting> writing) {
    this.file = file;
    this.writing = writing;
  }

  @Override
  public CasePrefix prefix() {
    return CasePrefix.CUSTOMER_EVENT;
  }

  @Override
  public List<Letter> letters(String text, String number, Map<String, Object> inputs) {
    CustomerEvent event = file.get(number);
    return writing.stream().filter(one -> one.texts().contains(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("El texto " + text + " no es de un caso C-…")).letters(text, event, inputs);
  }
}
