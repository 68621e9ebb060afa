package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.engine.CaseLink;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Glance;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Each route of an escalation to each of its ends, on the real services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EscalationLifeIT extends TicketTraces {

  private static final String SPECIALIST = "alba.serra";
  private static final String DEVELOPER = "victor.lara";
  private static final String SERVICE_MANAGER = "daniel.prieto";
  private static final String CSM = "andres.castro";
  private static final String TOLD = "Lo lleva quien mejor lo conoce.";
  private static final String SOLVE = "UserTask_SolveEscalation";
  private static final String FOLLOW = "UserTask_FollowProvider";
  private static final String WORK = "UserTask_WorkOnIncident";

  @Autowired CsmCases csmCases;
  @Autowired Customers customers;
  @Autowired CaseLinks links;
  @Autowired CaseClocks clocks;
  @Autowired WalkedFlows walked;

  // --- to a team

  @Test
  @Requirement({"FU-19", "FU-20", "FU-21"})
  void withoutDocumentationItIsRefusedAndWithItTheSpecialistsSolveItAndTheCustomerIsToldAtEachStep() {
    String number = incident(customer());
    assertThatThrownBy(() -> escalates(number, "COMPLEXITY", Map.of("publicText", TOLD)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Documentación»");
    assertThatThrownBy(() -> escalates(number, "COMPLEXITY", Map.of("documentation", "Pasos 1 y 2.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Texto para el cliente»");
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(tickets.escalations(number)).isEmpty();

    escalates(number, "COMPLEXITY", Map.of("publicText", TOLD, "documentation", "Pasos 1 y 2."));
    assertThat(openTasks(number)).containsExactly(SOLVE);
    assertThat(groupsOf(number, SOLVE)).containsExactlyInAnyOrder("developers", "specialists");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.ESCALATED);
    assertThat(facts(number, SOLVE)).containsEntry("factDocumentation", "Pasos 1 y 2.")
        .containsEntry("factEscalation", "Complejidad técnica o funcional (Pablo Ortega)");
    assertThat(letters(number)).containsExactly("MT-01", "MT-31");
    assertThat(lastLetter(number).plain()).contains(TOLD, "un equipo especializado", "Le daremos noticias antes del");

    does(DEVELOPER, number, SOLVE, Map.of("escalationOutcome", "SOLVED", "findings", "Faltaba un índice.",
        "publicText", "Hemos encontrado la causa y está corregida."));
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(facts(number, WORK)).containsEntry("factFindings", "Faltaba un índice.");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(letters(number)).containsExactly("MT-01", "MT-31", "AV-01");
    assertThat(lastLetter(number).plain()).contains("Hemos encontrado la causa");
    proposes(number);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
    assertThat(tickets.escalations(number)).singleElement()
        .satisfies(one -> assertThat(one.ending().outcome()).isEqualTo(Escalation.Outcome.SOLVED));
  }

  @Test
  @Requirement("FU-14")
  void ofAnUnknownContextTheSpecialistGetsAllInformationOrItIsAskedForFirst() {
    Customer customer = customer();
    String number = incident(customer);
    assertThatThrownBy(() -> escalates(number, "CONTEXT_UNKNOWN", Map.of("publicText", TOLD)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«La información está completa»");
    works(number, Map.of("workStep", "ASK", "publicText", "¿Qué versión tiene su ERP?"));
    tickets.customerReplies(number, customer.contact(), "La 12.", List.of());
    escalates(number, "CONTEXT_UNKNOWN", Map.of("publicText", TOLD, "informationComplete", true));
    assertThat(groupsOf(number, SOLVE)).containsExactly("specialists");
    does(SPECIALIST, number, SOLVE, Map.of("escalationOutcome", "RETURNED", "findings", "El ERP no manda el precio.",
        "publicText", "Sabemos qué falta y lo preparamos."));
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).contains("Sabemos qué falta y lo preparamos.");
    assertThat(tickets.escalations(number).get(0).ending().outcome()).isEqualTo(Escalation.Outcome.RETURNED);
  }

  @Test
  @Requirement("FU-13")
  void anEscalatedTicketStaysOursItsClocksGoOnAndTheCustomersWordsAreReadWhereItIs() {
    Customer customer = customer();
    String number = incident(customer);
    Instant due = clocks.glance(number).map(Glance::due).orElseThrow();
    escalates(number, "COMPLEXITY", Map.of("publicText", TOLD, "documentation", "Pasos."));
    assertThat(running(number)).contains(ClockKind.RESOLUTION, ClockKind.FOLLOW_UP);
    assertThat(paused(number)).doesNotContain(ClockKind.RESOLUTION);
    assertThat(due).isNotNull();
    assertThat(tickets.customerState(tickets.ticket(number)).turn()).isEqualTo(Turn.US);
    tickets.customerReplies(number, customer.contact(), "¿Cómo va?", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.ESCALATED);
    assertThat(openTasks(number)).containsExactly(SOLVE);
    tickets.customerWithdraws(number, customer.contact(), null);
    assertClosed(number, CloseReason.WITHDRAWN);
    assertThat(tickets.escalations(number).get(0).ending().outcome()).isEqualTo(Escalation.Outcome.OVER);
  }

  @Test
  @Requirement("FU-19")
  void aQueryIsEscalatedTheSameWay() {
    String number = opened(customer(), "¿Cómo se conecta el PIM?");
    classifiedAs(number, TicketType.QUERY);
    does(AGENT, number, "UserTask_AnswerQuery", Map.of("workStep", "ESCALATE", "escalationReason", "COMPLEXITY",
        "publicText", TOLD, "documentation", "Qué PIM, qué versión."));
    does(SPECIALIST, number, SOLVE, Map.of("escalationOutcome", "SOLVED", "findings", "Con el conector 3.",
        "publicText", "Ya sabemos cómo."));
    assertThat(openTasks(number)).containsExactly("UserTask_AnswerQuery");
    answersQuery(number);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
  }

  // --- to a provider

  @Test
  @Requirement({"FU-17", "FU-18", "SL-22"})
  void withAProviderTheStepsFollowInTheirOrderAndTheProvidersTermApplies() {
    String number = incident(customer());
    escalates(number, "PROVIDER", Map.of());
    assertThat(openTasks(number)).as("first the data").containsExactly("UserTask_GatherProviderData");
    assertThat(letters(number)).as("nothing is said before the provider has it").containsExactly("MT-01");
    assertThatThrownBy(() -> does(AGENT, number, "UserTask_GatherProviderData", Map.of("provider", "LogiCommerce")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Datos para el proveedor»");
    does(AGENT, number, "UserTask_GatherProviderData", Map.of("provider", "LogiCommerce", "providerData", "Registros del pago."));

    assertThat(openTasks(number)).as("then its case").containsExactly("UserTask_OpenProviderTicket");
    assertThatThrownBy(() -> opensProviderTicket(number, "2026-03-09")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya ha pasado");
    opensProviderTicket(number, "2026-03-13");
    assertThat(openTasks(number)).containsExactly(FOLLOW);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_PROVIDER);
    assertThat(letters(number)).containsExactly("MT-01", "MT-30");
    assertThat(lastLetter(number).plain()).contains("LogiCommerce", "viernes, 13 de marzo de 2026", "rige el plazo de LogiCommerce");
    assertThat(paused(number)).contains(ClockKind.RESOLUTION);
    assertThat(running(number)).contains(ClockKind.PROVIDER, ClockKind.FOLLOW_UP);
    assertThat(providerDue(number)).isEqualTo(at("2026-03-14T00:00"));
    assertThat(facts(number, FOLLOW).get("factProvider").toString()).contains("LogiCommerce · LC-77 · fecha estimada 13/03/2026");

    does(AGENT, number, FOLLOW, Map.of("providerOutcome", "WAITING", "findings", "Necesitan dos días más.",
        "providerDate", "2026-03-17", "publicText", "El proveedor nos pide dos días más."));
    assertThat(openTasks(number)).containsExactly(FOLLOW);
    assertThat(providerDue(number)).isEqualTo(at("2026-03-18T00:00"));
    assertThat(lastLetter(number).plain()).contains("El proveedor nos pide dos días más.");

    does(AGENT, number, FOLLOW, Map.of("providerOutcome", "ANSWERED", "findings", "Corregido en su versión 9.",
        "publicText", "El proveedor lo ha corregido."));
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(running(number)).contains(ClockKind.RESOLUTION).doesNotContain(ClockKind.PROVIDER);
    assertThat(paused(number)).doesNotContain(ClockKind.RESOLUTION);
    assertThat(facts(number, WORK)).containsEntry("factFindings", "Corregido en su versión 9.");
    assertThat(letters(number)).containsExactly("MT-01", "MT-30", "AV-01", "AV-01");
  }

  @Test
  @Requirement({"SL-22", "MT-30"})
  void aProviderThatGivesNoDateIsFollowedAllTheSame() {
    Customer customer = customer();
    String number = incident(customer);
    escalates(number, "PROVIDER", Map.of());
    does(AGENT, number, "UserTask_GatherProviderData", Map.of("provider", "Pasarela, S.A.", "providerData", "Registros."));
    opensProviderTicket(number, null);
    assertThat(lastLetter(number).plain()).contains("Todavía no nos ha dado una fecha");
    assertThat(running(number)).contains(ClockKind.FOLLOW_UP);
    tickets.customerReplies(number, customer.contact(), "¿Se sabe algo?", List.of());
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_PROVIDER);
    does(AGENT, number, FOLLOW, Map.of("providerOutcome", "WAITING", "findings", "Nada nuevo.", "publicText", "Seguimos detrás."));
    assertThat(openTasks(number)).containsExactly(FOLLOW);
  }

  // --- to the CSM

  @Test
  @Requirement("FU-15")
  void aComplaintGoesToTheCsmAtOnceAndDoesNotEndWithoutItsThreeFields() {
    String number = incident(customer());
    assertThatThrownBy(() -> escalates(number, "COMPLAINT", Map.of("publicText", TOLD)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Documentación»");
    escalates(number, "COMPLAINT", Map.of("publicText", TOLD, "documentation", "Tercera caída este mes."));
    assertThat(openTasks(number)).as("whoever attends it goes on").containsExactly(WORK);
    assertThat(lastLetter(number).plain()).contains("nuestro Customer Success Manager");
    String csm = csmCaseOf(number);
    assertThat(csm).startsWith("S-");
    assertThat(openTasks(csm)).containsExactly("UserTask_AttendCsmCase");
    assertThat(groupsOf(csm, "UserTask_AttendCsmCase")).containsExactly("customer-success");
    assertThat(facts(csm, "UserTask_AttendCsmCase")).containsEntry("cardNumber", csm).containsEntry("factCsmKind", "Queja")
        .containsEntry("factCsmStory", "Tercera caída este mes.").containsEntry("factLink", "/casos/csm/" + csm);

    for (String missing : List.of("csmEvaluation", "csmSolution", "csmImprovement")) {
      Map<String, Object> fields = concluding();
      fields.remove(missing);
      assertThatThrownBy(() -> does(CSM, csm, "UserTask_AttendCsmCase", fields)).isInstanceOf(InputRefused.class)
          .hasMessageContaining("es obligatorio");
    }
    does(CSM, csm, "UserTask_AttendCsmCase", concluding());
    assertThat(openTasks(csm)).isEmpty();
    assertThat(csmCases.get(csm).conclusion().improvement()).isEqualTo("Vigilancia de la memoria desde hoy.");
    assertThat(tickets.conversation(number, false)).extracting(Entry::text).contains("Un servidor mayor, sin coste.")
        .doesNotContain("Vigilancia de la memoria desde hoy.");
    assertThat(lastLetter(number).plain()).contains("Un servidor mayor, sin coste.");
  }

  @Test
  @Requirement({"FU-22", "FU-23", "RO-12"})
  void theCsmStepsInAndTakesItToTheOrganisation() {
    String number = incident(customer());
    tickets.escalate(number, LEADER, EscalationReason.COMPLAINT, "Se siente abandonado.", false, TOLD);
    assertThat(openTasks(number)).containsExactly(WORK);
    String csm = csmCaseOf(number);
    does(CSM, csm, "UserTask_AttendCsmCase", Map.of("csmStep", "STEP_IN", "csmText", "Desde hoy le acompañamos de cerca."));
    assertThat(eventKinds(number)).contains(EventKind.CSM_STEPPED_IN);
    assertThat(lastLetter(number).plain()).contains("Desde hoy le acompañamos de cerca.");
    assertThat(openTasks(csm)).containsExactly("UserTask_AttendCsmCase");

    does(CSM, csm, "UserTask_AttendCsmCase", Map.of("csmStep", "ORGANISATION", "csmRequest", "Sistemas y EVO, un plan conjunto."));
    assertThat(openTasks(csm)).containsExactly("UserTask_CoordinateOrganisation");
    does(HEAD, csm, "UserTask_CoordinateOrganisation", Map.of("agreement", "Sistemas amplía; EVO revisa el listado."));
    assertThat(facts(csm, "UserTask_AttendCsmCase").get("factCsmNews").toString())
        .contains("Desde hoy le acompañamos", "un plan conjunto", "EVO revisa el listado");
    does(CSM, csm, "UserTask_AttendCsmCase", concluding());
    assertThat(csmCases.get(csm).open()).isFalse();
  }

  // --- to a Service Manager

  @Test
  @Requirement("FU-10")
  void whomTheInvestigationWearsOutAServiceManagerLooksAfter() {
    String number = incident(customer());
    escalates(number, "FRUSTRATION", Map.of("publicText", TOLD));
    assertThat(openTasks(number)).containsExactly("UserTask_InvestigateService");
    assertThat(lastLetter(number).plain()).contains("un Service Manager");
    does(SERVICE_MANAGER, number, "UserTask_InvestigateService", Map.of("serviceOutcome", "CONTENT",
        "findings", "Dos cambios del proyecto se pisan.", "publicText", "Ya sabemos por qué ocurre."));
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(links.of(number)).isEmpty();
  }

  @Test
  @Requirement("FU-11")
  void whoIsStillUnhappyThenGoesToTheCsm() {
    Customer customer = customer();
    String number = incident(customer);
    tickets.escalate(number, LEADER, EscalationReason.FRUSTRATION, "Pregunta cada día.", false, TOLD);
    assertThat(openTasks(number)).as("aside: the work goes on").containsExactlyInAnyOrder(WORK, "UserTask_InvestigateService");
    assertThatThrownBy(() -> tickets.escalate(number, LEADER, EscalationReason.FRUSTRATION, null, false, TOLD))
        .isInstanceOf(InputRefused.class).hasMessageContaining("ya está escalado por esa vía");
    does(SERVICE_MANAGER, number, "UserTask_InvestigateService", Map.of("serviceOutcome", "UNHAPPY",
        "findings", "Quiere otro plan.", "publicText", "Le escribirá su Customer Success Manager."));
    String csm = csmCaseOf(number);
    assertThat(csmCases.get(csm).kind()).isEqualTo(CsmCase.Kind.UNHAPPY);
    assertThat(openTasks(number)).containsExactly(WORK);
    proposes(number);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(openTasks(csm)).as("the CSM goes on when the ticket is closed").containsExactly("UserTask_AttendCsmCase");
    does(CSM, csm, "UserTask_AttendCsmCase", concluding());
  }

  // --- notes of the CSM

  @Test
  @Requirement("FU-31")
  void whatTheCsmKnowsOfTheCustomersExpectationsStandsInTheForms() {
    Customer customer = customer();
    Company company = customers.company(customer.company());
    registry.change(new Company(company.id(), company.legalName(), company.taxId(), company.platformKind(), company.product(),
        company.plan(), company.keyAccount(), company.accountType(), company.accountLeader(), company.csm(),
        company.phoneService(), company.eServicePolicy(), company.paidValuation(), company.formOfAddress(), company.language(),
        company.calendar(), company.zone(), "Quiere vender en Francia antes de junio.", company.status(), company.version()));
    String number = opened(customer, "La portada tarda mucho");
    assertThat(facts(number, "UserTask_TriageTicket")).containsEntry("factCsmNotes", "Quiere vender en Francia antes de junio.");
    classifiedAs(number, TicketType.INCIDENT);
    assertThat(facts(number, WORK)).containsEntry("factCsmNotes", "Quiere vender en Francia antes de junio.");
  }

  // --- by itself

  @Test
  @Requirement("FU-16")
  void afterSixMessagesWithoutConclusionACallIsSomebodysTaskOnce() {
    Customer customer = customer();
    String number = incident(customer);
    for (int message = 1; message <= 3; message++) {
      assertThat(openTasks(number)).containsExactly(WORK);
      itIs(TUE_2026_03_10_10H.plusSeconds(60L * message));
      tickets.customerReplies(number, customer.contact(), "¿Y ahora?", List.of());
      tickets.staffAnswers(number, AGENT, "Lo miramos.", "Hoy le decimos más.", List.of());
    }
    assertThat(openTasks(number)).containsExactlyInAnyOrder(WORK, "UserTask_CallCustomer");
    Task call = task(number, "UserTask_CallCustomer");
    assertThat(call.getAssignee()).isEqualTo(LEADER);
    assertThat(facts(number, "UserTask_CallCustomer").get("factPhone").toString()).startsWith("Ana Prat");
    does(LEADER, number, "UserTask_CallCustomer", Map.of("callNote", "Queda claro: es la caché.", "publicText", "Como hablamos, es la caché."));
    assertThat(lastLetter(number).plain()).contains("Como hablamos, es la caché.");
    tickets.customerReplies(number, customer.contact(), "¿Y ahora?", List.of());
    tickets.staffAnswers(number, AGENT, "Lo miramos.", null, List.of());
    assertThat(openTasks(number)).as("once").containsExactly(WORK);
  }

  @Test
  void whatIsNotNeededAnyMoreEndsWithTheTicket() {
    Customer customer = customer();
    String number = incident(customer);
    tickets.escalate(number, LEADER, EscalationReason.MANY_INTERACTIONS, null, false, null);
    tickets.escalate(number, LEADER, EscalationReason.COMPLEXITY, "Pasos.", false, TOLD);
    assertThat(openTasks(number)).containsExactlyInAnyOrder(WORK, "UserTask_CallCustomer", SOLVE);
    assertThat(tickets.ticket(number).state()).as("aside: nobody let go of it").isEqualTo(TicketState.IN_PROGRESS);
    proposes(number);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(tickets.escalations(number)).extracting(one -> one.ending().outcome()).containsOnly(Escalation.Outcome.OVER);
    assertThatThrownBy(() -> tickets.escalate(number, LEADER, EscalationReason.COMPLAINT, "Tarde.", false, TOLD))
        .isInstanceOf(InputRefused.class).hasMessageContaining("está cerrado");
  }

  @Test
  void inThePageTheSameIsDemanded() {
    String number = opened(customer(), "La portada tarda mucho");
    assertRefused(number, EscalationReason.COMPLAINT, null, TOLD, "«Documentación»");
    assertRefused(number, EscalationReason.COMPLEXITY, "Pasos.", null, "«Texto para el cliente»");
    assertRefused(number, EscalationReason.CONTEXT_UNKNOWN, "Pasos.", TOLD, "«La información está completa»");
    assertRefused(number, EscalationReason.PROVIDER, null, null, "solo se escala un ticket que está en curso");
    assertRefused(number, EscalationReason.NO_ANSWER, null, null, "elija una opción");
    assertRefused(number, null, null, null, "elija una opción");
  }

  @Test
  @Requirement({"FU-30", "RO-12"})
  void theThirdTicketAboutTheSameThingIsACaseOfTheCsmOnce() {
    Customer customer = customer();
    String first = incident(customer);
    itIs(at("2026-03-20T10:00"));
    String second = incident(customer);
    assertThat(links.of(second)).isEmpty();
    String other = opened(customer, "Otra cosa");
    classifiedAs(other, TicketType.QUERY);
    itIs(at("2026-04-08T10:00"));
    String third = incident(customer);
    String csm = csmCaseOf(third);
    CsmCase opened = csmCases.get(csm);
    assertThat(opened.kind()).isEqualTo(CsmCase.Kind.RECURRENT);
    assertThat(opened.story()).contains(first, second, third).doesNotContain(other);
    assertThat(links.of(first)).extracting(CaseLink::from).containsExactly(csm);
    String fourth = incident(customer);
    assertThat(links.of(fourth)).as("told once").isEmpty();
    does(CSM, csm, "UserTask_AttendCsmCase", concluding());
    assertThat(letters(third)).as("the customer knows nothing of it").containsExactly("MT-01");
  }

  @Test
  @Requirement("FU-30")
  void whatLiesLongAgoDoesNotCount() {
    Customer customer = customer();
    incident(customer);
    incident(customer);
    itIs(at("2026-04-20T10:00"));
    assertThat(links.of(incident(customer))).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModels() {
    for (String process : List.of("ticket-escalation", "provider-escalation", "csm-case")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }

  private String incident(Customer customer) {
    String number = opened(customer, "La portada tarda mucho");
    classifiedAs(number, TicketType.INCIDENT);
    return number;
  }

  private void escalates(String number, String reason, Map<String, Object> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("workStep", "ESCALATE");
    all.put("escalationReason", reason);
    works(number, all);
  }

  private void opensProviderTicket(String number, String date) {
    Map<String, Object> fields = new HashMap<>(Map.of("providerReference", "LC-77", "publicText", "Les hemos enviado los registros."));
    fields.put("providerDate", date);
    does(AGENT, number, "UserTask_OpenProviderTicket", fields);
  }

  private static Map<String, Object> concluding() {
    return new HashMap<>(Map.of("csmStep", "SOLVE", "csmEvaluation", "El servidor se quedó pequeño.",
        "csmSolution", "Un servidor mayor, sin coste.", "csmImprovement", "Vigilancia de la memoria desde hoy."));
  }

  private void assertRefused(String number, EscalationReason reason, String documentation, String told, String why) {
    assertThatThrownBy(() -> tickets.escalate(number, LEADER, reason, documentation, false, told))
        .isInstanceOf(InputRefused.class).hasMessageContaining(why);
  }

  private String csmCaseOf(String ticket) {
    return links.of(ticket).stream().filter(link -> link.kind().equals("CSM")).map(CaseLink::from).findFirst().orElseThrow();
  }

  private OutboxEntry lastLetter(String number) {
    List<OutboxEntry> all = messages.ofCase(number);
    return all.get(all.size() - 1);
  }

  private Task task(String number, String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(key).singleResult();
  }

  private Map<String, Object> facts(String number, String key) {
    return tasks.getVariablesLocal(task(number, key).getId());
  }

  private List<String> groupsOf(String number, String key) {
    return tasks.getIdentityLinksForTask(task(number, key).getId()).stream().map(IdentityLink::getGroupId)
        .filter(group -> group != null).toList();
  }

  private List<ClockKind> running(String number) {
    return clocks.of(number).orElseThrow().running().stream().map(clock -> clock.id().kind()).distinct().toList();
  }

  private List<ClockKind> paused(String number) {
    return clocks.of(number).orElseThrow().clocks().stream().filter(Clock::paused)
        .map(clock -> clock.id().kind()).distinct().toList();
  }

  private Instant providerDue(String number) {
    return clocks.of(number).orElseThrow().running().stream().filter(clock -> clock.id().kind() == ClockKind.PROVIDER)
        .findFirst().orElseThrow().deadline();
  }
}
