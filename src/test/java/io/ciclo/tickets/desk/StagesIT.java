package io.ciclo.tickets.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketTraces;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.store.TicketChange;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every change of state asks the decision first; age moves the queue. */
class StagesIT extends TicketTraces {

  @Autowired CaseFile file;
  @Autowired SafeWrite safely;
  @Autowired QueueAge queueAge;

  @Test
  @Requirement("PR-05")
  void anIncidentNeverGoesToTheBacklog() {
    String incident = opened(customer(), "La portada tarda mucho");
    classifiedAs(incident, TicketType.INCIDENT);
    assertThatThrownBy(() -> moved(incident, TicketState.BACKLOG)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Incidencia").hasMessageContaining("En lista de trabajo");
    assertThat(tickets.ticket(incident).state()).isEqualTo(TicketState.IN_PROGRESS);

    String change = opened(customer(), "Un filtro por talla");
    classifiedAs(change, TicketType.CHANGE);
    assertThat(moved(change, TicketState.BACKLOG).state()).isEqualTo(TicketState.BACKLOG);
  }

  private Ticket moved(String number, TicketState to) {
    return safely.write(() -> file.move(file.get(number), to, new TicketChange(), Actor.SYSTEM));
  }

  @Test
  @Requirement({"PR-19", "PR-20", "PR-21"})
  void theQueueKnowsPriorityKeyAccountAndAge() {
    String plain = opened(customer(), "La portada tarda mucho");
    classifiedAs(plain, TicketType.INCIDENT);
    String keyAccount = opened(customer(LEADER, IN_FORCE, true), "La portada tarda mucho");
    classifiedAs(keyAccount, TicketType.INCIDENT);
    assertThat(place(plain)).isEqualTo(60);
    assertThat(place(keyAccount)).isEqualTo(75);

    itIs(at("2026-03-13T10:00"));
    queueAge.growOlder();
    assertThat(place(plain)).isEqualTo(63);

    itIs(at("2026-04-20T10:00"));
    queueAge.growOlder();
    assertThat(place(keyAccount)).isEqualTo(90);
    String fresh = opened(customer(), "No se puede pagar", CANNOT_ORDER);
    assertThat(place(fresh)).isEqualTo(200);
  }

  private int place(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getPriority();
  }
}
