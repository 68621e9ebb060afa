package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ciclo.customers.CustomerEventEntry;
import io.ciclo.customers.desk.HandoverDesk;
import io.ciclo.customers.desk.Handovers;
import io.ciclo.customers.desk.SignedContracts;
import io.ciclo.customers.desk.TaskLists;
import io.ciclo.documents.Documents;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.CaseLink;
import io.ciclo.engine.CaseLinks;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.engine.SearchedWords;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.Meetings;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.Entry;
import io.ciclo.tickets.TicketTraces;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.UnknownCaller;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.TPointLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What a signed contract starts, to each end, and the way from a project to everyday service; from Tuesday 10 March 2026, 10:00. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@RecordApplicationEvents
class CustomerLifeIT extends TicketTraces {

  private static final LocalDate TUE_2026_03_10 = LocalDate.parse("2026-03-10");
  private static final String PROJECT_MANAGER = "eva.duran";
  private static final String DATA = "UserTask_CompleteCustomerData";
  private static final String TEAM = "UserTask_AssignCareTeam";
  private static final String USERS = "UserTask_ListPortalUsers";
  private static final String FINISH = "UserTask_FinishTasks";
  private static final String OPENING = "UserTask_RecordOpening";
  private static final String DOCUMENTATION = "UserTask_CollectDocumentation";
  private static final String MEETING = "UserTask_HoldHandoverMeeting";
  private static final String SETTLE = "UserTask_SettlePendingPoints";

  @Autowired SignedContracts contracts;
  @Autowired Handovers handovers;
  @Autowired HandoverDesk handoverDesk;
  @Autowired TaskLists lists;
  @Autowired CustomerEvents events;
  @Autowired Customers customers;
  @Autowired Documents documents;
  @Autowired Meetings meetings;
  @Autowired TPointLedger ledger;
  @Autowired CaseLinks links;
  @Autowired List<CaseFinder> finders;
  @Autowired List<CaseCards> cards;
  @Autowired WalkedFlows walked;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired SafeWrite safely;
  @Autowired ApplicationEvents said;
  @Autowired MockMvc mvc;

  // --- what a contract starts

  @Test
  @Requirement({"CL-02", "CL-05"})
  void theSameContractStartsOnceAndNothingWithoutItsReference() {
    long company = prospect(AccountType.GENERAL, PlatformKind.SAAS);
    String reference = "CT-" + company;
    String from = opened(customer(), "Un caso del que viene");
    signs(company, from, reference);
    signs(company, from, reference);
    List<CustomerEvent> started = events.ofCompany(company);
    assertThat(started).singleElement().satisfies(event -> assertThat(event).extracting(CustomerEvent::kind, CustomerEvent::plan, CustomerEvent::fromCase)
        .containsExactly(CustomerEventKind.REGISTRATION, SupportPlan.SILVER, from));
    String number = started.get(0).number();
    assertThat(number).matches("C-2026-\\d{6}");
    assertThat(links.of(number)).extracting(CaseLink::from, CaseLink::to).containsExactly(tuple(from, number));
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isEqualTo(1);
    // another contract while it is being registered: whoever does so reads of it, and nothing begins a second time
    signs(company, null, reference + "-B");
    assertThat(events.ofCompany(company)).hasSize(1);
    assertThat(events.history(number)).filteredOn(entry -> entry.kind() == CustomerEventEntry.Kind.SIGNED).extracting(CustomerEventEntry::text)
        .containsExactly(reference, reference + "-B");
    assertThatThrownBy(() -> signs(company, null, " ")).isInstanceOf(InputRefused.class).hasMessageContaining("sin la referencia");
    assertThat(finders.stream().flatMap(room -> room.find(SearchedWords.of(reference), 10).stream()).map(CaseFinder.Found::number))
        .containsExactly(number);
    assertThat(cards.stream().filter(room -> room.owns(number))).singleElement()
        .satisfies(room -> assertThat(room.card(number).type()).isEqualTo("Alta de cliente"));
  }

  private void signs(long company, String from, String reference) {
    safely.run(() -> publisher.publishEvent(new ContractSigned(ContractSigned.Kind.REGISTRATION, company, from, TUE_2026_03_10, SupportPlan.SILVER, reference)));
  }

