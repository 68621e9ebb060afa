package io.ciclo.tickets;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Result;
import io.ciclo.staff.AlertStep;
import io.ciclo.staff.OnCall;
import io.ciclo.staff.Rota;
import io.ciclo.staff.Shift;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A shop that cannot sell, outside service hours: who is woken, how, and what ends it. Chat and SMS gateway are real servers. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnCallIT extends TicketTraces {

  private static final Instant SAT_2031_03_15_2330H = at("2031-03-15T23:30");
  private static final LocalDate END_2031 = LocalDate.parse("2031-12-31");
  private static final ShopCheck CANNOT_ENTER = new ShopCheck(false, false, false);
  private static final String FIRST = "pablo.ortega";
  private static final String SECOND = "nuria.vidal";
  private static final Pattern LINK = Pattern.compile("/guardia/([A-Za-z0-9_-]{43})");

  @RegisterExtension
  static final WireMockExtension GATEWAY =
      WireMockExtension.newInstance().options(wireMockConfig().port(GATEWAY_PORT)).build();

  @Autowired OnCall onCall;
  @Autowired Rota rota;
  @Autowired CaseClocks clocks;
  @Autowired WalkedFlows walked;
  @Autowired MockMvc mvc;
  @Autowired JdbcClient jdbc;

  private final Map<String, String> phonesBefore = new TreeMap<>();

  @BeforeEach
  void aSaturdayNight() {
    phonesBefore.putAll(rota.phones());
    itIs(SAT_2031_03_15_2330H);
    rota.phone(FIRST, "+34600000901");
    rota.phone(SECOND, "");
    gateway(ok());
  }

  @AfterEach
  void forgetShifts() {
    rota.between(at("2031-01-01T00:00"), at("2031-12-31T00:00")).forEach(shift -> rota.remove(shift.id()));
    List.of(FIRST, SECOND).forEach(person -> rota.phone(person, phonesBefore.get(person)));
  }

  private static void gateway(ResponseDefinitionBuilder sms) {
    GATEWAY.stubFor(post(urlEqualTo("/chat/secret")).willReturn(ok()));
    GATEWAY.stubFor(post(urlEqualTo("/sms")).willReturn(sms));
  }

  private void onDuty(String first, String second) {
    rota.save(new Shift(0, at("2031-03-15T08:00"), at("2031-03-17T08:00"), first, second, 0));
  }

  private String shopIsClosed() {
    return opened(customer(LEADER, END_2031, false), "No se puede entrar en la tienda", CANNOT_ENTER);
  }

  private void later(Duration time) {
    itIs(SAT_2031_03_15_2330H.plus(time));
  }

  /** "what · person · channel" of each step. */
  private List<String> steps(String number) {
    return onCall.stepsOf(number).stream()
        .map(step -> step.what() + " · " + step.person() + " · " + step.channel()).toList();
  }

  private List<Job> jobs(String number, String process) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey(process).list().stream()
        .map(ProcessInstance::getId).flatMap(id -> management.createJobQuery().processInstanceId(id).list().stream()).toList();
  }

  private void delivers(String number) {
    jobs(number, "alert-delivery").forEach(job -> management.executeJob(job.getId()));
  }

  private List<OutboxEntry> mails(String number) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals("AV-10")).toList();
  }

  private static String token(String text) {
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as("a link in %s", text).isTrue();
    return link.group(1);
  }

  private void presses(String token) throws Exception {
    mvc.perform(MockMvcRequestBuilders.post("/guardia/" + token).with(csrf())).andExpect(redirectedUrl("/guardia/" + token));
  }

  private boolean running(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKey("on-call-alert").count() > 0;
  }

  private static List<LoggedRequest> sms() {
    return GATEWAY.findAll(postRequestedFor(urlEqualTo("/sms")));
  }

  private static List<LoggedRequest> chat() {
    return GATEWAY.findAll(postRequestedFor(urlEqualTo("/chat/secret")));
  }

  @Test
  @Requirement({"SL-32", "PR-23"})
  void saturdayHalfPastElevenAtNightTheShopCannotBeEntered() throws Exception {
    onDuty(FIRST, SECOND);
    String number = shopIsClosed();
    assertThat(clocks.of(number).orElseThrow().clocks())
        .filteredOn(clock -> clock.id().kind() == ClockKind.FIRST_RESPONSE && clock.id().binding() == Binding.CONTRACTUAL)
        .singleElement().satisfies(clock -> {
          assertThat(clock.start()).as("the clock runs from that second").isEqualTo(SAT_2031_03_15_2330H);
          assertThat(clock.deadline()).as("through the night").isBefore(at("2031-03-16T23:30"));
        });
    assertThat(steps(number)).isEmpty();

    fires(number, "ServiceTask_CallFirst");
    delivers(number);
    assertThat(steps(number)).containsExactly("Aviso enviado · Pablo Ortega · Correo", "Aviso enviado · Pablo Ortega · Chat",
        "Aviso enviado · Pablo Ortega · SMS");
    assertThat(mails(number)).singleElement().satisfies(mail -> {
      assertThat(mail.recipient()).isEqualTo("pablo.ortega@ciclo.example");
      assertThat(mail.subject()).startsWith("Guardia: " + number);
      assertThat(mail.plain()).contains("No se puede entrar en la tienda", "15 mar 2031, 23:30 CET");
    });
    assertThat(sms()).singleElement().satisfies(call -> assertThat(call.getBodyAsString())
        .contains("+34600000901", number, "/guardia/" + token(mails(number).get(0).plain())));
    assertThat(chat()).singleElement().satisfies(call -> assertThat(call.getBodyAsString()).contains(number, "AdaptiveCard"));

    later(Duration.ofMinutes(10));
    fires(number, "Timer_FirstSilent");
    fires(number, "ServiceTask_CallSecond");
    delivers(number);
    assertThat(mails(number)).extracting(OutboxEntry::recipient)
        .containsExactly("pablo.ortega@ciclo.example", "nuria.vidal@ciclo.example");

    later(Duration.ofMinutes(12));
    presses(token(mails(number).get(1).plain()));
    assertThat(running(number)).isFalse();
    assertThat(jobs(number, "on-call-alert")).isEmpty();
    assertThat(steps(number)).containsExactly("Aviso enviado · Pablo Ortega · Correo", "Aviso enviado · Pablo Ortega · Chat",
        "Aviso enviado · Pablo Ortega · SMS", "Aviso enviado · Núria Vidal · Correo", "Aviso enviado · Núria Vidal · Chat",
        "Lo atiende · Núria Vidal · ");
    assertThat(onCall.stepsOf(number)).extracting(AlertStep::at).last().isEqualTo(at("2031-03-15T23:42"));
    assertThat(tickets.events(number)).filteredOn(event -> event.kind() == EventKind.ON_CALL).hasSize(6)
        .last().satisfies(event -> {
          assertThat(event.actorId()).isEqualTo(SECOND);
          assertThat(event.details()).isEqualTo("Lo atiende · Núria Vidal");
        });
    assertThat(sms()).as("nobody twice").hasSize(1);
    assertThat(chat()).hasSize(2);
    assertThat(chat()).extracting(call -> call.getHeader("Idempotency-Key")).doesNotHaveDuplicates();

    assertThat(clocks.of(number).orElseThrow().clocks()).as("in hand within half an hour")
        .filteredOn(clock -> clock.id().kind() == ClockKind.IMMEDIATE).singleElement().satisfies(clock -> {
          assertThat(clock.deadline()).isEqualTo(at("2031-03-16T00:00"));
          assertThat(clock.stop()).isEqualTo(at("2031-03-15T23:42"));
          assertThat(clock.result()).isEqualTo(Result.MET);
        });

    // he wakes up, and reads who was faster
    String late = token(mails(number).get(0).plain());
    presses(late);
    mvc.perform(get("/guardia/" + late)).andExpect(status().isOk())
        .andExpect(content().string(containsString("Lo atiende Núria Vidal desde el 15 mar 2031, 23:42 CET")));
    assertThat(steps(number)).hasSize(6);

    classifiedAsGrave(number);
    assertThat(running(number)).as("once a case").isFalse();
  }

  private void classifiedAsGrave(String number) {
    triages(number, Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "HIGH", "symptom", "PURCHASE_BLOCKED"));
  }

  @Test
  @Requirement("SL-32")
  void whenNobodyAnswersTheManagersAreCalledAndTheAlertWaitsForEver() throws Exception {
    onDuty(FIRST, SECOND);
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    fires(number, "Timer_FirstSilent");
    fires(number, "ServiceTask_CallSecond");
    fires(number, "Timer_SecondSilent");
    fires(number, "ServiceTask_CallManager");
    assertThat(mails(number)).extracting(OutboxEntry::recipient).startsWith("pablo.ortega@ciclo.example",
        "nuria.vidal@ciclo.example").contains("carmen.ruiz@ciclo.example").doesNotHaveDuplicates();
    assertThat(running(number)).isTrue();
    assertThat(jobs(number, "on-call-alert")).as("nothing more will happen by itself").isEmpty();

    presses(token(mails(number).get(2).plain()));
    assertThat(running(number)).isFalse();
  }

  @Test
  void withoutShiftTheManagersAreCalledAtOnce() {
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    fires(number, "ServiceTask_CallSecond");
    fires(number, "ServiceTask_CallManager");
    assertThat(steps(number)).startsWith("No se avisa: no hay turno de guardia en este momento ·  · ",
        "No se avisa: no hay turno de guardia en este momento ·  · ").contains("Aviso enviado · Carmen Ruiz · Correo");
  }

  @Test
  void whoIsCalledAlreadyIsNotCalledAgainAfterAChangeOfShift() {
    rota.save(new Shift(0, at("2031-03-15T08:00"), at("2031-03-15T23:35"), FIRST, null, 0));
    rota.save(new Shift(0, at("2031-03-15T23:35"), at("2031-03-16T23:35"), SECOND, FIRST, 0));
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    later(Duration.ofMinutes(10));
    fires(number, "Timer_FirstSilent");
    fires(number, "ServiceTask_CallSecond");
    assertThat(mails(number)).extracting(OutboxEntry::recipient).containsExactly("pablo.ortega@ciclo.example");
    assertThat(steps(number)).contains("No se avisa: ya ha recibido este aviso · Pablo Ortega · ");
    assertThat(jobs(number, "on-call-alert")).as("on to the next without waiting").singleElement();
    fires(number, "ServiceTask_CallManager");
  }

  @Test
  @Requirement("PR-23")
  void onlyVeryGraveIncidentsOutsideServiceHoursWakeAnybody() {
    Customer customer = customer(LEADER, END_2031, false);
    String slow = opened(customer, "La portada tarda mucho");
    assertThat(running(slow)).isFalse();
    assertThat(clocks.of(slow).orElseThrow().due()).as("its clocks wait for Monday")
        .hasValueSatisfying(due -> assertThat(due).isAfter(at("2031-03-17T08:00")));
    itIs(at("2031-03-18T10:00"));
    assertThat(running(opened(customer, "No se puede entrar", CANNOT_ENTER))).as("on a Tuesday at ten somebody is there").isFalse();
  }

  @Test
  void aTicketThatTurnsOutToBeVeryGraveAtNightWakesSomebody() {
    Customer customer = customer(LEADER, END_2031, false);
    String classified = opened(customer, "Va lento");
    classifiedAsGrave(classified);
    assertThat(running(classified)).isTrue();
  }

  @Test
  void anAlertEndsWhenTheTicketIsNoLongerThatGrave() {
    onDuty(FIRST, SECOND);
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    triages(number, Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "LOW", "symptom", "TRANSLATION",
        "loweringReason", "La tienda funciona; es un texto."));
    assertThat(running(number)).isFalse();
    assertThat(steps(number)).last().isEqualTo("Ya no hace falta nadie de guardia ·  · ");

    delivers(number);
    assertThat(sms()).as("who is not needed any more is not woken").isEmpty();
    assertThat(chat()).isEmpty();
    assertThat(jobs(number, "alert-delivery")).isEmpty();
  }

  @Test
  void anAlertEndsWhenTheTicketIsClosed() {
    Customer customer = customer(LEADER, END_2031, false);
    String number = opened(customer, "No se puede entrar en la tienda", CANNOT_ENTER);
    assertThat(running(number)).isTrue();
    tickets.customerWithdraws(number, customer.contact(), null);
    assertThat(running(number)).isFalse();
    assertThat(steps(number)).containsExactly("Ya no hace falta nadie de guardia ·  · ");
  }

  @Test
  @Requirement("SL-32")
  void aGatewayThatFailsIsTriedAgainWithTheSameKeyAndStopsNobodyElse() {
    gateway(aResponse().withStatus(500).withBody("kaputt"));
    onDuty(FIRST, SECOND);
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    List<Job> deliveries = jobs(number, "alert-delivery");
    assertThat(deliveries).hasSize(2);
    List<Job> failing = new ArrayList<>();
    for (Job job : deliveries) {
      try {
        management.executeJob(job.getId());
      } catch (RuntimeException e) {
        assertThat(e).hasMessageContaining("localhost contesta con el error 500. Respuesta: «kaputt».");
        failing.add(job);
      }
    }
    String job = failing.get(0).getId();
    assertThat(failing).hasSize(1);
    assertThat(chat()).hasSize(1);
    assertThat(jobs(number, "on-call-alert")).as("the second person's turn comes all the same").singleElement();

    gateway(aResponse().withStatus(200).withFixedDelay(3000));
    assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("no responde").hasMessageContaining("timed out");
    for (int tries = 3; tries <= 5; tries++) {
      assertThatThrownBy(() -> management.executeJob(job));
    }
    assertThat(runtime.createIncidentQuery().processInstanceId(failing.get(0).getProcessInstanceId()).list())
        .extracting(Incident::getIncidentMessage).singleElement().asString().startsWith("El aviso no ha salido: localhost");
    assertThat(steps(number)).filteredOn(step -> step.startsWith("Un canal falla")).as("said once")
        .singleElement().asString().contains("error 500").endsWith("· Pablo Ortega · SMS");

    gateway(ok());
    management.setJobRetries(job, 1);
    management.executeJob(job);
    assertThat(sms()).hasSize(6).extracting(call -> call.getHeader("Idempotency-Key")).doesNotContainNull()
        .containsOnly(sms().get(0).getHeader("Idempotency-Key"));
    assertThat(steps(number)).last().isEqualTo("Aviso enviado · Pablo Ortega · SMS");
    assertThat(jobs(number, "alert-delivery")).isEmpty();
  }

  @Test
  void whenNobodyAtAllCanBeCalledAnIncidentSaysSo() {
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    fires(number, "ServiceTask_CallSecond");
    List<Map<String, Object>> managers = identity.createUserQuery().memberOfGroup("care-managers").list().stream()
        .map(user -> Map.<String, Object>of("id", user.getId())).toList();
    managers.forEach(user -> identity.deleteMembership((String) user.get("id"), "care-managers"));
    try {
      assertThatThrownBy(() -> fires(number, "ServiceTask_CallManager"))
          .hasMessageContaining("No se ha podido avisar a nadie de " + number);
    } finally {
      managers.forEach(user -> identity.createMembership((String) user.get("id"), "care-managers"));
    }
  }

  @Test
  void ofTwoWhoPressAtTheSameTimeOneAttends() throws Exception {
    onDuty(FIRST, SECOND);
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    fires(number, "Timer_FirstSilent");
    fires(number, "ServiceTask_CallSecond");
    List<String> tokens = mails(number).stream().map(mail -> token(mail.plain())).toList();
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Void>> presses = tokens.stream().<Callable<Void>>map(token -> () -> {
        together.await();
        presses(token);
        return null;
      }).toList();
      for (Future<Void> press : two.invokeAll(presses)) {
        press.get();
      }
    } finally {
      two.shutdown();
    }
    assertThat(steps(number)).filteredOn(step -> step.startsWith("Lo atiende")).hasSize(1);
    assertThat(running(number)).isFalse();
  }

  @Test
  void aLinkIsNothingToGuessNothingToPrefetchAndEndsAWeekAfterItsAlert() throws Exception {
    onDuty(FIRST, SECOND);
    String number = shopIsClosed();
    fires(number, "ServiceTask_CallFirst");
    String token = token(mails(number).get(0).plain());
    mvc.perform(get("/guardia/" + token)).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString(number),
            containsString("No se puede entrar en la tienda"),
            containsString("Lo atiendo yo"))));
    assertThat(running(number)).as("looking changes nothing").isTrue();
    mvc.perform(MockMvcRequestBuilders.post("/guardia/" + token)).andExpect(status().isForbidden());
    assertThat(running(number)).as("another site's form neither").isTrue();

    for (String wrong : List.of("x", token.substring(1) + "A", "x' or 1")) {
      mvc.perform(get("/guardia/" + wrong)).andExpect(status().isNotFound())
          .andExpect(content().string(containsString("Este enlace ya no vale")));
      mvc.perform(MockMvcRequestBuilders.post("/guardia/" + wrong).with(csrf())).andExpect(status().isNotFound());
    }
    presses(token);
    later(Duration.ofDays(8));
    mvc.perform(get("/guardia/" + token)).andExpect(status().isNotFound());
    mvc.perform(get("/guardias")).andExpect(redirectedUrl("http://localhost/login"));
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModels() {
    for (String process : List.of("on-call-alert", "alert-delivery")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
