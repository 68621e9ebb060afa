package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.ciclo.customers.CareTeam;
import io.ciclo.engine.Appointment;
import io.ciclo.engine.CaseTask;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.TaskAssignments;
import io.ciclo.servicelevels.CaseClocks;
import io.ciclo.servicelevels.Clock;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.staff.StaffGroup;
import io.ciclo.staff.desk.AbsenceKind;
import io.ciclo.staff.desk.Absences;
import io.ciclo.staff.desk.HandOver;
import io.ciclo.staff.desk.HandOvers.Chosen;
import io.ciclo.staff.desk.HandOvers.NotMoved;
import io.ciclo.staff.desk.HandOvers.Report;
import io.ciclo.staff.desk.HandOvers;
import io.ciclo.staff.desk.Handing;
import io.ciclo.staff.desk.Team;
import io.ciclo.staff.store.PeopleStore;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is away, and their work goes on in other hands (RO-03, RO-19); from Tuesday 10 March 2026, 10:00. */
class HandOverLifeIT extends TicketTraces {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
  private static final String TRIAGE = "UserTask_TriageTicket";

  @Autowired Absences absences;
  @Autowired HandOvers handOvers;
  @Autowired Team team;
  @Autowired PeopleStore store;
  @Autowired CaseClocks clocks;
  @Autowired TaskAssignments assignments;
  @Autowired List<Appointment> appointments;
  @Autowired OneTimeTask<Void> appointmentTask;
  @Autowired DataSource dataSource;
  @Autowired JdbcClient jdbc;

  private final List<String> made = new ArrayList<>();

  @AfterEach
  void forgetPeople() {
    made.forEach(identity::deleteUser);
  }

  /** Somebody whom no other test knows, without an address that letters would reach. */
  private String somebody(StaffGroup group, String backup) {
    String id = "p" + UUID.randomUUID().toString().substring(0, 8);
    identities.create(new NewPerson(id, "Persona", id, "", List.of(group.id()), "una frase larga de prueba 7", false));
    store.save(id, backup, 0);
    made.add(id);
    return id;
  }

  private String leader(String backup) {
    return somebody(StaffGroup.ACCOUNT_LEADERS, backup);
  }

  private String openedFor(String leader, String backupLeader, String subject) {
    Customer customer = customer(leader, IN_FORCE, false);
    if (backupLeader != null) {
      registry.change(new CareTeam(customer.company(), null, null, backupLeader, 0));
    }
    return opened(customer, subject);
  }

  private Report sick(String person, String note) {
    return absences.record(person, new Absences.Typed(AbsenceKind.SICK, TODAY, null, note), CARE_MANAGER);
  }

  private void away(String person) {
    absences.record(person, new Absences.Typed(AbsenceKind.HOLIDAY, TODAY, TODAY.plusDays(7), ""), CARE_MANAGER);
  }

  private Task task(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
  }

  private String holder(String number) {
    return task(number).getAssignee();
  }

