package io.ciclo.growth;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.ciclo.customers.CasesOfCompany;
import io.ciclo.customers.Contact;
import io.ciclo.customers.ContractSigned;
import io.ciclo.customers.SupportPlan;
import io.ciclo.documents.Documents;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.growth.FarmingPaper.Kind;
import io.ciclo.growth.FarmingReply.Word;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each way that a Farming can take, to each of its ends, on the real services; only the web service of drafts stands in for itself. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@RecordApplicationEvents
class FarmingLifeIT extends FarmingTraces {

  @RegisterExtension
  static final WireMockExtension SERVICE = WireMockExtension.newInstance().options(wireMockConfig().port(GATEWAY_PORT)).build();

  @Autowired WalkedFlows walked;
  @Autowired Documents documents;
  @Autowired ApplicationEvents events;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired SafeWrite safely;
  @Autowired List<CasesOfCompany> leaving;

  // --- the ends

  @Test
  @Requirement({"FF-20", "FF-21", "FF-22"})
  void fromANeedToAContractThatIsPutInPlace() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    assertThat(letters(number)).containsExactly("MT-38");
    assertThatThrownBy(() -> farmings.answer(grown.customer().contact(), number, Kind.DRAFT, 1, Word.ACCEPT, "", ADDRESS))
        .as("neither authorises nor sees the company").isInstanceOf(NoSuchFarming.class);
    long reader = registry.invite(new Contact(0, grown.company(), "Pau Mas", "pau@" + number + ".example", "", true, null, false, false, true, 0))
        .contactId();
    assertThatThrownBy(() -> farmings.answer(reader, number, Kind.DRAFT, 1, Word.ACCEPT, "", ADDRESS))
        .isInstanceOf(InputRefused.class).hasMessageContaining("quien puede autorizar");
    answers(number, grown, Kind.DRAFT, Word.ACCEPT);

    writesProposal(number);
    does(LEADER, number, "UserTask_WriteFarmingProposal", Map.of());
    assertThat(letters(number)).endsWith("AV-FAR-PROPUESTA");
    assertThat(documents.ofCase(number)).singleElement().satisfies(handed -> assertThat(handed.contact()).isEqualTo(grown.authoriser()));
    assertThat(farmings.papers(number).get(0).items()).extracting(FarmingPaper.Line::title)
        .containsExactly("Contestar de tarde", "Las mismas personas", "En catalán");

