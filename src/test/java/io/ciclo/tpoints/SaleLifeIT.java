package io.ciclo.tpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Contact;
import io.ciclo.customers.CustomerRegistry;
import io.ciclo.customers.SomeCompany;
import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.Messages;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.messages.OutboxSearch;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.DueAppointments;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tpoints.PointHolders.Member;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life of a sale, told by what customer, staff and manager do: one trace for each way it can end. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SaleLifeIT extends CicloIT {

  private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
  private static final String LEADER = "lucia.ferrer";
  private static final String MANAGER = "carmen.ruiz";
  private static final String HERE = "192.0.2.7";

  @Autowired TPointSales sales;
  @Autowired TPointOrders orders;
  @Autowired TPointLedger ledger;
  @Autowired PointHolders holders;
  @Autowired CustomerRegistry registry;
  @Autowired TPointAdjustments adjustments;
  @Autowired TimeEntries times;
  @Autowired SafeWrite safely;
  @Autowired TPointAuthorisations authorisations;
  @Autowired ApplicationEventPublisher events;
  @Autowired Messages messages;
  @Autowired Deliveries deliveries;
  @Autowired Identities identities;
  @Autowired WalkedFlows walked;
  @Autowired DueAppointments appointments;
  @Autowired JdbcClient jdbc;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired ManagementService management;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;

  private long company;
  private Member buyer;
  private Member colleague;

  @BeforeEach
  void aTuesday() {
    itIs("2026-03-10T10:00");
    company = registry.register(SomeCompany.general());
    buyer = member("Ana Prat", true);
    colleague = member("Joan Mas", false);
  }

  @AfterEach
  void clockGoesOn() {
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  @Test
  @Requirement({"TP-06", "TP-04"})
  void staffOfferTheCustomerDecidesAndThePointsAreThere() {
    assertThat(sales.options()).extracting(option -> option.size().toString()).containsExactly("10", "25", "50", "100");
    Sale sale = sales.offer(company, BigDecimal.ZERO, null, LEADER);
    assertThat(sale.state()).isEqualTo(SaleState.OFFERED);
    assertThat(sale.caseNumber()).startsWith("C-2026-");
    assertThat(letters(sale)).extracting(OutboxEntry::text).containsExactly("AV-42");
    assertThat(letters(sale)).allSatisfy(letter -> assertThat(letter.plain())
        .contains("- 25 T-Points: 1.450,00\u00A0€", "/portal/tpoints/ventas/" + sale.id(), "miércoles, 25 de marzo de 2026"));
    assertThat(balance()).isEqualTo("0");

    Sale sold = sales.choose(sale.id(), buyer, TPoints.of(25), "PO-77", HERE);
    assertThat(sold.state()).isEqualTo(SaleState.SOLD);
    assertThat(sold.decision()).extracting(Sale.Decision::contact, Sale.Decision::address, Sale.Decision::customerOrder)
        .containsExactly(buyer.contact(), HERE, "PO-77");
    assertThat(balance()).isEqualTo("25");
    assertThat(letters(sale)).extracting(OutboxEntry::text).containsExactly("AV-42", "AV-43");
    assertOver(sale, "Event_PackSold", "SOLD");
    PackOrder order = orders.ofCompany(company, 10).get(0);
    assertThat(order.price()).isEqualTo(new PackPrice(145_000, 0, new BigDecimal("21.00"), "EUR"));
    assertThat(order.price().totalCents()).isEqualTo(175_450);
    assertThat(ledger.packs(company)).singleElement().satisfies(pack -> {
      assertThat(pack.orderLine()).isEqualTo(order.id());
      assertThat(pack.price()).isEqualTo(new Price(145_000, "EUR"));
    });
    assertThatThrownBy(() -> sales.choose(sale.id(), buyer, TPoints.of(25), "", HERE)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya se ha contestado");
  }

  @Test
  @Requirement("TP-06")
  void aCustomerBuysInTheVirtualOfficeWithoutAnOffer() {
    Sale sale = sales.buy(buyer, TPoints.of(10), "", HERE);
    assertThat(sale.state()).isEqualTo(SaleState.SOLD);
    assertOver(sale, "Event_PackSold", "SOLD");
    assertThat(letters(sale)).extracting(OutboxEntry::text).containsExactly("AV-43");
    assertThat(balance()).isEqualTo("10");
    assertThatThrownBy(() -> sales.buy(buyer, TPoints.of(7), "", HERE)).isInstanceOf(InputRefused.class)
        .hasMessage("«Pack»: elija uno de los que se ofrecen.");
  }

  @Test
  @Requirement("CL-13")
  void whoLacksTheRightAsksAColleagueAndTheSaleWaits() {
    assertThatThrownBy(() -> sales.buy(colleague, TPoints.of(10), "", HERE)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("no tiene derecho a comprar");
    Sale sale = sales.askToBuy(colleague, buyer.contact());
    assertThat(letters(sale)).singleElement().satisfies(letter -> {
      assertThat(letter.text()).isEqualTo("AV-45");
      assertThat(letter.recipient()).isEqualTo(buyer.email());
      assertThat(letter.plain()).contains("Joan Mas le pide que decida");
    });
    assertThatThrownBy(() -> sales.choose(sale.id(), colleague, TPoints.of(10), "", HERE)).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> sales.askToDecide(sale.id(), colleague, colleague.contact())).isInstanceOf(InputRefused.class)
        .hasMessageContaining("elija a alguien de su empresa que pueda comprar");
    sales.askToDecide(sale.id(), colleague, buyer.contact());
    assertThat(sales.open(company)).extracting(Sale::id).containsExactly(sale.id());
    sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE);
    assertOver(sale, "Event_PackSold", "SOLD");
  }

  @Test
  @Requirement("TP-06")
  void theCustomerBuysNothing() {
    Sale sale = sales.offer(company, BigDecimal.ZERO, null, LEADER);
    assertThat(sales.refuse(sale.id(), buyer, HERE).state()).isEqualTo(SaleState.REFUSED);
    assertOver(sale, "Event_NothingBought", "NOT_SOLD");
    assertThat(balance()).isEqualTo("0");
    assertThat(orders.ofCompany(company, 10)).isEmpty();
  }

  @Test
  void staffTakeAnOfferBack() {
    Sale sale = sales.offer(company, BigDecimal.ZERO, null, LEADER);
    assertThat(sales.withdraw(sale.id(), LEADER).state()).isEqualTo(SaleState.WITHDRAWN);
    assertOver(sale, "Event_NothingBought", "NOT_SOLD");
    assertThatThrownBy(() -> sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE)).isInstanceOf(InputRefused.class);
  }

  @Test
  void nobodyAnswersInTime() {
    Sale sale = sales.offer(company, BigDecimal.ZERO, null, LEADER);
    ProcessInstance running = running(sale);
    assertThat(management.createJobQuery().processInstanceId(running.getId()).timers().singleResult().getDuedate())
        .isEqualTo(Date.from(LocalDateTime.parse("2026-03-26T00:00").atZone(MADRID).toInstant()));
    itIs("2026-03-26T00:00");
    management.executeJob(management.createJobQuery().processInstanceId(running.getId()).singleResult().getId());
    assertThat(sales.sale(sale.id()).orElseThrow().state()).isEqualTo(SaleState.EXPIRED);
    assertOver(sale, "Event_OfferExpired", "NOT_SOLD");
    assertThatThrownBy(() -> sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE)).isInstanceOf(InputRefused.class);
  }

  @Test
  @Requirement("TP-07")
  void aDiscountIsApprovedByAManagerBeforeItIsSold() {
    Sale sale = sales.offer(company, new BigDecimal("12.5"), LocalDate.parse("2027-03-31"), LEADER);
    assertThat(letters(sale).get(0).plain()).contains("- 100 T-Points: 4.725,00\u00A0€ (tarifa: 5.400,00\u00A0€)");
    assertThat(sales.choose(sale.id(), buyer, TPoints.of(50), "", HERE).state()).isEqualTo(SaleState.CHOSEN);
    assertThat(balance()).as("nothing before the approval").isEqualTo("0");
    assertThat(facts(sale)).containsEntry("factSalePack", "Pack de 50 T-Points")
        .containsEntry("factSaleWhy", "lleva un descuento del 12,5 %").containsEntry("cardState", "Pendiente de aprobación");

    assertThatThrownBy(() -> decides(sale, Map.of("approvalAnswer", "REFUSED"))).isInstanceOf(InputRefused.class)
        .hasMessage("«Por qué»: es obligatorio si no se aprueba; el cliente lo lee.");
    decides(sale, Map.of("approvalAnswer", "APPROVED"));
    assertOver(sale, "Event_PackSold", "SOLD");
    assertThat(sales.sale(sale.id()).orElseThrow().approval().by()).isEqualTo(MANAGER);
    assertThat(ledger.packs(company)).singleElement().satisfies(pack -> {
      assertThat(pack.price().cents()).isEqualTo(245_000);
      assertThat(pack.expiresAt()).isEqualTo(LocalDateTime.parse("2027-04-01T00:00").atZone(MADRID).toInstant());
    });
  }

  @Test
  @Requirement("TP-07")
  void aManagerDoesNotApproveAndTheCustomerReadsWhy() {
    Sale sale = sales.offer(company, BigDecimal.TEN, null, LEADER);
    sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE);
    decides(sale, Map.of("approvalAnswer", "REFUSED", "approvalNote", "Solo hay descuento desde 50."));
    assertOver(sale, "Event_SaleNotApproved", "NOT_SOLD");
    assertThat(sales.sale(sale.id()).orElseThrow().state()).isEqualTo(SaleState.NOT_APPROVED);
    assertThat(letters(sale)).last().satisfies(letter -> {
      assertThat(letter.text()).isEqualTo("AV-44");
      assertThat(letter.plain()).contains("Solo hay descuento desde 50.");
    });
    assertThat(balance()).isEqualTo("0");
  }

  @Test
  void aCaseThatIsShortOfPointsCallsTheSale() {
    Sale sale = calledByACase("4.5");
    String number = sale.caseNumber();
    assertThat(sale.missing()).isEqualTo(TPoints.parse("4.5"));
    assertThat(letters(sale).get(0).plain()).contains("Para seguir con " + number + " faltan 4,5 T-Points.");
    sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE);
    assertOver(sale, "Event_PackSold", "SOLD");
    assertThat(ledger.entriesOf(number)).extracting(Entry::kind).containsExactly(EntryKind.PURCHASE);
  }

  @Test
  @Requirement("EA-12")
  void whatTheCaseLacksCameAnotherWayAndItsOfferIsNoLongerNeeded() {
    sales.buy(buyer, TPoints.of(10), "", HERE);
    Sale sale = calledByACase("15");
    assertThat(sale.wanted()).as("ten are there").isEqualTo(TPoints.of(25));
    sales.buy(buyer, TPoints.of(10), "", HERE);
    appointments.keep("tpoints-have-come");
    assertThat(sales.sale(sale.id()).orElseThrow().state()).as("twenty are not enough").isEqualTo(SaleState.OFFERED);

    sales.buy(buyer, TPoints.of(10), "", HERE);
    assertThat(running(sale)).as("told afterwards, in a transaction of its own").isNotNull();
    appointments.keep("tpoints-have-come");
    assertThat(sales.sale(sale.id()).orElseThrow().state()).isEqualTo(SaleState.COVERED);
    assertOver(sale, "Event_NothingNeeded", "SOLD");
    assertThat(sales.open(company)).isEmpty();
    refused(() -> sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE), "ya no hace falta; los puntos llegaron por otro camino");
    assertThat(balance()).isEqualTo("30");
  }

  @Test
  @Requirement({"EA-12", "TP-09"})
  void moreCreditIsEnoughToo() {
    Sale sale = calledByACase("4");
    adjustments.grantCredit(company, TPoints.of(3), MANAGER);
    appointments.keep("tpoints-have-come");
    assertThat(running(sale)).isNotNull();
    adjustments.grantCredit(company, TPoints.of(4), MANAGER);
    appointments.keep("tpoints-have-come");
    assertOver(sale, "Event_NothingNeeded", "SOLD");
  }

  @Test
  @Requirement({"EA-12", "TP-13"})
  void aPackThatCountsWhenItIsPaidKeepsItsCaseWaitingUntilThen() {
    orders.agree(company, CountedWhen.PAID, MANAGER);
    Sale sale = calledByACase("4");
    assertThat(sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE).state()).isEqualTo(SaleState.SOLD);
    long order = orders.ofCompany(company, 1).get(0).id();
    LocalDate today = LocalDate.parse("2026-03-10");
    orders.invoiced(order, "F-" + company, today, MANAGER);
    appointments.keep("tpoints-have-come");
    assertThat(running(sale)).as("sold, and not paid").isNotNull();
    orders.paid(order, today, MANAGER);
    appointments.keep("tpoints-have-come");
    assertOver(sale, "Event_PackSold", "SOLD");
    assertThat(balance()).isEqualTo("10");
  }

  @Test
  @Requirement("EA-12")
  void aSoldPackThatDoesNotCountYetIsNotWaitedForWhenThereAreOtherPoints() {
    orders.agree(company, CountedWhen.PAID, MANAGER);
    Sale sale = calledByACase("4");
    sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE);
    adjustments.grantCredit(company, TPoints.of(4), MANAGER);
    appointments.keep("tpoints-have-come");
    assertOver(sale, "Event_PackSold", "SOLD");
  }

  @Test
  @Requirement({"EA-12", "TP-07"})
  void pointsThatComeWhileAManagerDecidesAreNotWaitedForAgain() {
    orders.agree(company, CountedWhen.PAID, MANAGER);
    Sale approved = chosenBeyondLimits();
    Sale refused = chosenBeyondLimits();
    adjustments.grantCredit(company, TPoints.of(4), MANAGER);
    appointments.keep("tpoints-have-come");
    decides(approved, Map.of("approvalAnswer", "APPROVED"));
    assertOver(approved, "Event_PackSold", "SOLD");
    decides(refused, Map.of("approvalAnswer", "REFUSED", "approvalNote", "Ya tiene puntos."));
    assertOver(refused, "Event_SaleNotApproved", "SOLD");
  }

  @Test
  @Requirement("EA-12")
  void whoRefusesTheOfferWithThePointsAlreadyThereDoesNotStopTheCase() {
    Sale sale = calledByACase("4");
    adjustments.grantCredit(company, TPoints.of(4), MANAGER);
    sales.refuse(sale.id(), buyer, HERE);
    assertOver(sale, "Event_NothingBought", "SOLD");
    appointments.keep("tpoints-have-come");
    assertThat(sales.sale(sale.id()).orElseThrow().state()).as("told too late").isEqualTo(SaleState.REFUSED);
  }

  @Test
  void aCaseThatIsOverTakesItsOfferWithIt() {
    Sale sale = calledByACase("2");
    runtime.deleteProcessInstance(running(sale).getId(), "the case was cancelled");
    assertThat(sales.open(company)).isEmpty();
    adjustments.grantCredit(company, TPoints.of(2), MANAGER);
    appointments.keep("tpoints-have-come");
    assertThat(sales.sale(sale.id()).orElseThrow().state()).as("nobody waits").isEqualTo(SaleState.OFFERED);
    assertThatThrownBy(() -> sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE)).isInstanceOf(InputRefused.class);
    assertThat(balance()).isEqualTo("0");
  }

  @Test
  @Requirement("TP-11")
  void whoMayBuyReadsThatAPackIsNearlyUsedOrExpiresSoon() {
    Sale sale = sales.offer(company, BigDecimal.ZERO, LocalDate.parse("2026-05-09"), LEADER);
    sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE);
    reserve(sale.caseNumber(), "8");
    ledger.consumeInCase(new Booking(FactKey.inCase(sale.caseNumber(), "fact", 1), company, Author.staff(LEADER), Reason.WORK_DONE),
        TPoints.of(8));
    assertThat(mailsTo(buyer, "AV-40")).singleElement()
        .satisfies(mail -> assertThat(mail.plain()).contains("quedan 2 T-Points (se ha usado el 80 %)", "/portal/tpoints"));

    events.publishEvent(new PackExpiresSoon(company, ledger.packs(company).get(0).id(), 60,
        ledger.packs(company).get(0).expiresAt(), TPoints.of(2)));
    assertThat(mailsTo(buyer, "AV-41")).singleElement()
        .satisfies(mail -> assertThat(mail.plain()).contains("sábado, 9 de mayo de 2026", "quedan 2 T-Points libres"));
    assertThat(mailsTo(colleague, "AV-40")).isEmpty();
  }

  @Test
  @Requirement("TP-13")
  void anOrderIsInvoicedAndPaidOnceAndItsPointsCountAsAgreed() {
    orders.agree(company, CountedWhen.SOLD, MANAGER);
    orders.agree(company, CountedWhen.INVOICED, MANAGER);
    Sale sale = sales.buy(buyer, TPoints.of(10), "PO-1", HERE);
    long order = orders.ofCompany(company, 1).get(0).id();
    assertThat(letters(sale)).last().satisfies(mail -> assertThat(mail.plain()).contains("cuando se emita la factura"));
    assertThat(orders.toInvoice()).extracting(PackOrder::id).contains(order);
    LocalDate today = LocalDate.parse("2026-03-10");
    String number = "F-" + company;
    refused(() -> orders.paid(order, today, MANAGER), "el pedido todavía no tiene factura");
    refused(() -> orders.invoiced(order, " ", today, MANAGER), "«Número de factura»: es obligatorio");
    refused(() -> orders.invoiced(order, number, today.plusDays(1), MANAGER), "el 11/03/2026 todavía no ha llegado");
    refused(() -> orders.invoiced(order, number, null, MANAGER), "«Fecha de la factura»: es obligatoria");
    orders.invoiced(order, number, today, MANAGER);
    assertThat(balance()).isEqualTo("10");
    refused(() -> orders.invoiced(order, "otra", today, MANAGER), "ya tiene la " + number);
    sales.buy(buyer, TPoints.of(10), "", HERE);
    long second = orders.ofCompany(company, 1).get(0).id();
    refused(() -> orders.invoiced(second, number, today, MANAGER), "ya es de otro pedido");
    assertThat(orders.toBePaid()).extracting(PackOrder::id).contains(order).doesNotContain(second);
    orders.paid(order, today, MANAGER);
    refused(() -> orders.paid(order, today, MANAGER), "ya consta como pagado");
    assertThat(balance()).isEqualTo("10");
  }

  @Test
  @Requirement("TP-01")
  void aCorrectionIsAnotherEntryAndAboveTheLimitASecondPersonDecides() {
    sales.buy(buyer, TPoints.of(10), "", HERE);
    long pack = ledger.packs(company).get(0).id();
    adjusts(pack, "-0.5");
    assertThat(balance()).as("within the limit").isEqualTo("9.5");
    Adjustment more = adjusts(pack, "6");
    assertThat(more.answer()).isNull();
    assertThat(balance()).isEqualTo("9.5");
    refused(() -> adjustments.decide(more.id(), true, MANAGER), "la tiene que aprobar otra persona");
    adjustments.decide(more.id(), true, "teresa.gil");
    assertThat(balance()).isEqualTo("15.5");
    refused(() -> adjustments.decide(more.id(), true, "teresa.gil"), "ya está decidida");
    Adjustment tooMuch = adjusts(pack, "-50");
    refused(() -> safely.run(() -> adjustments.decide(tooMuch.id(), true, "teresa.gil")), "el pack solo tiene libres 15,5 T-Points");
    assertThat(adjustments.decide(tooMuch.id(), false, "teresa.gil").answer()).isEqualTo(Adjustment.Answer.REFUSED);
    refused(() -> adjusts(pack + 1_000_000, "1"), "elija uno de los de este cliente");
    assertThat(ledger.entries(company, 10).entries()).extracting(Entry::kind)
        .containsExactly(EntryKind.ADJUST, EntryKind.ADJUST, EntryKind.PURCHASE);

    adjustments.grantCredit(company, TPoints.of(3), MANAGER);
    assertThat(ledger.account(company).spendable()).isEqualTo(TPoints.parse("18.5"));
    adjustments.grantCredit(company, TPoints.ZERO, MANAGER);
    assertThat(ledger.account(company).credit()).isEqualTo(TPoints.ZERO);
  }

  @Test
  @Requirement("TP-14")
  void timeIsRoundedUpToAQuarterAndConsumedOnce() {
    Sale sale = sales.buy(buyer, TPoints.of(10), "", HERE);
    String number = sale.caseNumber();
    LocalDate today = LocalDate.parse("2026-03-10");
    TimeEntry entry = times.enter(number, LEADER, today, "61", "Revisar la pasarela", LEADER);
    assertThat(entry.proposed()).isEqualTo(TPoints.parse("1.25"));
    refused(() -> safely.run(() -> times.confirm(number, entry.id(), MANAGER)), "no tiene puntos reservados; faltan 1,25 T-Points");
    reserve(number, "2");
    safely.run(() -> times.confirm(number, entry.id(), MANAGER));
    refused(() -> safely.run(() -> times.confirm(number, entry.id(), MANAGER)), "ya está contestado");
    assertThat(balance()).isEqualTo("8.75");
    TimeEntry beyond = times.enter(number, LEADER, today, "60", "Probarla", LEADER);
    refused(() -> safely.run(() -> times.confirm(number, beyond.id(), MANAGER)), "quedan 0,75 T-Points y el apunte propone 1 T-Point; faltan 0,25");
    times.waive(number, beyond.id(), MANAGER);
    assertThat(times.of(number)).extracting(TimeEntry::answer).containsExactly(TimeEntry.Answer.CONSUMED, TimeEntry.Answer.NOT_CHARGED);
    refused(() -> times.enter(number, LEADER, today, "1,5", "x", LEADER), "escriba un número entero entre 1 y 1440");
    refused(() -> times.enter(number, LEADER, today.plusDays(1), "15", "x", LEADER), "«Día»");
    refused(() -> times.enter(number, "nadie", today, "15", "x", LEADER), "elija a alguien del equipo");
    refused(() -> times.enter(number, LEADER, today, "15", " ", LEADER), "«Qué se hizo»: es obligatorio");
  }

  @Test
  void whatCannotBeOfferedIsRefusedWithItsReason() {
    assertThatThrownBy(() -> sales.offer(company, new BigDecimal("100.5"), null, LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Descuento»");
    assertThatThrownBy(() -> sales.offer(company, BigDecimal.ZERO, LocalDate.parse("2026-03-09"), LEADER))
        .isInstanceOf(InputRefused.class).hasMessage("«Último día»: el 09/03/2026 ya ha pasado.");
    long nobody = registry.register(SomeCompany.general());
    assertThatThrownBy(() -> sales.offer(nobody, BigDecimal.ZERO, null, LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("tiene derecho a comprar packs");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModel() {
    assertThat(walked.notWalked("tpoint-sale", repository, history)).isEmpty();
  }

  /** A case of no room is short of that many points: a number that a room owns would have to be one of its cases. */
  private Sale calledByACase(String missing) {
    String number = "X-2026-" + UUID.randomUUID().toString().substring(0, 6);
    runtime.startProcessInstanceByKey("tpoint-sale", number, Map.of("companyId", company, "pointsMissing", missing));
    return sales.saleOf(number).orElseThrow();
  }

  /** Of a case; where the limit is set lower, a large pack does it. */
  private Sale chosenBeyondLimits() {
    Sale sale = calledByACase("4");
    jdbc.sql("update tpoint_sale set discount = 500 where id = ?").param(sale.id()).update();
    return sales.choose(sale.id(), buyer, TPoints.of(10), "", HERE);
  }

  private Member member(String name, boolean mayBuy) {
    String address = "p" + UUID.randomUUID().toString().substring(0, 8) + "@empresa.example";
    return holders.member(registry.add(new Contact(0, company, name, address, "", true, null, mayBuy, false, true, 0))).orElseThrow();
  }

  private String balance() {
    return ledger.account(company).balance().toString();
  }

  private List<OutboxEntry> letters(Sale sale) {
    return messages.ofCase(sale.caseNumber());
  }

  private void reserve(String number, String amount) {
    Author by = Author.staff(LEADER);
    TPoints points = TPoints.parse(amount);
    long authorisation = authorisations.ask(FactKey.inCase(number, "question", 1), company, points, by).id();
    authorisations.grant(authorisation, buyer.contact(), points, HERE);
    ledger.reserve(new Booking(FactKey.inCase(number, "authorisation", authorisation), company, by, Reason.WORK_AUTHORISED), authorisation,
        points);
  }

  private Adjustment adjusts(long pack, String difference) {
    return adjustments.ask(company, pack, TPoints.parse(difference), Reason.SIZE_CORRECTED, "Contado otra vez", MANAGER);
  }

  private static void refused(ThrowingCallable act, String reason) {
    assertThatThrownBy(act).isInstanceOf(InputRefused.class).hasMessageContaining(reason);
  }

  private List<OutboxEntry> mailsTo(Member reader, String text) {
    return Stream.iterate(0, page -> page + 1)
        .map(page -> deliveries.search(new OutboxSearch(Optional.empty(), false, Optional.empty(), page)))
        .takeWhile(page -> !page.isEmpty()).flatMap(List::stream).distinct()
        .filter(letter -> letter.text().equals(text) && letter.recipient().equals(reader.email())).toList();
  }

  private ProcessInstance running(Sale sale) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(sale.caseNumber(), "tpoint-sale").singleResult();
  }

  private Task task(Sale sale) {
    return tasks.createTaskQuery().processInstanceBusinessKey(sale.caseNumber()).taskDefinitionKey("UserTask_ApproveSale").singleResult();
  }

  private Map<String, Object> facts(Sale sale) {
    return tasks.getVariablesLocal(task(sale).getId());
  }

  private void decides(Sale sale, Map<String, Object> fields) {
    identity.setAuthentication(MANAGER, identities.groupsOf(MANAGER));
    try {
      forms.submitTaskForm(task(sale).getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  private void assertOver(Sale sale, String end, String outcome) {
    assertThat(running(sale)).isNull();
    var instance = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(sale.caseNumber())
        .processDefinitionKey("tpoint-sale").singleResult();
    assertThat(instance.getEndActivityId()).isEqualTo(end);
    assertThat(history.createHistoricVariableInstanceQuery().processInstanceId(instance.getId()).variableName("saleOutcome")
        .singleResult().getValue()).isEqualTo(outcome);
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(LocalDateTime.parse(local).atZone(MADRID).toInstant()));
  }
}
