package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** Four kinds of request, each with what belongs to it and the people who attend it. */
class TicketTypesIT extends TicketTraces {

  @Test
  @Requirement("PR-01")
  void aTicketGetsExactlyOneType() {
    for (TicketType type : TicketType.values()) {
      String number = opened(customer(), "Una petición");
      assertThat(tickets.ticket(number).classification().type()).isNull();
      classifiedAs(number, type);
      assertThat(tickets.ticket(number).classification().type()).isEqualTo(type);
    }
    String number = triaged();
    assertRefused(number, "Tipo de ticket", Map.of());
    assertRefused(number, "Tipo de ticket", Map.of("ticketType", "OTRO"));
  }

  @Test
  @Requirement({"PR-02", "PR-06"})
  void whatFailsIsAnIncidentWithImpactAndSymptom() {
    String number = triaged();
    assertRefused(number, "Impacto", Map.of("ticketType", "INCIDENT", "symptom", "OPERATIONAL"));
    assertRefused(number, "Síntoma", Map.of("ticketType", "INCIDENT", "impact", "LOW"));
    classify(number, Map.of("ticketType", "INCIDENT", "impact", "LOW", "symptom", "OPERATIONAL"));
    assertThat(attendedBy(number)).isEqualTo("UserTask_WorkOnIncident of care-agents");
  }

  @Test
  @Requirement({"PR-03", "PR-06"})
  void whatIsNewIsAChangeWithThePriorityThatTheCustomerDemands() {
    String number = triaged();
    assertRefused(number, "Prioridad que pide el cliente", Map.of("ticketType", "CHANGE"));
    assertRefused(number, "Prioridad que pide el cliente", Map.of("ticketType", "CHANGE", "demandedPriority", "VERY_HIGH"));
    classify(number, Map.of("ticketType", "CHANGE", "demandedPriority", "URGENT"));
    assertThat(tickets.ticket(number).classification().priority()).isEqualTo(Priority.URGENT);
    assertThat(attendedBy(number)).isEqualTo("UserTask_GiveFirstEstimate of evolutive-team");
  }

  @Test
  @Requirement({"PR-04", "PR-06"})
  void aDoubtIsAQuery() {
    String number = triaged();
    classify(number, Map.of("ticketType", "QUERY"));
    Ticket.Classification known = tickets.ticket(number).classification();
    assertThat(known.impact()).isNull();
    assertThat(known.symptom()).isNull();
    assertThat(attendedBy(number)).isEqualTo("UserTask_AnswerQuery of care-agents");
  }

  @Test
  @Requirement("PR-18")
  void withinAPriorityTheFirstToArriveIsServedFirst() {
    String first = triaged();
    classify(first, Map.of("ticketType", "QUERY"));
    itIs(at("2026-03-10T11:00"));
    String second = triaged();
    classify(second, Map.of("ticketType", "QUERY"));
    itIs(at("2026-03-10T12:00"));
    String urgent = opened(customer(), "No se puede pagar", CANNOT_ORDER);
    triages(urgent, Map.of("finding", "CLASSIFY"));
    classify(urgent, Map.of("ticketType", "INCIDENT", "impact", "HIGH", "symptom", "PURCHASE_BLOCKED"));

    List<String> queue = tasks.createTaskQuery().taskCandidateGroup("care-agents").orderByTaskPriority().desc()
        .orderByTaskCreateTime().asc().list().stream().map(task -> runtime.createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey()).toList();
    assertThat(queue).containsSubsequence(urgent, first, second);
  }

  @Test
  @Requirement("FU-12")
  void theAccountLeaderFollowsEveryTicketToItsEnd() {
    for (TicketType type : TicketType.values()) {
      Customer customer = customer();
      String number = opened(customer, "Una petición");
      assertThat(caseTasks.open(number).get(0).assignee()).isEqualTo(LEADER);
      classifiedAs(number, type);
      // whoever attends it, the customer is promised a word within a day
      assertThat(tickets.customerState(tickets.ticket(number)).nextWordBy()).isEqualTo(at("2026-03-11T10:00"));
      assertThat(tickets.search(new TicketSearch(number, true, null, null, null, LEADER, 0, 10)))
          .extracting(TicketSummary::number).containsExactly(number);
      tickets.customerWithdraws(number, customer.contact(), null);
      assertThat(tickets.ticket(number).accountLeader()).isEqualTo(LEADER);
    }
  }

  private String triaged() {
    String number = opened(customer(), "Una petición");
    triages(number, Map.of("finding", "CLASSIFY"));
    return number;
  }

  private void classify(String number, Map<String, Object> fields) {
    does(LEADER, number, "UserTask_ClassifyTicket", fields);
  }

  private void assertRefused(String number, String field, Map<String, Object> fields) {
    assertThatThrownBy(() -> classify(number, fields)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«" + field + "»");
  }

  private String attendedBy(String number) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
    return task.getTaskDefinitionKey() + " of " + String.join(", ", caseTasks.open(number).get(0).candidateGroups());
  }
}
