package io.ciclo.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.NewContent;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.prospects.EnvironmentCheck;
import io.ciclo.prospects.EnvironmentCheck.Result;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.Prospects;
import io.ciclo.testing.Requirement;
import io.ciclo.tickets.TicketTraces;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequests;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The training of a prospect's agents: called by the proof of concept with the number of its case, real from call to return. */
class TrainingOfProspectIT extends TicketTraces {


  @Autowired Prospects prospects;
  @Autowired Trainings trainings;
  @Autowired Meetings meetings;
  @Autowired TPointLedger ledger;
  @Autowired TPointRequests requests;

  private String number;
  private long company;
  private long contact;
  private String proof;

  @AfterEach
  void theProofIsNotLeft() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list()
        .forEach(root -> runtime.deleteProcessInstance(root.getId(), "end of the test"));
  }

  @Test
  @Requirement({"BD-22", "TR-02"})
  void agentsLearnUnderTheNumberOfTheirProspectAndNoPointIsAskedFor() {
    installed();
    assertThat(openTasks(number)).contains("UserTask_AssessNeeds");
    Training training = training();
    assertThat(training.included()).isTrue();
    assertThat(training.needs()).contains("Ana Ruiz", "Luis Gil");

    does(TRAINER, number, "UserTask_AssessNeeds", Map.of("needsStep", "PROPOSE", "experience", "NONE", "platform", "LogiCommerce",
        "needs", "Atender el chat."));
    does(TRAINER, number, "UserTask_PrepareProposal", Map.of("syllabus", "GENERAL", "topics", "Colas y respuestas", "sessionHours", "1",
        "sessionDates", "12/03/2026 10:00\n13/03/2026 10:00", "trainer", TRAINER));
    assertThat(requests.ofCase(number)).isEmpty();
    assertThat(trainings.of(number).orElseThrow().proposal().points().isPositive()).isFalse();
    does(TRAINER, number, "UserTask_PlanSessions", Map.of("sessionDates", "12/03/2026 10:00\n13/03/2026 10:00", "trainer", TRAINER,
        "materialReady", true, "sessionLink", "https://teams.example/agentes"));
    assertThat(meetings.ofCase(number)).filteredOn(one -> one.state() == MeetingState.PLANNED).extracting(Meeting::start)
        .containsExactly(at("2026-03-12T10:00"), at("2026-03-13T10:00"));

    itIs(at("2026-03-13T11:00"));
    given("Abren y cierran conversaciones.");
    given("Pasan conversaciones entre colas.");
    trainings.handOver(number, "Guía del agente", new NewContent.Link("https://docs.example/agente"), TRAINER);
    assertThat(trainings.materials(training())).extracting(Delivery::contact).containsExactly(contact);
    does(TRAINER, number, "UserTask_CheckSkills", Map.of("skills", "LEARNT", "skillsCheck", "Han atendido tres conversaciones.",
        "publicText", "Sus agentes ya atienden solos."));

    assertThat(training().ending().outcome()).isEqualTo(TrainingOutcome.COMPLETED);
    assertThat(ledger.entriesOf(number)).isEmpty();
    assertThat(runtime.getActiveActivityIds(proof)).contains("CallActivity_ReviewProof");
    assertThat(openTasks(number)).doesNotContain("UserTask_CheckSkills");
  }

  // --- hands

  /** The case waits in its first meeting; the proof of concept runs beside it, from who the agents are to the widget that is installed. */
  private void installed() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    company = registry.register(new Company(0, "Prospecto " + unique, "P" + unique, PlatformKind.SAAS, Product.OTHER, SupportPlan.BRONZE,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.PROSPECT, 0));
    contact = registry.invite(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, null, false, false, true, 0)).contactId();
    number = prospects.open(new NewProspect(company, contact, "Chat para la tienda " + unique, Map.of()), LEADER);
    proof = runtime.createProcessInstanceByKey("proof-of-concept").businessKey(number)
        .setVariables(Variables.putValue("customisationOn", false).putValue("trainingOn", true))
        .startBeforeActivity("UserTask_ListAgents").execute().getId();
    does(LEADER, number, "UserTask_ListAgents", Map.of("agents", "Ana Ruiz; agente\nLuis Gil; supervisor"));
    prospects.judge(number, prospects.checks(number).stream()
        .map(check -> new EnvironmentCheck(check.profile(), check.item(), check.demand(), Result.PASSED, "")).toList(), AGENT);
    does(AGENT, number, "UserTask_VerifyEnvironment", Map.of());
    does(LEADER, number, "UserTask_AgreeInstallation", Map.of("installationType", "SCRIPT_TAG", "ourPerson", "Lucía Ferrer", "theirPerson",
        "Ana Prat", "agreedOn", "2026-03-10"));
    does(AGENT, number, "UserTask_InstallWidget", Map.of("platformDelivered", true, "platformVerified", true, "installNote",
        "En todas las páginas."));
  }

  private Training training() {
    return trainings.of(number).orElseThrow();
  }

  private void given(String progress) {
    does(TRAINER, number, "UserTask_GiveSession", Map.of("sessionStep", "GIVEN", "workedMinutes", 60, "progress", progress));
  }
}