  private Set<String> groups(String number) {
    return tasks.getIdentityLinksForTask(task(number).getId()).stream().map(IdentityLink::getGroupId)
        .filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private String remark(String number) {
    return tasks.getTaskComments(task(number).getId()).get(0).getFullMessage();
  }

  private String lastNote(String number) {
    Entry last = tickets.conversation(number, true).get(tickets.conversation(number, true).size() - 1);
    assertThat(last.internal()).isTrue();
    return last.text();
  }

  @Test
  @Requirement({"RO-19", "RO-03"})
  void whatSomebodyHoldsGoesToTheCompanysBackupElseToTheirOwnElseToTheGroup() {
    String ofCompany = leader(null);
    String own = leader(null);
    String leader = leader(own);
    String alone = leader(null);
    String first = openedFor(leader, ofCompany, "Con suplente en la empresa");
    String second = openedFor(leader, null, "Sin suplente en la empresa");
    String third = openedFor(alone, null, "Sin suplente ninguno");
    assertThat(List.of(holder(first), holder(second), holder(third))).containsExactly(leader, leader, alone);

    Report report = sick(leader, "Llamar a Ana antes de las doce.");
    sick(alone, "");

    assertThat(report.notMoved()).isEmpty();
    assertThat(report.moved()).extracting(HandOver::caseNumber).containsExactlyInAnyOrder(first, second);
    assertThat(List.of(holder(first), holder(second))).containsExactly(ofCompany, own);
    assertThat(holder(third)).isNull();
    assertThat(groups(third)).containsExactly("account-leaders");
    assertThat(lastNote(first)).isEqualTo("Relevo en «Revisar el ticket». Persona " + leader + " está ausente: la tarea pasa a Persona "
        + ofCompany + ", suplente en esta empresa.\n\nLlamar a Ana antes de las doce.");
    assertThat(remark(second)).contains("la tarea pasa a Persona " + own + ", su suplente.", "Llamar a Ana antes de las doce.");
    assertThat(lastNote(third)).contains("la tarea vuelve a Líderes de cuenta.").doesNotContain("Enfermedad");
    assertThat(eventKinds(first)).contains(EventKind.HANDED_OVER).doesNotContain(EventKind.NOTED);
  }

  @Test
  @Requirement("RO-03")
  void theBackupOfABackupWhoIsAwayTooGoesOn() {
    String last = leader(null);
    String middle = leader(last);
    String leader = leader(middle);
    String awayAtCompany = leader(null);
    String number = openedFor(leader, awayAtCompany, "Todos fuera menos una");
    away(middle);
    away(awayAtCompany);

    assertThat(sick(leader, "").moved()).extracting(HandOver::why).containsExactly(Handing.NEXT_BACKUP);
    assertThat(holder(number)).isEqualTo(last);
  }

  @Test
  @Requirement("RO-03")
  void whoeverDoesNotBelongToTheGroupsOfATaskIsNoBackupForIt() {
    String agent = somebody(StaffGroup.CARE_AGENTS, null);
    String leader = leader(agent);
    String number = openedFor(leader, null, "El suplente es agente");
    sick(leader, "");
    assertThat(holder(number)).isNull();
  }

  @Test
  @Requirement({"RO-03", "RO-02"})
  void anAgentsWorkAtACompanyGoesToItsBackupAgent() {
    String agent = somebody(StaffGroup.CARE_AGENTS, null);
    String backup = somebody(StaffGroup.CARE_AGENTS, null);
    Customer customer = customer();
    registry.change(new CareTeam(customer.company(), agent, backup, null, 0));
    String number = opened(customer, "La portada tarda");
    classifiedAs(number, TicketType.INCIDENT);
    tasks.setAssignee(task(number).getId(), agent);

    sick(agent, "");
    assertThat(holder(number)).isEqualTo(backup);
  }

  @Test
  @Requirement("RO-19")
  void whileALeaderIsAwayNewTriageGoesToTheBackupAndNothingComesBackByItself() {
    String ofCompany = leader(null);
    String leader = leader(null);
    away(leader);
    String number = openedFor(leader, ofCompany, "Llega estando fuera");
    assertThat(holder(number)).isEqualTo(ofCompany);
    assertThat(tickets.ticket(number).accountLeader()).as("the company's leader stays its leader").isEqualTo(leader);
    assertThat(remark(number)).contains("está ausente hasta el 17 mar 2026: la tarea pasa a Persona " + ofCompany);

    String nobodys = openedFor(leader, null, "Sin suplente");
    assertThat(holder(nobodys)).isNull();
    assertThat(groups(nobodys)).containsExactly("account-leaders");

    does(ofCompany, number, TRIAGE, Map.of("finding", "CLASSIFY"));
    assertThat(holder(number)).as("what comes next as well").isEqualTo(ofCompany);

    var absence = absences.of(leader).get(0);
    absences.end(absence.id(), absence.version(), CARE_MANAGER);
    assertThat(holder(number)).isEqualTo(ofCompany);
    assertThat(absences.handedOver(absence)).extracting(HandOver::caseNumber).containsExactly(number, nobodys, number);
    assertThat(holder(openedFor(leader, ofCompany, "Ya ha vuelto"))).isEqualTo(leader);
  }

  @Test
  @Requirement("RO-19")
  void anAbsenceThatIsToComeBeginsAtTheFirstOpenHourOfItsFirstDay() {
    String own = leader(null);
    String leader = leader(own);
    String number = openedFor(leader, null, "Vacaciones");
    Report report = absences.record(leader, new Absences.Typed(AbsenceKind.HOLIDAY, LocalDate.parse("2026-03-14"),
        LocalDate.parse("2026-03-22"), "Vuelvo el 23."), CARE_MANAGER);
    assertThat(report.moved()).isEmpty();
    assertThat(holder(number)).isEqualTo(leader);
    long id = absences.of(leader).get(0).id();
    // 14 March is a Saturday
    assertThat(due("absence-begins/" + id)).contains(at("2026-03-16T08:00"));

    itIs(at("2026-03-16T08:00"));
    keep("absence-begins", String.valueOf(id));
    assertThat(holder(number)).isEqualTo(own);
    keep("absence-begins", String.valueOf(id));
    assertThat(absences.handedOver(absences.of(leader).get(0))).as("twice does no harm").hasSize(1);
  }

  @Test
  @Requirement("RO-19")
  void anAbsenceThatWasCalledOffDoesNotBegin() {
    String leader = leader(leader(null));
    String number = openedFor(leader, null, "Se queda");
    absences.record(leader, new Absences.Typed(AbsenceKind.HOLIDAY, TODAY.plusDays(1), null, ""), CARE_MANAGER);
    var absence = absences.of(leader).get(0);
    absences.end(absence.id(), absence.version(), CARE_MANAGER);
    itIs(at("2026-03-11T08:00"));
    keep("absence-begins", String.valueOf(absence.id()));
    assertThat(holder(number)).isEqualTo(leader);
  }

  @Test
  void whatMakesNoSenseAboutAnAbsenceIsRefusedWithFieldAndReason() {
    String person = leader(null);
    refused("kind", () -> record(person, null, TODAY, null));
    refused("from", () -> record(person, AbsenceKind.SICK, null, null));
    refused("until", () -> record(person, AbsenceKind.SICK, TODAY, TODAY.minusDays(1)));
    refused("until", () -> record(person, AbsenceKind.SICK, TODAY.minusDays(5), TODAY.minusDays(1)));
    refused("from", () -> record(person, AbsenceKind.SICK, TODAY.minusDays(40), null));
    record(person, AbsenceKind.SICK, TODAY, TODAY.plusDays(3));
    refused("from", () -> record(person, AbsenceKind.HOLIDAY, TODAY.plusDays(3), null));
    record(person, AbsenceKind.HOLIDAY, TODAY.plusDays(4), null);
    assertThat(absences.of(person)).hasSize(2);
    assertThat(team.changesOf(person)).filteredOn(change -> change.field().equals("absence"))
        .allSatisfy(change -> assertThat(change.by()).isEqualTo(CARE_MANAGER)).hasSize(2);
  }

  private void record(String person, AbsenceKind kind, LocalDate from, LocalDate until) {
    absences.record(person, new Absences.Typed(kind, from, until, ""), CARE_MANAGER);
  }

  @Test
  @Requirement("RO-19")
  void aTriageThatNobodyTookInThirtyOpenMinutesIsOfferedToTheReviewersToo() {
    itIs(at("2026-03-13T16:45"));
    String number = openedFor(leader(null), null, "Viernes a última hora");
    String subject = watched(number);
    assertThat(due("triage-offer/" + subject)).as("fifteen minutes on Friday, fifteen on Monday").contains(at("2026-03-16T08:15"));
    assertThat(groups(number)).containsExactly("account-leaders");

    itIs(at("2026-03-16T08:15"));
    keep("triage-offer", subject);
    assertThat(groups(number)).containsExactlyInAnyOrder("account-leaders", "ticket-reviewers");
    assertThat(eventKinds(number)).endsWith(EventKind.TRIAGE_OFFERED);
    keep("triage-offer", subject);
    assertThat(eventKinds(number)).containsOnlyOnce(EventKind.TRIAGE_OFFERED);

    does(REVIEWER, number, TRIAGE, Map.of("finding", "CLASSIFY"));
    assertThat(openTasks(number)).containsExactly("UserTask_ClassifyTicket");
    keep("triage-offer", subject);
  }

  @Test
  @Requirement("RO-19")
  void aTriageThatSomebodyTookIsNotOffered() {
    String absent = leader(null);
    String other = leader(null);
    away(absent);
    String number = openedFor(absent, null, "La toma otra persona");
    String subject = watched(number);
    claims(other, number);
    itIs(at("2026-03-10T10:30"));
    keep("triage-offer", subject);
    assertThat(groups(number)).containsExactly("account-leaders");

    // whoever took it falls ill: the count begins anew
    sick(other, "");
    assertThat(holder(number)).isNull();
    String again = watched(number);
    assertThat(again).isNotEqualTo(subject);
    itIs(at("2026-03-10T11:00"));
    keep("triage-offer", again);
    assertThat(groups(number)).contains("ticket-reviewers");
  }

  @Test
  @Requirement({"RO-02", "RO-19", "RO-01"})
  void aManagerGivesManyTasksToSomebodyAndIsToldWhatCouldNotBeMoved() {
    String from = leader(null);
    String to = leader(null);
    String agent = somebody(StaffGroup.CARE_AGENTS, null);
    List<String> numbers = List.of(openedFor(from, null, "Uno"), openedFor(from, null, "Dos"), openedFor(from, null, "Tres"),
        openedFor(from, null, "Cuatro"));
    List<Chosen> chosen = numbers.stream().map(number -> new Chosen(task(number).getId(), from)).toList();
    // meanwhile one is completed, one is given away, and one is not for agents
    does(from, numbers.get(1), TRIAGE, Map.of("finding", "OUT_OF_SCOPE", "explanation", "No es aquí."));
    tasks.setAssignee(chosen.get(2).taskId(), to);

    Report report = handOvers.reassign(chosen.subList(0, 3), to, "Reparto de la semana", CARE_MANAGER);

    assertThat(report.moved()).extracting(HandOver::caseNumber).containsExactly(numbers.get(0));
    assertThat(report.notMoved()).extracting(NotMoved::reason).containsExactly(
        "Ya no está abierta: alguien la ha completado o el caso ha avanzado.", "Mientras tanto la tiene Persona " + to + ".");
    assertThat(holder(numbers.get(0))).isEqualTo(to);
    assertThat(lastNote(numbers.get(0))).isEqualTo("Relevo en «Revisar el ticket». Reasignación: la tarea pasa a Persona " + to
        + ".\n\nReparto de la semana");
    assertThat(tickets.events(numbers.get(0))).last().satisfies(event -> assertThat(event.actorId()).isEqualTo(CARE_MANAGER));

    assertThat(handOvers.reassign(chosen.subList(3, 4), agent, "Probar", CARE_MANAGER).notMoved()).singleElement()
        .satisfies(kept -> assertThat(kept.reason()).isEqualTo("Persona " + agent + " no está en Líderes de cuenta."));
    assertThat(handOvers.reassign(chosen.subList(3, 4), "", "Que la tome quien pueda", CARE_MANAGER).moved()).hasSize(1);
    assertThat(holder(numbers.get(3))).isNull();
  }

  @Test
  void whatMakesNoSenseAboutAReassignmentIsRefusedAndNothingMoves() {
    String from = leader(null);
    String absent = leader(null);
    away(absent);
    String number = openedFor(from, null, "Se queda");
    List<Chosen> one = List.of(new Chosen(task(number).getId(), from));
    refused("tasks", () -> handOvers.reassign(List.of(), CARE_MANAGER, "Porque sí", CARE_MANAGER));
    refused("reason", () -> handOvers.reassign(one, from, "  ", CARE_MANAGER));
    refused("to", () -> handOvers.reassign(one, "no.such", "Porque sí", CARE_MANAGER));
    assertThatThrownBy(() -> handOvers.reassign(one, absent, "Porque sí", CARE_MANAGER)).isInstanceOf(InputRefused.class)
        .hasMessageContaining("está ausente hasta el 17 mar 2026");
    assertThat(holder(number)).isEqualTo(from);
  }

  /** As the pages of those who look after people ask. */
  @Test
  @Requirement("RO-02")
  void burdensAreCountedByPersonAndByGroup() {
    String leader = leader(null);
    String number = openedFor(leader, null, "Una");
    assertThat(assignments.burdens()).filteredOn(burden -> leader.equals(burden.holder()))
        .containsExactly(new TaskAssignments.Burden(leader, 1, at("2026-03-10T10:00"), 0));
    assertThat(assignments.burdensOf("account-leaders")).extracting(TaskAssignments.Burden::holder).contains(leader);
    assertThat(assignments.burdensOf("trainers")).extracting(TaskAssignments.Burden::holder).doesNotContain(leader);
    CaseTask task = assignments.heldBy(leader).get(0);
    assertThat(assignments.ofCompany(task.company())).extracting(CaseTask::caseNumber).containsExactly(number);
    assertThat(assignments.ofGroup("account-leaders")).extracting(CaseTask::id).contains(task.id());
    assertThat(assignments.companies()).contains(task.company());
  }

  @Test
  @Requirement("SL-23")
  void whoReceivesATaskHasNotTakenItInHandNotEvenWhoHandsItToThemselves() {
    String leader = leader(null);
    String manager = leader(null);
    String number = opened(customer(leader, IN_FORCE, false), "No se puede comprar", CANNOT_ORDER);
    assertThat(immediate(number).stop()).isNull();
    identity.setAuthentication(manager, identities.groupsOf(manager));
    handOvers.reassign(List.of(new Chosen(task(number).getId(), leader)), manager, "Me lo quedo", manager);
    identity.clearAuthentication();
    assertThat(holder(number)).isEqualTo(manager);
    assertThat(immediate(number).stop()).isNull();
  }

  @Test
  @Requirement("RO-18")
  void whoHasLeftHoldsNothingAnyMoreAndGetsNothingNew() {
    String own = leader(null);
    String leader = leader(own);
    String number = openedFor(leader, null, "Se va");
    identities.shutOut(leader);
    assertThat(handOvers.becauseLeft(leader, CARE_MANAGER).moved()).hasSize(1);
    assertThat(holder(number)).isEqualTo(own);
    assertThat(lastNote(number)).contains("ya no está en el equipo: la tarea pasa a Persona " + own + ", su suplente.");
    assertThat(holder(openedFor(leader, null, "Llega después"))).isEqualTo(own);
  }

  private Clock immediate(String number) {
    return clocks.of(number).orElseThrow().clocks().stream().filter(clock -> clock.id().kind() == ClockKind.IMMEDIATE)
        .findFirst().orElseThrow();
  }

  private void claims(String person, String number) {
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      tasks.claim(task(number).getId(), person);
    } finally {
      identity.clearAuthentication();
    }
  }

  /** The last thing to be looked at about the open task of a case. */
  private String watched(String number) {
    return jdbc.sql("select task_instance from scheduled_tasks where task_name = 'appointment' and task_instance like ?"
            + " order by task_instance desc").param("triage-offer/" + task(number).getId() + "@%").query(String.class).list().get(0)
        .substring("triage-offer/".length());
  }

  private Optional<Instant> due(String appointment) {
    return SchedulerClient.Builder.create(dataSource, appointmentTask).build()
        .getScheduledExecution(appointmentTask.instance(appointment)).map(row -> row.getExecutionTime());
  }

  private void keep(String name, String subject) {
    appointments.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow().keep(subject);
  }

  private static void refused(String field, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOfSatisfying(InputRefused.class,
        refusal -> assertThat(refusal.field()).isEqualTo(field));
  }
}
