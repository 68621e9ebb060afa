package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.ciclo.engine.ConcurrentChange;
import io.ciclo.engine.SafeWrite;
import io.ciclo.tickets.store.TicketStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QueueAgeTest {

  @Test
  void aTicketThatIsBeingWorkedOnDoesNotHoldUpTheRest() {
    TicketStore tickets = mock(TicketStore.class);
    when(tickets.openNumbers(any())).thenReturn(List.of("T-2026-000001", "T-2026-000002"));
    List<String> refreshed = new ArrayList<>();
    SafeWrite atOnce = new SafeWrite() {
      @Override
      public <T> T write(Supplier<T> work) {
        return work.get();
      }

      @Override
      public void run(Runnable work) {
        work.run();
      }

      @Override
      public <T> T writeAs(String person, Supplier<T> work) {
        return work.get();
      }

      @Override
      public void rehearse(Runnable work) {
        work.run();
      }
    };

    new QueueAge(tickets, number -> {
      if (number.endsWith("1")) {
        throw new ConcurrentChange(null);
      }
      refreshed.add(number);
    }, atOnce, null, null, Clock.systemUTC()).growOlder();
    assertThat(refreshed).containsExactly("T-2026-000002");
  }
}
