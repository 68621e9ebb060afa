package io.ciclo.prospects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.Customers;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.Documents;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.TicketTraces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each way that the case of a prospect can take, to each of its ends, on the real services; training and evolutive stand in for themselves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@RecordApplicationEvents
class ProspectLifeIT extends TicketTraces {

  private static final String ADDRESS = "203.0.113.9";
  private static final String TECHNICIAN = "pablo.ortega";
  private static final String HOLD = "UserTask_HoldMeeting";
  private static final Map<OptionalStep, String> SHORT = Map.of(OptionalStep.CUSTOMISATION, "Usan la configuración de serie.",
      OptionalStep.AGENT_TRAINING, "Ya conocen la plataforma.", OptionalStep.NEW_FEATURES, "Es una prueba corta.");

  /** Waits for as long as the test likes. */
  private static final String CALLED = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test" id="Definitions_Called">
        <process id="KEY" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Event_Start"/>
          <sequenceFlow id="Flow_Begin" sourceRef="Event_Start" targetRef="Timer_Called"/>
          <intermediateCatchEvent id="Timer_Called"><timerEventDefinition id="TimerDefinition_Called">
            <timeDuration xsi:type="tFormalExpression">P90D</timeDuration></timerEventDefinition></intermediateCatchEvent>
          <sequenceFlow id="Flow_End" sourceRef="Timer_Called" targetRef="Event_End"/>
          <endEvent id="Event_End"/>
        </process>
      </definitions>
      """;

  @Autowired Prospects prospects;
  @Autowired Meetings meetings;
  @Autowired Customers customers;
  @Autowired WalkedFlows walked;
  @Autowired JdbcClient jdbc;
  @Autowired Documents documents;
  @Autowired Opportunities opportunities;
  @Autowired ApplicationEvents events;

  private String deployment;

  @BeforeEach
  void calledProcessesThatTheTestDecides() {
    deployment = repository.createDeployment().name("processes of the test").addString("training.bpmn", CALLED.replace("KEY", "training"))
        .addString("evolutive.bpmn", CALLED.replace("KEY", "evolutive")).deploy().getId();
  }

  @AfterEach
  void noneIsLeft() {
    repository.deleteDeployment(deployment, true);
  }

  // --- the ends

  @Test
  @Requirement({"BD-05", "BD-06", "CL-10"})
  void noNeed() {
    String number = opened(Map.of());
    assertThat(opportunity(number)).extracting(Opportunity::kind, Opportunity::state, Opportunity::stage, Opportunity::owner)
        .containsExactly(OpportunityKind.NEW_CUSTOMER, OpportunityState.OPEN, OpportunityStage.ANALYSIS, LEADER);
    holds(number);
    does(LEADER, number, "UserTask_StudyBusiness", Map.of("findings", "Atienden todo por teléfono y les basta.", "needExists", "NO_NEED",
        "noNeedReason", "No venden por internet."));
    holds(number);
    holds(number);
    Prospect ended = prospects.get(number);
    assertThat(ended.outcome()).isEqualTo(ProspectOutcome.NO_NEED);
    assertThat(ended.endReason()).isEqualTo("No venden por internet.");
    assertThat(opportunity(number).state()).isEqualTo(OpportunityState.LOST);
    assertThat(opportunity(number).reason()).contains("No venden por internet.");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  @Requirement({"BD-08", "BD-09", "BD-10"})
  void improvedOnceAndThenGivenUp() {
    String number = opened(Map.of());
    toDecision(number, "Responder en menos de un minuto");
    assertThat(letters(number)).contains("AV-PRO-PROPUESTA");
    assertThat(documents.ofCase(number)).singleElement().satisfies(delivery -> assertThat(delivery).extracting(Delivery::contact, Delivery::stage)
        .containsExactly(contact(number), "Relación comercial"));
    itIs(nextWord(number));
    fires(number, "Timer_DecisionReminder");
    assertThat(letters(number)).endsWith("AV-PRO-RECUERDO");
    long colleague = registry.invite(new Contact(0, prospects.get(number).company(), "Joan Mas", "joan@" + number + ".example", "", true, null, false,
        false, true, 0)).contactId();
    assertThatThrownBy(() -> prospects.decide(colleague, number, 1, Decision.CONTINUE, "", ADDRESS)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("decide Ana Prat");
    long stranger = customer().contact();
    assertThatThrownBy(() -> prospects.decide(stranger, number, 1, Decision.CONTINUE, "", ADDRESS)).isInstanceOf(NoSuchProspect.class);
    assertThatThrownBy(() -> prospects.seenBy(stranger, number)).isInstanceOf(NoSuchProspect.class);
    assertThatThrownBy(() -> prospects.decide(contact(number), number, 1, Decision.IMPROVE, " ", ADDRESS))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Cuéntenos más»");
    prospects.decide(contact(number), number, 1, Decision.IMPROVE, "Falta el chat en catalán.", ADDRESS);
    holds(number);
    assertThat(prospects.get(number).round()).isEqualTo(2);
    assertThat(prospects.course(number).current()).isEqualTo(Phase.BUSINESS_CASE);

    toDecision(number, "Chat en catalán");
    assertThat(prospects.proposals(number)).extracting(Proposal::version).containsExactly(2, 1);
    assertThat(prospects.proposals(number)).allMatch(Proposal::sent);
    assertThatThrownBy(() -> prospects.decide(contact(number), number, 1, Decision.CONTINUE, "", ADDRESS))
        .isInstanceOf(InputRefused.class).hasMessageContaining("versión más nueva");
    long ana = contact(number);
    prospects.handTo(number, colleague, LEADER);
    assertThatThrownBy(() -> prospects.decide(ana, number, 2, Decision.CONTINUE, "", ADDRESS)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("decide Joan Mas");
    assertThatThrownBy(() -> prospects.handTo(number, stranger, LEADER)).isInstanceOf(InputRefused.class);
    prospects.handTo(number, ana, LEADER);
    prospects.decide(ana, number, 2, Decision.DESIST, "Han cambiado de planes.", ADDRESS);
    holds(number);
    assertThat(prospects.get(number).outcome()).isEqualTo(ProspectOutcome.DESISTED);
    assertThat(prospects.get(number).endReason()).isEqualTo("Han cambiado de planes.");
    assertThat(prospects.answers(number)).extracting(Answer::word).containsExactly("IMPROVE", "DESIST");
    assertThat(prospects.answers(number)).allMatch(answer -> answer.contact() == contact(number) && answer.address().equals(ADDRESS));
  }

  @Test
  @Requirement({"BD-04", "BD-25"})
  void approvedAndWaitingForAContractThatIsNotSigned() {
    assertThatThrownBy(() -> opened(Map.of(OptionalStep.CUSTOMISATION, " "))).as("without a reason").isInstanceOf(InputRefused.class);
    String number = opened(SHORT);
    toDecision(number, "Responder a la primera");
    continues(number);
    toProof(number);
    agents(number, "Ana Ruiz; agente");
    assertThat(openTasks(number)).containsExactly("UserTask_VerifyEnvironment");
    passes(number);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    install(number);
    assertThat(openTasks(number)).containsExactly(HOLD);
    holds(number);
    holds(number);
    toValidation(number);
    assertThatThrownBy(() -> prospects.validate(contact(number), number, Validation.FEATURES, "Un bot.", ADDRESS))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no añadir características");
    prospects.validate(contact(number), number, Validation.APPROVE, "", ADDRESS);
    assertThat(prospects.get(number).waiting()).as("not before the phase is closed").isEqualTo(Waiting.NOTHING);
    holds(number);
    assertThat(prospects.get(number).waiting()).isEqualTo(Waiting.CONTRACT);
    assertThat(openTasks(number)).containsExactly("UserTask_RecordContract");
    assertThat(opportunity(number).stage()).isEqualTo(OpportunityStage.CONTRACT);

    does(LEADER, number, "UserTask_RecordContract", Map.of("contractAnswer", "NOT_SIGNED", "notSignedReason", "Su matriz ha elegido a otro."));
    assertThat(prospects.get(number).outcome()).isEqualTo(ProspectOutcome.DESISTED);
    assertThat(prospects.get(number).endReason()).isEqualTo("Su matriz ha elegido a otro.");
    assertThat(opportunity(number).reason()).contains("Su matriz ha elegido a otro.");
    assertThat(events.stream(ContractSigned.class)).isEmpty();
  }

  @Test
  @Requirement({"BD-01", "BD-23", "BD-24"})
  void fromTheFirstMeetingToSupport() {
    String number = opened(Map.of());
    toDecision(number, "Responder fuera de horario");
    continues(number);
    toProof(number);
    agents(number, "Ana Ruiz; agente");
    does(TECHNICIAN, number, "UserTask_Customise", Map.of("customisation", "Dos colas y sus grupos."));

    // one item that fails blocks what follows, and goes to IT
    assertThatThrownBy(() -> does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of()))
        .isInstanceOf(InputRefused.class).hasMessageContaining("quedan 6 comprobaciones");
    passes(number);
    prospects.judge(number, List.of(new EnvironmentCheck(UserProfile.AGENT, "domains", "Dominios", Result.FAILED, "El cortafuegos los corta.")), TECHNICIAN);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    assertThat(letters(number)).endsWith("AV-PRO-ENTORNO");
    assertThat(messages.ofCase(number).get(messages.ofCase(number).size() - 1).plain()).contains("El cortafuegos los corta.");
    assertThat(openTasks(number)).containsExactly("UserTask_ResolveWithIt");
    does(TECHNICIAN, number, "UserTask_ResolveWithIt", Map.of("solution", "TI ha abierto los dominios."));
    passes(number);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    install(number);
    assertThat(opportunity(number).stage()).isEqualTo(OpportunityStage.TRIAL);
    fires(number, "Timer_Called");
    holds(number);
    holds(number);

    toValidation(number);
    itIs(nextWord(number));
    fires(number, "Timer_ValidationReminder");
    prospects.validate(contact(number), number, Validation.FEATURES, "El bot nocturno.", ADDRESS);
    does(LEADER, number, "UserTask_ExplainDevelopment", Map.of("featureTitle", "Bot nocturno", "featureDescription", "Contesta de 20 a 8 h.",
        "estimatedTime", "tres semanas", "acknowledgedBy", "Ana Prat", "acknowledgedOn", today()));
    Feature feature = prospects.features(number).get(0);
    assertThat(feature.caseNumber()).startsWith("E-");
    runtime.setVariable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(feature.caseNumber(), "evolutive").singleResult().getId(),
        "evolutiveOutcome", "DELIVERED");
    fires(feature.caseNumber(), "Timer_Called");
    assertThat(prospects.features(number).get(0).outcome()).isEqualTo("DELIVERED");
    prospects.validate(contact(number), number, Validation.APPROVE, "", ADDRESS);
    holds(number);
    signs(number);
    assertThat(events.stream(ContractSigned.class)).singleElement()
        .satisfies(signed -> assertThat(signed).extracting(ContractSigned::kind, ContractSigned::plan, ContractSigned::caseNumber)
            .containsExactly(ContractSigned.Kind.REGISTRATION, SupportPlan.SILVER, number));
    assertThat(prospects.get(number).outcome()).isEqualTo(ProspectOutcome.IN_SUPPORT);
    assertThat(opportunity(number).state()).as("won with the contract").isEqualTo(OpportunityState.WON);
    assertThat(openTasks(number)).isEmpty();
  }

  private Opportunity opportunity(String number) {
    return opportunities.ofCase(number).orElseThrow();
  }

  private void signs(String number) {
    does(LEADER, number, "UserTask_RecordContract", Map.of("contractAnswer", "SIGNED", "signedOn", today(), "plan", "SILVER",
        "contractReference", "CT-" + number));
    holds(number);
  }

  /** A meeting every two weeks at first, asked for only when none is planned; what it brings finds its way, one thing after another. */
  @Test
  @Requirement({"BD-26", "BD-27"})
  void whatComesUpInTheMeetingsOfPhaseSixFindsItsWay() {
    String number = opened(SHORT);
    toDecision(number, "Responder a la primera");
    continues(number);
    toProof(number);
    agents(number, "Ana Ruiz; agente");
    passes(number);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    install(number);
    holds(number);
    holds(number);
    toValidation(number);
    prospects.validate(contact(number), number, Validation.APPROVE, "", ADDRESS);
    holds(number);
    signs(number);

    itIs(nextWord(number));
    fires(number, "Timer_NextLook");
    assertThat(openTasks(number)).containsExactly("UserTask_PlanFollowUp");
    LocalDate day = LocalDate.ofInstant(now(), MADRID).plusDays(2);
    does(LEADER, number, "UserTask_PlanFollowUp", Map.of("meetingKind", "OTHER", "meetingDay", day.toString(), "meetingTime", "10:30"));
    assertThat(openTasks(number)).isEmpty();
    Meeting planned = meetings.next(number).orElseThrow();
    itIs(planned.end());
    meetings.hold(planned.id(), new Minutes("Quieren una encuesta al acabar.", planned.attendees(), null), LEADER);
    routes(number, Map.of("findingRoute", "EVOLUTIVE", "findingText", "Un bot de fin de semana.", "findingMore", true));
    routes(number, Map.of("findingRoute", "INCIDENT", "findingText", "Se cortan los chats.", "findingMore", true));
    routes(number, Map.of("findingRoute", "NEED", "findingText", "Encuesta al acabar."));
    assertThat(prospects.findings(number)).extracting(Finding::route)
        .containsExactly(Finding.Route.EVOLUTIVE, Finding.Route.INCIDENT, Finding.Route.NEED);
    assertThat(tickets.ticket(prospects.findings(number).get(0).ticket()).description()).isEqualTo("Un bot de fin de semana.");
    assertThat(jdbc.sql("select text_key from message_outbox where recipient = ?").param(customers.contact(contact(number)).email())
        .query(String.class).list()).as("the customer opens an incident").contains("MT-26");
    Company company = customers.company(prospects.get(number).company());
    registry.change(with(company, CompanyStatus.INACTIVE));
    holds(number);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  private void routes(String number, Map<String, Object> finding) {
    assertThat(openTasks(number)).containsExactly("UserTask_RouteFindings");
    does(LEADER, number, "UserTask_RouteFindings", finding);
  }

  // --- the proof of concept

  @Test
  @Requirement({"BD-11", "BD-15", "BD-16"})
  void whoOrganisesTheTrainingAndWhoIsTrained() {
    String number = opened(Map.of());
    toDecision(number, "Atender antes");
    assertThatThrownBy(() -> prospects.obstacleFound(number, Obstacle.Kind.OTHER, "Nada.", LEADER)).as("phase 4 is not open")
        .isInstanceOf(InputRefused.class);
    continues(number);
    assertThat(prospects.course(number).current()).isEqualTo(Phase.PROOF_OF_CONCEPT);
    holds(number);
    responsible(number);
    does(LEADER, number, "UserTask_NameSupport", Map.of("trainingName", "Marta Vila", "trainingArea", "Atención", "trainingEmail",
        "marta@prat.example", "itWaived", "Lo lleva su agencia."));
    assertThat(prospects.counterparts(number)).contains(new Counterpart(CounterpartRole.TRAINING_RESPONSIBLE, "Marta Vila", "Atención",
        "marta@prat.example", null));
    agents(number, "Ana Ruiz; agente\nLuis Gil; supervisor; Telco, S. L.");
    assertThat(prospects.agents(number)).containsExactly(new Agent("Ana Ruiz", UserProfile.AGENT, null),
        new Agent("Luis Gil", UserProfile.SUPERVISOR, "Telco, S. L."));
  }

  @Test
  @Requirement({"BD-17", "BD-18", "BD-21"})
  void nothingIsDevelopedAndEachObstacleIsSolvedOnItsOwn() {
    String number = opened(Map.of());
    toDecision(number, "Atender antes");
    continues(number);
    toProof(number);
    agents(number, "Ana Ruiz");
    assertThatThrownBy(() -> does(TECHNICIAN, number, "UserTask_Customise", Map.of("customisation", "Colas.", "needsDevelopment", true)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no se desarrolla");
    does(TECHNICIAN, number, "UserTask_Customise", Map.of("customisation", "Dos colas y sus grupos.", "needsDevelopment", true,
        "wish", "Un bot que conteste de noche."));
    assertThat(prospects.wishes(number)).containsExactly("Un bot que conteste de noche.");

    prospects.obstacleFound(number, Obstacle.Kind.MACHINES, "Tres equipos se quedan sin memoria.", LEADER);
    assertThat(letters(number)).endsWith("AV-PRO-OBSTACULO");
    assertThat(messages.ofCase(number).get(messages.ofCase(number).size() - 1).recipient()).isEqualTo("ivan@prat.example");
    prospects.obstacleFound(number, Obstacle.Kind.CONNECTIONS, "La red interna se cae.", LEADER);
    passes(number);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    agreed(number);
    assertThat(jdbc.sql("select ours, theirs, type from prospect_installation where prospect = ?").param(number).query().singleRow())
        .containsValues("Lucía Ferrer", "Ana Prat", "SCRIPT_TAG");
    solves(number, "La red interna se cae.", "Cambiado el conmutador.");
    assertThat(prospects.obstacles(number)).extracting(Obstacle::solution).containsExactly(null, "Cambiado el conmutador.");
    solves(number, "Tres equipos se quedan sin memoria.", "Memoria ampliada.");
    assertThat(prospects.obstacles(number)).noneMatch(Obstacle::open);
  }

  private void solves(String number, String obstacle, String solution) {
    Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey("UserTask_SolveObstacle").list().stream()
        .filter(one -> String.valueOf(tasks.getVariable(one.getId(), "factObstacle")).endsWith(obstacle)).findFirst().orElseThrow();
    identity.setAuthentication(TECHNICIAN, identities.groupsOf(TECHNICIAN));
    forms.submitTaskForm(task.getId(), Map.of("solution", solution));
    identity.clearAuthentication();
  }

  private static Company with(Company before, CompanyStatus status) {
    return new Company(before.id(), before.legalName(), before.taxId(), before.platformKind(), before.product(), before.plan(),
        before.keyAccount(), before.accountType(), before.accountLeader(), before.csm(), before.phoneService(), before.eServicePolicy(),
        before.paidValuation(), before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(), status,
        before.version());
  }

  // --- meetings cannot be skipped

  @Test
  @Requirement({"BD-02", "BD-12"})
  void noPhaseGoesPastAMeetingThatWasNotHeld() {
    String number = opened(Map.of());
    assertThatThrownBy(() -> does(LEADER, number, HOLD, Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("Clase de reunión");
    assertThatThrownBy(() -> does(LEADER, number, HOLD, Map.of("meetingKind", "OTHER", "meetingDay", today(), "meetingPresent", "Ana Prat",
        "minutes", " "))).isInstanceOf(InputRefused.class).hasMessageContaining("«Acta»");
    assertThat(prospects.course(number).state(Phase.BUSINESS_CASE)).isEqualTo(PhaseState.NOT_STARTED);
    assertThatThrownBy(() -> prospects.decide(contact(number), number, 1, Decision.CONTINUE, "", ADDRESS)).isInstanceOf(InputRefused.class);

    // minutes of another purpose open nothing, those of the opening do, wherever they were written
    held(number, Purpose.CLOSING);
    assertThat(openTasks(number)).containsExactly(HOLD);
    held(number, Purpose.OPENING);
    assertThat(openTasks(number)).containsExactly("UserTask_StudyBusiness");
    assertThat(prospects.course(number).state(Phase.BUSINESS_CASE)).isEqualTo(PhaseState.OPEN);

    // one that was held before its turn is found when it comes
    held(number, Purpose.FEEDBACK);
    does(LEADER, number, "UserTask_StudyBusiness", Map.of("findings", "Venden por internet.", "needExists", "NEED", "needs", "Atender antes"));
    assertThat(prospects.course(number).current()).isEqualTo(Phase.PROPOSAL);
    assertThat(prospects.course(number).state(Phase.PROPOSAL)).isEqualTo(PhaseState.NOT_STARTED);
  }

  @Test
  @Requirement({"BD-07"})
  void aProposalAnswersAtLeastOneNeed() {
    String number = opened(Map.of());
    studied(number, "Atender antes");
    holds(number);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_WriteProposal", Map.of())).isInstanceOf(InputRefused.class)
        .hasMessageContaining("todavía no está escrita");
    prospects.write(number, text(), List.of(), 0, LEADER);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_WriteProposal", Map.of())).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ninguna necesidad");
    assertThatThrownBy(() -> prospects.write(number, text(), List.of(), 0, LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("alguien la ha guardado");
  }

  @Test
  @Requirement({"BD-13", "BD-14", "BD-20"})
  void supportOfTheOtherSideAndItsPreconditions() {
    String number = opened(Map.of());
    toDecision(number, "Atender antes");
    continues(number);
    holds(number);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_NameProjectResponsible", Map.of("counterpartName", "Ana Prat", "counterpartArea",
        "Atención", "counterpartEmail", "ana@prat.example", "knowsStaff", true, "mayDecide", true)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Puede proponer mejoras");
    responsible(number);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_NameSupport", Map.of("trainingName", "Eva Pons", "trainingEmail", "eva@prat.example")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Soporte de TI»");
    support(number);
    assertThat(prospects.counterparts(number)).extracting(Counterpart::named).containsExactly(true, false, true);
    assertThatThrownBy(() -> agents(number, "Ana Ruiz; jefa")).isInstanceOf(InputRefused.class).hasMessageContaining("«Ana Ruiz; jefa»");
    agents(number, "Ana Ruiz");
    does(TECHNICIAN, number, "UserTask_Customise", Map.of("customisation", "Nada especial."));
    passes(number);
    does(TECHNICIAN, number, "UserTask_VerifyEnvironment", Map.of());
    agreed(number);
    assertThatThrownBy(() -> does(TECHNICIAN, number, "UserTask_InstallWidget", Map.of("platformDelivered", true, "installNote", "Puesto.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("verificado");
  }

  // --- words of these traces

  private String opened(Map<OptionalStep, String> without) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Prospecto " + unique, "P" + unique, PlatformKind.SAAS, Product.OTHER, SupportPlan.BRONZE,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.PROSPECT, 0));
    long contact = registry.invite(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, null, false, false, true, 0)).contactId();
    return prospects.open(new NewProspect(company, contact, "Chat para la tienda " + unique, without), LEADER);
  }

  private long contact(String number) {
    return prospects.get(number).contact();
  }

  private static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  private static String today() {
    return LocalDate.ofInstant(now(), MADRID).toString();
  }

  /** Some minutes pass, and the meeting that is due is held. */
  private void holds(String number) {
    itIs(now().plus(Duration.ofMinutes(10)));
    does(LEADER, number, HOLD, Map.of("meetingKind", "NEEDS_GATHERING", "meetingDay", today(), "meetingTime", "00:00",
        "meetingPresent", "Ana Prat\nConsultora de fuera", "minutes", "Se habló de todo.", "meetingDecision", "Seguir."));
  }

  /** Somebody writes minutes in the calendar. */
  private void held(String number, Purpose purpose) {
    Prospect prospect = prospects.get(number);
    Phase phase = prospects.course(number).current();
    Attendee ana = Attendee.contact(prospect.contact(), "Ana Prat", customers.contact(prospect.contact()).email());
    meetings.held(new NewMeeting(number, prospect.company(), Milestone.part(phase, prospect.round()), purpose, "OTHER", "Reunión",
        now().minus(Duration.ofHours(1)), Duration.ofMinutes(30), null, List.of(ana)), new Minutes("Hablado.", List.of(ana), null), LEADER);
  }

  private void studied(String number, String need) {
    holds(number);
    does(LEADER, number, "UserTask_StudyBusiness", Map.of("findings", "Venden por internet y tardan en contestar.", "needExists", "NEED", "needs", need));
    holds(number);
    holds(number);
  }

  private static Proposal.Text text() {
    return new Proposal.Text("Chat en la tienda", "Tardan en contestar.", "Un chat con dos colas.", "300 € al mes.");
  }

  private void toDecision(String number, String need) {
    studied(number, need);
    holds(number);
    prospects.write(number, text(), prospects.needs(number).stream().map(Need::id).toList(), 0, LEADER);
    does(LEADER, number, "UserTask_WriteProposal", Map.of());
    holds(number);
    holds(number);
    holds(number);
    holds(number);
    holds(number);
    assertThat(prospects.get(number).waiting()).isEqualTo(Waiting.DECISION);
  }

  private void continues(String number) {
    prospects.decide(contact(number), number, prospects.proposals(number).get(0).version(), Decision.CONTINUE, "", ADDRESS);
    holds(number);
    assertThat(prospects.course(number).current()).isEqualTo(Phase.PROOF_OF_CONCEPT);
  }

  private void toProof(String number) {
    holds(number);
    responsible(number);
    support(number);
  }

  private void responsible(String number) {
    does(LEADER, number, "UserTask_NameProjectResponsible", Map.of("counterpartName", "Ana Prat", "counterpartArea", "Atención",
        "counterpartEmail", "ana@prat.example", "knowsStaff", true, "mayDecide", true, "proposesImprovements", true));
  }

  private void support(String number) {
    does(LEADER, number, "UserTask_NameSupport", Map.of("trainingWaived", "Lo hace la propia Ana.", "itName", "Iván Serra", "itEmail", "ivan@prat.example"));
  }

  private void agents(String number, String lines) {
    does(LEADER, number, "UserTask_ListAgents", Map.of("agents", lines));
  }

  private void passes(String number) {
    prospects.judge(number, prospects.checks(number).stream()
        .map(check -> new EnvironmentCheck(check.profile(), check.item(), check.demand(), Result.PASSED, "")).toList(), TECHNICIAN);
  }

  private void agreed(String number) {
    does(LEADER, number, "UserTask_AgreeInstallation", Map.of("installationType", "SCRIPT_TAG", "ourPerson", "Lucía Ferrer", "theirPerson",
        "Ana Prat", "agreedOn", today()));
  }

  private void install(String number) {
    agreed(number);
    does(TECHNICIAN, number, "UserTask_InstallWidget", Map.of("platformDelivered", true, "platformVerified", true, "installNote", "En todas las páginas."));
  }

  private void toValidation(String number) {
    holds(number);
    holds(number);
    holds(number);
    assertThat(prospects.get(number).waiting()).isEqualTo(Waiting.VALIDATION);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    for (String process : List.of("business-development", "phase-meeting", "proof-of-concept")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
