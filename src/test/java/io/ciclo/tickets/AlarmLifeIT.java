package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.engine.Decisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.OpenTask;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.AlarmWatch;
import io.ciclo.servicelevels.FailingAlarm;
import io.ciclo.servicelevels.desk.DueAlarms;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/** Warnings and breaches: each recorded once with its true time, and what follows of it, to each of its ends. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlarmLifeIT extends TicketTraces {

  // Opened on Tuesday at 10:00, GOLD, until triage an incident of medium priority: first response in 9 hours of service
  // (7.2 for ourselves), resolution in 36, information in 24 hours of working days, news in 48.
  private static final String ADMINISTRATOR = "alarms-admin";
  private static final Instant TUE_1646 = at("2026-03-10T16:46");
  private static final Instant WED_10 = at("2026-03-11T10:00");
  private static final Instant MON_1001 = at("2026-03-16T10:01");

  @Autowired DueAlarms alarms;
  @Autowired AlarmWatch watch;
  @Autowired JdbcClient jdbc;
  @Autowired WalkedFlows walked;
  @Autowired Decisions decisions;
  @Autowired MockMvc pages;

  @Test
  @Requirement({"SL-29", "SL-30"})
  void warningAndBreachHappenExactlyOnce() {
    String number = opened(customer(), "La portada tarda mucho");
    assertThat(alarms.handle(number)).as("nothing is due yet").isFalse();

    itIs(TUE_1646);
    assertThat(alarms.handle(number)).isTrue();
    assertThat(alarms.handle(number)).as("a second time").isFalse();
    assertThat(recorded(number)).containsExactly("FIRST_RESPONSE INTERNAL WARNING 15:24", "FIRST_RESPONSE CONTRACTUAL WARNING 16:45");

    itIs(WED_10);
    alarms.handle(number);
    assertThat(recorded(number)).as("at its deadline a clock is not late").hasSize(4)
        .contains("FIRST_RESPONSE INTERNAL BREACH 08:12", "INFORMATION INTERNAL WARNING 04:00");

    itIs(WED_10.plusMillis(1));
    assertThat(alarms.handle(number)).isTrue();
    assertThat(alarms.handle(number)).isFalse();
    assertThat(recorded(number)).hasSize(6)
        .contains("FIRST_RESPONSE CONTRACTUAL BREACH 10:00", "INFORMATION INTERNAL BREACH 10:00");
    assertThat(processes(number)).as("one process for each alarm").isEqualTo(6);
  }

  @Test
  @Requirement({"SL-29", "SL-14"})
  void theAccountLeaderIsTheOneToBeWarned() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(TUE_1646);
    alarms.handleAndFollow(number);
    assertThat(letters(number)).as("the contractual one only").containsExactly("MT-01", "AV-02");
    OutboxEntry warning = messages.ofCase(number).get(1);
    assertThat(warning.plain()).contains("Primera respuesta (contractual): vence el 11/03/2026 10:00", "/casos/" + number);
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
  }

  @Test
  @Requirement({"SL-25", "FU-29"})
  void aCaseWithoutAWordIsRedInTasklistUntilSomebodyWritesOne() {
    String number = opened(customer(), "La portada tarda mucho");
    assertThat(colour(number)).isEqualTo("Blanco");
    Integer before = triage(number).getPriority();
    itIs(WED_10.plusSeconds(1));
    alarms.handleAndFollow(number);
    assertThat(colour(number)).isEqualTo("Rojo");
    assertThat(triage(number).getPriority()).as("late and red cases come first").isGreaterThan(before);

    tickets.staffNotes(number, AGENT, "Se reproduce en la tienda de pruebas.", List.of());
    assertThat(colour(number)).isEqualTo("Blanco");
  }

  @Test
  @Requirement("SL-30")
  void whatIsLateIsATaskUntilTheAnswerIsGiven() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(WED_10.plusSeconds(1));
    alarms.handleAndFollow(number);
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket", "UserTask_AttendLateAnswer");
    Task task = task(number, "UserTask_AttendLateAnswer");
    assertThat(tasks.getVariables(task.getId())).containsEntry("factClock", "Primera respuesta (contractual)")
        .containsEntry("factSituation", "venció el 11/03/2026 10:00").containsEntry("cardNumber", number)
        .containsEntry("factLink", "/casos/" + number);

    tickets.staffAnswers(number, AGENT, "Lo vemos.", "Mediremos la base de datos.", List.of());
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
    assertThat(ends(number)).contains("Event_SettledByItself");
  }

  @Test
  @Requirement("SL-30")
  void whoAttendsTheBreachSaysWhatWasDone() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(WED_10.plusSeconds(1));
    alarms.handleAndFollow(number);
    assertThatThrownBy(() -> does(CARE_MANAGER, number, "UserTask_AttendLateAnswer", Map.of("attendNote", " ")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Qué se ha hecho");
    does(CARE_MANAGER, number, "UserTask_AttendLateAnswer", Map.of("attendNote", "Pablo responde hoy."));
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
    assertThat(tickets.conversation(number, true)).extracting(Entry::text).contains("Pablo responde hoy.");
    assertThat(ends(number)).contains("Event_Attended");
  }

  @Test
  @Requirement({"SL-30", "FU-24"})
  void aLateSolutionGoesToTheNextLevelUp() {
    Customer customer = customer();
    String attended = opened(customer, "La portada tarda mucho");
    String withdrawn = opened(customer, "El buscador no encuentra nada");
    itIs(MON_1001);
    alarms.handleAndFollow(attended);
    alarms.handleAndFollow(withdrawn);
    assertThat(caseTasks.open(attended)).filteredOn(task -> task.key().equals("UserTask_AttendLateSolution")).singleElement()
        .extracting(OpenTask::candidateGroups).as("the next level of the table escalation-route").isEqualTo(
            List.of(decisions.evaluate("escalation-route", Map.of("escalationReason", "TERM_EXCEEDED")).get("group")));
    does(HEAD, attended, "UserTask_AttendLateSolution", Map.of("attendNote", "Dos personas más desde hoy."));
    assertThat(openTasks(attended)).doesNotContain("UserTask_AttendLateSolution").contains("UserTask_AttendLateAnswer");
    assertThat(letters(attended)).doesNotContain("MT-32");

    assertThat(openTasks(withdrawn)).contains("UserTask_AttendLateSolution", "UserTask_AttendLateAnswer", "UserTask_GiveUpdate");
    tickets.customerWithdraws(withdrawn, customer.contact(), null);
    assertClosed(withdrawn, CloseReason.WITHDRAWN);
  }

  @Test
  @Requirement({"FU-24", "SL-30", "MT-32"})
  void theCustomerHearsOfADelayAndOfTheMeasuresWhereNecessary() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(MON_1001);
    alarms.handleAndFollow(number);
    Map<String, Object> unexplained = Map.of("attendNote", "Dos personas más.", "tellCustomer", true, "delayReason", "Falta una pieza.");
    assertThatThrownBy(() -> does(HEAD, number, "UserTask_AttendLateSolution", unexplained))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Medidas»");
    does(HEAD, number, "UserTask_AttendLateSolution", Map.of("attendNote", "Dos personas más.", "tellCustomer", true,
        "delayReason", "Falta una pieza del servidor.", "delayMeasures", "Llega mañana y la cambiamos de noche."));
    assertThat(letters(number)).contains("MT-32");
    assertThat(messages.ofCase(number)).filteredOn(letter -> letter.text().equals("MT-32")).singleElement()
        .extracting(OutboxEntry::plain).asString().contains("Falta una pieza del servidor.", "Llega mañana");
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).anyMatch(text -> text.contains("Llega mañana"));
    assertThat(openTasks(number)).as("the customer has heard: answer and news are no longer owed")
        .containsExactly("UserTask_TriageTicket");
    assertThat(ends(number)).contains("Event_Attended");
  }

  @Test
  @Requirement("SL-26")
  void inTheCustomersTurnNobodyHasToGiveNews() {
    String number = opened(customer(), "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    works(number, Map.of("workStep", "ASK", "publicText", "¿Desde cuándo ocurre?"));
    itIs(at("2026-03-13T10:00"));
    alarms.handleAndFollow(number);
    assertThat(recorded(number)).anyMatch(alarm -> alarm.startsWith("FOLLOW_UP INTERNAL BREACH"));
    assertThat(openTasks(number)).isEmpty();
    assertThat(letters(number)).doesNotContain("AV-02");
  }

  @Test
  void whatWasAnsweredBeforeAnybodyLookedIsNoNews() {
    String number = opened(customer(), "La portada tarda mucho");
    itIs(WED_10.plusSeconds(1));
    alarms.handle(number);
    tickets.staffAnswers(number, AGENT, "Lo vemos.", "Mediremos la base de datos.", List.of());
    alarms.follow(number);
    assertThat(openTasks(number)).containsExactly("UserTask_TriageTicket");
    assertThat(letters(number)).containsExactly("MT-01", "AV-01");
    assertThat(ends(number)).containsOnly("Event_NothingToDo");
  }

  @Test
  @Requirement("SL-23")
  void takingTheTaskAboutABreachIsNotTakingTheCase() {
    String number = opened(customer(), "No se puede pagar", CANNOT_ORDER);
    itIs(at("2026-03-10T10:31"));
    alarms.handleAndFollow(number);
    Task late = task(number, "UserTask_AttendLateAnswer");
    assertThat(tasks.getVariable(late.getId(), "factClock")).isEqualTo("Atención inmediata (interno)");
    identity.setAuthentication(CARE_MANAGER, identities.groupsOf(CARE_MANAGER));
    tasks.claim(late.getId(), CARE_MANAGER);
    assertThat(openTasks(number)).contains("UserTask_AttendLateAnswer");

    triages(number, Map.of("finding", "CLASSIFY"));
    assertThat(openTasks(number)).doesNotContain("UserTask_AttendLateAnswer");
  }

  @Test
  void whoHasATaskAboutABreachIsNotWhoReadsTheCustomersWords() {
    Customer customer = customer();
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(MON_1001);
    proposes(number);
    alarms.handleAndFollow(number);
    itIs(at("2026-03-20T10:01"));
    alarms.handleAndFollow(number);
    assertThat(openTasks(number)).as("only what the alarms ask for").isSubsetOf("UserTask_AttendLateSolution");

    tickets.customerReplies(number, customer.contact(), "Lo pruebo mañana.", List.of());
    assertThat(openTasks(number)).contains("UserTask_ReviewReply");
  }

  /** Easter: stopped from Wednesday 1 April to Wednesday 8 April; Friday and Monday are holidays. */
  @Test
  @Requirement({"SL-29", "SL-30"})
  void stoppedThreeWorkingDaysOverAHolidayEverythingIsHandledOnceWithItsTrueTime() {
    itIs(at("2026-04-01T09:00"));
    String number = opened(customer(), "La portada tarda mucho");
    itIs(at("2026-04-08T12:00"));
    alarms.handleAndFollow(number);
    assertThat(alarms.handle(number)).isFalse();
    List<String> all = jdbc.sql("""
            select kind, binding, alarm_kind, due_at from service_level_alarm where case_number = ? order by due_at, kind, binding""")
        .param(number).query((row, no) -> row.getString("kind") + " " + row.getString("binding") + " "
            + row.getString("alarm_kind") + " "
            + row.getObject("due_at", OffsetDateTime.class).atZoneSameInstant(MADRID).toLocalDateTime()).list();
    assertThat(all).containsExactly(
        "FIRST_RESPONSE INTERNAL WARNING 2026-04-01T14:24",
        "FIRST_RESPONSE CONTRACTUAL WARNING 2026-04-01T15:45",
        "FIRST_RESPONSE INTERNAL BREACH 2026-04-01T16:12",
        "INFORMATION INTERNAL WARNING 2026-04-02T03:00",
        "FIRST_RESPONSE CONTRACTUAL BREACH 2026-04-02T09:00",
        "INFORMATION INTERNAL BREACH 2026-04-02T09:00",
        "FOLLOW_UP INTERNAL WARNING 2026-04-02T21:00",
        // Good Friday, the weekend and Easter Monday count nothing
        "FOLLOW_UP INTERNAL BREACH 2026-04-07T09:00",
        "RESOLUTION INTERNAL WARNING 2026-04-08T09:00");
    assertThat(processes(number)).isEqualTo(all.size());
    assertThat(openTasks(number)).containsExactlyInAnyOrder("UserTask_TriageTicket", "UserTask_AttendLateAnswer",
        "UserTask_GiveUpdate");
    assertThat(letters(number)).as("a warning falls silent once the breach speaks: resolution, and the internal breach")
        .containsExactly("MT-01", "AV-02", "AV-02");
  }

  @Test
  void anAlarmThatFailsIsTriedAgainLaterAndLaterIsSeenAndStopsNoOther() throws Exception {
    String broken = opened(customer(), "La portada tarda mucho");
    String sound = opened(customer(), "La portada tarda mucho");
    jdbc.sql("update service_level_event set content = replace(content, 'Opened', 'Opaned') where case_number = ?").param(broken)
        .update();
    itIs(TUE_1646);
    Instant now = TUE_1646;
    for (Duration pause : IntStream.of(10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600).mapToObj(Duration::ofSeconds).toList()) {
      assertThat(alarms.due()).contains(broken);
      assertThat(alarms.handle(broken)).isFalse();
      now = now.plus(pause);
      itIs(now);
      assertThat(alarms.due()).doesNotContain(broken);
      now = now.plusMillis(1);
      itIs(now);
    }
    assertThat(alarms.handle(sound)).isTrue();
    FailingAlarm failing = watch.failing().stream().filter(one -> one.caseNumber().equals(broken)).findFirst().orElseThrow();
    assertThat(failing.failures()).isEqualTo(11);
    assertThat(failing.reason()).contains("Opaned");
    assertThat(operationPage()).contains("Una alarma de plazos falla", broken, "Opaned").doesNotContain(sound);

    jdbc.sql("update service_level_event set content = replace(content, 'Opaned', 'Opened') where case_number = ?").param(broken)
        .update();
    assertThat(alarms.handle(broken)).isTrue();
    assertThat(recorded(broken)).contains("FIRST_RESPONSE CONTRACTUAL WARNING 16:45");
    assertThat(watch.failing()).extracting(FailingAlarm::caseNumber).doesNotContain(broken);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModel() {
    assertThat(walked.notWalked("service-level-alarm", repository, history)).isEmpty();
  }

  private String operationPage() throws Exception {
    if (identities.person(ADMINISTRATOR).isEmpty()) {
      identities.create(new NewPerson(ADMINISTRATOR, "Paula", "Rey", "", List.of("camunda-admin"), "una clave larga y buena", false));
    }
    StaffPrincipal administrator = new StaffPrincipal(ADMINISTRATOR, "Paula Rey", List.of("camunda-admin"), false);
    return pages.perform(get("/operacion")
            .with(authentication(new TestingAuthenticationToken(administrator, null, "ROLE_STAFF", "ROLE_ADMIN"))))
        .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
  }

  private List<String> recorded(String number) {
    return jdbc.sql("select kind, binding, alarm_kind, due_at from service_level_alarm where case_number = ? order by due_at")
        .param(number).query((row, no) -> row.getString("kind") + " " + row.getString("binding") + " "
            + row.getString("alarm_kind") + " "
            + row.getObject("due_at", OffsetDateTime.class).atZoneSameInstant(MADRID).toLocalTime()).list();
  }

  private long processes(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("service-level-alarm").count();
  }

  private List<String> ends(String number) {
    return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKey("service-level-alarm").finished().list().stream()
        .map(process -> history.createHistoricActivityInstanceQuery().processInstanceId(process.getId())
            .activityType("noneEndEvent").orderByHistoricActivityInstanceEndTime().desc().list().stream()
            .map(end -> end.getActivityId()).filter(end -> !end.equals("Event_TaskDone")).findFirst().orElseThrow()).toList();
  }

  private Task task(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
  }

  private Task triage(String number) {
    return task(number, "UserTask_TriageTicket");
  }

  private Object colour(String number) {
    return tasks.getVariableLocal(triage(number).getId(), "cardColour");
  }
}
