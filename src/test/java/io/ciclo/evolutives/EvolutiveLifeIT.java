package io.ciclo.evolutives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.customers.AccountType;
import io.ciclo.customers.AgreedChange;
import io.ciclo.customers.AgreedPeriod;
import io.ciclo.customers.Company;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.Contact;
import io.ciclo.customers.PlatformKind;
import io.ciclo.customers.PointDecisions;
import io.ciclo.customers.Product;
import io.ciclo.customers.SupportPlan;
import io.ciclo.documents.Delivery;
import io.ciclo.documents.DocumentKind;
import io.ciclo.documents.Documents;
import io.ciclo.documents.NewContent;
import io.ciclo.documents.NewVersion;
import io.ciclo.engine.Appointment;
import io.ciclo.engine.CaseActions;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.engine.Upload;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.prospects.NewProspect;
import io.ciclo.prospects.Prospects;
import io.ciclo.prospects.desk.Production;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.Result;
import io.ciclo.staff.Risk;
import io.ciclo.staff.RiskRegister;
import io.ciclo.staff.Staff;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.OnBehalf;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.Entry;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointRequest;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way that an evolutive can take, to each of its ends, on the real services; the sale of packs stands in for itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvolutiveLifeIT extends EvolutiveTraces {


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

  @Autowired TPointRequests requests;
  @Autowired PointDecisions decisions;
  @Autowired CaseClocks clocks;
  @Autowired List<Appointment> appointments;
  @Autowired WalkedFlows walked;
  @Autowired Staff staff;
  @Autowired CaseActions caseActions;
  @Autowired RiskRegister register;
  @Autowired Documents documents;
  @Autowired Prospects prospects;
  @Autowired Production production;

  private String deployment;

  @BeforeEach
  void aSaleThatTheTestDecides() {
    deployment = repository.createDeployment().name("sale of the test").addString("tpoint-sale.bpmn", SALE).deploy().getId();
  }

  @AfterEach
  void noSaleIsLeft() {
    repository.deleteDeployment(deployment, true);
  }

  // --- from the request to the delivery

  @Test
  @Requirement({"EE-01", "EA-01", "EA-03"})
  void fromTheRequestToTheDelivery() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Un filtro por talla", "MEDIUM");
    assertThat(state(number)).isEqualTo(EvolutiveState.FIRST_ESTIMATE);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.PENDING_ESTIMATE);
    assertThat(letters(number)).containsExactly("MT-01", "MT-04");

    firstEstimate(number);
    assertThat(evolutives.of(number).orElseThrow().category()).isEqualTo(Category.SIMPLE);
    assertThat(runs(number, ClockKind.ESTIMATE)).isTrue();
    assertThat(lastLetter(number).plain()).contains("6 T-Points", "Simple");
    requirements(number);
    impact(number);
    assertThat(estimates.draft(number).orElseThrow().draft().conditions().risks())
        .containsExactly("El catálogo no tiene tallas", "Depende de la caché");
    assertThatThrownBy(() -> finishes(number)).isInstanceOf(InputRefused.class).hasMessageContaining("«Tareas»");
    writes(number, SomeEstimate.withTasks("3", "2"));
    does(EVOLUTIVE, number, ESTIMATE, Map.of("estimateStep", "FINISH"));
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);
    assertThat(runs(number, ClockKind.ESTIMATE)).isFalse();
    assertThat(lastLetter(number).text()).isEqualTo("MT-15");
    assertThat(lastLetter(number).plain()).contains("Tarea 1: 3 T-Points", "5 T-Points", "jueves, 9 de abril de 2026");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);

    Evolutives.Offered offered = evolutives.offered(customer.contact(), number).orElseThrow();
    assertThat(offered.mayAccept()).isTrue();
    assertThat(offered.toReserve()).isEqualTo(points("5"));
    assertThat(offered.balanceAfter()).isEqualTo(points("5"));
    accepts(customer.contact(), number);
    assertThat(account(customer).reserved()).isEqualTo(points("5"));
    assertThat(ledger.entriesOf(number)).extracting(Entry::reason).contains(Reason.ESTIMATE_ACCEPTED);
    assertThat(lastLetter(number).text()).isEqualTo("AV-EVO-ACEPTADA");
    assertThat(lastLetter(number).plain()).contains("5 T-Points");
    assertThat(openTasks(number)).containsExactly(DEVELOP);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_PROGRESS);

    develops(number, "CONTINUE", 120, Map.of());
    assertThat(account(customer).balance()).isEqualTo(points("8"));
    delivers(number, 60);
    rejects(number, customer);
    assertThat(openTasks(number)).containsExactly(DEVELOP);
    delivers(number, 0);
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(account(customer).balance()).isEqualTo(points("7"));
    assertThat(evolutives.of(number).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.DELIVERED);
  }

  @Test
  @Requirement("DO-08")
  void theFinalDocumentationIsHandedOverWithTheWork() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Un buscador");
    documents.publish(NewVersion.ofCase(DocumentKind.FINAL_DOCUMENTATION, tickets.ticket(number).companyId(), number, "Instrucciones de uso", "",
        new NewContent.Link("https://ciclo.example/buscador")), EVOLUTIVE);
    delivers(number, 60);
    Delivery handed = documents.ofCase(number).stream().filter(one -> one.version().document().kind().equals(DocumentKind.FINAL_DOCUMENTATION))
        .reduce((one, another) -> {
          throw new AssertionError("handed over twice");
        }).orElseThrow();
    assertThat(handed.contact()).isEqualTo(customer.contact());
    assertThat(handed.stage()).isEqualTo("Entrega del evolutivo");
    assertThat(letters(number)).contains("AV-DOCUMENTOS");
    rejects(number, customer);
    delivers(number, 0);
    assertThat(documents.ofCase(number)).as("not once more with the next attempt").filteredOn(one -> one.id() != handed.id())
        .noneMatch(one -> one.version().id() == handed.version().id());
  }

  @Test
  @Requirement("BD-24")
  void whatAProspectWantsIsFreeAndValidatedByTheCaseToWhichItBelongs() {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    long company = registry.register(new Company(0, "Prospecto " + unique, "P" + unique, PlatformKind.SAAS, Product.OTHER, SupportPlan.BRONZE,
        false, AccountType.GENERAL, LEADER, null, false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "",
        CompanyStatus.PROSPECT, 0));
    long decides = registry.invite(new Contact(0, company, "Ana Prat", "ana@" + unique + ".example", "", true, null, false, false, true, 0))
        .contactId();
    String prospect = prospects.open(new NewProspect(company, decides, "Chat", Map.of()), LEADER);
    String number = production.begin(prospect, "Bot nocturno", "Contesta de 20 a 8 h.", "tres semanas", "Ana Prat",
        LocalDate.ofInstant(TUE_2026_03_10_10H, MADRID), LEADER);
    runtime.startProcessInstanceByKey("evolutive", number);
    estimated(number);
    assertThat(evolutives.offered(decides, number).orElseThrow().toReserve()).isEqualTo(TPoints.ZERO);
    accepts(decides, number);
    assertThatThrownBy(() -> develops(number, "MORE", 300, Map.of("estimatedHours", "2", "publicText", "Falta más.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no cuesta T-Points");
    delivers(number, 60);
    assertThat(evolutives.of(number).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.DELIVERED);
    assertThat(ledger.entriesOf(number)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  @Requirement("FU-27")
  void takenUpAgainAfterTheDeliveryItGoesOnWithTheDevelopment() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Un filtro por marca");
    delivers(number, 30);
    accepts(number, customer);
    tickets.customerReplies(number, customer.contact(), "Ha dejado de filtrar, ¿lo miran?", List.of());
    assertThat(openTasks(number)).containsExactly(DEVELOP);
    assertThat(evolutives.of(number).orElseThrow().state()).isEqualTo(EvolutiveState.IN_DEVELOPMENT);
    delivers(number, 30);
    assertThat(account(customer).balance()).as("nobody authorised more").isEqualTo(points("9.5"));
    accepts(number, customer);
    assertClosed(number, CloseReason.SOLVED);
  }

  @Test
  @Requirement({"CM-06", "EE-32"})
  void moreThanEstimatedNeedsAnotherAuthorisationAndWhatCannotBeDoneIsSaid() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Un filtro por color");
    develops(number, "MORE", 300, Map.of("estimatedHours", "2", "publicText", "El tema de la tienda no deja."));
    decides(customer, number, true);
    assertThat(account(customer).reserved()).isEqualTo(points("2"));
    develops(number, "MORE", 120, Map.of("estimatedHours", "1", "publicText", "Hay que cambiar el tema."));
    decides(customer, number, false);
    develops(number, "CONTINUE", 60, Map.of());
    assertThat(account(customer).balance()).as("time beyond what is authorised costs nothing").isEqualTo(points("3"));
    develops(number, "UNRESOLVED", 0, Map.of("publicText", "El tema no lo permite."));
    assertClosed(number, CloseReason.UNRESOLVED);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
  }

  @ParameterizedTest
  @Requirement("EE-05")
  @CsvSource({"8, SIMPLE, Simple", "24, MODERATE, Moderado", "80, ADVANCED, Avanzado", "81, COMPLEX, Complejo"})
  void theFirstVolumeSaysTheCategoryBeforeAnythingIsValued(String volume, Category category, String spoken) {
    Customer customer = authorising("100");
    String number = change(customer, "De " + volume, "LOW");
    assertThat(letters(number)).containsExactly("MT-01", "MT-04");
    does(EVOLUTIVE, number, FIRST_ESTIMATE, Map.of("firstVolume", volume, "publicText", "Hemos mirado lo que pide."));
    assertThat(evolutives.of(number).orElseThrow().category()).isEqualTo(category);
    assertThat(lastLetter(number).plain()).contains("unos " + volume + " T-Points, categoría " + spoken);
    assertThat(clocks.of(number).orElseThrow().clocks()).filteredOn(clock -> clock.id().kind() == ClockKind.FIRST_RESPONSE)
        .isNotEmpty().allSatisfy(clock -> assertThat(clock.result()).isEqualTo(Result.MET));
  }

  @Test
  @Requirement("SL-18")
  void theTermOfTheDevelopmentBeginsWhenItIsAcceptedAndTheMaterialIsThere() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Pago aplazado");
    assertThat(runs(number, ClockKind.DEVELOPMENT)).as("the keys for its tests are missing").isFalse();
    itIs(at("2026-03-12T09:00"));
    evolutives.materialReceived(number, EVOLUTIVE);
    assertThat(began(number)).isEqualTo(at("2026-03-12T09:00"));
    assertThatThrownBy(() -> evolutives.materialReceived(number, EVOLUTIVE)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Material recibido»");

    Customer early = authorising("100");
    buys(early, "10");
    String waiting = change(early, "Pago con un clic", "LOW");
    estimated(waiting);
    evolutives.materialReceived(waiting, EVOLUTIVE);
    assertThat(runs(waiting, ClockKind.DEVELOPMENT)).as("nobody has accepted it").isFalse();
    itIs(at("2026-03-16T09:00"));
    accepts(early.contact(), waiting);
    assertThat(began(waiting)).isEqualTo(at("2026-03-16T09:00"));
  }

  private Instant began(String number) {
    return clocks.of(number).orElseThrow().running().stream().filter(clock -> clock.id().kind() == ClockKind.DEVELOPMENT).findFirst()
        .orElseThrow().start();
  }

  // --- information, plug-ins, help

  @Test
  @Requirement({"EE-07", "DW-12"})
  void whatWasWrittenBeforeIsThereWhenSomethingIsFoundMissingLater() {
    Customer customer = authorising("100");
    String number = change(customer, "Un buscador", "LOW");
    does(EVOLUTIVE, number, FIRST_ESTIMATE, Map.of("firstVolume", "6", "criticalArea", true, "publicText", "Hemos mirado lo que pide."));
    does(EVOLUTIVE, number, REQUIREMENTS, Map.of("requirementStep", "COMPLETE", "requirements", "Buscar por marca y por talla.",
        "internalNote", "Hablado con Ana por teléfono."));
    assertThat(tickets.conversation(number, true)).anySatisfy(entry -> assertThat(entry.text()).isEqualTo("Hablado con Ana por teléfono."));
    assertThat(facts(number, IMPACT)).containsEntry("factRequirements", "Buscar por marca y por talla.")
        .containsEntry("criticalArea", true).containsEntry("externalDependency", false).containsEntry("impact", "");
    does(EVOLUTIVE, number, IMPACT, Map.of("impact", "Cambia el buscador.", "criticalArea", true, "risks", "Depende del índice"));
    does(EVOLUTIVE, number, ESTIMATE, Map.of("estimateStep", "ASK", "missing", "¿También por color?"));
    assertThat(facts(number, REQUIREMENTS)).containsEntry("requirements", "Buscar por marca y por talla.");
    does(EVOLUTIVE, number, REQUIREMENTS, Map.of("requirementStep", "COMPLETE", "requirements", "Buscar por marca, talla y color."));
    assertThat(facts(number, IMPACT)).containsEntry("impact", "Cambia el buscador.").containsEntry("risks", "Depende del índice");
  }

  @Test
  @Requirement({"EE-06", "EE-08", "SL-20"})
  void whatIsMissingIsAskedForAndTheEstimatesTermStandsStill() {
    Customer customer = authorising("100");
    String number = change(customer, "Conectar una pasarela", "MEDIUM");
    firstEstimate(number);
    does(EVOLUTIVE, number, REQUIREMENTS, Map.of("requirementStep", "ASK", "publicText", "¿En qué países?"));
    assertThat(lastLetter(number).text()).isEqualTo("MT-03");
    assertThat(paused(number, ClockKind.ESTIMATE)).isTrue();
    tickets.customerReplies(number, customer.contact(), "Solo en España.", List.of());
    assertThat(paused(number, ClockKind.ESTIMATE)).isFalse();
    does(EVOLUTIVE, number, REQUIREMENTS, Map.of("requirementStep", "PLUGIN", "pluginName", "Pasarela Redsys"));
    assertThat(lastLetter(number).text()).isEqualTo("MT-05");
    assertThat(lastLetter(number).plain()).contains("Pasarela Redsys", "mínimo 1 T-Point");
    tickets.customerReplies(number, customer.contact(), "Entren ustedes en el panel.", List.of());
    does(EVOLUTIVE, number, REQUIREMENTS, Map.of("requirementStep", "COMPLETE", "requirements", "Cobrar con Redsys.", "panelAccess", true));
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.PENDING_ESTIMATE);
    assertThat(estimates.draft(number).orElseThrow().draft().panelAccess()).isEqualTo(points("1"));
    impact(number);
    does(EVOLUTIVE, number, ESTIMATE, Map.of("estimateStep", "ASK", "missing", "No sabemos la moneda."));
    assertThat(openTasks(number)).containsExactly(REQUIREMENTS);
  }

  @Test
  @Requirement({"EE-22", "EA-06"})
  void helpToDefineIsAuthorisedFirstAndNotPaidTwice() {
    Customer customer = authorising("100");
    buys(customer, "20");
    String number = change(customer, "Algo con cupones", "LOW");
    firstEstimate(number);
    does(EVOLUTIVE, number, REQUIREMENTS, help());
    decides(customer, number, false);
    assertThat(openTasks(number)).containsExactly(REQUIREMENTS);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.PENDING_ESTIMATE);
    does(EVOLUTIVE, number, REQUIREMENTS, help());
    decides(customer, number, true);
    does(EVOLUTIVE, number, HELP, Map.of("chargedStep", "CONTINUE", "workedMinutes", 0, "findings", "Primera llamada."));
    does(EVOLUTIVE, number, HELP, Map.of("chargedStep", "MORE", "workedMinutes", 120, "findings", "Cupones por marca.",
        "estimatedHours", "1", "publicText", "Falta ver los descuentos."));
    decides(customer, number, true);
    assertThatThrownBy(() -> does(EVOLUTIVE, number, HELP, Map.of("chargedStep", "DONE", "workedMinutes", 120, "findings", "Todo.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("quedan 1 T-Point");
    does(EVOLUTIVE, number, HELP, Map.of("chargedStep", "DONE", "workedMinutes", 30, "findings", "Descuentos también."));
    assertThat(account(customer).balance()).isEqualTo(points("17.5"));
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("3", "2"));
    finishes(number);
    Evolutives.Offered offered = evolutives.offered(customer.contact(), number).orElseThrow();
    assertThat(offered.total()).isEqualTo(points("7.5"));
    assertThat(offered.helpPaid()).isEqualTo(points("2.5"));
    assertThat(offered.toReserve()).isEqualTo(points("5"));
    assertThat(lastLetter(number).plain()).contains("ya pagados: 2,5 T-Points");
    accepts(customer.contact(), number);
    assertThat(account(customer).reserved()).isEqualTo(points("5"));
  }

  // --- risks

  @Test
  @Requirement("EE-10")
  void whatMayGoWrongIsListedInTheEstimateAndGoesToTheRegister() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Un filtro por color", "LOW");
    firstEstimate(number);
    requirements(number);
    impact(number);
    assertThat(estimates.draft(number).orElseThrow().draft().conditions().risks())
        .containsExactly("El catálogo no tiene tallas", "Depende de la caché");
    assertThat(register.ofCase(number)).extracting(Risk::description, Risk::owner, Risk::closing).containsExactly(
        tuple("El catálogo no tiene tallas", EVOLUTIVE, null), tuple("Depende de la caché", EVOLUTIVE, null));
    writes(number, SomeEstimate.withTasks("3", "2"));
    List<String> written = estimates.draft(number).orElseThrow().draft().conditions().risks();
    finishes(number);
    assertThat(register.ofCase(number)).extracting(Risk::description).as("what only the editor said comes with the sending")
        .containsAll(written).doesNotHaveDuplicates();
    accepts(customer.contact(), number);
    delivers(number, 60);
    accepts(number, customer);
    assertThat(register.ofCase(number)).as("nothing can go wrong any more").noneMatch(risk -> risk.closing() == null);
  }

  // --- review

  @Test
  @Requirement("EE-20")
  void anAdvancedOneIsReviewedBySomebodyElse() {
    Customer customer = authorising("100");
    String number = change(customer, "Conectar el ERP", "LOW");
    firstEstimate(number);
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("20", "20"));
    finishes(number);
    assertThat(openTasks(number)).containsExactly(REVIEW);
    assertThatThrownBy(() -> does(EVOLUTIVE, number, REVIEW, Map.of("reviewAnswer", "APPROVED"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("la revisa otra persona");
    assertThat(offered(EVOLUTIVE, number)).as("what would be refused is not offered").doesNotContain("Está bien", "Devolver");
    assertThat(offered(EVOLUTIVE_MANAGER, number)).contains("Está bien", "Devolver");
    does(EVOLUTIVE_MANAGER, number, REVIEW, Map.of("reviewAnswer", "SENT_BACK", "reviewNote", "Faltan las pruebas."));
    assertThat(facts(number, ESTIMATE)).containsEntry("factReview", "Faltan las pruebas.");
    finishes(number);
    // whoever wrote it takes something out while the other one reads
    EstimateDraft finished = estimates.draft(number).orElseThrow().draft();
    writes(number, SomeEstimate.withTasks("20", "20").presentation(new EstimateDraft.Presentation("Conectar el ERP", "Pedidos al ERP.", "", "", "")));
    does(EVOLUTIVE_MANAGER, number, REVIEW, Map.of("reviewAnswer", "APPROVED"));
    assertThat(openTasks(number)).containsExactly(ESTIMATE);
    assertThat(String.valueOf(facts(number, ESTIMATE).get("factGaps"))).contains("«Alcance»");
    estimates.save(number, finished, estimates.newest(number).orElseThrow().seen(), EVOLUTIVE);
    finishes(number);
    does(EVOLUTIVE_MANAGER, number, REVIEW, Map.of("reviewAnswer", "APPROVED"));
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);
  }

  @Test
  @Requirement("EE-20")
  void whoReviewsItCorrectsItAndGivesItBackOrLetsItGo() {
    Customer customer = authorising("100");
    String number = change(customer, "Conectar el almacén", "LOW");
    firstEstimate(number);
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("20", "20"));
    finishes(number);
    assertThat(facts(number, REVIEW)).containsEntry("factAuthor", staff.displayName(EVOLUTIVE));
    corrects(number, "20", "21");
    does(EVOLUTIVE_MANAGER, number, REVIEW, Map.of("reviewAnswer", "SENT_BACK", "reviewNote", "He subido las pruebas; mire si le cuadra."));
    finishes(number);
    corrects(number, "20", "22");
    assertThatThrownBy(() -> does(EVOLUTIVE, number, REVIEW, Map.of("reviewAnswer", "APPROVED"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("la revisa otra persona");
    does(EVOLUTIVE_MANAGER, number, REVIEW, Map.of("reviewAnswer", "APPROVED"));
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);
    assertThat(lastLetter(number).plain()).contains("Tarea 2: 22 T-Points");
  }

  private void corrects(String number, String... points) {
    EstimateDraft described = estimates.draft(number).orElseThrow().draft();
    estimates.save(number, SomeEstimate.withTasks(points).presentation(described.presentation()).draft(),
        estimates.newest(number).orElseThrow().seen(), EVOLUTIVE_MANAGER);
  }

  // --- paid valuation

  @Test
  @Requirement("EE-31")
  void whoStandsOnTheListPaysForTheValuationFirst() {
    Customer customer = paying(authorising("100"));
    buys(customer, "10");
    String number = change(customer, "Un comparador", "LOW");
    firstEstimate(number);
    assertThat(lastLetter(number).text()).isEqualTo("AV-PUNTOS");
    decides(customer, number, true);
    assertThat(account(customer).balance()).isEqualTo(points("9"));
    assertThat(openTasks(number)).containsExactly(REQUIREMENTS);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.PENDING_ESTIMATE);

    String refused = change(customer, "Otro comparador", "LOW");
    firstEstimate(refused);
    decides(customer, refused, false);
    assertThat(letters(refused)).endsWith("AV-EVO-NO-VALORADO");
    assertClosed(refused, CloseReason.UNRESOLVED_NOT_AUTHORISED);
  }

  @Test
  @Requirement({"EE-31", "FU-26"})
  void aValuationThatNobodyAuthorisesLapsesAndNothingIsValued() {
    Customer customer = paying(authorising("100"));
    buys(customer, "10");
    String number = change(customer, "Un configurador", "LOW");
    firstEstimate(number);
    TPointRequest request = requests.ofCase(number).get(0);
    silentUntil(number, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-17T10:00");
    assertThat(requests.request(request.id()).orElseThrow().outcome()).isEqualTo(TPointRequest.Outcome.LAPSED);
    assertThat(letters(number)).endsWith("MT-29-AUTORIZACION", "MT-29", "AV-EVO-NO-VALORADO");
    assertClosed(number, CloseReason.UNRESOLVED_NOT_AUTHORISED);
    assertThat(evolutives.of(number).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.NOT_AUTHORISED);
    assertThat(account(customer).balance()).isEqualTo(points("10"));
    assertThat(evolutives.desistances(customer.company())).isEmpty();
    assertThatThrownBy(() -> decisions.decide(customer.contact(), request.id(), true, ADDRESS)).isInstanceOf(InputRefused.class);
  }

  // --- the customer's answers

  @Test
  @Requirement("CL-13")
  void onlyWhoMayAuthoriseSoMuchAcceptsAndOthersAskThem() {
    Customer customer = authorising("2");
    long boss = contact(customer, "Berta Roca", "50");
    buys(customer, "10");
    String number = change(customer, "Un aviso de stock", "LOW");
    estimated(number);
    assertThatThrownBy(() -> accepts(customer.contact(), number)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("hasta 2 T-Points").hasMessageContaining("5 T-Points");
    assertThat(evolutives.offered(customer.contact(), number).orElseThrow().colleagues()).extracting(Contact::id).containsExactly(boss);
    evolutives.askColleague(customer.contact(), number, boss, ADDRESS);
    assertThat(lastLetter(number).text()).isEqualTo("AV-COMPANERO");
    assertThat(evolutives.offered(customer.contact(), number).orElseThrow().asked()).containsExactly("Berta Roca");
    accepts(boss, number);
    Answered answered = evolutives.answers(number).get(0);
    assertThat(answered.contact()).isEqualTo(boss);
    assertThat(answered.limit()).isEqualTo(points("50"));
    assertThat(answered.address()).isEqualTo(ADDRESS);
    assertThatThrownBy(() -> accepts(boss, number)).isInstanceOf(InputRefused.class).hasMessageContaining("ya no espera ninguna respuesta");
  }

  @Test
  @Requirement({"EA-07", "EA-08"})
  void whoDoesNotAgreeGetsAnotherVersionThreeTimesAndThenItEnds() {
    Customer customer = authorising("100");
    String number = change(customer, "Un chat", "LOW");
    estimated(number);
    for (int version = 1; version <= 3; version++) {
      answers(customer, number, version, EstimateAnswer.NOT_AGREED);
      assertThat(openTasks(number)).containsExactly(RENEGOTIATE);
      does(EVOLUTIVE, number, RENEGOTIATE, Map.of("renegotiationKind", "SCOPE", "agreement", "Sin adjuntos.",
          "publicText", "Le enviamos otra versión sin adjuntos."));
      assertThat(state(number)).isEqualTo(EvolutiveState.RENEGOTIATION);
      assertThat(openTasks(number)).containsExactly(ESTIMATE);
      finishes(number);
    }
    assertThat(estimates.versions(number)).hasSize(4);
    assertThatThrownBy(() -> answers(customer, number, 3, EstimateAnswer.DESIST)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("más reciente");
    answers(customer, number, 4, EstimateAnswer.NOT_AGREED);
    assertThat(openTasks(number)).containsExactly(DESISTANCE);
    desists(number, "JUSTIFIED");
    assertThat(letters(number)).endsWith("AV-EVO-NO-SIGUE");
    assertClosed(number, CloseReason.ESTIMATE_REJECTED);
    assertThat(evolutives.of(number).orElseThrow().state()).isEqualTo(EvolutiveState.DESISTED);
  }

  @Test
  @Requirement({"EA-04", "EA-09", "EA-10"})
  void theFourthWithoutCausePutsTheCompanyOnTheListOfPaidValuations() {
    Customer customer = authorising("100");
    for (int i = 1; i <= 4; i++) {
      String number = change(customer, "Idea " + i, "LOW");
      estimated(number);
      answers(customer, number, 1, EstimateAnswer.DESIST);
      assertThatThrownBy(() -> does(EVOLUTIVE_MANAGER, number, DESISTANCE, Map.of("estimateRejected", false, "internalMessage", "x",
          "desistanceCause", "UNJUSTIFIED"))).isInstanceOf(InputRefused.class).hasMessageContaining("«Estimación rechazada»");
      desists(number, "UNJUSTIFIED");
      assertThat(customers.company(customer.company()).paidValuation()).isEqualTo(i == 4);
      assertThat(lastLetter(number).plain().contains("acordaremos con ustedes los T-Points de cada valoración")).isEqualTo(i == 4);
    }
    assertThat(evolutives.desistances(customer.company())).extracting(Desistance::count).containsExactly(4, 3, 2, 1);
    assertThat(evolutives.listed()).extracting(Desistance::company).contains(customer.company());
    evolutives.forgive(customer.company());
    assertThat(customers.company(customer.company()).paidValuation()).isFalse();
  }

  @Test
  @Requirement({"EA-02", "EA-05"})
  void whatIsUndefinedIsSaidInADocumentNowOrLater() {
    Customer customer = authorising("100");
    String number = change(customer, "Un asistente", "LOW");
    estimated(number);
    assertThatThrownBy(() -> undefined(customer, number, 1, DefinitionWay.DOCUMENT_GIVEN, List.of())).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Documento»");
    undefined(customer, number, 1, DefinitionWay.DOCUMENT_GIVEN,
        List.of(new Upload("alcance.txt", "text/plain", "Lo que queremos".getBytes(StandardCharsets.UTF_8))));
    assertThat(openTasks(number)).containsExactly(ESTIMATE);
    finishes(number);
    undefined(customer, number, 2, DefinitionWay.DOCUMENT_LATER, List.of());
    assertThat(lastLetter(number).text()).isEqualTo("AV-EVO-DOCUMENTO");
    tickets.customerReplies(number, customer.contact(), "Aquí va.", List.of());
    assertThat(openTasks(number)).containsExactly(ESTIMATE);
  }

  @Test
  @Requirement("EA-06")
  void whatIsUndefinedIsDefinedByUsIfTheCustomerAuthorisesIt() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Un asistente de tallas", "LOW");
    estimated(number);
    undefined(customer, number, 1, DefinitionWay.HELP, List.of());
    proposesHelp(number);
    decides(customer, number, false);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    undefined(customer, number, 1, DefinitionWay.HELP, List.of());
    proposesHelp(number);
    decides(customer, number, true);
    does(EVOLUTIVE, number, HELP, Map.of("chargedStep", "DONE", "workedMinutes", 60, "findings", "Tallas por marca."));
    assertThat(openTasks(number)).containsExactly(ESTIMATE);
  }

  @Test
  @Requirement("EA-01")
  void wordsInTheConversationAcceptNothing() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Un aviso por SMS", "LOW");
    estimated(number);
    tickets.customerReplies(number, customer.contact(), "De acuerdo, aceptamos la estimación.", List.of());
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);
    assertThat(evolutives.answers(number)).isEmpty();
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    accepts(customer.contact(), number);
    assertThat(account(customer).reserved()).isEqualTo(points("5"));
  }

  // --- points that are missing

  @Test
  @Requirement({"EA-12", "EA-03"})
  void withoutBalanceAPackIsOfferedAndTheAcceptanceWaitsForIt() {
    Customer customer = authorising("100");
    String number = change(customer, "Un blog", "LOW");
    estimated(number);
    accepts(customer.contact(), number);
    saleEnds(number, "NOT_SOLD");
    assertThat(letters(number)).endsWith("AV-EVO-SIN-SALDO");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.WAITING_CUSTOMER);
    assertThat(requests.ofCase(number)).extracting(TPointRequest::outcome).containsExactly(TPointRequest.Outcome.NOT_ENOUGH_POINTS);

    accepts(customer.contact(), number);
    buys(customer, "2");
    saleEnds(number, "SOLD");
    assertThat(openTasks(number)).as("a pack that is too small: another is offered, for what still lacks").isEmpty();
    assertThat(runtime.getVariable(sale(number), "pointsMissing")).isEqualTo("3");
    buys(customer, "10");
    saleEnds(number, "SOLD");
    assertThat(account(customer).reserved()).isEqualTo(points("5"));
    assertThat(openTasks(number)).containsExactly(DEVELOP);
  }

  @Test
  @Requirement("EA-13")
  void whatIsAgreedWithASpecialAccountIsCoveredAsOftenAsAgreed() {
    Customer customer = special(authorising("100"));
    buys(customer, "20");
    long agreed = registry.add(new AgreedChange(0, customer.company(), "Cambio de banner", 1, AgreedPeriod.MONTH, 0));
    String first = agreedChange(customer, "Banner de marzo", agreed);
    assertThat(evolutives.offered(customer.contact(), first).orElseThrow().byQuota()).isTrue();
    accepts(customer.contact(), first);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(lastLetter(first).plain()).contains("Cambio de banner");
    develops(first, "CONTINUE", 60, Map.of());
    assertThat(account(customer).balance()).isEqualTo(points("20"));

    String second = agreedChange(customer, "Otro banner de marzo", agreed);
    assertThat(evolutives.offered(customer.contact(), second).orElseThrow().toReserve()).as("once a month").isEqualTo(points("5"));
    tickets.customerWithdraws(first, customer.contact(), "Mejor no.");
    assertThat(evolutives.offered(customer.contact(), second).orElseThrow().byQuota()).as("the time came back").isTrue();
  }

  private Customer special(Customer customer) {
    Company c = customers.company(customer.company());
    registry.change(new Company(c.id(), c.legalName(), c.taxId(), c.platformKind(), c.product(), c.plan(), c.keyAccount(),
        AccountType.SPECIAL, c.accountLeader(), c.csm(), c.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(),
        c.language(), c.calendar(), c.zone(), c.csmNotes(), c.status(), c.version()));
    return customer;
  }

  private String agreedChange(Customer customer, String subject, long agreed) {
    String number = change(customer, subject, "LOW");
    does(EVOLUTIVE, number, FIRST_ESTIMATE, Map.of("firstVolume", "6", "publicText", "Es de los pactados.", "agreedChange",
        String.valueOf(agreed)));
    requirements(number);
    impact(number);
    writes(number, SomeEstimate.withTasks("3", "2"));
    finishes(number);
    return number;
  }

  // --- a meeting about requirements

  @Test
  @Requirement({"IN-04", "EE-35"})
  void whatWasValuedInAMeetingGoesToTheCustomerWithoutAFirstEstimate() {
    Customer customer = authorising("100");
    String number = tickets.openOnBehalf(request(customer, "Un portal de mayoristas", SELLS),
        new OnBehalf(Origin.REQUIREMENTS_MEETING, EVOLUTIVE, ""), List.of());
    estimates.save(number, SomeEstimate.withTasks("3", "2").draft(), EstimateVersion.Seen.NOTHING, EVOLUTIVE);
    classified(number);
    assertThat(letters(number)).doesNotContain("MT-04").endsWith("MT-15");
    assertThat(state(number)).isEqualTo(EvolutiveState.SENT);

    String unfinished = tickets.openOnBehalf(request(customer, "Un portal de marcas", SELLS),
        new OnBehalf(Origin.REQUIREMENTS_MEETING, EVOLUTIVE, ""), List.of());
    classified(unfinished);
    assertThat(letters(unfinished)).doesNotContain("MT-04");
    assertThat(openTasks(unfinished)).containsExactly(ESTIMATE);
  }

  private void classified(String number) {
    triages(number, Map.of("finding", "CLASSIFY"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "CHANGE", "demandedPriority", "LOW"));
  }

  // --- silence

  @Test
  @Requirement("EA-11")
  void silenceIsRemindedOfAndEndsWithTheValidity() {
    Customer customer = authorising("100");
    String number = change(customer, "Una app", "LOW");
    estimated(number);
    silentUntil(number, "2026-03-17T10:00", "2026-03-31T10:00", "2026-04-08T00:00", "2026-04-10T00:00");
    assertThat(letters(number)).endsWith("MT-29-ESTIMACION", "MT-29-ESTIMACION", "MT-29", "AV-EVO-CADUCADA");
    assertClosed(number, CloseReason.ESTIMATE_REJECTED);
    assertThat(evolutives.of(number).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.EXPIRED);
    assertThat(evolutives.desistances(customer.company())).as("silence does not count").isEmpty();
    assertThatThrownBy(() -> accepts(customer.contact(), number)).isInstanceOf(InputRefused.class);
  }

  // --- the order of a customer's evolutives

  @Test
  @Requirement({"EE-02", "EE-03"})
  void whoHasOnePendingIsAskedToCloseItWhileTheNewOneIsEstimated() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String first = developing(customer, "El banner");
    delivers(first, 30);
    String second = change(customer, "El pie", "LOW");
    assertThat(letter(second, "MT-14").plain()).contains(first + " («El banner»)", "si lo publicamos o lo cancelamos",
        "/portal/tickets/" + first);
    assertThat(openTasks(second)).containsExactly(FIRST_ESTIMATE);
    accepts(first, customer);
    assertClosed(first, CloseReason.SOLVED);
    String third = change(customer, "El menú", "LOW");
    assertThat(letters(third)).as("what is only being estimated need not be closed").doesNotContain("MT-14");
  }

  @Test
  @Requirement({"EE-02", "EE-04", "PR-22"})
  void oneAfterAnother() {
    Customer customer = authorising("100");
    buys(customer, "30");
    String first = developing(customer, "Lo primero");
    String second = change(customer, "Lo segundo", "LOW");
    assertThat(letters(second)).contains("MT-14");
    estimated(second);
    accepts(customer.contact(), second);
    assertThat(state(second)).isEqualTo(EvolutiveState.PLANNED);
    assertThat(tickets.ticket(second).state()).isEqualTo(TicketState.BACKLOG);
    assertThat(lastLetter(second).plain()).contains("Empezaremos en cuanto se cierre " + first);
    itIs(at("2026-03-11T09:00"));
    fires(second, "Timer_NextLook");
    assertThat(openTasks(second)).isEmpty();
    delivers(first, 30);
    accepts(first, customer);
    appointments.stream().filter(one -> one.name().equals("evolutive-turn")).findFirst().orElseThrow().keep(second + "@0");
    assertThat(openTasks(second)).containsExactly(DEVELOP);
  }

  // --- the month

  @Test
  @Requirement("PR-17")
  void theThirdOfAMonthWaitsForTheCustomersChoice() {
    Customer customer = authorising("100");
    change(customer, "Uno", "MEDIUM");
    change(customer, "Dos", "URGENT");
    String low = change(customer, "Tres", "MEDIUM");
    assertThat(letters(low)).endsWith("AV-EVO-LIMITE");
    assertThat(lastLetter(low).plain()).contains("2 mejoras", "miércoles, 1 de abril de 2026");
    assertThat(openTasks(low)).isEmpty();
    evolutives.chooseMonth(customer.contact(), low, MonthlyChoice.LOW);
    assertThat(openTasks(low)).containsExactly(FIRST_ESTIMATE);
    assertThat(tickets.ticket(low).classification().priority()).isEqualTo(Priority.LOW);
    assertThatThrownBy(() -> evolutives.chooseMonth(customer.contact(), low, MonthlyChoice.LOW)).isInstanceOf(InputRefused.class);

    String later = change(customer, "Cuatro", "MEDIUM");
    evolutives.chooseMonth(customer.contact(), later, MonthlyChoice.NEXT_MONTH);
    assertThat(tickets.ticket(later).state()).isEqualTo(TicketState.ON_HOLD);
    itIs(at("2026-04-01T09:00"));
    fires(later, "Timer_NextMonth");
    assertThat(openTasks(later)).containsExactly(FIRST_ESTIMATE);
    assertThat(tickets.ticket(later).classification().priority()).isEqualTo(Priority.MEDIUM);
  }

  @Test
  @Requirement({"PR-17", "FU-26"})
  void whoDoesNotChooseGoesOnWithLowPriority() {
    Customer customer = authorising("100");
    change(customer, "Uno", "MEDIUM");
    change(customer, "Dos", "MEDIUM");
    String silent = change(customer, "Tres", "MEDIUM");
    silentUntil(silent, "2026-03-12T10:00", "2026-03-16T10:00", "2026-03-17T10:00");
    assertThat(letters(silent)).endsWith("MT-29-LIMITE", "MT-29", "AV-EVO-LIMITE-BAJA", "MT-04");
    assertThat(openTasks(silent)).containsExactly(FIRST_ESTIMATE);
  }

  // --- ends from outside

  @Test
  @Requirement("EA-12")
  void whoWithdrawsGetsEverythingBack() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = developing(customer, "Un carrito nuevo");
    tickets.customerWithdraws(number, customer.contact(), "Cambiamos de planes.");
    assertClosed(number, CloseReason.WITHDRAWN);
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(evolutives.of(number).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.CASE_OVER);
  }

  @Test
  void whoeverWithdrawsWhileSomethingIsAwaitedLeavesNothingBehind() {
    Customer customer = authorising("100");
    change(customer, "Uno", "MEDIUM");
    change(customer, "Dos", "MEDIUM");
    String choosing = change(customer, "Tres", "MEDIUM");
    withdraws(customer, choosing);
    assertThat(evolutives.of(choosing).orElseThrow().place()).isNull();
    assertThatThrownBy(() -> evolutives.chooseMonth(customer.contact(), choosing, MonthlyChoice.LOW)).isInstanceOf(InputRefused.class);

    String deciding = change(customer, "Cuatro", "LOW");
    estimated(deciding);
    withdraws(customer, deciding);
    assertThatThrownBy(() -> accepts(customer.contact(), deciding)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya no espera ninguna respuesta");

    String helped = change(customer, "Cinco", "LOW");
    firstEstimate(helped);
    does(EVOLUTIVE, helped, REQUIREMENTS, help());
    withdraws(customer, helped);
    assertThat(requests.ofCase(helped)).extracting(TPointRequest::outcome).containsExactly(TPointRequest.Outcome.OVER);

    String buying = change(customer, "Seis", "LOW");
    estimated(buying);
    accepts(customer.contact(), buying);
    withdraws(customer, buying);
    assertThat(requests.ofCase(buying)).extracting(TPointRequest::outcome).containsExactly(TPointRequest.Outcome.OVER);

    buys(customer, "20");
    developing(customer, "Siete");
    String queued = change(customer, "Ocho", "LOW");
    estimated(queued);
    accepts(customer.contact(), queued);
    assertThat(account(customer).reserved()).isEqualTo(points("10"));
    withdraws(customer, queued);
    assertThat(account(customer).reserved()).isEqualTo(points("5"));
  }

  /** Against what the guide says; the customer must not be told that something was accepted which nobody will do. */
  @Test
  void whatAnAdministratorDeletesInCockpitTakesNoAnswer() {
    Customer customer = authorising("100");
    buys(customer, "10");
    String number = change(customer, "Un mapa de tiendas", "LOW");
    estimated(number);
    String ticket = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "ticket").singleResult().getId();
    runtime.deleteProcessInstance(ticket, "by an administrator", true);
    assertThatThrownBy(() -> accepts(customer.contact(), number)).isInstanceOf(InputRefused.class);
    assertThat(evolutives.answers(number)).isEmpty();
    assertThat(account(customer).reserved()).isEqualTo(TPoints.ZERO);
    assertThat(letters(number)).endsWith("MT-15");

    evolutives.caseOver(number);
    evolutives.caseOver(number);
    assertThat(evolutives.of(number).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.CASE_OVER);
    assertThat(runs(number, ClockKind.ESTIMATE)).isFalse();
  }

  private void withdraws(Customer customer, String number) {
    tickets.customerWithdraws(number, customer.contact(), "Ya no hace falta.");
    assertClosed(number, CloseReason.WITHDRAWN);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).as("processes of %s", number).isZero();
    assertThat(evolutives.of(number).orElseThrow().open()).isFalse();
  }

  @Test
  @Requirement("PR-24")
  void anotherTypeEndsTheEvolutiveAndBackItIsAnotherOne() {
    Customer customer = authorising("100");
    String number = change(customer, "No sale el precio", "LOW");
    long first = evolutives.of(number).orElseThrow().id();
    tickets.changeType(number, LEADER, TicketType.QUERY, Priority.LOW, "Es una duda");
    assertThat(openTasks(number)).containsExactly("UserTask_AnswerQuery");
    assertThat(evolutives.of(number).orElseThrow().open()).isFalse();
    tickets.changeType(number, LEADER, TicketType.CHANGE, Priority.LOW, "Sí que es un cambio");
    assertThat(openTasks(number)).containsExactly(FIRST_ESTIMATE);
    assertThat(evolutives.of(number).orElseThrow().id()).isNotEqualTo(first);
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.PENDING_ESTIMATE);
  }

  // --- words

  private Customer paying(Customer customer) {
    registry.change(customers.company(customer.company()).payingForValuations(true));
    return customer;
  }

  private EvolutiveState state(String number) {
    return evolutives.of(number).orElseThrow().state();
  }

  private void answers(Customer customer, String number, int version, EstimateAnswer answer) {
    evolutives.answer(customer.contact(), number, Answering.because(version, answer, "No nos convence."), ADDRESS);
  }

  private void undefined(Customer customer, String number, int version, DefinitionWay way, List<Upload> files) {
    evolutives.answer(customer.contact(), number, new Answering(version, EstimateAnswer.UNDEFINED, "No es lo que pedimos.", way, files), ADDRESS);
  }

  private static Map<String, Object> help() {
    return Map.of("requirementStep", "HELP", "estimatedHours", "2", "publicText", "Definir con ustedes los cupones.");
  }

  private void proposesHelp(String number) {
    does(EVOLUTIVE, number, "UserTask_ProposeDefinitionHelp", Map.of("estimatedHours", "2", "publicText", "Definir las tallas."));
  }

  /** The request that waits for the customer. */
  private void decides(Customer customer, String number, boolean authorised) {
    TPointRequest open = requests.ofCase(number).stream().filter(TPointRequest::open).reduce((one, later) -> later).orElseThrow();
    decisions.decide(customer.contact(), open.id(), authorised, ADDRESS);
  }

  /** What this person may press on the page of the case. */
  private List<String> offered(String person, String number) {
    return caseActions.bar(number, new StaffPrincipal(person, person, identities.groupsOf(person), false)).groups().stream()
        .flatMap(group -> group.offers().stream()).map(offer -> offer.action().label()).toList();
  }

  private String sale(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "tpoint-sale").singleResult().getId();
  }

  private void saleEnds(String number, String outcome) {
    runtime.setVariable(sale(number), "saleOutcome", outcome);
    fires(number, "Timer_CustomerDecides");
  }

  private Map<String, Object> facts(String number, String task) {
    return tasks.getVariablesLocal(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId());
  }

  private OutboxEntry letter(String number, String text) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).findFirst().orElseThrow();
  }

  private boolean runs(String number, ClockKind kind) {
    return clocks.of(number).orElseThrow().running().stream().anyMatch(clock -> clock.id().kind() == kind);
  }

  private boolean paused(String number, ClockKind kind) {
    return clocks.of(number).orElseThrow().clocks().stream().anyMatch(clock -> clock.id().kind() == kind && clock.paused());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  @Requirement({"EE-01", "EA-02"})
  void everyNodeAndEveryFlowHasBeenWalked() {
    for (String process : List.of("evolutive", "evolutive-limit-choice", "evolutive-estimation", "evolutive-definition-help",
        "evolutive-approval", "evolutive-development")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
