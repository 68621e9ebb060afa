package io.ciclo.growth.desk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.ciclo.engine.CaseNumbers;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.growth.CrmMessage;
import io.ciclo.growth.NewOpportunity;
import io.ciclo.growth.Opportunities;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.OpportunityKind;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import io.ciclo.growth.process.CrmProcesses;
import io.ciclo.growth.store.CrmStore;
import io.ciclo.operation.Operation;
import io.ciclo.operation.Trouble;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.TicketTraces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of each change to another CRM, as the documented example describes it, on the real engine and over HTTP: whatever that CRM answers,
 * nothing is lost, nothing arrives twice and nothing overtakes. The register of this product goes on meanwhile.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrmDeliveryIT extends TicketTraces {

  private static final String PROCESS = "crm-delivery";
  private static final String LEADS = "/json/2/crm.lead/";
  private static final ObjectMapper JSON = new ObjectMapper();

  @RegisterExtension
  static final WireMockExtension CRM = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

  @Autowired Opportunities opportunities;
  @Autowired CrmDeliveries deliveries;
  @Autowired CrmSight sight;
  @Autowired CrmStore store;
  @Autowired CrmProcesses crmProcesses;
  @Autowired CrmSettings settingsOfTheOthers;
  @Autowired Crm crmOfTheOthers;
  @Autowired CaseNumbers numbers;
  @Autowired Operation operation;
  @Autowired PlatformTransactionManager transactions;
  @Autowired WalkedFlows walked;
  @Autowired ProcessEngineConfigurationImpl configuration;
  @Autowired Clock clock;

  private final Map<String, Integer> leads = new HashMap<>();

  /** Its first answer takes longest, and would be one that comes too late. */
  @BeforeAll
  static void theServerIsAwake() throws IOException {
    assertThat(((HttpURLConnection) URI.create(CRM.url("/")).toURL().openConnection()).getResponseCode()).isEqualTo(404);
  }

  @BeforeEach
  void anotherCrm() {
    runtime.createProcessInstanceQuery().rootProcessInstances().list().forEach(instance ->
        runtime.deleteProcessInstance(instance.getId(), "left by another test", true, true));
    speaksTo(SomeCrm.odoo(CRM.baseUrl()));
    works();
  }

  @AfterEach
  void theRegisterAlone() {
    speaksTo(settingsOfTheOthers);
    runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().forEach(instance ->
        runtime.deleteProcessInstance(instance.getId(), "end of test", true, true));
  }

  /** The application of all other tests has no other CRM: for the length of a test it speaks to one. */
  private void speaksTo(CrmSettings settings) {
    ReflectionTestUtils.setField(opportunities, "crm", settings.outside() ? new HttpCrm(store, crmProcesses, clock) : crmOfTheOthers);
    ReflectionTestUtils.setField(deliveries, "settings", settings);
    ReflectionTestUtils.setField(deliveries, "answers", new CrmAnswers(settings.http().error()));
    ReflectionTestUtils.setField(sight, "settings", settings);
  }

  // --- all goes well

  @Test
  @Requirement({"CL-10", "FF-04", "FF-22"})
  void openedChangedAndWonThereInThisOrder() {
    String number = opened("Chat \"nuevo\" y\nbot", new BigDecimal("1450.50"));
    opportunities.worth(number, new BigDecimal("1800"), LEADER);
    opportunities.reached(number, OpportunityStage.PROPOSAL, LEADER);
    opportunities.won(number, LEADER);
    assertThat(said()).as("nobody waits for the CRM").isEmpty();
    assertThat(instances(number)).isEqualTo(4);
    assertThat(jobs()).as("one after another").hasSize(1);
    assertThat(sight.states()).containsEntry(number, CrmSight.State.PENDING);

    delivers();
    assertThat(said()).containsExactly("search", "create " + number + "-1", "write " + number + "-2", "write " + number + "-3",
        "action_set_won " + number + "-4");
    JsonNode lead = body(1).at("/vals_list/0");
    assertThat(lead.at("/name").asText()).isEqualTo("Chat \"nuevo\" y\nbot");
    assertThat(lead.at("/referred").asText()).isEqualTo(number);
    assertThat(lead.at("/expected_revenue").decimalValue()).isEqualByComparingTo("1450.50");
    assertThat(lead.at("/stage_id").asInt()).isEqualTo(1);
    assertThat(body(2).at("/vals/expected_revenue").decimalValue()).as("as it was then").isEqualByComparingTo("1800");
    assertThat(body(3).at("/vals/stage_id").asInt()).isEqualTo(2);
    assertThat(body(4).at("/ids/0").asInt()).as("by the number that the CRM gave").isEqualTo(leads.get(number));
    CRM.getAllServeEvents().forEach(event -> assertThat(event.getRequest().getHeader("Authorization")).startsWith("bearer "));
    assertThat(instances(number)).isZero();
    assertThat(sight.states()).containsEntry(number, CrmSight.State.DELIVERED);
    assertThat(sight.sent(number)).hasSize(4).allMatch(sent -> sent.state() == CrmSight.State.DELIVERED && sent.trouble().isEmpty());
  }

  @Test
  @Requirement("FF-22")
  void whatOneStepOfACaseChangesGoesInItsOrder() {
    String number = opened("Dos cambios a la vez", null);
    delivers();
    configuration.getCommandExecutorTxRequired().execute(context -> {
      opportunities.worth(number, new BigDecimal("1800"), LEADER);
      opportunities.reached(number, OpportunityStage.PROPOSAL, LEADER);
      return null;
    });
    assertThat(instances(number)).isEqualTo(2);
    assertThat(jobs()).as("the second waits for the first, which the engine had not written yet").hasSize(1);
    delivers();
    assertThat(said()).endsWith("write " + number + "-2", "write " + number + "-3");
  }

  @Test
  @Requirement("FF-23")
  void whatWasLostIsClosedThereWithItsReason() {
    String number = opened("Voz", null);
    assertThatThrownBy(() -> opportunities.lost(number, "  ", LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("«Motivo»");
    opportunities.lost(number, "Prefieren \"lo de siempre\".", LEADER);
    opportunities.lost(number, "Otra vez", LEADER);
    delivers();
    assertThat(said()).containsExactly("search", "create " + number + "-1", "write " + number + "-2");
    assertThat(body(1).at("/vals_list/0/expected_revenue").asInt()).isZero();
    assertThat(body(2).at("/vals/description").asText()).isEqualTo("Prefieren \"lo de siempre\".");
    assertThat(body(2).at("/vals/active").asBoolean(true)).isFalse();
    Opportunity lost = opportunities.opportunity(number);
    assertThat(lost.state()).isEqualTo(OpportunityState.LOST);
    assertThat(lost.reason()).contains("Prefieren \"lo de siempre\".");
    assertThatThrownBy(() -> opportunities.won(number, LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("ya está cerrada");
  }

  // --- it does not

  @ParameterizedTest
  @ValueSource(strings = {"TOO_LATE", "SERVER_ERROR", "EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE", "NO_NUMBER"})
  void whatFailsIsTriedAgainWithTheSameKey(String trouble) {
    speaksTo(SomeCrm.odoo(CRM.baseUrl(), "http.timeout", "PT2S", "http.find.url", ""));
    answers("create", switch (trouble) {
      case "TOO_LATE" -> okJson("[1]").withFixedDelay(4000);
      case "SERVER_ERROR" -> aResponse().withStatus(500).withBody("{\"message\":\"Mantenimiento\",\"debug\":\"secret\"}");
      case "NO_NUMBER" -> okJson("[]");
      default -> aResponse().withFault(Fault.valueOf(trouble));
    });
    String number = opened("Chat", null);
    opportunities.worth(number, BigDecimal.TEN, LEADER);
    delivers();
    assertThat(said()).containsExactly("create " + number + "-1");
    assertThat(sight.sent(number)).extracting(CrmSight.Sent::state).containsExactly(CrmSight.State.PENDING, CrmSight.State.PENDING);
    assertThat(sight.sent(number).get(0).trouble()).startsWith("El CRM no está disponible: localhost ").doesNotContain("secret");
    assertThat(trouble("crm-down").again()).isEqualTo(at("2026-03-10T10:01"));

    works();
    itIs(at("2026-03-10T10:01"));
    delivers();
    assertThat(said()).containsExactly("create " + number + "-1", "create " + number + "-1", "write " + number + "-2");
    assertThat(operation.troubles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"429,1200", "503,1200", "429,'Tue, 10 Mar 2026 09:20:00 GMT'"})
  void whoAsksToWaitIsWaitedFor(int status, String asks) {
    answers("search", aResponse().withStatus(status).withHeader("Retry-After", asks));
    String number = opened("Chat", null);
    delivers();
    assertThat(said()).containsExactly("search");
    assertThat(operation.troubles()).as("no failure").isEmpty();
    works();
    itIs(at("2026-03-10T10:19"));
    delivers();
    assertThat(said()).hasSize(1);
    itIs(at("2026-03-10T10:20"));
    delivers();
    assertThat(said()).containsExactly("search", "search", "create " + number + "-1");
    assertThat(instances(number)).isZero();
  }

  @Test
  void whoAsksToWaitWithoutSayingForHowLongIsTriedAgainByTheCycle() {
    answers("search", aResponse().withStatus(429));
    String number = opened("Chat", null);
    delivers();
    assertThat(trouble("crm-down").again()).isEqualTo(at("2026-03-10T10:01"));
    assertThat(sight.sent(number).get(0).trouble()).contains("error 429");
  }

  @Test
  void whoAsksToWaitForTwoDaysDoesNotWork() {
    answers("search", aResponse().withStatus(429).withHeader("Retry-After", "86400"));
    String number = opened("Chat", null);
    for (int day = 0; day < 3; day++) {
      itIs(TUE_2026_03_10_10H.plus(Duration.ofDays(day)).plusSeconds(1));
      delivers();
    }
    assertThat(sight.sent(number).get(0).trouble()).contains("lleva más de dos días pidiendo esperar");
  }

  @Test
  void wrongCredentialsStopAtOnceAndGoOnWhenTheyAreRight() {
    answers("search", aResponse().withStatus(401).withBody("{\"message\":\"Invalid apikey\"}"));
    String number = opened("Chat", null);
    opportunities.won(number, LEADER);
    delivers();
    assertThat(said()).as("once").containsExactly("search");
    Trouble trouble = trouble("crm-credentials");
    assertThat(trouble.stopped()).isEqualTo(1);
    assertThat(trouble.cases()).containsExactly(number);
    assertThat(trouble.customers()).singleElement().asString().startsWith("Empresa ");
    assertThat(trouble.affected().get(0).message())
        .isEqualTo("El CRM localhost no admite las credenciales (401): revise «ciclo.crm.http.headers». Respuesta: «Invalid apikey».");
    assertThat(runtime.createIncidentQuery().processInstanceId(instance(number)).count()).isEqualTo(1);
    assertThat(sight.states()).containsEntry(number, CrmSight.State.STOPPED);

    works();
    assertThat(operation.tryAgain("crm-credentials")).isEqualTo(1);
    delivers();
    assertThat(said()).containsExactly("search", "search", "create " + number + "-1", "action_set_won " + number + "-2");
    assertThat(operation.troubles()).isEmpty();
  }

  @Test
  void aRefusedChangeHoldsOnlyItsOwnOpportunity() {
    String refused = opened("Chat", null);
    delivers();
    CRM.stubFor(post(urlEqualTo(LEADS + "write")).withHeader("Idempotency-Key", equalTo(refused + "-2"))
        .willReturn(aResponse().withStatus(422).withBody("{\"message\":\"Invalid field 'expected_revenue' on 'crm.lead'\"}")));
    opportunities.worth(refused, BigDecimal.TEN, LEADER);
    opportunities.won(refused, LEADER);
    String other = opened("Voz", null);
    opportunities.won(other, LEADER);
    delivers();
    assertThat(trouble("crm-refused").affected()).singleElement().satisfies(one -> {
      assertThat(one.caseNumber()).isEqualTo(refused);
      assertThat(one.message()).isEqualTo("El CRM rechaza «Cambia de importe» de " + refused + " (422): revise «ciclo.crm.http.update» y los datos que"
          + " envía. Respuesta: «Invalid field 'expected_revenue' on 'crm.lead'».");
    });
    assertThat(said()).contains("action_set_won " + other + "-2").doesNotContain("action_set_won " + refused + "-3");
    assertThat(sight.sent(refused)).extracting(CrmSight.Sent::state)
        .containsExactly(CrmSight.State.DELIVERED, CrmSight.State.STOPPED, CrmSight.State.PENDING);
  }

  // --- never twice, never lost

  @Test
  void whatTheCrmTookWithoutSayingSoIsNotOpenedTwice() {
    speaksTo(SomeCrm.odoo(CRM.baseUrl(), "http.timeout", "PT2S"));
    String number = opened("Chat", null);
    answers("create", okJson("[77]").withFixedDelay(4000));
    delivers();
    assertThat(trouble("crm-down").affected()).hasSize(1);
    answers("search", okJson("[77]"));
    itIs(at("2026-03-10T10:01"));
    delivers();
    assertThat(said()).as("asked first").containsExactly("search", "create " + number + "-1", "search");
    assertThat(store.remoteId(number)).contains("77");
    opportunities.won(number, LEADER);
    delivers();
    assertThat(body(3).at("/ids/0").asInt()).isEqualTo(77);
    long last = store.ofOpportunity(number).get(1).id();
    deliveries.deliver(last);
    assertThat(said()).as("what has arrived does not go again").hasSize(4);
  }

  @Test
  @Requirement("CL-10")
  void aDayWithoutTheCrmLosesNothingAndRepeatsNothing() {
    CRM.stubFor(post(urlPathMatching(LEADS + ".*")).willReturn(aResponse().withStatus(502)));
    List<String> all = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int hour = 0; hour < 24; hour++) {
      itIs(TUE_2026_03_10_10H.plus(Duration.ofHours(hour)));
      if (hour < 4) {
        all.add(opened("Idea " + hour, null));
      } else if (hour % 5 == 0) {
        String number = all.get(hour / 5 - 1);
        opportunities.worth(number, BigDecimal.valueOf(100L * hour), LEADER);
        opportunities.reached(number, OpportunityStage.PROPOSAL, LEADER);
      }
      delivers();
    }
    opportunities.won(all.get(0), LEADER);
    opportunities.lost(all.get(1), "Sin presupuesto.", LEADER);
    assertThat(trouble("crm-down").stopped()).as("nobody has to do anything").isZero();
    all.forEach(number -> assertThat(store.ofOpportunity(number)).isNotEmpty().allMatch(one -> one.status() == CrmMessage.Status.PENDING));
    all.forEach(number -> store.ofOpportunity(number).forEach(one -> expected.add(one.key())));

    CRM.resetRequests();
    works();
    itIs(trouble("crm-down").again());
    delivers();
    List<String> arrived = said().stream().filter(line -> !line.startsWith("search")).map(line -> line.split(" ")[1]).toList();
    assertThat(arrived).as("each once").containsExactlyInAnyOrderElementsOf(expected);
    all.forEach(number -> {
      assertThat(arrived.stream().filter(key -> key.startsWith(number)).toList()).as("in order")
          .containsExactlyElementsOf(store.ofOpportunity(number).stream().map(CrmMessage::key).toList());
      assertThat(instances(number)).isZero();
    });
    assertThat(operation.troubles()).isEmpty();
  }

  @Test
  void afterADayAPersonIsNeededAndOneThatArrivesBringsTheOthersBack() {
    CRM.stubFor(post(urlPathMatching(LEADS + ".*")).willReturn(aResponse().withStatus(502)));
    String number = opened("Chat", null);
    Instant last = TUE_2026_03_10_10H;
    delivers();
    while (trouble("crm-down").stopped() == 0) {
      last = trouble("crm-down").again();
      itIs(last);
      delivers();
    }
    assertThat(Duration.between(TUE_2026_03_10_10H, last)).isBetween(Duration.ofHours(24), Duration.ofHours(26));
    works();
    String other = opened("Voz", null);
    delivers();
    assertThat(instances(number)).isZero();
    assertThat(instances(other)).isZero();
  }

  /** Who writes a change sees that one is on the way and waits; who has delivered that one must see who waits. */
  @Test
  void aChangeThatIsBeingWrittenIsNotMissed() {
    String number = opened("Chat", null);
    management.executeJob(jobs().get(0).getId());
    String turn = jobs().get(0).getId();
    CompletableFuture<Void> lettingGo = new TransactionTemplate(transactions).execute(status -> {
      opportunities.worth(number, BigDecimal.TEN, LEADER);
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> management.executeJob(turn));
      assertThatThrownBy(() -> other.get(500, TimeUnit.MILLISECONDS)).as("it waits for the change").isInstanceOf(TimeoutException.class);
      return other;
    });
    lettingGo.join();
    delivers();
    assertThat(said()).endsWith("write " + number + "-2");
    assertThat(instances(number)).isZero();
  }

  // --- from one CRM to another

  @Test
  void whatWasOpenedBeforeThereWasAnotherCrmIsOpenedThereFirst() {
    speaksTo(settingsOfTheOthers);
    String number = opened("Chat", BigDecimal.TEN);
    assertThat(instances(number)).isZero();
    assertThat(sight.states()).isEmpty();
    speaksTo(SomeCrm.odoo(CRM.baseUrl()));
    opportunities.won(number, LEADER);
    delivers();
    assertThat(said()).containsExactly("search", "create " + number + "-1", "action_set_won " + number + "-2");
  }

  @Test
  void whatWasOnItsWayWhenTheOtherCrmWentIsKept() {
    String number = opened("Chat", null);
    opportunities.won(number, LEADER);
    speaksTo(settingsOfTheOthers);
    delivers();
    assertThat(said()).isEmpty();
    assertThat(instances(number)).isZero();
    assertThat(sight.sent(number)).extracting(CrmSight.Sent::state).containsOnly(CrmSight.State.KEPT);
  }

  // --- the register

  @Test
  @Requirement("CL-10")
  void theRegisterKeepsWhoChangedWhat() {
    speaksTo(settingsOfTheOthers);
    String number = opened("Chat", null);
    Opportunity before = opportunities.opportunity(number);
    assertThat(before.state()).isEqualTo(OpportunityState.OPEN);
    assertThat(opportunities.open(new NewOpportunity(before.company(), OpportunityKind.FARMING, "Otra", before.caseNumber(), LEADER, Optional.empty())))
        .as("a case has one").isEqualTo(number);
    opportunities.edit(number, Optional.of(new BigDecimal("900")), HEAD, before.version(), LEADER);
    assertThatThrownBy(() -> opportunities.edit(number, Optional.empty(), LEADER, before.version(), LEADER)).hasMessageContaining("Otra persona ha cambiado");
    Opportunity now = opportunities.opportunity(number);
    assertThatThrownBy(() -> opportunities.edit(number, Optional.empty(), "nadie", now.version(), LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Responsable»");
    assertThatThrownBy(() -> opportunities.worth(number, new BigDecimal("-1"), LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("«Importe»");
    opportunities.reached(number, OpportunityStage.CONTRACT, null);
    opportunities.won(number, LEADER);
    opportunities.won(number, LEADER);
    opportunities.reached(number, OpportunityStage.ANALYSIS, null);
    assertThat(opportunities.events(number)).extracting(OpportunityEvent::kind).containsExactly(OpportunityEvent.Kind.OPENED, OpportunityEvent.Kind.WORTH,
        OpportunityEvent.Kind.OWNER, OpportunityEvent.Kind.STAGE, OpportunityEvent.Kind.WON);
    assertThat(opportunities.ofCompany(before.company())).extracting(Opportunity::number).containsExactly(number);
    assertThatThrownBy(() -> opportunities.edit(number, Optional.empty(), LEADER, 5, LEADER)).isInstanceOf(InputRefused.class);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    assertThat(walked.notWalked(PROCESS, repository, history)).isEmpty();
  }

  private String opened(String title, BigDecimal amount) {
    String number = opportunities.open(new NewOpportunity(customer().company(), OpportunityKind.FARMING, title, numbers.next(CasePrefix.GROWTH), LEADER,
        Optional.ofNullable(amount)));
    leads.put(number, 100 + leads.size());
    CRM.stubFor(post(urlEqualTo(LEADS + "create")).withRequestBody(containing(number)).atPriority(9).willReturn(okJson("[" + leads.get(number) + "]")));
    return number;
  }

  /** The CRM takes everything and knows nothing yet; each opportunity gets a number of its own. */
  private void works() {
    CRM.resetMappings();
    answers("search", okJson("[]"));
    List.of("write", "action_set_won").forEach(method -> CRM.stubFor(post(urlEqualTo(LEADS + method)).atPriority(9).willReturn(okJson("true"))));
    leads.forEach((number, lead) -> CRM.stubFor(post(urlEqualTo(LEADS + "create")).withRequestBody(containing(number)).atPriority(9)
        .willReturn(okJson("[" + lead + "]"))));
  }

  private static void answers(String method, ResponseDefinitionBuilder answer) {
    CRM.stubFor(post(urlEqualTo(LEADS + method)).willReturn(answer));
  }

  /** Every job that is due, until none is. */
  private void delivers() {
    List<Job> due = jobs();
    for (int round = 0; round < 100 && !due.isEmpty(); round++) {
      due.forEach(job -> {
        try {
          management.executeJob(job.getId());
        } catch (CrmUnavailable | CrmRefused failure) {
          assertThat(failure).hasMessageStartingWith("El CRM ");
        }
      });
      due = jobs();
    }
    assertThat(due).isEmpty();
  }

  private List<Job> jobs() {
    return management.createJobQuery().processDefinitionKey(PROCESS).executable().list();
  }

  private long instances(String number) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).processInstanceBusinessKey(number).count();
  }

  /** Of the change that has stopped. */
  private String instance(String number) {
    return management.createJobQuery().processDefinitionKey(PROCESS).noRetriesLeft().list().stream().map(Job::getProcessInstanceId)
        .filter(id -> number.equals(runtime.createProcessInstanceQuery().processInstanceId(id).singleResult().getBusinessKey())).findFirst().orElseThrow();
  }

  private Trouble trouble(String cause) {
    return operation.troubles().stream().filter(trouble -> trouble.cause().key().equals(cause)).findFirst().orElseThrow();
  }

  private static List<ServeEvent> events() {
    List<ServeEvent> events = new ArrayList<>(CRM.getAllServeEvents());
    Collections.reverse(events);
    return events;
  }

  /** What was asked for, and with which key, in this order; a question that changes nothing bears none. */
  private static List<String> said() {
    return events().stream().map(ServeEvent::getRequest).map(request -> request.getUrl().replace(LEADS, "")
        + (request.containsHeader("Idempotency-Key") ? " " + request.getHeader("Idempotency-Key") : "")).toList();
  }

  private static JsonNode body(int index) {
    try {
      return JSON.readTree(events().get(index).getRequest().getBodyAsString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
