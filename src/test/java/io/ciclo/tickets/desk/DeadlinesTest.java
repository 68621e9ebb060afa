package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import io.ciclo.engine.Decisions;
import io.ciclo.tickets.Ticket;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

  @Test
  void aTableWithoutLastDayIsNamedWithWhatItWasAsked() {
    Deadlines deadlines = new Deadlines(null, null,
        (table, inputs) -> new Decisions.Row(1, "Rule_01", Map.of("outcome", "ON_HOLD")), null, null);
    Ticket ticket = mock(Ticket.class, RETURNS_DEEP_STUBS);
    assertThatThrownBy(() -> deadlines.answer(ticket, Instant.EPOCH, "INFORMATION"))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("no-response")
        .hasMessageContaining("endDays").hasMessageContaining("waitingReason=INFORMATION");
  }
}
