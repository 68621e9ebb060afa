package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.InputRefused;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** No customer is left without a word: the news that are owed, from the alarm to each of their ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpLifeIT extends TicketTraces {

  private static final String GIVE = "UserTask_GiveUpdate";
  private static final String GIVE_FOURTH = "UserTask_GiveFourthUpdate";
  // Opened on Tuesday at 10:00; 48 hours of working days later it is Thursday at 10:00.
  private static final Instant THU_10 = at("2026-03-12T10:00");
  private static final Instant THU_1001 = at("2026-03-12T10:01");
  private static final Map<String, Object> FIRST = Map.of("updateDetail", "Se reproduce; medimos la base de datos.");
  private static final Map<String, Object> SECOND = Map.of("updateDepartment", "Sistemas", "updateCause", "Un índice que falta.");

  @Autowired DueAlarms alarms;
  @Autowired CaseClocks clocks;
  @Autowired WalkedFlows walked;

  @Test
  @Requirement({"FU-02", "SL-26", "FU-12"})
  void after48WorkingHoursTheLeaderHasATaskAndTheCustomerReadsWhatIsWritten() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(THU_10);
    alarms.handleAndFollow(number);
    assertThat(openTasks(number)).as("at its deadline nothing is late").doesNotContain(GIVE);

    itIs(THU_1001);
    alarms.handleAndFollow(number);
    Task task = task(number, GIVE);
    assertThat(task.getAssignee()).isEqualTo(LEADER);
    assertThat(tasks.getVariables(task.getId())).containsEntry("factUpdateNumber", 1).containsEntry("cardNumber", number)
        .containsEntry("factDepartmentUse", "HIDDEN");

    does(LEADER, number, GIVE, FIRST);
    assertThat(openTasks(number)).doesNotContain(GIVE);
    assertThat(letters(number)).endsWith("MT-06");
    assertThat(letter(number, "MT-06")).contains("Se reproduce; medimos la base de datos.", number);
    assertThat(tickets.conversation(number, false)).last().extracting(Entry::text)
        .isEqualTo("Se reproduce; medimos la base de datos.");
    assertThat(ends(number)).containsExactly("Event_CustomerInformed");

    itIs(at("2026-03-16T10:00"));
    alarms.handleAndFollow(number);
    assertThat(openTasks(number)).as("counted from the word, over the weekend").doesNotContain(GIVE);
    itIs(at("2026-03-16T10:02"));
    alarms.handleAndFollow(number);
    assertThat(openTasks(number)).contains(GIVE);
  }

  @Test
  @Requirement({"FU-04", "FU-07", "MT-06"})
  void withoutItsRequiredFieldsNoUpdateIsSent() {
    String number = owed(1);
    refused(number, GIVE, Map.of("updateDetail", "  "), "Información concreta");
    does(LEADER, number, GIVE, FIRST);

    owedAgain(number);
    refused(number, GIVE, Map.of("updateDetail", "Seguimos.", "updateCause", "Un índice."), "Departamento que lo revisa");
    refused(number, GIVE, Map.of("updateDetail", "Seguimos.", "updateDepartment", "Sistemas"), "Causa posible");
    does(LEADER, number, GIVE, SECOND);
    assertThat(letter(number, "MT-06")).contains("Lo revisa: Sistemas", "Causa posible: Un índice que falta.");

    owedAgain(number);
    refused(number, GIVE, Map.of("updateDetail", "Crear el índice dura una noche."), "«Fecha»");
    refused(number, GIVE, dated("2026-03-02"), "ya ha pasado");
    refused(number, GIVE, dated("2026-03-29"), "no hay servicio");
    refused(number, GIVE, dated("2028-03-29"), "más de un año");
    does(LEADER, number, GIVE, dated("2026-03-25"));
    assertThat(letter(number, "MT-06")).contains("Fecha prevista: miércoles, 25 de marzo de 2026", "Le contamos el resultado");
  }

  @Test
  @Requirement({"FU-06", "FU-08"})
  void theFourthGoesToTheDepartmentHeadUntilTheTicketIsReopened() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    itIs(THU_1001);
    alarms.handleAndFollow(number);
    giveThree(number);
    owedAgain(number);
    assertThat(openTasks(number)).contains(GIVE_FOURTH).doesNotContain(GIVE);
    assertThat(identityLinks(GIVE_FOURTH, number)).containsExactly("department-heads");
    does(HEAD, number, GIVE_FOURTH, dated("2026-04-15"));
    owedAgain(number);
    assertThat(openTasks(number)).as("and every one after it").contains(GIVE_FOURTH);

    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    assertThat(openTasks(number)).as("the proposal is our word").doesNotContain(GIVE_FOURTH);
    accepts(number, customer);
    tickets.customerReplies(number, customer.contact(), "Vuelve a pasar.", List.of());
    owedAgain(number);
    assertThat(openTasks(number)).as("reopened, the count begins anew").contains(GIVE).doesNotContain(GIVE_FOURTH);
  }

  @Test
  @Requirement({"FU-05", "FU-32"})
  void aDateGivenIsACommitmentWhoseBreachGoesToTheNextLevelUp() {
    String number = opened(customer(), "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(THU_1001);
    alarms.handleAndFollow(number);
    does(LEADER, number, GIVE, Map.of("updateDetail", "Falta crear un índice.", "updateDate", "2026-03-13"));
    assertThat(commitment(number).deadline()).as("the end of service on that day").isEqualTo(at("2026-03-13T17:00"));

    itIs(at("2026-03-13T12:00"));
    does(AGENT, number, "UserTask_WorkOnIncident", Map.of("workStep", "ASK", "publicText", "¿Desde cuándo ocurre?"));
    itIs(at("2026-03-16T08:01"));
    alarms.handleAndFollow(number);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("UserTask_AttendLateSolution").list())
        .extracting(late -> tasks.getVariable(late.getId(), "factClock"))
        .contains("Compromiso «fecha dada al cliente» (interno)");
    assertThat(identityLinks("UserTask_AttendLateSolution", number)).containsOnly("department-heads");
    assertThat(commitment(number).result()).isEqualTo(Result.BREACHED_BY_WORK);
  }

  @Test
  @Requirement("FU-32")
  void aLaterDateTakesThePlaceOfTheOneBeforeAndTheSolutionFulfilsIt() {
    String number = opened(customer(), "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(THU_1001);
    alarms.handleAndFollow(number);
    does(LEADER, number, GIVE, Map.of("updateDetail", "Falta crear un índice.", "updateDate", "2026-03-25"));
    owedAgain(number);
    does(LEADER, number, GIVE, Map.of("updateDepartment", "Sistemas", "updateCause", "Un índice.", "updateDate", "2026-03-27"));
    assertThat(clocks.of(number).orElseThrow().clocks()).filteredOn(one -> one.id().kind() == ClockKind.COMMITMENT)
        .extracting(Clock::running).containsExactly(false, true);
    proposes(number);
    assertThat(commitment(number).running()).isFalse();
    assertThat(commitment(number).result()).isEqualTo(Result.MET);
  }

  @Test
  @Requirement("FU-02")
  void whoeverAnswersByOtherMeansRelievesTheLeader() {
    String number = owed(1);
    tickets.staffNotes(number, LEADER, "Nadie lo ha mirado aún.", List.of());
    assertThat(openTasks(number)).as("a note is no word for the customer").contains(GIVE);
    tickets.staffAnswers(number, AGENT, "Lo vemos.", "Mediremos la base de datos.", List.of());
    assertThat(openTasks(number)).doesNotContain(GIVE);
    assertThat(letters(number)).doesNotContain("MT-06");
    assertThat(ends(number)).containsExactly("Event_NoLongerDue");
  }

  @Test
  @Requirement("FU-02")
  void inTheCustomersTurnAndAfterTheEndNobodyOwesNews() {
    Customer customer = customer();
    String asked = opened(customer, "La portada tarda mucho");
    String withdrawn = opened(customer, "El buscador no encuentra nada");
    classifiedAs(asked, TicketType.INCIDENT);
    itIs(THU_1001);
    alarms.handleAndFollow(asked);
    alarms.handleAndFollow(withdrawn);
    assertThat(openTasks(asked)).contains(GIVE);
    works(asked, Map.of("workStep", "ASK", "publicText", "¿Desde cuándo ocurre?"));
    assertThat(openTasks(asked)).doesNotContain(GIVE);

    assertThat(openTasks(withdrawn)).contains(GIVE);
    tickets.customerWithdraws(withdrawn, customer.contact(), null);
    assertClosed(withdrawn, CloseReason.WITHDRAWN);
  }

  @Test
  @Requirement("FU-12")
  void withoutALeaderWhoeverWorksOnItGivesTheNews() {
    String number = opened(customer(null, IN_FORCE, false), "La portada tarda mucho");
    Task naming = task(number, "UserTask_NameAccountLeader");
    tasks.setAssignee(naming.getId(), CARE_MANAGER);
    itIs(THU_1001);
    alarms.handleAndFollow(number);
    assertThat(task(number, GIVE).getAssignee()).isEqualTo(CARE_MANAGER);
  }

  @Test
  void aReplyMeetsTheReviewWhenOnlyNewsAreOwed() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    proposes(number);
    rejects(number, customer);
    itIs(at("2026-03-16T10:00"));
    alarms.handleAndFollow(number);
    assertThat(openTasks(number)).contains(GIVE);
    proposes(number);
    tickets.customerReplies(number, customer.contact(), "Lo pruebo mañana.", List.of());
    assertThat(openTasks(number)).contains("UserTask_ReviewReply");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
  }

  /** The version before gave the leader a task in the alarm itself: those that run come to their end. */
  @Test
  void anAlarmOfTheVersionBeforeComesToItsEnd() {
    String number = opened(customer(), "La portada tarda mucho");
    Deployment earlier = repository.createDeployment().name("service-level-alarm 1.0")
        .addClasspathResource("earlier/servicelevels/service-level-alarm.bpmn").deploy();
    try {
      ProcessDefinition definition = repository.createProcessDefinitionQuery().deploymentId(earlier.getId()).singleResult();
      assertThat(definition.getVersionTag()).isEqualTo("1.0");
      itIs(THU_1001);
      alarms.handleAndFollow(number);
      assertThat(task(number, "UserTask_GiveNews").getAssignee()).isEqualTo(LEADER);
      does(LEADER, number, "UserTask_GiveNews", Map.of("attendNote", "Llamada: lo probamos mañana."));
      assertThat(openTasks(number)).doesNotContain("UserTask_GiveNews");
    } finally {
      repository.deleteDeployment(earlier.getId(), true);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModel() {
    assertThat(walked.notWalked("ticket-follow-up", repository, history)).isEmpty();
  }

  private String owed(int update) {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(THU_1001);
    alarms.handleAndFollow(number);
    assertThat(tasks.getVariable(task(number, GIVE).getId(), "factUpdateNumber")).isEqualTo(update);
    return number;
  }

  /** Two working days and a bit after the last word; then somebody has to write again. */
  private void owedAgain(String number) {
    Instant due = clocks.of(number).orElseThrow().running().stream()
        .filter(clock -> clock.id().kind() == ClockKind.FOLLOW_UP).findFirst().orElseThrow().deadline();
    itIs(due.plusSeconds(1));
    alarms.handleAndFollow(number);
  }

  private void giveThree(String number) {
    does(LEADER, number, GIVE, FIRST);
    owedAgain(number);
    does(LEADER, number, GIVE, SECOND);
    owedAgain(number);
    does(LEADER, number, GIVE, dated("2026-03-25"));
  }

  private static Map<String, Object> dated(String date) {
    return Map.of("updateDetail", "Crear el índice dura una noche.", "updateDate", date);
  }

  private void refused(String number, String task, Map<String, Object> fields, String reason) {
    assertThatThrownBy(() -> does(LEADER, number, task, fields)).isInstanceOf(InputRefused.class).hasMessageContaining(reason);
    assertThat(openTasks(number)).contains(task);
  }

  private Clock commitment(String number) {
    return clocks.of(number).orElseThrow().clocks().stream().filter(clock -> clock.id().kind() == ClockKind.COMMITMENT)
        .reduce((earlier, later) -> later).orElseThrow();
  }

  private String letter(String number, String text) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).reduce((earlier, later) -> later)
        .map(OutboxEntry::plain).orElseThrow();
  }

  private List<String> identityLinks(String task, String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).list().stream()
        .flatMap(open -> tasks.getIdentityLinksForTask(open.getId()).stream()).map(link -> link.getGroupId()).toList();
  }

  private List<String> ends(String number) {
    return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
        .filter(end -> end.getProcessDefinitionKey().equals("ticket-follow-up")).filter(end -> !end.getActivityId().equals("Event_UpdateReady"))
        .filter(end -> history.createHistoricProcessInstanceQuery().processInstanceId(end.getProcessInstanceId())
            .processInstanceBusinessKey(number).count() == 1)
        .map(end -> end.getActivityId()).toList();
  }

  private Task task(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
  }
}
