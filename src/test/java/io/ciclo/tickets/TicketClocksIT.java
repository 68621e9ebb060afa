package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.customers.Company;
import io.ciclo.customers.Customers;
import io.ciclo.customers.SupportPlan;
import io.ciclo.engine.InputRefused;
import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.NewDeadline;
import io.ciclo.servicelevels.Pause;
import io.ciclo.servicelevels.PromisedDate;
import io.ciclo.servicelevels.Result;
import io.ciclo.servicelevels.Target;
import io.ciclo.testing.Requirement;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do to a ticket, and what it does to the ticket's clocks: plan GOLD, from Tuesday 10 March 2026, 10:00. */
class TicketClocksIT extends TicketTraces {

  @Autowired CaseClocks clocks;
  @Autowired Customers customers;
  @Autowired JdbcClient jdbc;

  @Test
  @Requirement({"SL-09", "SL-10", "SL-14"})
  void untilTriageATicketIsOwedWhatAnIncidentOfMediumPriorityIs() {
    String number = opened(customer(), "El carrito va lento");

    assertThat(clock(number, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).deadline()).isEqualTo(at("2026-03-11T10:00"));
    assertThat(clock(number, ClockKind.FIRST_RESPONSE, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-11T08:12"));
    assertThat(clock(number, ClockKind.RESOLUTION, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-16T10:00"));
    Target target = (Target) clock(number, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).goal();
    assertThat(target.row().decision()).isEqualTo("sla-incident-saas");
    assertThat(target.row().version()).isPositive();
    assertThat(target.row().row()).startsWith("Rule_");
  }

  @Test
  @Requirement({"SL-29", "SL-07"})
  void theEarliestRunningDeadlineIsTheDueDateOfTheTasks() {
    String number = opened(customer(), "El carrito va lento");
    assertThat(task(number).getDueDate()).isEqualTo(Date.from(at("2026-03-11T08:12")));

    tickets.staffAnswers(number, LEADER, "Lo vemos.", "Mañana le decimos más.", List.of());
    // the first response is given: what comes next is the word after 24 working-day hours
    assertThat(task(number).getDueDate()).isEqualTo(Date.from(at("2026-03-11T10:00")));
  }

  @Test
  @Requirement({"IN-26", "PR-23", "SL-23"})
  void aShopThatCannotSellRunsByDayAndNightFromThatSecond() {
    itIs(at("2026-03-14T23:30"));
    String number = opened(customer(), "No se puede comprar", CANNOT_ORDER);

    assertThat(clock(number, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).deadline()).isEqualTo(at("2026-03-15T00:30"));
    assertThat(clock(number, ClockKind.RESOLUTION, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-15T05:30"));
    assertThat(tickets.customerState(tickets.ticket(number)).nextWordBy()).as("what the customer reads")
        .isEqualTo(at("2026-03-15T00:30"));
  }

  @Test
  @Requirement({"SL-21", "RS-12"})
  void resolutionStandsStillWhileWeWaitAndARejectionDoesNotGiveTheTimeBack() {
    Customer customer = customer();
    String number = opened(customer, "El carrito va lento");
    classifiedAs(number, TicketType.INCIDENT);
    Instant before = clock(number, ClockKind.RESOLUTION, Binding.INTERNAL).deadline();

    itIs(at("2026-03-10T12:00"));
    proposes(number);
    assertThat(clock(number, ClockKind.RESOLUTION, Binding.INTERNAL).paused()).isTrue();
    assertThat(clock(number, ClockKind.RESOLUTION, Binding.INTERNAL).deadline()).isNull();
    itIs(at("2026-03-10T15:00"));
    rejects(number, customer);

    Clock resolution = clock(number, ClockKind.RESOLUTION, Binding.INTERNAL);
    assertThat(resolution.pauses()).containsExactly(new Pause(at("2026-03-10T12:00"), at("2026-03-10T15:00"),
        Pause.Why.WAITING, "IN_VALIDATION"));
    assertThat(resolution.deadline()).isAfter(before);
    assertThat(clock(number, ClockKind.REPLY, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-11T10:00"));
  }

  @Test
  @Requirement("SL-30")
  void acceptanceStopsTheResolutionWhereItsWaitBegan() {
    Customer customer = customer();
    String number = opened(customer, "El carrito va lento");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(at("2026-03-10T12:00"));
    proposes(number);
    itIs(at("2026-03-10T15:00"));
    accepts(number, customer);

    Clock resolution = last(number, ClockKind.RESOLUTION, Binding.INTERNAL);
    assertThat(resolution.stop()).isEqualTo(at("2026-03-10T12:00"));
    assertThat(resolution.result()).isEqualTo(Result.MET);
    assertThat(last(number, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).result()).isEqualTo(Result.MET);
    assertThat(clocks.of(number).orElseThrow().running()).isEmpty();
    assertThat(jdbc.sql("select count(*) from next_alarm where case_number = ?").param(number).query(Long.class).single())
        .isZero();
  }

  @Test
  @Requirement("PR-24")
  void anotherPriorityKeepsWhatElapsedAndEveryPauseAndIsPreviewed() {
    Customer customer = customer();
    String number = opened(customer, "El carrito va lento");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(at("2026-03-10T12:00"));
    works(number, Map.of("workStep", "ASK", "publicText", "¿Desde cuándo?"));
    itIs(at("2026-03-11T12:00"));
    tickets.customerReplies(number, customer.contact(), "Desde ayer.", List.of());
    itIs(at("2026-03-12T12:00"));

    List<NewDeadline> preview = tickets.previewPriority(number, Priority.VERY_HIGH);
    assertThat(preview).anySatisfy(moved -> {
      assertThat(moved.clock().kind()).isEqualTo(ClockKind.RESOLUTION);
      assertThat(moved.overdue()).isTrue();
    });
    Clock before = clock(number, ClockKind.RESOLUTION, Binding.INTERNAL);
    assertThat(clock(number, ClockKind.RESOLUTION, Binding.INTERNAL)).as("a preview changes nothing").isEqualTo(before);

    tickets.changePriority(number, LEADER, Priority.VERY_HIGH, "La tienda no vende");
    Clock after = clock(number, ClockKind.RESOLUTION, Binding.INTERNAL);
    assertThat(after.pauses()).isEqualTo(before.pauses()).hasSize(1);
    assertThat(after.start()).isEqualTo(before.start());
    assertThat(after.earlier()).isNotEmpty();
    assertThat(after.result()).isEqualTo(Result.BREACHED_BY_REPLANNING);
    assertThat(eventKinds(number)).contains(EventKind.PRIORITY_CHANGED);
    assertThatThrownBy(() -> tickets.changePriority(number, LEADER, Priority.LOW, " ")).isInstanceOf(InputRefused.class)
        .hasMessageContaining("Motivo");
    assertThatThrownBy(() -> tickets.changePriority(number, LEADER, Priority.URGENT, "porque sí"))
        .isInstanceOf(InputRefused.class).hasMessageContaining("Prioridad");
  }

  @Test
  @Requirement("PR-24")
  void anotherTypeTakesItsOwnPathWithItsOwnDeadlinesAndKeepsWhatElapsed() {
    String number = opened(customer(), "¿Cómo cambio el logotipo?");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(at("2026-03-10T12:00"));
    assertThat(tickets.previewType(number, TicketType.QUERY, Priority.MEDIUM)).isNotEmpty();
    tickets.changeType(number, LEADER, TicketType.QUERY, Priority.MEDIUM, "No falla nada: es una duda");

    assertThat(openTasks(number)).containsExactly("UserTask_AnswerQuery");
    Clock resolution = clock(number, ClockKind.RESOLUTION, Binding.INTERNAL);
    assertThat(((Target) resolution.goal()).row().decision()).isEqualTo("sla-query");
    assertThat(resolution.start()).isEqualTo(TUE_2026_03_10_10H);
    assertThat(clocks.of(number).orElseThrow().running()).extracting(one -> one.id().kind())
        .doesNotContain(ClockKind.INFORMATION);
    assertThat(tickets.events(number)).anySatisfy(event -> {
      assertThat(event.kind()).isEqualTo(EventKind.TYPE_CHANGED);
      assertThat(event.details()).isEqualTo("INCIDENT -> QUERY: No falla nada: es una duda");
    });

    tickets.changeType(number, LEADER, TicketType.CHANGE, Priority.LOW, "Pide algo nuevo");
    assertThat(openTasks(number)).containsExactly("UserTask_GiveFirstEstimate");
    tickets.changeType(number, LEADER, TicketType.INCIDENT, Priority.HIGH, "Sí que falla");
    proposes(number);
    assertThatThrownBy(() -> tickets.changeType(number, LEADER, TicketType.QUERY, Priority.LOW, "Otra vez"))
        .isInstanceOf(InputRefused.class).hasMessageContaining("respuesta del cliente");
    assertThat(tickets.ticket(number).state()).isEqualTo(TicketState.IN_VALIDATION);
  }

  @Test
  @Requirement("PR-24")
  void anotherPlanIsPreviewedAndThenJudgesTheOpenTicketsOfTheCompany() {
    Customer customer = customer();
    String number = opened(customer, "El carrito va lento");
    Company gold = customers.company(customer.company());
    Company platinum = new Company(gold.id(), gold.legalName(), gold.taxId(), gold.platformKind(), gold.product(),
        SupportPlan.PLATINUM, gold.keyAccount(), gold.accountType(), gold.accountLeader(), gold.csm(), gold.phoneService(),
        gold.eServicePolicy(), gold.paidValuation(), gold.formOfAddress(), gold.language(), gold.calendar(), gold.zone(),
        gold.csmNotes(), gold.status(), gold.version());

    assertThat(tickets.previewTerms(platinum).get(number)).anySatisfy(moved -> {
      assertThat(moved.clock().kind()).isEqualTo(ClockKind.FIRST_RESPONSE);
      assertThat(moved.before()).isEqualTo(at("2026-03-11T10:00"));
      assertThat(moved.after()).isEqualTo(at("2026-03-10T14:00"));
    });
    registry.change(platinum);
    assertThat(clock(number, ClockKind.FIRST_RESPONSE, Binding.CONTRACTUAL).deadline()).isEqualTo(at("2026-03-10T14:00"));
    assertThat(task(number).getDueDate()).isEqualTo(Date.from(at("2026-03-10T13:12")));
  }

  @Test
  @Requirement("SL-24")
  void aMessageOfTheCustomerWantsAnAnswerInFourServiceHoursOrAClick() {
    Customer customer = customer();
    String number = opened(customer, "El carrito va lento");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(at("2026-03-10T16:00"));
    tickets.customerReplies(number, customer.contact(), "¿Cómo va?", List.of());
    assertThat(clock(number, ClockKind.REPLY, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-11T11:00"));

    tickets.noAnswerNeeded(number, AGENT);
    assertThat(last(number, ClockKind.REPLY, Binding.INTERNAL).result()).isEqualTo(Result.MET);
    assertThat(eventKinds(number)).contains(EventKind.NO_ANSWER_NEEDED);
    assertThatThrownBy(() -> tickets.noAnswerNeeded(number, AGENT)).isInstanceOf(InputRefused.class);
  }

  @Test
  @Requirement("SL-23")
  void highImpactIsAttendedWithinHalfAnHourAndAClaimSaysSo() {
    String number = opened(customer(), "Nadie puede pagar");
    triages(number, Map.of("finding", "CLASSIFY"));
    itIs(at("2026-03-10T16:50"));
    does(LEADER, number, "UserTask_ClassifyTicket", Map.of("ticketType", "INCIDENT", "impact", "HIGH", "symptom", "NONE"));
    assertThat(clock(number, ClockKind.IMMEDIATE, Binding.INTERNAL).deadline()).isEqualTo(at("2026-03-11T08:20"));

    itIs(at("2026-03-11T08:10"));
    identity.setAuthentication(AGENT, identities.groupsOf(AGENT));
    tasks.claim(task(number).getId(), AGENT);
    Clock immediate = last(number, ClockKind.IMMEDIATE, Binding.INTERNAL);
    assertThat(immediate.result()).isEqualTo(Result.MET);
    assertThat(immediate.stop()).isEqualTo(at("2026-03-11T08:10"));
  }

  @Test
  @Requirement("FU-27")
  void aReopenedTicketGoesOnCountingWhereItStood() {
    Customer customer = customer();
    String number = opened(customer, "El carrito va lento");
    classifiedAs(number, TicketType.INCIDENT);
    itIs(at("2026-03-10T12:00"));
    proposes(number);
    accepts(number, customer);
    Duration used = last(number, ClockKind.RESOLUTION, Binding.INTERNAL).elapsed();
    itIs(at("2026-03-12T12:00"));
    tickets.customerReplies(number, customer.contact(), "Vuelve a fallar.", List.of());

    Clock resolution = clock(number, ClockKind.RESOLUTION, Binding.INTERNAL);
    assertThat(resolution.running()).isTrue();
    assertThat(resolution.elapsed()).isEqualTo(used);
    assertThat(resolution.pauses()).extracting(Pause::why).contains(Pause.Why.ENDED);
  }

  @Test
  @Requirement("IN-12")
  void aDuplicateLeavesItsEarlierStartToTheOther() {
    Customer customer = customer();
    String first = opened(customer, "El carrito va lento");
    itIs(at("2026-03-10T11:00"));
    String second = opened(customer, "El carrito va muy lento");
    itIs(at("2026-03-10T11:30"));
    triages(first, Map.of("finding", "DUPLICATE", "reference", second));

    assertThat(last(first, ClockKind.RESOLUTION, Binding.INTERNAL).result()).isEqualTo(Result.MERGED);
    assertThat(clock(second, ClockKind.RESOLUTION, Binding.INTERNAL).start()).isEqualTo(at("2026-03-10T10:00"));
  }

  private Task task(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
  }

  /** The running clock of this kind. */
  private Clock clock(String number, ClockKind kind, Binding binding) {
    List<Clock> running = clocks.of(number).orElseThrow().running().stream()
        .filter(one -> one.id().kind() == kind && one.id().binding() == binding).toList();
    assertThat(running).as("%s %s of %s", binding, kind, number).hasSize(1);
    assertThat(running.get(0).goal()).isNotInstanceOf(PromisedDate.class);
    return running.get(0);
  }

  private Clock last(String number, ClockKind kind, Binding binding) {
    return clocks.of(number).orElseThrow().clocks().stream()
        .filter(one -> one.id().kind() == kind && one.id().binding() == binding)
        .reduce((earlier, later) -> later).orElseThrow();
  }
}