  @Test
  @Requirement("CL-02")
  void staffAreToldWhyNothingIsStarted() {
    long prospect = prospect(AccountType.GENERAL, PlatformKind.SAAS);
    long active = customer().company();
    assertThat(refused(prospect, typed(ContractSigned.Kind.TERMINATION, "B-1"))).contains("todavía no es cliente");
    assertThat(refused(prospect, typed(ContractSigned.Kind.MODIFICATION, "M-1"))).contains("todavía no es cliente");
    assertThat(refused(active, typed(ContractSigned.Kind.REGISTRATION, "A-1"))).contains("ya es cliente");
    assertThat(refused(prospect, typed(null, "A-1"))).contains("«Qué se ha firmado»: es obligatorio");
    assertThat(refused(prospect, typed(ContractSigned.Kind.REGISTRATION, " "))).contains("«Referencia»: es obligatoria");
    assertThat(refused(prospect, new SignedContracts.Typed(ContractSigned.Kind.REGISTRATION, "A-1", TUE_2026_03_10.plusDays(1), SupportPlan.GOLD, null, null)))
        .contains("no puede ser una fecha futura");
    assertThat(refused(prospect, new SignedContracts.Typed(ContractSigned.Kind.REGISTRATION, "A-1", TUE_2026_03_10, SupportPlan.GOLD,
        TUE_2026_03_10, TUE_2026_03_10.minusDays(1)))).contains("«Hasta»: no puede ser anterior");
    assertThat(refused(prospect, new SignedContracts.Typed(ContractSigned.Kind.REGISTRATION, "A-1", TUE_2026_03_10, null, null, null))).contains("«Plan de soporte»");
    String number = registration(prospect);
    assertThat(refused(prospect, typed(ContractSigned.Kind.REGISTRATION, "CT-" + prospect))).contains("ya se empezó " + number);
    assertThat(refused(prospect, typed(ContractSigned.Kind.REGISTRATION, "OTRA-" + prospect))).contains("ya está en marcha en " + number);
    long another = prospect(AccountType.GENERAL, PlatformKind.SAAS);
    String taken = registry.contractsOf(active).get(0).reference();
    assertThat(refused(another, typed(ContractSigned.Kind.REGISTRATION, taken))).contains("otra empresa ya tiene un contrato con «" + taken + "»");
  }

  private static SignedContracts.Typed typed(ContractSigned.Kind kind, String reference) {
    return new SignedContracts.Typed(kind, reference, TUE_2026_03_10, SupportPlan.GOLD, null, null);
  }

  private String refused(long company, SignedContracts.Typed typed) {
    try {
      contracts.sign(company, typed, LEADER);
    } catch (InputRefused refused) {
      return refused.getMessage();
    }
    throw new AssertionError("started " + events.ofCompany(company));
  }

  // --- registration

