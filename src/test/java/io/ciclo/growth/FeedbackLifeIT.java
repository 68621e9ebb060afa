package io.ciclo.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.ciclo.customers.CasesOfCompany;
import io.ciclo.customers.CompanyStatus;
import io.ciclo.customers.LifeEntry;
import io.ciclo.customers.LifeSource;
import io.ciclo.customers.LifeStage;
import io.ciclo.engine.CaseCard;
import io.ciclo.engine.CaseCards;
import io.ciclo.engine.CaseFinder;
import io.ciclo.engine.CasePrefix;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.Recurrence;
import io.ciclo.engine.SearchedWords;
import io.ciclo.growth.CsmFinding.Kind;
import io.ciclo.meetings.Attendee;
import io.ciclo.meetings.Meeting;
import io.ciclo.meetings.MeetingParties;
import io.ciclo.meetings.MeetingState;
import io.ciclo.meetings.Meetings;
import io.ciclo.meetings.Minutes;
import io.ciclo.meetings.NewMeeting;
import io.ciclo.meetings.Purpose;
import io.ciclo.meetings.Survey;
import io.ciclo.meetings.Surveys;
import io.ciclo.meetings.desk.SurveyDesk;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tickets.CsmCase;
import io.ciclo.tickets.CsmCases;
import io.ciclo.tickets.TicketType;
import io.ciclo.tpoints.TPoints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Each way that a Feedback can take, to each of its ends, on the real services. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@RecordApplicationEvents
class FeedbackLifeIT extends FeedbackTraces {

  @Autowired Meetings meetings;
  @Autowired Surveys surveys;
  @Autowired SurveyDesk answers;
  @Autowired MeetingParties parties;
  @Autowired CsmCases csmCases;
  @Autowired WalkedFlows walked;
  @Autowired ApplicationEvents events;
  @Autowired List<Recurrence> recurrences;
  @Autowired List<CaseFinder> finders;
  @Autowired List<CaseCards> cards;
  @Autowired List<CasesOfCompany> leaving;
  @Autowired List<LifeSource> lives;

  // --- when it begins

