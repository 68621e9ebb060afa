package io.ciclo.messages.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ciclo.engine.CasePrefix;
import io.ciclo.messages.Addressee;
import io.ciclo.messages.CalendarPart;
import io.ciclo.messages.CaseCorrespondence;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.Letter;
import io.ciclo.messages.Messages;
import io.ciclo.messages.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SendMessageTest {

  private static final Addressee MARTA = new Addressee("Marta", "marta@aceros.example", FormOfAddress.FORMAL, "es");
  private static final Addressee PAU = new Addressee("Pau", "pau@aceros.example", FormOfAddress.INFORMAL, "es");

  private final List<Letter> sent = new ArrayList<>();
  private final StaticListableBeanFactory rooms = new StaticListableBeanFactory();
  private final SendMessage sendMessage = new SendMessage(rooms.getBeanProvider(CaseCorrespondence.class), new Messages() {
    @Override
    public long send(Letter letter) {
      sent.add(letter);
      return sent.size();
    }

    @Override
    public long send(Letter letter, CalendarPart calendar) {
      throw new UnsupportedOperationException("a step sends no invitations");
    }

    @Override
    public List<OutboxEntry> ofCase(String caseNumber) {
      return List.of();
    }
  });

  @Test
  void sendsEachLetterOfTheRoomThatOwnsTheCase() {
    rooms.addBean("evolutives", new Room(CasePrefix.EVOLUTIVE));
    rooms.addBean("tickets", new Room(CasePrefix.TICKET));
    sendMessage.execute(step("T-2026-000123", Map.of("text", "MT-01", "hint", "x")));
    assertThat(sent).extracting(Letter::to).containsExactly(MARTA, PAU);
    assertThat(sent).allSatisfy(letter -> {
      assertThat(letter.text()).isEqualTo("MT-01");
      assertThat(letter.caseNumber()).isEqualTo("T-2026-000123");
      assertThat(letter.values()).isEqualTo(Map.of("room", "TICKET", "inputs", "{hint=x}"));
    });
  }

  @Test
  void refusesAStepThatNamesNoText() {
    assertThatThrownBy(() -> sendMessage.execute(step("T-2026-000123", Map.of())))
        .hasMessage("El paso ServiceTask_Tell no dice qué texto enviar (parámetro «text»).");
  }

  @Test
  void refusesACaseThatNobodyOwns() {
    assertThatThrownBy(() -> sendMessage.execute(step("T-2026-000123", Map.of("text", "MT-01"))))
        .hasMessage("Nadie sabe a quién escribir en un caso T-…");
    assertThatThrownBy(() -> sendMessage.execute(step("17", Map.of("text", "MT-01"))))
        .hasMessage("«17» no es un número de caso.");
  }

  private static DelegateExecution step(String businessKey, Map<String, Object> inputs) {
    DelegateExecution execution = mock(DelegateExecution.class);
    when(execution.getProcessBusinessKey()).thenReturn(businessKey);
    when(execution.getVariablesLocal()).thenReturn(inputs);
    when(execution.getCurrentActivityId()).thenReturn("ServiceTask_Tell");
    return execution;
  }

  private record Room(CasePrefix prefix) implements CaseCorrespondence {

    @Override
    public List<Letter> letters(String text, String caseNumber, Map<String, Object> inputs) {
      Map<String, String> values = Map.of("room", prefix.name(), "inputs", inputs.toString());
      return List.of(new Letter(text, caseNumber, MARTA, values), new Letter(text, caseNumber, PAU, values));
    }
  }
}