  @Test
  @Requirement({"CL-03", "CL-11", "HO-07"})
  void fromTheContractToACustomerWhoIsServed() {
    long company = prospect(AccountType.SPECIAL, PlatformKind.OPEN_SOURCE);
    String number = registration(company);
    assertThat(openTasks(number)).containsExactly(DATA);
    assertThatThrownBy(() -> does(LEADER, number, DATA, Map.of("contractStart", "2026-03-10", "contractEnd", "2026-03-01", "accountType", "SPECIAL",
        "platformKind", "OPEN_SOURCE"))).isInstanceOf(InputRefused.class).hasMessageContaining("«Hasta»");
    completes(number, AccountType.SPECIAL, PlatformKind.OPEN_SOURCE, false);
    assertThat(events.tasks(number)).extracting(CustomerEventTask::item).contains("AGREED_CHANGES", "SERVER_ACCESS", "START_MEETING");
    assertThat(openTasks(number)).containsExactly(TEAM);
    does(CARE_MANAGER, number, TEAM, Map.of("accountLeader", "marc.soler", "csm", "andres.castro", "careAgent", AGENT));
    assertThat(customers.company(company).accountLeader()).isEqualTo("marc.soler");
    assertThatThrownBy(() -> does(LEADER, number, USERS, Map.of("portalUsers", "Eva sin correo"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("escriba «Eva sin correo» como");
    assertThatThrownBy(() -> does(LEADER, number, USERS, Map.of("portalUsers", "Eva Pons; eva@c" + company + ".example"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("alguien tiene que administrar");
    lists(number, company);
    assertThat(openTasks(number)).containsExactly(FINISH);
    assertThatThrownBy(() -> does(LEADER, number, FINISH, Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("quedan 3 tareas sin marcar");
    List.of("AGREED_CHANGES", "SERVER_ACCESS", "START_MEETING").forEach(item -> lists.tick(number, item, true, "Hecho.", LEADER));
    lists.tick(number, "START_MEETING", false, "", LEADER);
    assertThatThrownBy(() -> does(LEADER, number, FINISH, Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("Reunión de bienvenida");
    lists.tick(number, "START_MEETING", true, "", LEADER);
    does(LEADER, number, FINISH, Map.of());
    assertThat(customers.company(company)).extracting(Company::status, Company::plan, Company::phoneService, Company::accountType, Company::platformKind)
        .containsExactly(CompanyStatus.ACTIVE, SupportPlan.GOLD, true, AccountType.SPECIAL, PlatformKind.OPEN_SOURCE);
    assertThat(customers.standing(company)).isInstanceOf(ContractStanding.InForce.class);
    fires(number, "ServiceTask_DeliverWelcomePack");

    assertThat(events.tasks(number)).allMatch(CustomerEventTask::done);
    assertEnded(number, CustomerEventOutcome.REGISTERED);
    assertThat(ledger.booked(FactKey.inCase(number, "account-opened", company))).isPresent();
    assertThat(said.stream(ChannelRequested.class)).singleElement()
        .satisfies(wish -> assertThat(wish).isEqualTo(new ChannelRequested(company, number, ChannelScenario.ESERVICE)));
    assertThat(jdbc.sql("select scenario from channel_wish where case_number = ?").param(number).query(String.class).list()).containsExactly("ESERVICE");
    assertThat(customers.contactByEmail("ana@c" + company + ".example")).hasValueSatisfying(ana -> assertThat(ana.administersUsers()).isTrue());
  }

  @Test
  @Requirement({"DO-12", "HO-06"})
  void theWelcomePackIsHandedOver() {
    assertThat(documents.ofCase(served(prospect(AccountType.GENERAL, PlatformKind.SAAS)))).isNotEmpty();
  }

  @Test
  @Requirement({"HO-09", "MT-22"})
  void theCustomerReadsWhoLooksAfterThemAndWhen() {
    assertThat(letter(served(prospect(AccountType.GENERAL, PlatformKind.SAAS)), "MT-22").plain()).contains("Marc Soler", "Andrés Castro",
        "Gold, con atención telefónica", "de lunes a viernes, de 8:00 a 17:00 (hora de Madrid)", "/portal");
  }

  @Test
  @Requirement({"HO-08", "MT-23"})
  void theTeamsReadThatThereIsACustomer() {
    long company = prospect(AccountType.GENERAL, PlatformKind.SAAS);
    assertThat(letter(served(company), "MT-23").plain()).contains("es cliente desde el", "Plan: Gold", "/clientes/" + company + "/documentos");
  }

  /** Registered without anything left to tick. */
  private String served(long company) {
    String number = registration(company);
    completes(number, AccountType.GENERAL, PlatformKind.SAAS, false);
    does(CARE_MANAGER, number, TEAM, Map.of("accountLeader", "marc.soler", "csm", "andres.castro", "careAgent", AGENT));
    lists(number, company);
    if (openTasks(number).contains(FINISH)) {
      lists.left(number).forEach(task -> lists.tick(number, task.item(), true, "", LEADER));
      does(LEADER, number, FINISH, Map.of());
    }
    fires(number, "ServiceTask_DeliverWelcomePack");
    return number;
  }

  @Test
  void withoutAnythingLeftToTickAndWithAProjectTheHandoverIsPrepared() {
    long company = prospect(AccountType.GENERAL, PlatformKind.SAAS, SupportPlan.BRONZE);
    String number = registration(company, SupportPlan.BRONZE);
    completes(number, AccountType.GENERAL, PlatformKind.SAAS, true);
    does(CARE_MANAGER, number, TEAM, Map.of("accountLeader", LEADER, "csm", "andres.castro"));
    lists(number, company);
    fires(number, "ServiceTask_DeliverWelcomePack");
    assertEnded(number, CustomerEventOutcome.REGISTERED);
    CustomerEvent handover = events.openOf(company).get(0);
    assertThat(handover).extracting(CustomerEvent::kind, CustomerEvent::fromCase).containsExactly(CustomerEventKind.HANDOVER, number);
    assertThat(openTasks(handover.number())).containsExactly(OPENING);
    assertThat(customers.transition(company)).isEmpty();
    handovers.abandon(handover.number(), "El proyecto se para.", LEADER);
    assertEnded(handover.number(), CustomerEventOutcome.CANCELLED);
    assertThat(events.get(handover.number()).ending().text()).isEqualTo("El proyecto se para.");
  }

  @Test
  void aContractThatIsWithdrawnGivesTheRegistrationUp() {
    long company = prospect(AccountType.GENERAL, PlatformKind.SAAS);
    String number = registration(company);
    completes(number, AccountType.GENERAL, PlatformKind.SAAS, false);
    assertThatThrownBy(() -> handovers.abandon(number, " ", LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("«Motivo»");
    handovers.abandon(number, "Su matriz no firma.", LEADER);
    assertEnded(number, CustomerEventOutcome.GIVEN_UP);
    String again = contracts.sign(company, new SignedContracts.Typed(ContractSigned.Kind.REGISTRATION, events.get(number).reference(), TUE_2026_03_10,
        SupportPlan.SILVER, null, null), LEADER);
    assertThat(again).as("nothing came of it: the same contract may be signed after all").isNotEqualTo(number);
    handovers.abandon(again, "Ahora tampoco.", LEADER);
    assertThat(events.get(number).ending().text()).isEqualTo("Su matriz no firma.");
    assertThat(customers.company(company).status()).isEqualTo(CompanyStatus.PROSPECT);
    assertThat(registry.contractsOf(company)).isEmpty();
    assertThatThrownBy(() -> handovers.abandon(number, "Otra vez.", LEADER)).isInstanceOf(InputRefused.class);
  }

  // --- handover

  @Test
  @Requirement({"HO-02", "HO-03"})
  void onlyCompleteDocumentationLeadsToTheMeeting() {
    String number = handovers.begin(customer().company(), PROJECT_MANAGER, TUE_2026_03_10.minusDays(5), PROJECT_MANAGER);
    assertThatThrownBy(() -> documents(number)).isInstanceOf(InputRefused.class).hasMessageContaining("quedan 4 tareas sin marcar");
    events.tasks(number).forEach(task -> lists.tick(number, task.item(), true, "", PROJECT_MANAGER));
    documents(number);
    assertThat(openTasks(number)).containsExactly(MEETING);
    meets(number);
    assertThat(meetings.ofCase(number)).singleElement().satisfies(held -> assertThat(held.minutes().text()).isEqualTo("El conector del ERP es propio."));
  }

  @Test
  @Requirement({"HO-01", "HO-04", "HO-05"})
  void fromTheProjectToCustomerCareWithAMonthBetween() {
    Customer customer = customer();
    String number = handovers.begin(customer.company(), PROJECT_MANAGER, TUE_2026_03_10.minusDays(5), PROJECT_MANAGER);
    assertThat(customers.transition(customer.company())).hasValueSatisfying(month -> assertThat(month).extracting(Transition::projectManager,
        Transition::until).containsExactly(PROJECT_MANAGER, at("2026-04-05T00:00")));
    assertThatThrownBy(() -> handovers.begin(customer.company(), PROJECT_MANAGER, TUE_2026_03_10, LEADER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya está en marcha en " + number);
    assertThatThrownBy(() -> documents(number)).isInstanceOf(InputRefused.class).hasMessageContaining("quedan 4 tareas sin marcar");
    events.tasks(number).forEach(task -> lists.tick(number, task.item(), true, "", PROJECT_MANAGER));
    documents(number);
    meets(number);
    Meeting held = meetings.ofCase(number).get(0);
    assertThat(held.minutes().text()).isEqualTo("El conector del ERP es propio.");
    assertThat(letter(number, "AV-TRASPASO").plain()).contains("Hasta el sábado, 4 de abril de 2026", "Eva Durán");
    assertThat(events.get(number).state()).isEqualTo(CustomerEventState.WAITING);

    String ticket = opened(customer, "No se ve el listado");
    assertThat(tickets.ticket(ticket).accountLeader()).isEqualTo(PROJECT_MANAGER);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(ticket).singleResult().getAssignee()).isEqualTo(PROJECT_MANAGER);
    assertThat(letter(ticket, "AV-TRASPASO-TICKET").plain()).contains(ticket, "No se ve el listado", "Eva Durán");
    handoverDesk.note(number, "Falta el manual de envíos.", PROJECT_MANAGER);
    handoverDesk.note(number, "Ajustar el IVA de Canarias.", LEADER);
    handoverDesk.settle(number, handoverDesk.pending(number).get(0).id(), "Entregado.", PROJECT_MANAGER);

    itIs(at("2026-04-05T00:00"));
    assertThat(nextWord(number)).isEqualTo(at("2026-04-05T00:00"));
    fires(number, "Timer_TransitionEnds");
    assertThat(said.stream(HandoverCompleted.class)).containsExactly(new HandoverCompleted(number, customer.company()));
    assertThat(letter(number, "MT-23").plain()).contains("pasa a la atención de cada día el domingo, 5 de abril de 2026: termina su mes de transición");
    String fix = opened(customer, "Otra cosa");
    assertThat(tickets.ticket(fix).accountLeader()).isEqualTo(LEADER);
    classifiedAs(fix, TicketType.INCIDENT);
    assertThatThrownBy(() -> proposes(fix)).as("who changes the system registers it").isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Documentación del cliente»");
    works(fix, Map.of("workStep", "PROPOSE", "solutionKind", "SOLUTION", "publicText", "Hemos ampliado la memoria.", "customerDocumentation",
        "La memoria, en la guía de despliegue."));
    assertThat(tickets.conversation(fix, true)).extracting(Entry::text).contains("Documentación: La memoria, en la guía de despliegue.");
    assertThat(openTasks(number)).containsExactly(SETTLE);
    assertThatThrownBy(() -> does(PROJECT_MANAGER, number, SETTLE, Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("queda uno sin resolver");
    assertThatThrownBy(() -> handovers.abandon(number, "Ya no.", LEADER)).as("it was handed over").isInstanceOf(InputRefused.class);
    handoverDesk.settle(number, handoverDesk.pending(number).get(1).id(), "Ajustado.", PROJECT_MANAGER);
    does(PROJECT_MANAGER, number, SETTLE, Map.of());
    assertEnded(number, CustomerEventOutcome.HANDED_OVER);
  }

  @Test
  void whoClicksTwiceBeginsOneHandover() {
    long company = customer().company();
    List<CompletableFuture<Void>> clicks = Stream.generate(() -> CompletableFuture.runAsync(
        () -> handovers.begin(company, PROJECT_MANAGER, TUE_2026_03_10.minusDays(5), PROJECT_MANAGER))).limit(4).toList();
    clicks.forEach(click -> click.handle((done, refused) -> done).join());
    assertThat(events.ofCompany(company)).hasSize(1);
  }

  @Test
  void onlyWhoLeadsCustomersOrProjectsCallsAHandoverOff() throws Exception {
    String number = handovers.begin(customer().company(), PROJECT_MANAGER, TUE_2026_03_10.minusDays(5), PROJECT_MANAGER);
    mvc.perform(post("/casos/" + number + "/abandonar").param("motivo", "Se para.").with(staff(AGENT)).with(csrf())).andExpect(status().isForbidden());
    assertThat(events.get(number).open()).isTrue();
    mvc.perform(post("/casos/" + number + "/abandonar").param("motivo", "Se para.").with(staff(PROJECT_MANAGER)).with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertEnded(number, CustomerEventOutcome.CANCELLED);
  }

  private RequestPostProcessor staff(String id) {
    jdbc.sql("update staff_password set must_change = false where user_id = ?").param(id).update();
    return authentication(UsernamePasswordAuthenticationToken.authenticated(new StaffPrincipal(id, id, List.of(), false), null,
        List.of(new SimpleGrantedAuthority("ROLE_STAFF"))));
  }

  @Test
  @Requirement("HO-05")
  void whatIsOpenForLongerHasNoTransitionAndNobodyIsToldThatOneBegins() {
    Customer customer = customer();
    String number = handovers.begin(customer.company(), PROJECT_MANAGER, TUE_2026_03_10.minusMonths(2), LEADER);
    assertThat(customers.transition(customer.company())).isEmpty();
    events.tasks(number).forEach(task -> lists.tick(number, task.item(), true, "", PROJECT_MANAGER));
    documents(number);
    meets(number);
    assertEnded(number, CustomerEventOutcome.HANDED_OVER_LATE);
    assertThat(letters(number)).doesNotContain("AV-TRASPASO").contains("MT-23");
    assertThat(letter(number, "MT-23").plain()).contains("sin mes de transición: su tienda se abrió el sábado, 10 de enero de 2026");
  }

  @Test
  @Requirement("HO-01")
  void aHandoverThatARegistrationPreparedWaitsForTheOpening() {
    long company = prospect(AccountType.GENERAL, PlatformKind.SAAS, SupportPlan.BRONZE);
    String registration = registration(company, SupportPlan.BRONZE);
    completes(registration, AccountType.GENERAL, PlatformKind.SAAS, true);
    does(CARE_MANAGER, registration, TEAM, Map.of("accountLeader", LEADER, "csm", "andres.castro"));
    lists(registration, company);
    fires(registration, "ServiceTask_DeliverWelcomePack");
    String number = events.openOf(company).get(0).number();
    assertThatThrownBy(() -> does(PROJECT_MANAGER, number, OPENING, Map.of("openedOn", "2026-03-11", "projectManager", PROJECT_MANAGER)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("todavía no ha llegado");
    assertThatThrownBy(() -> does(PROJECT_MANAGER, number, OPENING, Map.of("openedOn", "2026-03-10", "projectManager", AGENT)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("«Project Manager»");
    does(PROJECT_MANAGER, number, OPENING, Map.of("openedOn", "2026-03-10", "projectManager", PROJECT_MANAGER));
    assertThat(openTasks(number)).containsExactly(DOCUMENTATION);
    assertThat(customers.transition(company)).isPresent();
  }

  // --- who is unknown

  @Test
  @Requirement("CL-11")
  void aCompanyThatNobodyKnowsOpensNothingAndAccountLeadersAreTold() {
    int before = jdbc.sql("select count(*) from ticket").query(Integer.class).single();
    String unique = "Forja " + UUID.randomUUID();
    tickets.reportUnknown(new UnknownCaller(unique, "Pere Forn, 600 000 000", "No puede entrar en su tienda."), AGENT);
    assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single()).isEqualTo(before);
    assertThat(jdbc.sql("select count(*) from message_outbox where text_key = 'AV-DESCONOCIDA' and plain like ?").param("%" + unique + "%")
        .query(Integer.class).single()).isPositive();
    assertThatThrownBy(() -> tickets.reportUnknown(new UnknownCaller(" ", "Pere", "x"), AGENT)).isInstanceOf(InputRefused.class);
  }

  // --- the words of this test

  private long prospect(AccountType accountType, PlatformKind platform) {
    return prospect(accountType, platform, SupportPlan.GOLD);
  }

  private long prospect(AccountType accountType, PlatformKind platform, SupportPlan plan) {
    String unique = UUID.randomUUID().toString().substring(0, 8);
    return registry.register(new Company(0, "Futura " + unique, "F" + unique, platform, Product.LOGICOMMERCE, plan, false, accountType, LEADER, null,
        false, false, false, FormOfAddress.FORMAL, "es", "customer-care", MADRID, "", CompanyStatus.PROSPECT, 0));
  }

  private String registration(long company) {
    return registration(company, SupportPlan.GOLD);
  }

  private String registration(long company, SupportPlan plan) {
    return contracts.sign(company, new SignedContracts.Typed(ContractSigned.Kind.REGISTRATION, "CT-" + company, TUE_2026_03_10, plan,
        TUE_2026_03_10, TUE_2026_03_10.plusYears(1)), LEADER);
  }

  private void completes(String number, AccountType accountType, PlatformKind platform, boolean project) {
    does(LEADER, number, DATA, Map.of("contractStart", "2026-03-10", "contractEnd", "2027-03-09", "accountType", accountType.name(),
        "platformKind", platform.name(), "phoneService", true, "withProject", project));
  }

  private void lists(String number, long company) {
    does(LEADER, number, USERS, Map.of("portalUsers", "Ana Prat; ana@c" + company + ".example; administra\nEva Pons; eva@c" + company + ".example"));
  }

  private void documents(String number) {
    does(PROJECT_MANAGER, number, DOCUMENTATION, Map.of("repository", "https://docs.example/tienda"));
  }

  private void meets(String number) {
    does(PROJECT_MANAGER, number, MEETING, Map.of("briefing", "https://docs.example/traspaso", "meetingDay", "2026-03-10", "meetingTime", "9:30",
        "meetingPresent", "Eva Durán\nPablo Ortega", "minutes", "El conector del ERP es propio."));
  }

  private OutboxEntry letter(String number, String text) {
    Optional<OutboxEntry> last = messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).reduce((earlier, later) -> later);
    return last.orElseThrow(() -> new AssertionError(text + " of " + number + ", there are " + letters(number)));
  }

  private void assertEnded(String number, CustomerEventOutcome outcome) {
    assertThat(events.get(number).ending()).as("ending of %s, open are %s", number, openTasks(number)).isNotNull();
    assertThat(events.get(number).ending().outcome()).isEqualTo(outcome);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count()).isZero();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    for (String process : List.of("customer-registration", "project-handover")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
