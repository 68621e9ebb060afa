package io.ciclo.messages.process;

import io.ciclo.engine.CasePrefix;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.Messages;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Block "Enviar un mensaje". Input parameter {@code text}: key of the text, for instance {@code MT-01}. The case comes from the
 * business key; its room knows recipients and values.
 */
@Component("sendMessage")
class SendMessage implements JavaDelegate {

  private static final String TEXT = "text";

  private final ObjectProvider<CaseCorrespondence> rooms;
  private final Messages messages;

  SendMessage(ObjectProvider<CaseCorrespondence> rooms, Messages messages) {
    this.rooms = rooms;
    this.messages = messages;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    Map<String, Object> inputs = new HashMap<>(execution.getVariablesLocal());
    if (!(inputs.remove(TEXT) instanceof String text) || text.isBlank()) {
      throw new IllegalArgumentException(
          "El paso " + execution.getCurrentActivityId() + " no dice qué texto enviar (parámetro «text»).");
    }
    room(caseNumber).letters(text, caseNumber, inputs).forEach(messages::send);
  }

  private CaseCorrespondence room(String caseNumber) {
    CasePrefix prefix = CasePrefix.of(caseNumber).orElseThrow(
        () -> new IllegalArgumentException("«" + caseNumber + "» no es un número de caso."));
    return rooms.stream().filter(room -> room.prefix() == prefix).findFirst().orElseThrow(
        () -> new IllegalStateException("Nadie sabe a quién escribir en un caso " + prefix.letter() + "-…"));
  }
}
