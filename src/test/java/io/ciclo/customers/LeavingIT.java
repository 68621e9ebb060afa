package io.ciclo.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.desk.LeavingFacts;
import io.ciclo.customers.desk.Leavings;
import io.ciclo.customers.desk.SecondThoughts;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.EvolutiveTraces;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.EntryKind;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointBooks;
import io.ciclo.tpoints.TPoints;
import io.ciclo.training.TrainingOutcome;
import io.ciclo.training.Trainings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** What follows a signed amendment and a signed termination, to each of their ends, on the real services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingIT extends EvolutiveTraces {

  private static final String COLLECT = "UserTask_CollectNewData";
  private static final String APPROVE = "UserTask_ApproveModification";
  private static final String PLAN = "UserTask_PlanDeregistration";
  private static final String DECIDE = "UserTask_DecideOpenCases";
  private static final String INTERVIEW = "UserTask_HoldExitInterview";
  private static final String END_CASES = "UserTask_EndOpenCases";
  private static final String SETTLE = "UserTask_SettlePoints";
  private static final String CSM = "andres.castro";
  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");

  @Autowired LeavingFacts leavingFacts;
  @Autowired ApplicationEventPublisher events;
  @Autowired SafeWrite safely;
  @Autowired CustomerEvents customerEvents;
  @Autowired SecondThoughts thoughts;
  @Autowired Leavings leavings;
  @Autowired Trainings trainings;
  @Autowired CsmCases csmCases;
  @Autowired TPointBooks books;
  @Autowired WalkedFlows walked;
  @Autowired List<AuthenticationProvider> providers;

  // --- amendments

  @Test
  @Requirement("CL-04")
  void whatWasSignedIsComparedApprovedAndAppliedAndOpenTicketsFollowFromNowOn() {
    Customer customer = customer();
    mayAuthorise(customer.contact(), "10");
    String ticket = opened(customer, "La tienda va lenta");
    classifiedAs(ticket, TicketType.INCIDENT);
    itIs(at("2026-03-10T10:30"));
    String number = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.PLATINUM, TODAY, LocalDate.parse("2027-12-31"));
    assertThat(number).startsWith("C-");
    assertThat(facts(number, COLLECT)).containsEntry("newPlan", "PLATINUM").containsEntry("newEndsOn", "2027-12-31")
        .containsEntry("newPhoneService", "NO").containsEntry("newAccountType", "GENERAL");
    assertThat(facts(number, COLLECT).get("factSigned")).asString().contains("plan Platinum", "hasta el 31/12/2027");
    assertThat(facts(number, COLLECT).get("factPresent")).asString().contains("plan Gold", "hasta el 31/12/2026");

    collects(number, Map.of("newPhoneService", "YES", "newContact", "Rosa Vila <Rosa.Vila@" + number.toLowerCase() + ".example>",
        "leavingContact", String.valueOf(customer.colleague())));
    Map<String, Object> shown = facts(number, APPROVE);
    assertThat(shown.get("factChanges")).asString().contains("Plan de soporte: Gold → Platinum", "Atención telefónica: no → sí",
        "Fin del contrato: 31/12/2026 → 31/12/2027", "Contacto nuevo: Rosa Vila", "Contacto que deja de tener acceso: Joan Mas");
    assertThat(shown.get("factMoved")).asString().contains(ticket + " · ");
    assertThat(shown.get("factLetters")).asString().contains("AV-CLI-MODIFICACION: Ana Prat", "AV-CLI-CAMBIO: ");
    Map<String, List<NewDeadline>> foretold = tickets.previewTerms(with(customer, SupportPlan.PLATINUM));
    assertThat(foretold.get(ticket)).isNotEmpty();
    approves(number);

    Company after = customers.company(customer.company());
    assertThat(after.plan()).isEqualTo(SupportPlan.PLATINUM);
    assertThat(after.phoneService()).isTrue();
    assertThat(registry.contractsOf(customer.company())).singleElement().satisfies(contract -> {
      assertThat(contract.plan()).isEqualTo(SupportPlan.PLATINUM);
      assertThat(contract.end()).isEqualTo(LocalDate.parse("2027-12-31"));
      assertThat(contract.status()).isEqualTo(ContractStatus.ACTIVE);
    });
    assertThat(customers.contact(customer.colleague()).active()).isFalse();
    assertThat(customers.contactsOf(customer.company())).extracting(Contact::name).contains("Rosa Vila");
    assertThat(tickets.previewTerms(with(customer, SupportPlan.GOLD)).get(ticket)).as("back to where they were, and no further")
        .extracting(NewDeadline::after).containsExactlyInAnyOrderElementsOf(foretold.get(ticket).stream().map(NewDeadline::before).toList());
    assertOver(number, CustomerEventOutcome.APPLIED);
    assertThat(letters(number)).contains("AV-CLI-MODIFICACION", "AV-CLI-CAMBIO");
    assertThat(letter(number, "AV-CLI-MODIFICACION").plain()).contains("- Plan de soporte: Gold → Platinum", "martes, 10 de marzo de 2026",
        "lo que ya ha transcurrido no cambia");
  }

  @Test
  @Requirement("CL-04")
  void whatStartsLaterWaitsForItsDayAndWhatSomebodyChangedMeanwhileIsComparedAgain() {
    Customer customer = customer();
    String number = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.SILVER, LocalDate.parse("2026-04-01"), null);
    collects(number, Map.of());
    assertThat(facts(number, APPROVE).get("factChanges")).asString().contains("hasta entonces todo sigue como está");
    approves(number);
    assertThat(openTasks(number)).isEmpty();
    assertThat(customerEvents.get(number).state()).isEqualTo(CustomerEventState.WAITING);
    assertThat(customers.company(customer.company()).plan()).isEqualTo(SupportPlan.GOLD);
    assertThat(nextWord(number)).isEqualTo(at("2026-04-01T00:00"));

    Company before = customers.company(customer.company());
    registry.change(new Company(before.id(), "Otro nombre, S. L.", before.taxId(), before.platformKind(), before.product(), before.plan(), before.keyAccount(),
        before.accountType(), before.accountLeader(), before.csm(), !before.phoneService(), before.eServicePolicy(), before.paidValuation(),
        before.formOfAddress(), before.language(), before.calendar(), before.zone(), before.csmNotes(), before.status(), before.version()));
    itIs(at("2026-04-01T00:00"));
    fires(number, "Timer_ModificationStarts");
    assertThat(openTasks(number)).containsExactly(COLLECT);
    assertThat(facts(number, COLLECT).get("factRemark")).asString().contains("alguien ha cambiado la ficha");
    assertThat(facts(number, COLLECT)).containsEntry("newPlan", "SILVER").as("as somebody else changed it meanwhile")
        .containsEntry("newPhoneService", before.phoneService() ? "NO" : "YES");
    assertThat(customers.company(customer.company()).plan()).isEqualTo(SupportPlan.GOLD);
    collects(number, Map.of());
    approves(number);
    assertThat(customers.company(customer.company()).plan()).isEqualTo(SupportPlan.SILVER);
    assertOver(number, CustomerEventOutcome.APPLIED);
  }

  @Test
  @Requirement("CL-04")
  void itIsCorrectedOrNotMadeWithItsReasonAndNothingChanges() {
    Customer customer = customer();
    String number = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.SILVER, TODAY, null);
    collects(number, Map.of());
    assertThatThrownBy(() -> does(LEADER, number, APPROVE, Map.of("modificationDecision", "CORRECT"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Por qué»");
    does(LEADER, number, APPROVE, Map.of("modificationDecision", "CORRECT", "decisionReason", "Era Bronze."));
    assertThat(facts(number, COLLECT)).containsEntry("factRemark", "Era Bronze.");
    collects(number, Map.of("newPlan", "BRONZE"));
    does(LEADER, number, APPROVE, Map.of("modificationDecision", "GIVE_UP", "decisionReason", "El cliente lo piensa."));
    assertOver(number, CustomerEventOutcome.GIVEN_UP);
    assertThat(customerEvents.get(number).ending().text()).isEqualTo("El cliente lo piensa.");
    assertThat(customers.company(customer.company()).plan()).isEqualTo(SupportPlan.GOLD);
    assertThat(letters(number)).isEmpty();
  }

  @Test
  void aSignatureIsTakenBackWhileItWaits() {
    Customer customer = customer();
    String number = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.SILVER, LocalDate.parse("2026-04-01"), null);
    collects(number, Map.of());
    approves(number);
    assertThatThrownBy(() -> thoughts.takeBack(number, " ", LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("«Motivo»");
    thoughts.takeBack(number, "Se queda con Gold.", LEADER);
    assertOver(number, CustomerEventOutcome.GIVEN_UP);
    assertThat(customerEvents.get(number).ending().text()).isEqualTo("Se queda con Gold.");
    assertThatThrownBy(() -> thoughts.takeBack(number, "Otra vez.", LEADER)).isInstanceOf(InputRefused.class);
  }

  @Test
  void whatCannotBeIsSaidWhereItIsTyped() {
    Customer customer = customer();
    mayAuthorise(customer.contact(), "10");
    String number = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.GOLD, TODAY, null);
    assertThatThrownBy(() -> collects(number, Map.of())).isInstanceOf(InputRefused.class).hasMessageContaining("son los que ya tiene");
    assertThatThrownBy(() -> collects(number, Map.of("newContact", "rosa@empresa.example"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Ana Ruiz <ana.ruiz@empresa.es>");
    String known = customers.contact(customer.contact()).email();
    assertThatThrownBy(() -> collects(number, Map.of("newContact", "Ana Prat <" + known + ">"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya hay un contacto");
    assertThatThrownBy(() -> collects(number, Map.of("leavingContact", String.valueOf(customer.contact())))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("es la única persona que puede autorizar");
    assertThatThrownBy(() -> collects(number, Map.of("newEndsOn", "2026-03-01"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("anterior al primer día");
  }

  @Test
  @Requirement("CL-12")
  void aSpecialAccountKeepsItsAgreedChangesUntilTheyAreTakenAway() {
    Customer customer = customer();
    String special = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.GOLD, TODAY, null);
    collects(special, Map.of("newAccountType", "SPECIAL"));
    approves(special);
    registry.add(new AgreedChange(0, customer.company(), "Cambiar la portada", 2, AgreedPeriod.MONTH, 0));
    String general = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.GOLD, TODAY, null);
    assertThatThrownBy(() -> collects(general, Map.of("newAccountType", "GENERAL"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("cambios pactados");
  }

  // --- deregistration

  @Test
  @Requirement({"CL-05", "CL-06", "CL-07"})
  void aCustomerLeavesWhenNothingIsOpenAndNothingIsOwed() {
    Customer customer = authorising("100");
    buys(customer, "20");
    Invitation access = registry.newPassword(customer.contact());
    String cancelled = opened(customer, "Cambiar la portada");
    String resolved = opened(customer, "Una duda");
    String training = trainings.open(customer.contact(), "Gestionar pedidos", "Somos nuevos.", false, LEADER);
    String amendment = signed(customer, ContractSigned.Kind.MODIFICATION, SupportPlan.SILVER, TODAY, null);
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD, null, null);
    assertThat(facts(number, PLAN)).containsEntry("lastDay", "2026-12-31");
    assertThat(facts(number, PLAN).get("factOpenCases")).asString().contains(cancelled, resolved, training, amendment)
        .doesNotContain(number);
    assertThat(facts(number, PLAN).get("factPoints")).asString().contains("Sin usar: 20 T-Points");
    assertThatThrownBy(() -> plans(number, "CUSTOMER", "2027-01-01")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("el contrato termina el 31/12/2026");
    assertThatThrownBy(() -> plans(number, "CUSTOMER", "2026-03-01")).isInstanceOf(InputRefused.class).hasMessageContaining("anterior a la firma");
    plans(number, "CUSTOMER", "2026-03-31");
    assertThat(letter(number, "AV-BAJA-INICIO").plain()).contains("martes, 31 de marzo de 2026", cancelled, "Gracias por avisarnos");
    assertThat(openTasks(number)).containsExactlyInAnyOrder(DECIDE, INTERVIEW);

    ends(number, DECIDE, "openCasesStep", cancelled);
    assertClosed(cancelled, CloseReason.WITHDRAWN);
    assertThat(letter(cancelled, "AV-01").plain()).as("nobody works on it any more").contains("Siguiente paso: Este ticket no sigue adelante.");
    ends(number, DECIDE, "openCasesStep", training);
    assertThat(trainings.of(training).orElseThrow().ending().outcome()).isEqualTo(TrainingOutcome.WITHDRAWN);
    ends(number, DECIDE, "openCasesStep", amendment);
    assertThat(customerEvents.get(amendment).ending().outcome()).isEqualTo(CustomerEventOutcome.GIVEN_UP);
    assertThatThrownBy(() -> ends(number, DECIDE, "openCasesStep", cancelled)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("ya no está abierto");
    does(LEADER, number, DECIDE, Map.of("openCasesStep", "RESOLVE"));
    interviews(number);
    assertThat(nextWord(number)).isEqualTo(at("2026-04-01T00:00"));
    assertThat(signIn(access)).as("until the last day everything goes on").isTrue();

    String meanwhile = opened(customer, "Y otra cosa");
    itIs(at("2026-04-01T00:00"));
    fires(number, "Timer_LastDay");
    assertThat(openTasks(number)).containsExactly(END_CASES);
    assertThat(facts(number, END_CASES).get("factOpenCases")).asString().contains(resolved, meanwhile);
    does(LEADER, number, END_CASES, Map.of("lastCasesStep", "LOOK_AGAIN"));
    assertThat(openTasks(number)).as("still open").containsExactly(END_CASES);
    assertThatThrownBy(() -> ends(number, END_CASES, "lastCasesStep", "ALL:9:T-2026-000001")).as("another list").isInstanceOf(InputRefused.class)
        .hasMessageContaining("desde que se hizo la lista");
    ends(number, END_CASES, "lastCasesStep", leavingFacts.casesToEnd(number).get(leavingFacts.casesToEnd(number).size() - 1).value());
    assertClosed(meanwhile, CloseReason.WITHDRAWN);

    assertThat(openTasks(number)).containsExactly(SETTLE);
    assertThat(facts(number, SETTLE)).containsEntry("pointsWay", "LOSE");
    assertThat(facts(number, SETTLE).get("factProposedWay")).asString().contains("se pierde");
    assertThatThrownBy(() -> does(LEADER, number, SETTLE, Map.of("pointsWay", "PAY_BACK"))).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Por qué no como dice el contrato»");
    does(LEADER, number, SETTLE, Map.of("pointsWay", "PAY_BACK", "pointsReason", "Lo pactamos al firmar."));

    assertOver(number, CustomerEventOutcome.DEREGISTERED);
    assertThat(customers.company(customer.company()).status()).isEqualTo(CompanyStatus.INACTIVE);
    assertThat(registry.contractsOf(customer.company())).singleElement().satisfies(contract -> {
      assertThat(contract.status()).isEqualTo(ContractStatus.TERMINATED);
      assertThat(contract.end()).isEqualTo(LocalDate.parse("2026-03-31"));
    });
    assertThat(customers.standing(customer.company())).isInstanceOf(ContractStanding.NotInForce.class);
    assertThatThrownBy(() -> signIn(access)).isInstanceOf(BadCredentialsException.class);
    assertThatThrownBy(() -> opened(customer, "Después")).isInstanceOf(InputRefused.class).hasMessageContaining("está de baja");
    assertThatThrownBy(() -> trainings.open(customer.contact(), "Más", "Más.", false, LEADER)).isInstanceOf(InputRefused.class);
    assertThat(account(customer).balance()).isEqualTo(TPoints.ZERO);
    assertThat(ledger.entries(customer.company(), 1).entries()).singleElement().satisfies(entry -> {
      assertThat(entry.kind()).isEqualTo(EntryKind.ADJUST);
      assertThat(entry.amount()).isEqualTo(points("-20"));
      assertThat(entry.reason()).isEqualTo(Reason.CONTRACT_ENDED_PAID);
      assertThat(entry.valueCents()).isEqualTo(-10_000L);
    });
    assertThat(books.audit(customer.company())).isEmpty();
    assertThat(letter(number, "AV-BAJA-FIN").plain()).contains("martes, 31 de marzo de 2026", "le devolvemos 100,00");
    assertThat(letter(number, "AV-BAJA-INTERNO").plain()).contains("el precio", "¿Volvería?: quizá");
    Leaving left = leavings.find(number).orElseThrow();
    assertThat(left.interview().reason()).isEqualTo(Leaving.ExitReason.PRICE);
    assertThat(left.archivedAt()).isNotNull();
    assertThat(left.channelsLeftAt()).isNotNull();
    assertThat(leavings.endedCases(number)).extracting(Leaving.EndedCase::number)
        .containsExactlyInAnyOrder(cancelled, training, amendment, resolved, meanwhile);
    assertThatThrownBy(() -> thoughts.takeBack(number, "Vuelve.", LEADER)).isInstanceOf(InputRefused.class);
  }

  @Test
  @Requirement("CL-06")
  void whoHasNothingOpenAndNoPointsLeavesOnTheLastDay() {
    Customer customer = customer();
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD, null, TODAY);
    assertThat(facts(number, PLAN)).containsEntry("lastDay", "2026-03-10");
    plans(number, "US", "2026-03-10");
    assertThat(letter(number, "AV-BAJA-INICIO").plain()).as("there are none").doesNotContain("siguen abiertos");
    does(LEADER, number, DECIDE, Map.of("openCasesStep", "RESOLVE"));
    does(CSM, number, INTERVIEW, Map.of("interviewHeld", "DECLINED", "interviewNotes", "No contesta al teléfono."));
    itIs(at("2026-03-11T00:00"));
    fires(number, "Timer_LastDay");
    assertOver(number, CustomerEventOutcome.DEREGISTERED);
    assertThat(letter(number, "AV-BAJA-INTERNO").plain()).contains("No ha querido hablar");
  }

  @Test
  @Requirement("CL-06")
  void whoStaysAfterAllKeepsContractAndAccessAndReadsWhatWasCancelled() {
    Customer customer = customer();
    String cancelled = opened(customer, "Cambiar la portada");
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD, null, null);
    String complaint = csmCases.complain(customer.company(), cancelled, "Nadie le contesta.");
    plans(number, "CUSTOMER", "2026-03-31");
    assertThat(letter(number, "AV-BAJA-INICIO").plain()).contains("Estos casos siguen abiertos", cancelled)
        .as("what only we read of it").doesNotContain(complaint, "Queja");
    ends(number, DECIDE, "openCasesStep", cancelled);
    assertThat(openTasks(number)).as("only its CSM ends the complaint").containsExactlyInAnyOrder(DECIDE, INTERVIEW);
    thoughts.takeBack(number, "Le hemos mejorado el plan.", LEADER);
    assertOver(number, CustomerEventOutcome.STAYS);
    assertThat(customers.company(customer.company()).status()).isEqualTo(CompanyStatus.ACTIVE);
    assertThat(registry.contractsOf(customer.company())).extracting(Contract::end).containsExactly(IN_FORCE);
    assertThat(letter(number, "AV-BAJA-SE-QUEDA").plain()).contains(cancelled, "queda anulada");
    assertThat(letter(number, "AV-CLI-CAMBIO").plain()).contains("Le hemos mejorado el plan.");
    assertThat(opened(customer, "Otra vez la portada")).startsWith("T-");
  }

  @Test
  void aTerminationThatWasRegisteredByMistakeIsTakenBackAndNobodyReadsOfIt() {
    Customer customer = customer();
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD, null, null);
    thoughts.takeBack(number, "Era de otra empresa.", LEADER);
    assertOver(number, CustomerEventOutcome.STAYS);
    assertThat(customerEvents.get(number).ending().text()).isEqualTo("Era de otra empresa.");
    assertThat(letters(number)).isEmpty();
    assertThat(customers.company(customer.company()).status()).isEqualTo(CompanyStatus.ACTIVE);
  }

  @Test
  @Requirement("CL-06")
  void whoLeavesWhenTheContractIsOverAlreadyHasALastDayAllTheSame() {
    Customer customer = customer();
    Contract before = registry.contractsOf(customer.company()).get(0);
    registry.change(new Contract(before.id(), before.companyId(), before.reference(), before.plan(), before.start(), LocalDate.parse("2026-02-28"),
        before.status(), before.version()));
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD, null, null);
    assertThat(facts(number, PLAN)).containsEntry("lastDay", "2026-03-10");
    plans(number, "CUSTOMER", "2026-03-10");
    does(LEADER, number, DECIDE, Map.of("openCasesStep", "RESOLVE"));
    interviews(number);
    itIs(at("2026-03-11T00:00"));
    fires(number, "Timer_LastDay");
    assertOver(number, CustomerEventOutcome.DEREGISTERED);
    assertThat(registry.contractsOf(customer.company())).extracting(Contract::end).as("as it was").containsExactly(LocalDate.parse("2026-02-28"));
  }

  @Test
  @Requirement("TP-11")
  void whatWasUsedOnCreditIsChargedAndTheCreditEnds() {
    Customer customer = authorising("100");
    ledger.grantCredit(new Booking(FactKey.outsideCases("credit", UUID.randomUUID()), customer.company(),
        Author.SERVICE, Reason.CREDIT_GRANTED), points("10"));
    String number = signed(customer, ContractSigned.Kind.TERMINATION, SupportPlan.GOLD, null, TODAY);
    plans(number, "BOTH", "2026-03-10");
    does(LEADER, number, DECIDE, Map.of("openCasesStep", "RESOLVE"));
    interviews(number);
    itIs(at("2026-03-11T00:00"));
    fires(number, "Timer_LastDay");
    assertThat(openTasks(number)).containsExactly(SETTLE);
    assertThat(facts(number, SETTLE)).containsEntry("pointsWay", "PAY_BACK");
    assertThat(facts(number, SETTLE).get("factPoints")).asString().contains("Crédito concedido: 10 T-Points; se retira.");
    does(LEADER, number, SETTLE, Map.of("pointsWay", "PAY_BACK"));
    assertOver(number, CustomerEventOutcome.DEREGISTERED);
    assertThat(account(customer).spendable()).isEqualTo(TPoints.ZERO);
  }

  // --- the words of this test

  private String signed(Customer customer, ContractSigned.Kind kind, SupportPlan plan, LocalDate starts, LocalDate ends) {
    String reference = "F-" + UUID.randomUUID().toString().substring(0, 8);
    safely.run(() -> events.publishEvent(new ContractSigned(kind, customer.company(), null, TODAY, plan, reference, starts, ends)));
    return customerEvents.ofCompany(customer.company()).stream().filter(event -> event.reference().equals(reference)).findFirst().orElseThrow()
        .number();
  }

  /** As the form would send it: what is known, and what is typed over it. */
  private void collects(String number, Map<String, Object> typed) {
    Map<String, Object> fields = new HashMap<>();
    Map<String, Object> known = facts(number, COLLECT);
    for (String field : List.of("newPlan", "newProduct", "newAccountType", "newPhoneService", "startsOn", "newEndsOn", "newContact", "leavingContact")) {
      fields.put(field, known.get(field));
    }
    fields.putAll(typed);
    does(LEADER, number, COLLECT, fields);
  }

  private void approves(String number) {
    does(LEADER, number, APPROVE, Map.of("modificationDecision", "APPROVE"));
  }

  private void plans(String number, String endedBy, String lastDay) {
    does(LEADER, number, PLAN, Map.of("endedBy", endedBy, "lastDay", lastDay, "publicText", "Gracias por avisarnos con tiempo."));
  }

  private void ends(String number, String task, String field, String which) {
    does(LEADER, number, task, Map.of(field, "END", "caseToEnd", which, "caseEndReason", "Como se van, lo dejamos aquí."));
  }

  private void interviews(String number) {
    does(CSM, number, INTERVIEW, Map.of("interviewHeld", "HELD", "exitReason", "PRICE", "wouldReturn", "MAYBE", "interviewNotes", "Les sale caro."));
  }

  private boolean signIn(Invitation access) {
    return providers.stream().filter(provider -> provider.getClass().getPackageName().startsWith("io.ciclo.customers")).findFirst().orElseThrow()
        .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(access.loginName(), access.oneTimePassword())).isAuthenticated();
  }

  private Company with(Customer customer, SupportPlan plan) {
    Company c = customers.company(customer.company());
    return new Company(c.id(), c.legalName(), c.taxId(), c.platformKind(), c.product(), plan, c.keyAccount(), c.accountType(), c.accountLeader(),
        c.csm(), c.phoneService(), c.eServicePolicy(), c.paidValuation(), c.formOfAddress(), c.language(), c.calendar(), c.zone(), c.csmNotes(),
        c.status(), c.version());
  }

  private Map<String, Object> facts(String number, String task) {
    return tasks.getVariablesLocal(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId());
  }

  private OutboxEntry letter(String number, String text) {
    return messages.ofCase(number).stream().filter(letter -> letter.text().equals(text)).reduce((earlier, later) -> later).orElseThrow();
  }

  private void assertOver(String number, CustomerEventOutcome outcome) {
    CustomerEvent event = customerEvents.get(number);
    assertThat(event.ending()).as("ending of %s, open are %s", number, openTasks(number)).isNotNull();
    assertThat(event.ending().outcome()).isEqualTo(outcome);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKeyIn("customer-modification", "customer-deregistration").count()).isZero();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    for (String process : List.of("customer-modification", "customer-deregistration")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