  @Test
  @Requirement("FF-01")
  void beginsOnItsDateOnceAndGoesOnByTheCycleOfItsPlan() {
    Customer customer = grown();
    assertThatThrownBy(() -> feedbacks.firstOn(customer.company(), day("2026-03-10"), CSM)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("una fecha pasada no pone nada en marcha");
    assertThat(feedbacks.nextDate(customer.company())).isEmpty();
    feedbacks.firstOn(customer.company(), day("2026-03-12"), CSM);

    morning("2026-03-11");
    assertThat(feedbacks.ofCompany(customer.company())).isEmpty();
    morning("2026-03-12");
    morning("2026-03-12");
    Feedback begun = only(customer);
    assertThat(begun.opening().why()).isEqualTo(Feedback.Why.DATE);
    assertThat(begun.opening().dueOn()).isEqualTo(day("2026-03-12"));
    assertThat(openTasks(begun.number())).containsExactly(ARRANGE);
    assertThat(feedbacks.nextDate(customer.company())).as("GOLD, after the first three months").contains(day("2026-06-12"));

    // one at a time: a date that comes while another is open only moves on
    morning("2026-06-12");
    assertThat(feedbacks.ofCompany(customer.company())).hasSize(1);
    assertThat(feedbacks.nextDate(customer.company())).contains(day("2026-09-12"));
    // missed ones are not made up for
    talked(begun.number(), customer);
    records(begun.number(), 4, "", "");
    morning("2027-02-01");
    assertThat(feedbacks.ofCompany(customer.company())).hasSize(2);
    assertThat(feedbacks.nextDate(customer.company())).contains(day("2027-03-12"));
  }

  @Test
  @Requirement("FF-01")
  void whoeverBecomesACustomerHasItsFirstDate() {
    Customer customer = grown();
    isNow(customer, CompanyStatus.PROSPECT);
    isNow(customer, CompanyStatus.ACTIVE);
    assertThat(feedbacks.nextDate(customer.company())).as("after three months").contains(day("2026-06-10"));
    feedbacks.firstOn(customer.company(), day("2026-05-04"), CSM);
    isNow(customer, CompanyStatus.INACTIVE);
    isNow(customer, CompanyStatus.ACTIVE);
    assertThat(feedbacks.nextDate(customer.company())).as("as somebody said").contains(day("2026-05-04"));
  }

  @Test
  @Requirement("FF-01")
  void noneBeginsForACustomerWhoHasLeft() {
    Customer customer = grown();
    feedbacks.firstOn(customer.company(), day("2026-03-12"), CSM);
    isNow(customer, CompanyStatus.INACTIVE);
    morning("2026-03-12");
    assertThat(feedbacks.ofCompany(customer.company())).isEmpty();
    assertThatThrownBy(() -> openedByHand(customer)).isInstanceOf(InputRefused.class).hasMessageContaining("no es un cliente activo");
    feedbacks.noMoreDates(customer.company(), CSM);
    assertThat(feedbacks.nextDate(customer.company())).isEmpty();
  }

  // --- to its ends

  @Test
  @Requirement({"FF-02", "FF-03"})
  void aMeetingBringsNeedsAndEachIsPassedOn() {
    Customer customer = grown();
    String number = openedByHand(customer);
    assertThatThrownBy(() -> openedByHand(customer)).isInstanceOf(InputRefused.class).hasMessageContaining("ya hay uno abierto con este cliente, " + number);
    assertThat(feedbacks.figures(number)).isPresent();
    assertThatThrownBy(() -> convened(number, customer, "2026-03-09")).isInstanceOf(InputRefused.class).hasMessageContaining("«Día»");
    convened(number, customer, "2026-03-16");
    Meeting planned = meetings.ofCase(number).get(0);
    assertThat(planned.purpose()).isEqualTo(Purpose.FEEDBACK);
    assertThat(openTasks(number)).isEmpty();
    assertThat(letters(number)).containsOnly("AV-REUNION");
    // moved: the wait goes on until after the new date
    meetings.move(planned.id(), at("2026-03-18T10:00"), Duration.ofHours(1), null, CSM);
    itIs(at("2026-03-18T11:00"));
    meetings.hold(planned.id(), new Minutes("Quieren vender en Francia.", planned.attendees(), null), CSM);
    assertThat(openTasks(number)).containsExactly(RECORD);
    assertThat(facts(number).get("factSaid")).asString().contains("Quieren vender en Francia.");
    assertThatThrownBy(() -> records(number, 9, "", "")).isInstanceOf(InputRefused.class).hasMessageContaining("«Satisfacción»");
    records(number, 5, "- Catálogo en francés\nPagos con otra moneda", "");

    assertEnded(number, FeedbackOutcome.TAKEN);
    assertThat(feedbacks.needs(number)).containsExactly("Catálogo en francés", "Pagos con otra moneda");
    assertThat(events.stream(NeedFound.class)).extracting(NeedFound::feedback, NeedFound::company, NeedFound::need, NeedFound::reportedBy)
        .containsExactly(tuple(number, customer.company(), "Catálogo en francés", CSM),
            tuple(number, customer.company(), "Pagos con otra moneda", CSM));
    assertThatThrownBy(() -> feedbacks.refreshFigures(number, CSM)).isInstanceOf(InputRefused.class);
  }

  @Test
  @Requirement({"FF-02", "RO-13"})
  void aComplaintIsLedByTheCsmAndItsSolutionReadByWhoeverMadeIt() {
    Customer customer = grown();
    String number = openedByHand(customer);
    talked(number, customer);
    records(number, 2, "", "Las respuestas tardan demasiado.");
    assertEnded(number, FeedbackOutcome.TAKEN);
    String csm = feedbacks.get(number).taken().csmCase();
    assertThat(csmCases.get(csm)).extracting(CsmCase::kind, CsmCase::ticket, CsmCase::origin, CsmCase::story)
        .containsExactly(CsmCase.Kind.COMPLAINT, null, number, "Las respuestas tardan demasiado.");
    assertThat(openTasks(csm)).containsExactly("UserTask_AttendCsmCase");
    assertThatThrownBy(() -> does(CSM, csm, "UserTask_AttendCsmCase", Map.of("csmStep", "STEP_IN", "csmText", "Estoy aquí.")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("no viene de un ticket");
    does(CSM, csm, "UserTask_AttendCsmCase", Map.of("csmStep", "SOLVE", "csmEvaluation", "Faltaba gente por la tarde.",
        "csmSolution", "Hay una persona más por la tarde.", "csmImprovement", "Se revisa cada mes."));
    OutboxEntry told = messages.ofCase(number).get(messages.ofCase(number).size() - 1);
    assertThat(told.text()).isEqualTo("AV-FEE-QUEJA");
    assertThat(told.plain()).contains("Hay una persona más por la tarde.");
    assertThat(csmCases.ofCompany(customer.company())).extracting(CsmCase::number).containsExactly(csm);
  }

  @Test
  @Requirement("FF-02")
  void needsAndAComplaintGoTheirWaysSideBySide() {
    Customer customer = grown();
    String number = openedByHand(customer);
    talked(number, customer);
    records(number, 3, "Un panel de ventas", "El último cambio llegó tarde.");
    assertEnded(number, FeedbackOutcome.TAKEN);
    assertThat(events.stream(NeedFound.class)).hasSize(1);
    assertThat(feedbacks.get(number).taken().csmCase()).startsWith("S-");
  }

  @Test
  @Requirement("FF-02")
  void aSurveyIsRemindedAndItsAnswersNeedNotBeTypedAgain() {
    Customer customer = grown();
    String number = openedByHand(customer);
    surveyed(number, customer);
    Survey survey = surveys.ofCase(number).get(0);
    assertThat(survey.contact()).isEqualTo(customer.contact());
    itIs(nextWord(number));
    fires(number, "Timer_NextWord");
    assertThat(letters(number)).containsExactly("AV-ENCUESTA", "AV-FEE-RECUERDO");
    answers.answer(survey.id(), parties.member(customer.contact()).orElseThrow(), List.of("4", "Todo bien.", "", ""), "203.0.113.9");
    assertThat(openTasks(number)).containsExactly(RECORD);
    assertThat(facts(number).get("factSaid")).asString().contains("Todo bien.");
    assertThat(tasks.getVariables(taskId(number))).containsEntry("satisfaction", "4").containsEntry("comments", "Todo bien.");
    records(number, 4, "", "");
    assertEnded(number, FeedbackOutcome.TAKEN);
    assertThat(events.stream(NeedFound.class)).isEmpty();
    assertThat(feedbacks.get(number).taken().csmCase()).isNull();
  }

  @Test
  @Requirement("FF-02")
  void aCustomerWhoNeverAnswersEndsItWithANoteForTheNextTime() {
    Customer customer = grown();
    feedbacks.found(customer.company(), Kind.UPSELL, "Les conviene Platinum.", CSM);
    String number = openedByHand(customer);
    surveyed(number, customer);
    for (int wait = 0; wait < 3; wait++) {
      itIs(nextWord(number));
      fires(number, "Timer_NextWord");
    }
    assertEnded(number, FeedbackOutcome.NO_ANSWER);
    assertThat(letters(number)).containsExactly("AV-ENCUESTA", "AV-FEE-RECUERDO", "AV-FEE-RECUERDO");
    assertThat(feedbacks.findings(customer.company())).extracting(CsmFinding::kind, CsmFinding::feedback)
        .containsExactlyInAnyOrder(tuple(Kind.UNANSWERED, null), tuple(Kind.UPSELL, null));
    String next = openedByHand(customer);
    assertThat(facts(next).get("factFindings")).asString().contains("No contestó la encuesta de " + number, "Les conviene Platinum.");
    answers.answer(surveys.ofCase(number).get(0).id(), parties.member(customer.contact()).orElseThrow(), List.of("2", "", "", "Tarde y mal."),
        "203.0.113.9");
    assertThat(facts(next).get("factFindings")).as("late, and not lost").asString().contains("Tarde y mal.");
    assertThat(feedbacks.get(number).ending().outcome()).isEqualTo(FeedbackOutcome.NO_ANSWER);
  }

  @Test
  @Requirement("FF-02")
  void aMeetingThatDoesNotTakePlaceIsArrangedOnceMoreAndThenLeft() {
    Customer customer = grown();
    String number = openedByHand(customer);
    convened(number, customer, "2026-03-16");
    meetings.cancel(meetings.ofCase(number).get(0).id(), "No pueden.", CSM);
    assertThat(openTasks(number)).containsExactly(ARRANGE);
    assertThat(facts(number).get("factNotHeld")).asString().contains("se anuló");
    convened(number, customer, "2026-03-17");
    itIs(nextWord(number));
    fires(number, "Timer_NextWord");
    assertEnded(number, FeedbackOutcome.NO_ANSWER);
    assertThat(feedbacks.findings(customer.company())).extracting(CsmFinding::text).containsExactly("De la reunión de " + number + " no consta que se celebrara.");
    // it was held all the same, and somebody writes it down now
    Meeting held = meetings.ofCase(number).stream().filter(one -> one.state() == MeetingState.PLANNED).findFirst().orElseThrow();
    meetings.hold(held.id(), new Minutes("Quieren un chat.", held.attendees(), null), CSM);
    assertEnded(number, FeedbackOutcome.NO_ANSWER);
    assertThat(facts(openedByHand(customer)).get("factFindings")).asString().as("the next one begins with it").contains("Quieren un chat.");
  }

  @Test
  @Requirement("FF-01")
  void aFollowUpThatIsPlannedAnywayServesForBoth() {
    Customer customer = grown();
    Meeting followUp = followUp(customer, at("2026-03-20T10:00"));
    String number = openedByHand(customer);
    assertThat(openTasks(number)).isEmpty();
    assertThat(feedbacks.get(number).arranged().joint()).isTrue();
    assertThat(feedbacks.get(number).contact()).isEqualTo(customer.contact());
    assertThat(card(number).due()).isEqualTo(at("2026-03-20T10:00"));
    itIs(at("2026-03-20T11:00"));
    meetings.hold(followUp.id(), new Minutes("Contentos.", followUp.attendees(), null), LEADER);
    assertThat(openTasks(number)).containsExactly(RECORD);
    records(number, 5, "", "");
    assertEnded(number, FeedbackOutcome.TAKEN);
    assertThat(meetings.ofCompany(customer.company())).as("no second meeting").hasSize(1);
  }

  @Test
  void aCustomerWhoLeavesIsNotAskedAnyMore() {
    Customer customer = grown();
    String number = openedByHand(customer);
    convened(number, customer, "2026-03-16");
    isNow(customer, CompanyStatus.INACTIVE);
    assertEnded(number, FeedbackOutcome.CANCELLED);
    assertThat(meetings.ofCase(number).get(0).state()).isEqualTo(MeetingState.CANCELLED);
  }

  @Test
  void itStandsAmongTheOpenCasesAndInTheLifeOfItsCompany() {
    Customer customer = grown();
    String number = openedByHand(customer);
    assertThat(leaving.stream().flatMap(room -> room.openOf(customer.company()).stream())).extracting(CasesOfCompany.OpenCase::number).contains(number);
    assertThat(lives.stream().flatMap(room -> room.of(customer.company()).stream()).filter(one -> one.number().equals(number)))
        .extracting(LifeEntry::stage, LifeEntry::until).containsExactly(tuple(LifeStage.GROWTH, Optional.empty()));
    assertThat(finders.stream().flatMap(finder -> finder.find(SearchedWords.of(number.toLowerCase()), 5).stream())).extracting(CaseFinder.Found::number)
        .containsExactly(number);
    assertThat(card(number).state()).isEqualTo("Por convocar");
    assertThat(leaving.stream().filter(room -> room.end(number, "Se van.", CSM))).hasSize(1);
    assertEnded(number, FeedbackOutcome.CANCELLED);
    assertThat(leaving.stream().noneMatch(room -> room.end(number, "Se van.", CSM))).isTrue();
    String asked = openedByHand(customer);
    surveyed(asked, customer);
    assertThat(leaving.stream().filter(room -> room.end(asked, "Se van.", CSM))).hasSize(1);
    assertThat(letters(asked)).containsExactly("AV-ENCUESTA", "AV-CRE-FIN");
  }

  // --- what is laid before it

  @Test
  @Requirement("FF-24")
  void whatTheCsmFindsOutIsLaidBeforeTheNextOneAndThenTalkedAbout() {
    Customer customer = grown();
    assertThatThrownBy(() -> feedbacks.found(customer.company(), Kind.COMMENT, " ", CSM)).isInstanceOf(InputRefused.class);
    assertThatThrownBy(() -> feedbacks.found(customer.company(), Kind.UNANSWERED, "Nada.", CSM)).isInstanceOf(InputRefused.class);
    feedbacks.found(customer.company(), Kind.CROSS_SELL, "Les vendría bien un chat.", CSM);
    String number = openedByHand(customer);
    assertThat(facts(number).get("factFindings")).asString().contains("Puede interesarle otra cosa: Les vendría bien un chat.");
    talked(number, customer);
    itIs(at("2026-03-11T09:00"));
    feedbacks.found(customer.company(), Kind.COMMENT, "Preguntan por el panel.", CSM);
    records(number, 4, "", "");
    assertThat(feedbacks.findings(customer.company())).extracting(CsmFinding::feedback).as("what came after the talk waits").containsExactly(null, number);
    assertThat(facts(openedByHand(customer)).get("factFindings")).asString().contains("Preguntan por el panel.").doesNotContain("chat");
  }

  // --- figures and signals

  @Test
  @Requirement("FF-02")
  void figuresTellOfThePeriodSinceTheLastOne() {
    Customer customer = grown();
    buys(customer, "20");
    classifiedAs(opened(customer, "Va lenta"), TicketType.INCIDENT);
    classifiedAs(opened(customer, "Cómo se hace"), TicketType.QUERY);
    opened(customer, "Sin clasificar");
    String number = openedByHand(customer);
    Figures figures = feedbacks.figures(number).orElseThrow();
    assertThat(figures.ticketsInAll()).isEqualTo(3);
    assertThat(figures.tickets()).extracting(Figures.Tickets::type).containsExactlyInAnyOrder(TicketType.INCIDENT, TicketType.QUERY, null);
    assertThat(figures.bought()).isEqualTo(TPoints.of(20));
    assertThat(figures.balance()).isEqualTo(TPoints.of(20));
    assertThat(feedbacks.get(number).periodFirst()).isEqualTo(day("2025-12-10"));
    itIs(at("2026-03-16T10:00"));
    opened(customer, "Otro más");
    feedbacks.refreshFigures(number, CSM);
    assertThat(feedbacks.figures(number).orElseThrow().ticketsInAll()).isEqualTo(4);
    assertThat(feedbacks.get(number).periodLast()).isEqualTo(day("2026-03-16"));
    itIs(at("2026-03-20T10:00"));
    talked(number, customer);
    records(number, 4, "", "");
    assertThat(feedbacks.get(openedByHand(customer)).periodFirst()).as("since the figures of the last one").isEqualTo(day("2026-03-16"));
  }

  @Test
  @Requirement({"RO-11", "FF-03"})
  void aSignalSaysWhyAndOpensAFeedbackOrIsPutAsideForAWhile() {
    Customer customer = grown();
    for (int i = 0; i < 3; i++) {
      classifiedAs(opened(customer, "Va lenta " + i), TicketType.INCIDENT);
    }
    itIs(at("2026-03-10T20:00"));
    night();
    night();
    GrowthSignal signal = feedbacks.signalsOf(customer.company()).get(0);
    assertThat(feedbacks.signalsOf(customer.company())).as("seen once").hasSize(1);
    assertThat(signal.kind()).isEqualTo(GrowthSignal.Kind.REPEATED_INCIDENTS);
    assertThat(signal.reason()).contains("3 incidencias de «").contains("en los últimos 90 días");
    assertThat(signal.suggestion()).isNotBlank();
    assertThatThrownBy(() -> feedbacks.dismiss(signal.id(), " ", CSM)).isInstanceOf(InputRefused.class);
    feedbacks.dismiss(signal.id(), "Ya está hablado.", CSM);
    assertThatThrownBy(() -> feedbacks.openFor(signal.id(), CSM)).isInstanceOf(InputRefused.class).hasMessageContaining("ya ha decidido");
    itIs(at("2026-03-11T10:00"));
    night();
    assertThat(feedbacks.signalsOf(customer.company())).as("not again for a while").hasSize(1);

    itIs(at("2026-03-12T10:00"));
    outOfScope(opened(customer, "Una tarta"));
    outOfScope(opened(customer, "Otra tarta"));
    itIs(at("2026-03-12T20:00"));
    night();
    GrowthSignal second = feedbacks.signalsOf(customer.company()).get(0);
    assertThat(second.kind()).isEqualTo(GrowthSignal.Kind.OUT_OF_SCOPE);
    assertThat(feedbacks.signals()).extracting(GrowthSignal::id).contains(second.id());
    String number = feedbacks.openFor(second.id(), CSM);
    assertThat(feedbacks.get(number).opening()).extracting(Feedback.Opening::why, Feedback.Opening::reason)
        .containsExactly(Feedback.Why.SIGNAL, second.reason());
    assertThat(facts(number).get("factReason")).asString().contains(second.reason(), second.suggestion());
    assertThat(feedbacks.signalsOf(customer.company()).get(0).feedback()).isEqualTo(number);
  }

  private void outOfScope(String number) {
    triages(number, Map.of("finding", "OUT_OF_SCOPE", "explanation", "No hacemos tartas."));
  }

  // --- words of these tests

  private void morning(String day) {
    itIs(at(day + "T06:00"));
    recurrence("growth-feedbacks-due").run(day(day));
  }

  private void night() {
    recurrence("growth-signals").run(day("2026-03-10"));
  }

  private Recurrence recurrence(String name) {
    return recurrences.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private Feedback only(Customer customer) {
    List<Feedback> all = feedbacks.ofCompany(customer.company());
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private void isNow(Customer customer, CompanyStatus status) {
    registry.change(with(customers.company(customer.company()), CSM, status));
  }

  private Meeting followUp(Customer customer, Instant start) {
    return meetings.plan(new NewMeeting(null, customer.company(), null, Purpose.FOLLOW_UP, "OTHER", "Seguimiento", start, Duration.ofHours(1), null,
        List.of(Attendee.contact(customer.contact(), "Ana Prat", customers.contact(customer.contact()).email()))), LEADER);
  }

  private String taskId(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
  }

  private Map<String, Object> facts(String number) {
    return tasks.getVariables(taskId(number));
  }

  private CaseCard card(String number) {
    return cards.stream().filter(owner -> owner.prefix() == CasePrefix.GROWTH).findFirst().orElseThrow().card(number);
  }

  private void assertEnded(String number, FeedbackOutcome outcome) {
    assertThat(feedbacks.get(number).ending()).as("ending of %s", number).isNotNull();
    assertThat(feedbacks.get(number).ending().outcome()).isEqualTo(outcome);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "feedback").count()).isZero();
    assertThat(openTasks(number)).isEmpty();
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everyNodeAndEveryFlowHasBeenWalked() {
    assertThat(walked.notWalked("feedback", repository, history)).isEmpty();
  }
}