    assertThatThrownBy(() -> answers(number, grown, Kind.PROPOSAL, Word.REVISE)).isInstanceOf(InputRefused.class);
    answers(number, grown, Kind.PROPOSAL, Word.ACCEPT);
    assertThat(farmings.replies(number)).last().satisfies(reply -> assertThat(reply).extracting(FarmingReply::contact, FarmingReply::word,
        FarmingReply::address).containsExactly(grown.authoriser(), Word.ACCEPT, ADDRESS));
    assertThatThrownBy(() -> contractUpdated(number, "2026-03-20")).isInstanceOf(InputRefused.class).hasMessageContaining("futura");
    contractUpdated(number, "2026-03-10");
    assertThat(events.stream(ContractSigned.class)).singleElement().satisfies(signed -> assertThat(signed).extracting(ContractSigned::kind,
        ContractSigned::company, ContractSigned::caseNumber, ContractSigned::plan).containsExactly(ContractSigned.Kind.MODIFICATION, grown.company(),
        number, SupportPlan.PLATINUM));
    assertThat(letters(number)).contains("AV-FAR-CONTRATO");
    assertThatThrownBy(() -> farmings.callOff(number, "Tarde.", LEADER)).as("there is a contract").isInstanceOf(InputRefused.class);
    assertThat(openTasks(number)).containsExactly("UserTask_ImplementFarming");
    implemented(number, "Turno en marcha desde el lunes.");
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.WON);
    assertThat(opportunities.ofCase(number).orElseThrow().state()).isEqualTo(OpportunityState.WON);
    assertThat(opportunities.ofCase(number).orElseThrow().amount()).hasValue(new BigDecimal("1900.00"));
    over(number, "farming", "farming-answer");
  }

  @Test
  @Requirement({"CL-10", "FF-04"})
  void theAnalysisHasItsOpportunityOpen() {
    Opportunity opened = opportunities.ofCase(begun(grownWithAuthoriser())).orElseThrow();
    assertThat(opened.state()).isEqualTo(OpportunityState.OPEN);
    assertThat(opened.kind()).isEqualTo(OpportunityKind.FARMING);
  }

  @Test
  @Requirement({"FF-10", "FF-19"})
  void theProposalAnswersWhatTheCustomerPutsFirst() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    answers(number, grown, Kind.DRAFT, Word.ACCEPT);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_WriteFarmingProposal", Map.of())).isInstanceOf(InputRefused.class)
        .hasMessageContaining("todavía no está escrita");
    FarmingAttribute first = farmings.topItems(number).get(0);
    farmings.write(number, text(), Map.of(first.id(), "Con dos personas."), 0, LEADER);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_WriteFarmingProposal", Map.of())).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Las mismas personas», «En catalán»").hasMessageNotContaining("Un informe");
    writesProposal(number);
    does(LEADER, number, "UserTask_WriteFarmingProposal", Map.of());
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.COMMITTING);
  }

  @Test
  @Requirement("FF-20")
  void theContractBearsAReferenceOfItsOwn() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    toCommitment(number, grown);
    answers(number, grown, Kind.PROPOSAL, Word.ACCEPT);
    safely.run(() -> publisher.publishEvent(new ContractSigned(ContractSigned.Kind.MODIFICATION, farmings.get(number).company(), null,
        LocalDate.parse("2026-03-10"), SupportPlan.GOLD, "CT-" + number)));
    assertThatThrownBy(() -> contractUpdated(number, "2026-03-10")).as("it would start nothing").isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Referencia del contrato»: con «CT-" + number + "» ya se empezó C-");
    assertThat(openTasks(number)).containsExactly("UserTask_UpdateContract");
  }

  private void over(String number, String... processes) {
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).processDefinitionKeyIn(processes).count()).isZero();
  }

  @Test
  @Requirement({"FF-18", "FF-23"})
  void revisedAsOftenAsIsAgreedAndThenLost() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    for (int revision = 1; revision <= 3; revision++) {
      assertThat(farmings.revisionsLeft(number)).isTrue();
      answers(number, grown, Kind.DRAFT, Word.REVISE);
      assertThat(farmings.get(number).revision()).isEqualTo(revision);
      assertThat(farmings.get(number).state()).isEqualTo(FarmingState.ATTRIBUTES);
      toValidationAgain(number);
    }
    assertThat(farmings.revisionsLeft(number)).isFalse();
    assertThatThrownBy(() -> farmings.answer(grown.authoriser(), number, Kind.DRAFT, 1, Word.ACCEPT, "", ADDRESS)).as("an older draft")
        .isInstanceOf(InputRefused.class).hasMessageContaining("versión más nueva");
    answers(number, grown, Kind.DRAFT, Word.REVISE);
    assertThat(farmings.get(number).revision()).isEqualTo(3);
    assertThatThrownBy(() -> does(LEADER, number, "UserTask_RecordLoss", Map.of("nonConformity", " "))).isInstanceOf(InputRefused.class);
    closesAsLost(number, "Ningún precio les encaja.");
    lost(number, "Ningún precio les encaja.");
  }

  private void lost(String number, String reason) {
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.LOST);
    assertThat(farmings.get(number).endReason()).isEqualTo(reason);
    assertThat(opportunities.ofCase(number).orElseThrow()).satisfies(one -> {
      assertThat(one.state()).isEqualTo(OpportunityState.LOST);
      assertThat(one.reason()).hasValue(reason);
    });
    over(number, "farming", "farming-answer");
    assertThat(openTasks(number)).isEmpty();
  }

  @Test
  @Requirement({"FF-18", "FF-23"})
  void theDraftIsRefused() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    assertThatThrownBy(() -> farmings.answer(grown.authoriser(), number, Kind.DRAFT, 1, Word.REFUSE, " ", ADDRESS)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("«Cuéntenos más»");
    answers(number, grown, Kind.DRAFT, Word.REFUSE);
    assertThatThrownBy(() -> answers(number, grown, Kind.DRAFT, Word.ACCEPT)).as("answered already").isInstanceOf(InputRefused.class);
    closesAsLost(number, "El precio.");
    lost(number, "El precio.");
  }

  @Test
  @Requirement({"FF-18", "FF-23"})
  void theCustomerSaysNothing() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    for (int reminder = 0; reminder < 2; reminder++) {
      itIs(reminderOf(number));
      fires(number, "Timer_AnswerReminder");
      assertThat(letters(number)).endsWith("AV-FAR-RECUERDO");
    }
    itIs(reminderOf(number));
    fires(number, "Timer_AnswerReminder");
    assertThatThrownBy(() -> answers(number, grown, Kind.DRAFT, Word.ACCEPT)).as("nobody waits any longer").isInstanceOf(InputRefused.class);
    closesAsLost(number, "No contestan.");
    lost(number, "No contestan.");
  }

  private Instant reminderOf(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "farming-answer").list().stream()
        .flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).timers().list().stream()).map(Job::getDuedate).findFirst()
        .orElseThrow().toInstant();
  }

  @Test
  @Requirement({"FF-19", "FF-23"})
  void theCustomerDoesNotCommit() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    toCommitment(number, grown);
    answers(number, grown, Kind.PROPOSAL, Word.REFUSE);
    closesAsLost(number, "Sin presupuesto este año.");
    lost(number, "Sin presupuesto este año.");
  }

  /** What is on its way goes on: the draft by web service, letters, and the changes that a CRM hears of, which are no part of the case. */
  @Test
  @Requirement("FF-23")
  void calledOffByTheLeaderTakesNothingWithItThatIsOnItsWay() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    toValidation(number);
    assertThatThrownBy(() -> farmings.callOff(number, " ", LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("«Razón»");
    long onTheirWay = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKeyIn("farming-draft-delivery", "message-delivery").count();
    assertThat(onTheirWay).isPositive();
    farmings.callOff(number, "Cambian de dueño.", LEADER);
    lost(number, "Cambian de dueño.");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number)
        .processDefinitionKeyIn("farming-draft-delivery", "message-delivery").count()).isEqualTo(onTheirWay);
    assertThatThrownBy(() -> farmings.callOff(number, "Otra vez.", LEADER)).isInstanceOf(InputRefused.class);
    SERVICE.stubFor(post("/drafts").willReturn(aResponse().withStatus(201)));
    fires(number, "ServiceTask_DeliverDraft");
    assertThat(farmings.calls(number)).singleElement().satisfies(call -> assertThat(call.success()).isTrue());
  }

  @Test
  @Requirement("CL-06")
  void aCustomerWhoLeavesReadsThatItGoesNoFurther() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    assertThat(farmings.ofContact(grown.authoriser())).as("nothing to read yet").isEmpty();
    toValidation(number);
    assertThat(farmings.ofContact(grown.authoriser())).extracting(Farming::number).containsExactly(number);
    assertThat(farmings.titlesFor(grown.authoriser())).containsExactly(Map.entry(number, "Turno de tarde"));
    assertThat(farmings.titlesFor(grown.customer().contact())).as("neither authorises nor sees the company").isEmpty();
    assertThat(leaving.stream().filter(room -> room.end(number, "Termina su contrato.", LEADER))).hasSize(1);
    lost(number, "Termina su contrato.");
    assertThat(letters(number)).containsExactly("MT-38", "AV-CRE-FIN");
  }

  // --- rules on the way

  @Test
  @Requirement("FF-03")
  void noFarmingWithoutAFeedbackOfTheSameCustomer() {
    Grown grown = grownWithAuthoriser();
    for (String feedback : new String[] {null, "", "G-2026-999999"}) {
      assertThatThrownBy(() -> publisher.publishEvent(new NeedFound(feedback, grown.company(), NEED, CSM))).isInstanceOf(InputRefused.class)
          .hasMessageContaining("solo empieza desde un Feedback");
    }
    String other = openedByHand(grown());
    assertThatThrownBy(() -> publisher.publishEvent(new NeedFound(other, grown.company(), NEED, CSM))).isInstanceOf(InputRefused.class);
    assertThat(farmings.ofCompany(grown.company())).isEmpty();
  }

  @Test
  @Requirement({"FF-06", "FF-07"})
  void whoIsTalkedToIsKnownAndRanksAreUniqueAndBanded() {
    String number = begun(grownWithAuthoriser());
    analysed(number);
    assertThatThrownBy(() -> ranks(number, List.of(), attribute("Uno", 1, 1, AttributeBand.IMPORTANT, true),
        attribute("Otro", 1, 2, AttributeBand.IMPORTANT, true))).isInstanceOf(InputRefused.class).hasMessageContaining("el 1 está repetido («Otro»)");
    assertThatThrownBy(() -> ranks(number, List.of(), attribute("Uno", 1, 2, AttributeBand.MINOR, true),
        attribute("Otro", 2, 1, AttributeBand.MUST_HAVE, true))).isInstanceOf(InputRefused.class).hasMessageContaining("no puede ser más importante");
    ranksAll(number, List.of());
    assertThat(farmings.sheet(number)).extracting(FarmingSheet::person, FarmingSheet::clientKind).containsExactly("Marta Vila", ClientKind.PAYS);
  }

  @Test
  @Requirement({"FF-05", "FF-08", "FF-09"})
  void onlyTheCustomersOrderCountsAndWhatIsNotUnderstoodHoldsUp() {
    String number = begun(grownWithAuthoriser());
    analysed(number);
    assertThatThrownBy(() -> attributesReady(number)).isInstanceOf(InputRefused.class).hasMessageContaining("todavía no hay ninguno");
    ranks(number, List.of(), attribute("Lo tercero", 3, 1, AttributeBand.IMPORTANT, false), attribute("Lo primero", 1, 3, AttributeBand.MUST_HAVE, false),
        attribute("Lo segundo", 2, null, AttributeBand.MUST_HAVE, true));
    assertThat(farmings.attributes(number)).extracting(FarmingAttribute::text).containsExactly("Lo primero", "Lo segundo", "Lo tercero");
    assertThatThrownBy(() -> attributesReady(number)).isInstanceOf(InputRefused.class).hasMessageContaining("«Lo primero»")
        .hasMessageNotContaining("Lo tercero");
    assertThatThrownBy(() -> farmings.rank(number, new FarmingRanking("Ana", ClientKind.USES, List.of(), List.of(), ""), 0, LEADER))
        .as("somebody has saved since").isInstanceOf(InputRefused.class).hasMessageContaining("alguien lo ha guardado");
    ranksAll(number, List.of());
    attributesReady(number);
    assertThat(openTasks(number)).containsExactly("UserTask_ProfileClient");
  }

  @Test
  @Requirement("FF-12")
  void everyAreaThatIsTickedIsAskedAtOnceAndAllAnswersAreNeeded() {
    Grown grown = grownWithAuthoriser();
    String number = begun(grown);
    analysed(number);
    farmings.rank(number, new FarmingRanking("Marta Vila", ClientKind.PAYS, List.of(attribute("De tarde", 1, 1, AttributeBand.MUST_HAVE, true)),
        List.of("IT", "WORKFORCE"), " "), 0, LEADER);
    assertThatThrownBy(() -> attributesReady(number)).isInstanceOf(InputRefused.class).hasMessageContaining("«Qué se les pregunta»");
    assertThatThrownBy(() -> ranks(number, List.of("SALES"), attribute("De tarde", 1, 1, AttributeBand.MUST_HAVE, true)))
        .isInstanceOf(InputRefused.class).hasMessageContaining("ciclo.farming.support-areas");
    ranksAll(number, List.of("IT", "WORKFORCE", "IT"));
    attributesReady(number);
    assertThat(openTasks(number)).as("each once").containsExactly("UserTask_ConsultArea", "UserTask_ConsultArea");
    consults(number, "workforce", "WITH_CONDITIONS", "Dos personas más.");
    assertThat(openTasks(number)).containsExactly("UserTask_ConsultArea");
    assertThat(farmings.get(number).state()).isEqualTo(FarmingState.CONSULTING);
    consults(number, "it", "FEASIBLE", "Nada.");
    assertThat(openTasks(number)).containsExactly("UserTask_ProfileClient");
    assertThat(farmings.consultations(number)).extracting(FarmingConsultation::area).containsExactlyInAnyOrder("IT", "WORKFORCE");
  }

  @Test
  @Requirement({"FF-13", "FF-14", "FF-16"})
  void whatTheCustomerDoesNotValueStaysOutAndWhatOnlyCostsGoes() {
    String number = begun(grownWithAuthoriser());
    analysed(number);
    ranksAll(number, List.of());
    attributesReady(number);
    assertThatThrownBy(() -> profileReady(number)).isInstanceOf(InputRefused.class).hasMessageContaining("no queda ninguno");
    profiles(number, element("Turno de tarde", "Nadie espera hasta mañana", "1500.00", true), element("Panel en la pared", "", "90.00", false));
    assertThatThrownBy(() -> profileReady(number)).isInstanceOf(InputRefused.class).hasMessageContaining("«Panel en la pared»");
    profiles(number, element("Turno de tarde", "Nadie espera hasta mañana", "1500.00", true), element("Informe", "Ve lo que pasa", "20.00", false),
        element("Cafés", "Le gustan", "5.00", false));
    long report = farmings.elements(number).stream().filter(one -> one.name().equals("Informe")).findFirst().orElseThrow().id();
    assertThatThrownBy(() -> farmings.approve(number, report, "Ayuda a vender.", AGENT)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("líder de cuenta");
    assertThatThrownBy(() -> farmings.approve(number, report, " ", LEADER)).isInstanceOf(InputRefused.class).hasMessageContaining("«Razón»");
    farmings.approve(number, report, "Ayuda a vender.", LEADER);
    profiles(number, element("Turno de tarde", "Nadie espera hasta mañana", "1500.00", true), element("Informe", "Ve lo que pasa", "2000.00", false),
        element("Cafés", "Le gustan", "5.00", false));
    assertThat(farmings.elements(number)).filteredOn(one -> one.name().equals("Informe")).as("a leader approved less").noneMatch(FarmingElement::offered);
    profiles(number, element("Turno de tarde", "Nadie espera hasta mañana", "1500.00", true), element("Informe", "Ve lo que pasa", "20.00", false),
        element("Cafés", "Le gustan", "5.00", false));
    farmings.approve(number, farmings.elements(number).stream().filter(one -> one.name().equals("Informe")).findFirst().orElseThrow().id(),
        "Ayuda a vender.", LEADER);
    assertThat(farmings.figures(number)).extracting(FarmingFigures::margin).as("two positions, one margin")
        .containsExactly(new BigDecimal("0.2500"), new BigDecimal("0.2500"));
    profileReady(number);
    sendsDraft(number);
    assertThat(farmings.papers(number).get(0).elements()).extracting(FarmingPaper.Line::title).as("without what nobody values")
        .containsExactly("Turno de tarde", "Informe");
    assertThat(farmings.papers(number).get(0).elements().get(1).text()).endsWith("(sin cargo)");
  }

  @Test
  @Requirement("FF-17")
  void aDraftIsSentByWebServiceAgainUntilItIsTakenAndThenNotAgain() {
    String number = begun(grownWithAuthoriser());
    toValidation(number);
    SERVICE.stubFor(post("/drafts").willReturn(aResponse().withStatus(500).withBody("out of order")));
    failsToDeliver(number);
    SERVICE.stubFor(post("/drafts").willReturn(aResponse().withStatus(200).withFixedDelay(8000)));
    failsToDeliver(number);
    SERVICE.stubFor(post("/drafts").willReturn(aResponse().withStatus(201)));
    String job = deliveryOf(number).getId();
    management.executeJob(job);
    assertThat(farmings.calls(number)).extracting(FarmingCall::success).containsExactly(false, false, true);
    assertThat(farmings.calls(number)).extracting(FarmingCall::note).first().asString().contains("error 500", "out of order");
    assertThat(farmings.calls(number).get(1).note()).contains("no responde");
    SERVICE.verify(3, postRequestedFor(urlEqualTo("/drafts")).withHeader("Idempotency-Key", equalTo(number + "-v1"))
        .withRequestBody(matchingJsonPath("$.case", equalTo(number))).withRequestBody(matchingJsonPath("$.budget", equalTo("2000.00")))
        .withRequestBody(matchingJsonPath("$.scope", equalTo("De lunes a viernes, de 15 a 21 h."))));
    over(number, "farming-draft-delivery");

    // taken, but nobody noted it in the engine: the next try knows
    runtime.startProcessInstanceByKey("farming-draft-delivery", number, Map.of("draftId", farmings.papers(number).get(0).id()));
    management.executeJob(deliveryOf(number).getId());
    SERVICE.verify(3, postRequestedFor(urlEqualTo("/drafts")));
  }

  private void failsToDeliver(String number) {
    assertThatThrownBy(() -> management.executeJob(deliveryOf(number).getId())).hasMessageContaining("El borrador no ha salido");
  }

  private Job deliveryOf(String number) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "farming-draft-delivery").list().stream()
        .flatMap(one -> management.createJobQuery().processInstanceId(one.getId()).list().stream()).findFirst().orElseThrow();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    for (String process : List.of("farming", "farming-answer", "farming-draft-delivery")) {
      assertThat(walked.notWalked(process, repository, history)).as(process).isEmpty();
    }
  }
}
