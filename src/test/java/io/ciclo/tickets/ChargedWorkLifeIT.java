package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.customers.Contact;
import io.ciclo.customers.Customers;
import io.ciclo.customers.NoSuchCustomer;
import io.ciclo.customers.PointDecisions;
import io.ciclo.engine.InputRefused;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tpoints.Account;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequest.Outcome;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import io.ciclo.tpoints.TimeEntries;
import io.ciclo.tpoints.TimeEntry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way that charged work can take, to each of its ends, on the real services; the sale of packs stands in for itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChargedWorkLifeIT extends TicketTraces {

  private static final String WORK = "UserTask_WorkOnIncident";
  private static final String INVESTIGATE = "UserTask_Investigate";
  private static final String CONTACT = "UserTask_ContactThirdParty";
  private static final String ADDRESS = "203.0.113.7";
  private static final String WHY = "La tienda no recibe los precios de su ERP desde el martes.";

  /** Waits for as long as the test likes; the test says what came of it. */
  private static final String SALE = """
      <?xml version="1.0" encoding="UTF-8"?>
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test" id="Definitions_Sale">
        <process id="tpoint-sale" isExecutable="true" camunda:historyTimeToLive="P1D">
          <startEvent id="Event_Start"/>
          <sequenceFlow id="Flow_Begin" sourceRef="Event_Start" targetRef="Timer_CustomerDecides"/>
          <intermediateCatchEvent id="Timer_CustomerDecides"><timerEventDefinition id="TimerDefinition_Decides">
            <timeDuration xsi:type="tFormalExpression">P90D</timeDuration></timerEventDefinition></intermediateCatchEvent>
          <sequenceFlow id="Flow_End" sourceRef="Timer_CustomerDecides" targetRef="Event_End"/>
          <endEvent id="Event_End"/>
        </process>
      </definitions>
      """;

  @Autowired TPointLedger ledger;
  @Autowired TPointAuthorisations authorisations;
  @Autowired TPointRequests requests;
  @Autowired TimeEntries times;
  @Autowired PointDecisions decisions;
  @Autowired Customers customers;
  @Autowired CaseClocks clocks;
  @Autowired WalkedFlows walked;

  private String deployment;

  @BeforeEach
  void aSaleThatTheTestDecides() {
    deployment = repository.createDeployment().name("sale of the test").addString("tpoint-sale.bpmn", SALE).deploy().getId();
  }

  @AfterEach
  void noSaleIsLeft() {
    repository.deleteDeployment(deployment, true);
  }

  // --- prolonged investigation

  @Test
  @Requirement("PR-08")
  void theFirstHoursAreIncludedAndNobodyIsAsked() {
    Customer customer = authorising("100");
    String number = incident(customer);
    investigates(number, "1,5");
    assertThat(openTasks(number)).containsExactly(INVESTIGATE);
    assertThat(requests.ofCase(number)).isEmpty();
    assertThat(letters(number)).doesNotContain("MT-08");
    part(number, INVESTIGATE, "CONTINUE", 60);
    part(number, INVESTIGATE, "DONE", 60);
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(ledger.entriesOf(number)).isEmpty();
    assertThat(times.of(number)).extracting(TimeEntry::minutes, TimeEntry::answer)
        .containsExactly(tuple(60, TimeEntry.Answer.NOT_CHARGED), tuple(60, TimeEntry.Answer.NOT_CHARGED));
  }

  @Test
  @Requirement({"PR-07", "MT-08", "TP-15"})
  void beyondThemTheCustomerAuthorisesFirstWorkConsumesInPartsAndTheRestReturns() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "4");
    TPointRequest request = open(number);
    assertThat(request.amount()).isEqualTo(points("2"));
    assertThat(openTasks(number)).isEmpty();
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(letters(number)).containsExactly("MT-01", "MT-08");
    assertThat(lastLetter(number).plain()).contains(WHY, "2 T-Points", "/portal/autorizaciones/" + request.id());

    PointDecisions.Asked page = decisions.asked(customer.contact(), request.id());
    assertThat(page.mayDecide()).isTrue();
    assertThat(page.available()).isEqualTo(points("10"));
    assertThat(page.balanceAfter()).isEqualTo(points("8"));
    assertThat(decisions.waitingIn(customer.contact(), number)).isPresent();
    decides(customer.contact(), request, true);

    Authorisation.Decision decision = authorisations.authorisation(request.authorisation()).orElseThrow().decision();
    assertThat(decision.contact()).isEqualTo(customer.contact());
    assertThat(decision.limit()).isEqualTo(points("100"));
    assertThat(decision.address()).isEqualTo(ADDRESS);
    assertThat(account(customer).reserved()).isEqualTo(points("2"));
    assertThat(openTasks(number)).containsExactly(INVESTIGATE);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(decisions.waiting(customer.contact())).isEmpty();

    part(number, INVESTIGATE, "CONTINUE", 150);
    assertThat(account(customer).balance()).isEqualTo(points("9.5"));
    assertThatThrownBy(() -> part(number, INVESTIGATE, "CONTINUE", 91)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("1,75 T-Points").hasMessageContaining("quedan 1,5 T-Points");
    part(number, INVESTIGATE, "DONE", 40);
    assertThat(account(customer).balance()).isEqualTo(points("8.75"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(ledger.entriesOf(number)).extracting(Entry::kind).containsExactly(EntryKind.RESERVE, EntryKind.CONSUME,
        EntryKind.CONSUME, EntryKind.RELEASE);
    assertThat(openTasks(number)).containsExactly(WORK);
  }

  /** What a task charges is on the list of time worked, and nobody charges it a second time. */
  @Test
  @Requirement("TP-14")
  void timeTypedInTheTaskIsNotedAsChargedAlready() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "4");
    decides(customer.contact(), open(number), true);
    part(number, INVESTIGATE, "CONTINUE", 150);
    List<TimeEntry> noted = times.of(number);
    assertThat(noted).extracting(TimeEntry::person, TimeEntry::minutes, TimeEntry::proposed, TimeEntry::answer)
        .containsExactly(tuple(AGENT, 150, points("0.5"), TimeEntry.Answer.CONSUMED));
    assertThatThrownBy(() -> times.confirm(number, noted.get(0).id(), AGENT)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya está contestado");
    assertThat(account(customer).balance()).isEqualTo(points("9.5"));
  }

  @Test
  @Requirement("SL-21")
  void whileAnAuthorisationIsAwaitedTheResolutionClockStandsStillAndNoOther() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "4");
    assertThat(paused(number)).contains(ClockKind.RESOLUTION);
    decides(customer.contact(), open(number), true);
    assertThat(paused(number)).doesNotContain(ClockKind.RESOLUTION);
  }

  @Test
  void moreThanWasAuthorisedNeedsAnotherAuthorisationAndARefusalEndsIt() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "3");
    decides(customer.contact(), open(number), true);
    assertThatThrownBy(() -> more(number, INVESTIGATE, 0, "0,5")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("caben en lo que ya está autorizado");
    more(number, INVESTIGATE, 150, "3");
    assertThat(open(number).amount()).as("3 T-Points more, of which 0.5 are reserved already").isEqualTo(points("2.5"));
    decides(customer.contact(), open(number), true);
    more(number, INVESTIGATE, 60, "5");
    decides(customer.contact(), open(number), false);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(account(customer).balance()).isEqualTo(points("8.5"));
    assertThat(openTasks(number)).containsExactly(WORK);
  }

  @Test
  @Requirement({"PR-08", "MT-07"})
  void whenTheFaultIsOursAllItsPointsGoBackAndTheSolutionSaysSo() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "6");
    decides(customer.contact(), open(number), true);
    part(number, INVESTIGATE, "CONTINUE", 180);
    part(number, INVESTIGATE, "OURS", 30);
    assertThat(account(customer).balance()).isEqualTo(points("10"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    proposes(number);
    assertThat(lastLetter(number).plain()).contains("todos los T-Points de la investigación vuelven a su saldo");
  }

  @Test
  @Requirement("PR-08")
  void refusedItComesBackAndIsClosedForItOnlyFiveWorkingDaysLater() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "4");
    decides(customer.contact(), open(number), false);
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(requests.ofCase(number).get(0).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(facts(number, WORK).get("factPoints").toString()).contains("no autorizó 2 T-Points", "Llámele");
    assertThatThrownBy(() -> works(number, Map.of("workStep", "NOT_AUTHORISED", "publicText", "No seguimos.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no se cierra antes del martes, 17 de marzo");
    itIs(at("2026-03-17T10:00"));
    works(number, Map.of("workStep", "NOT_AUTHORISED", "publicText", "No seguimos."));
    assertClosed(number, CloseReason.UNRESOLVED_NOT_AUTHORISED);
    assertThat(account(customer).balance()).isEqualTo(points("10"));
  }

  @Test
  @Requirement("FU-26")
  void nobodyDecidesIsRemindedLapsesAndComesBack() {
    Customer customer = authorising("100");
    String number = incident(customer);
    investigates(number, "4");
    TPointRequest request = open(number);
    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00");
    assertThat(letters(number)).containsExactly("MT-01", "MT-08", "MT-29-AUTORIZACION", "MT-29");
    assertThat(lastLetter(number).plain()).contains("no haremos ese trabajo");
    silentUntil(number, "2026-03-17T10:00");
    assertThat(requests.request(request.id()).orElseThrow().outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThatThrownBy(() -> decides(customer.contact(), request, true)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya no está abierta");
    works(number, Map.of("workStep", "NOT_AUTHORISED", "publicText", "No seguimos."));
    assertClosed(number, CloseReason.UNRESOLVED_NOT_AUTHORISED);
  }

  @Test
  @Requirement("CL-13")
  void whoLacksRightOrLimitAsksAColleagueWhoHasThemAndTheCaseWaits() {
    Customer customer = customer();
    may(customer.contact(), "1");
    may(customer.colleague(), "50");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "4");
    TPointRequest request = open(number);
    assertThat(decisions.asked(customer.contact(), request.id()).mayDecide()).isFalse();
    assertThatThrownBy(() -> decides(customer.contact(), request, true)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("hasta 1 T-Point").hasMessageContaining("se piden 2 T-Points");
    assertThatThrownBy(() -> decides(customer.contact(), request, false)).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> decisions.askColleague(customer.contact(), request.id(), customer.contact(), ADDRESS))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Pedir autorización a»");
    decisions.askColleague(customer.contact(), request.id(), customer.colleague(), ADDRESS);
    assertThat(openTasks(number)).isEmpty();
    assertThat(lastLetter(number).text()).isEqualTo("AV-COMPANERO");
    assertThat(lastLetter(number).plain()).contains("Ana Prat", "2 T-Points", "/portal/autorizaciones/" + request.id());
    assertThat(decisions.asked(customer.contact(), request.id()).asked()).containsExactly("Joan Mas");
    decides(customer.colleague(), request, true);
    assertThat(openTasks(number)).containsExactly(INVESTIGATE);
    assertThatThrownBy(() -> decides(customer.colleague(), request, false)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya la había autorizado Joan Mas");
    decides(customer.colleague(), request, true);
    assertThat(openTasks(number)).as("the same answer twice is one answer").containsExactly(INVESTIGATE);

    Customer stranger = authorising("100");
    assertThatThrownBy(() -> decisions.asked(stranger.contact(), request.id())).isInstanceOf(NoSuchCustomer.class);
    assertThatThrownBy(() -> decides(stranger.contact(), request, true)).isInstanceOf(NoSuchCustomer.class);
  }

  @Test
  @Requirement("EA-12")
  void withoutEnoughPointsAPackIsOfferedAndTheAcceptanceWaitsForThePurchase() {
    Customer customer = authorising("100");
    buys(customer, "1");
    String number = incident(customer);
    investigates(number, "5");
    assertThat(decisions.asked(customer.contact(), open(number).id()).balanceAfter()).isEqualTo(points("-2"));
    decides(customer.contact(), open(number), true);
    assertThat(openTasks(number)).isEmpty();
    assertThat(paused(number)).contains(ClockKind.RESOLUTION);
    ProcessInstance sale = instance(number, "tpoint-sale");
    assertThat(runtime.getVariable(sale.getId(), "companyId")).isEqualTo(customer.company());
    assertThat(runtime.getVariable(sale.getId(), "pointsMissing")).isEqualTo("2");

    buys(customer, "1");
    saleEnds(number, "SOLD");
    assertThat(openTasks(number)).as("a pack that is too small: another is offered, for what still lacks").isEmpty();
    assertThat(runtime.getVariable(instance(number, "tpoint-sale").getId(), "pointsMissing")).isEqualTo("1");
    buys(customer, "10");
    saleEnds(number, "SOLD");
    assertThat(openTasks(number)).containsExactly(INVESTIGATE);
    assertThat(account(customer).reserved()).isEqualTo(points("3"));
  }

  @Test
  @Requirement("EA-12")
  void soldAndCountedAtOnceItGoesOnAndNotSoldItComesBack() {
    Customer customer = authorising("100");
    String sold = incident(customer);
    investigates(sold, "5");
    decides(customer.contact(), open(sold), true);
    buys(customer, "3");
    saleEnds(sold, "SOLD");
    assertThat(openTasks(sold)).containsExactly(INVESTIGATE);

    String notSold = incident(customer);
    investigates(notSold, "5");
    decides(customer.contact(), open(notSold), true);
    saleEnds(notSold, "NOT_SOLD");
    assertThat(requests.ofCase(notSold).get(0).outcome()).isEqualTo(Outcome.NOT_ENOUGH_POINTS);
    assertThat(openTasks(notSold)).containsExactly(WORK);
    assertThat(tickets.ticket(notSold).state()).isEqualTo(TicketState.IN_PROGRESS);
    assertThat(facts(notSold, WORK).get("factPoints").toString()).contains("no tiene saldo");
  }

  // --- every way out

  @Test
  void withdrawnWhileItIsAskedNothingCanBeDecidedAnyMore() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    investigates(number, "4");
    TPointRequest request = open(number);
    tickets.customerWithdraws(number, customer.contact(), null);
    assertClosed(number, CloseReason.WITHDRAWN);
    assertThat(requests.request(request.id()).orElseThrow().outcome()).isEqualTo(Outcome.OVER);
    assertThatThrownBy(() -> decides(customer.contact(), request, true)).isInstanceOf(InputRefused.class);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
  }

  @Test
  void withdrawnOrGivenAnotherTypeInTheMiddleOfTheWorkTheRestReturns() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String withdrawn = underInvestigation(customer);
    tickets.customerWithdraws(withdrawn, customer.contact(), null);
    assertClosed(withdrawn, CloseReason.WITHDRAWN);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(account(customer).balance()).isEqualTo(points("9.5"));

    String changed = underInvestigation(customer);
    tickets.changeType(changed, LEADER, TicketType.QUERY, Priority.MEDIUM, "Era una pregunta.");
    assertThat(openTasks(changed)).containsExactly("UserTask_AnswerQuery");
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(account(customer).balance()).isEqualTo(points("9"));
  }

  private String underInvestigation(Customer customer) {
    String number = incident(customer);
    investigates(number, "4");
    decides(customer.contact(), open(number), true);
    part(number, INVESTIGATE, "CONTINUE", 150);
    return number;
  }

  // --- third parties

  @Test
  @Requirement({"PO-11", "PO-12", "MT-09"})
  void aPartyOfTheCustomersIsTalkedToOnlyWhenTheCustomerAgreesInRealTimeAndAtLeastOnePoint() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    contacts(number, "CUSTOMERS_PARTY", "0,5");
    assertThat(open(number).amount()).as("the minimum").isEqualTo(points("1"));
    assertThat(lastLetter(number).text()).isEqualTo("MT-09");
    assertThat(lastLetter(number).plain()).contains("Integraciones Sur", "1 T-Point");
    decides(customer.contact(), open(number), true);
    assertThat(facts(number, CONTACT).get("factPlan").toString()).contains("Con quién: Integraciones Sur", "1 T-Point");
    part(number, CONTACT, "CONTINUE", 10);
    assertThat(account(customer).balance()).isEqualTo(points("9"));
    part(number, CONTACT, "CONTINUE", 0);
    more(number, CONTACT, 45, "1");
    assertThat(open(number).amount()).isEqualTo(points("1"));
    decides(customer.contact(), open(number), true);
    assertThatThrownBy(() -> part(number, CONTACT, "OURS", 5)).isInstanceOf(InputRefused.class);
    part(number, CONTACT, "DONE", 20);
    assertThat(account(customer).balance()).isEqualTo(points("8.75"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(openTasks(number)).containsExactly(WORK);
  }

  @Test
  @Requirement("PO-12")
  void refusedTheCustomerTalksToThemAndTheTicketWaits() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = incident(customer);
    contacts(number, "CUSTOMERS_PARTY", "2");
    decides(customer.contact(), open(number), false);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(lastLetter(number).text()).isEqualTo("MT-03");
    assertThat(lastLetter(number).plain()).contains("hable usted con Integraciones Sur");
    tickets.customerReplies(number, customer.contact(), "Ya lo han cambiado.", List.of());
    assertThat(openTasks(number)).containsExactly(WORK);
    assertThat(account(customer).balance()).isEqualTo(points("10"));
  }

  @Test
  void withoutAnAnswerTheContactComesBackToTheAgent() {
    String number = incident(authorising("100"));
    contacts(number, "CUSTOMERS_PARTY", "2");
    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-17T10:00");
    assertThat(openTasks(number)).containsExactly(WORK);
  }

  @Test
  @Requirement("PO-15")
  void theProviderOfThePlatformIsTalkedToAtOnceAndNothingIsCharged() {
    Customer customer = authorising("100");
    String number = incident(customer);
    contacts(number, "PLATFORM_PROVIDER", "3");
    assertThat(openTasks(number)).containsExactly(CONTACT);
    assertThat(facts(number, CONTACT).get("factPlan").toString()).contains("No se cobra.");
    part(number, CONTACT, "DONE", 180);
    assertThat(ledger.entriesOf(number)).isEmpty();
    assertThat(requests.ofCase(number)).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyStepAndEveryFlowWasWalked() {
    for (String process : List.of("prolonged-investigation", "third-party-contact", "tpoint-authorisation")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }

  // --- words

  private Customer authorising(String limit) {
    Customer customer = customer();
    may(customer.contact(), limit);
    return customer;
  }

  private void may(long contactId, String limit) {
    Contact c = customers.contact(contactId);
    registry.change(new Contact(c.id(), c.companyId(), c.name(), c.email(), c.phone(), c.seesCompany(), new BigDecimal(limit), c.mayBuy(),
        c.administersUsers(), c.active(), c.version()));
  }

  private void buys(Customer customer, String size) {
    ledger.purchase(new Booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer.company(), Author.SERVICE,
        Reason.PACK_SOLD), new PackTerms(points(size), new Price(10_000, "EUR"), null, null));
  }

  private static TPoints points(String amount) {
    return TPoints.parse(amount);
  }

  private Account account(Customer customer) {
    return ledger.account(customer.company());
  }

  private String incident(Customer customer) {
    String number = opened(customer, "Los precios no llegan");
    classifiedAs(number, TicketType.INCIDENT);
    return number;
  }

  private void investigates(String number, String hours) {
    works(number, Map.of("workStep", "INVESTIGATE", "publicText", WHY, "estimatedHours", hours));
  }

  private void contacts(String number, String kind, String hours) {
    works(number, Map.of("workStep", "THIRD_PARTY", "publicText", "Qué versión del conector tienen.", "thirdParty", "Integraciones Sur",
        "partyKind", kind, "estimatedHours", hours));
  }

  private void part(String number, String task, String step, int minutes) {
    does(AGENT, number, task, Map.of("chargedStep", step, "workedMinutes", minutes, "findings", "Visto el registro."));
  }

  private void more(String number, String task, int minutes, String hours) {
    does(AGENT, number, task, Map.of("chargedStep", "MORE", "workedMinutes", minutes, "findings", "Hay más.", "estimatedHours", hours,
        "publicText", "Falta revisar el conector."));
  }

  /** The one that waits for the customer. */
  private TPointRequest open(String number) {
    return requests.ofCase(number).stream().filter(TPointRequest::open).reduce((one, other) -> {
      throw new AssertionError(number + " asks twice at once");
    }).orElseThrow();
  }

  private void decides(long contact, TPointRequest request, boolean authorised) {
    decisions.decide(contact, request.id(), authorised, ADDRESS);
  }

  private ProcessInstance instance(String number, String process) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, process).singleResult();
  }

  private void saleEnds(String number, String outcome) {
    runtime.setVariable(instance(number, "tpoint-sale").getId(), "saleOutcome", outcome);
    fires(number, "Timer_CustomerDecides");
  }

  private Map<String, Object> facts(String number, String task) {
    return tasks.getVariablesLocal(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId());
  }

  private OutboxEntry lastLetter(String number) {
    List<OutboxEntry> letters = messages.ofCase(number);
    return letters.get(letters.size() - 1);
  }

  private List<ClockKind> paused(String number) {
    return clocks.of(number).orElseThrow().clocks().stream().filter(Clock::paused).map(clock -> clock.id().kind()).distinct().toList();
  }
}
