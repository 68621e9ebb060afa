package io.ciclo.servicelevels.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.engine.Identities;
import io.ciclo.engine.InputRefused;
import io.ciclo.engine.SafeWrite;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.messages.OutboxSearch;
import io.ciclo.servicelevels.CoverageYear;
import io.ciclo.servicelevels.HolidayCoverage;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The holidays of 2027 find the people who cover them: what is done on the page, and what the process makes of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HolidayCoverageIT extends CicloIT {

  private static final String CALENDAR = "customer-care";
  private static final String YEAR = "CAL-2027-customer-care";
  private static final String EASTER = "CAL-2027-03-30-customer-care";
  private static final LocalDate SANT_CRIST = LocalDate.parse("2027-03-30");
  private static final LocalDate SANT_JOAN = LocalDate.parse("2027-06-24");
  private static final LocalDate FESTA_MAJOR = LocalDate.parse("2027-08-30");
  private static final String MANAGER = "carmen.ruiz";
  private static final String NURIA = "nuria.vidal";
  private static final String PABLO = "pablo.ortega";

  @Autowired HolidayCoverage coverage;
  @Autowired YearBegins yearBegins;
  @Autowired HolidaysComeNear holidaysComeNear;
  @Autowired Deliveries deliveries;
  @Autowired Identities identities;
  @Autowired SafeWrite safely;
  @Autowired WalkedFlows walked;
  @Autowired JdbcClient jdbc;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired RuntimeService runtime;
  @Autowired HistoryService history;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;

  @BeforeEach
  void theFirstWorkingDayOf2027() {
    forget();
    itIs("2027-01-04T06:00");
  }

  @AfterEach
  void forget() {
    ClockUtil.reset();
    identity.clearAuthentication();
    runtime.createProcessInstanceQuery().processDefinitionKey("holiday-coverage").list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test", true, true));
    jdbc.sql("delete from holiday_cover").update();
    jdbc.sql("delete from holiday_plan").update();
  }

  @Test
  @Requirement({"SL-05", "SL-06"})
  void aYearIsPlannedCheckedAndToldToTheTeam() {
    assertThat(yearBegins.rhythm().next(at("2026-11-22T12:00"))).isEqualTo(at("2027-01-04T06:00"));
    yearBegins.run(LocalDate.parse("2027-01-04"));
    yearBegins.run(LocalDate.parse("2027-01-04"));
    assertThat(open(YEAR)).containsExactly("UserTask_PlanCoverage");
    assertThat(fact(YEAR, "factCount")).isEqualTo(3);
    assertThat(fact(YEAR, "factLink")).isEqualTo("/calendario/2027?calendario=customer-care");
    assertThat(fact(YEAR, "factUncovered")).isEqualTo("martes, 30 de marzo de 2027 (Sant Crist d'Igualada)\n"
        + "jueves, 24 de junio de 2027 (Sant Joan)\nlunes, 30 de agosto de 2027 (Festa Major d'Igualada)");

    coverage.confirm(CALENDAR, SANT_CRIST, NURIA, NURIA);
    coverage.assign(CALENDAR, SANT_JOAN, PABLO, MANAGER);
    coverage.confirm(CALENDAR, FESTA_MAJOR, PABLO, MANAGER);
    assertThat(fact(YEAR, "factUncovered")).as("assigned is not confirmed").isEqualTo("jueves, 24 de junio de 2027 (Sant Joan)");
    completes(MANAGER, YEAR, Map.of());
    assertThat(open(YEAR)).as("one is not confirmed: back").containsExactly("UserTask_PlanCoverage");
    assertThat(letters()).isEmpty();

    coverage.confirm(CALENDAR, SANT_JOAN, PABLO, PABLO);
    completes(MANAGER, YEAR, Map.of("teamNote", "Los descansos, antes de febrero."));
    assertThat(open(YEAR)).isEmpty();
    List<OutboxEntry> told = letters();
    assertThat(told).extracting(OutboxEntry::recipient)
        .containsOnlyOnce("nuria.vidal@ciclo.example", "teresa.gil@ciclo.example").doesNotContain("hugo.santos@ciclo.example");
    assertThat(told).extracting(OutboxEntry::recipient).as("everybody of the team who has an address, once")
        .containsExactlyInAnyOrderElementsOf(coverage.team().stream().map(one -> identities.person(one.id()).orElseThrow().email())
            .filter(address -> address != null && !address.isBlank()).toList());
    assertThat(told.get(0).plain()).contains("- martes, 30 de marzo de 2027 (Sant Crist d'Igualada): Núria Vidal",
        "- jueves, 24 de junio de 2027 (Sant Joan): Pablo Ortega", "Los descansos, antes de febrero.",
        "/calendario/2027?calendario=customer-care");
    assertThat(year().informed()).isEqualTo(at("2027-01-04T06:00"));
  }

  @Test
  @Requirement("SL-06")
  void aHolidayThatComesNearWithoutAPersonIsATaskOnce() {
    itIs("2027-02-27T06:00");
    holidaysComeNear.run(LocalDate.parse("2027-02-27"));
    assertThat(coverage.near()).as("31 days before").isEmpty();
    assertThat(open(EASTER)).isEmpty();

    itIs("2027-03-01T06:00");
    holidaysComeNear.run(LocalDate.parse("2027-03-01"));
    holidaysComeNear.run(LocalDate.parse("2027-03-02"));
    assertThat(open(EASTER)).containsExactly("UserTask_CoverHoliday");
    assertThat(fact(EASTER, "factHoliday")).isEqualTo("martes, 30 de marzo de 2027 (Sant Crist d'Igualada)");
    assertThat(coverage.near()).singleElement().extracting(HolidayCoverage.Uncovered::holiday).isEqualTo(SANT_CRIST);

    assertThatThrownBy(() -> completes(MANAGER, EASTER, Map.of())).isInstanceOf(InputRefused.class)
        .hasMessage("«Quién lo cubre»: es obligatorio, elija una persona.");
    assertThatThrownBy(() -> completes(MANAGER, EASTER, Map.of("coverPerson", "hugo.santos")))
        .isInstanceOf(InputRefused.class).hasMessageContaining("elija a alguien del equipo");
    completes(MANAGER, EASTER, Map.of("coverPerson", NURIA));
    assertThat(open(EASTER)).isEmpty();
    assertThat(day(SANT_CRIST).covered()).isTrue();
    assertThat(letters()).isNotEmpty().allSatisfy(
        letter -> assertThat(letter.plain()).contains("Sant Crist", "Núria Vidal").doesNotContain("Sant Joan"));
    assertThat(coverage.near()).isEmpty();
  }

  @Test
  @Requirement("SL-06")
  void whoConfirmsOnThePageEndsTheTask() {
    itIs("2027-03-01T06:00");
    holidaysComeNear.run(LocalDate.parse("2027-03-01"));
    coverage.assign(CALENDAR, SANT_CRIST, PABLO, MANAGER);
    assertThat(open(EASTER)).containsExactly("UserTask_CoverHoliday");
    safely.run(() -> coverage.confirm(CALENDAR, SANT_CRIST, PABLO, PABLO));
    assertThat(open(EASTER)).isEmpty();
    assertThat(letters()).isNotEmpty();

    coverage.withdraw(CALENDAR, SANT_CRIST, PABLO, PABLO);
    holidaysComeNear.run(LocalDate.parse("2027-03-02"));
    assertThat(open(EASTER)).as("uncovered again").containsExactly("UserTask_CoverHoliday");
  }

  @Test
  void aHolidayThatPassedWithoutAPersonStaysInSightUntilSomebodyAnswersForIt() {
    itIs("2027-03-01T06:00");
    holidaysComeNear.run(LocalDate.parse("2027-03-01"));
    itIs("2027-03-31T09:00");
    assertThat(open(EASTER)).containsExactly("UserTask_CoverHoliday");
    completes(MANAGER, EASTER, Map.of());
    assertThat(open(EASTER)).isEmpty();
    assertThat(letters()).isEmpty();
  }

  @Test
  @Requirement("SL-06")
  void whoCoversMovesTheirDayOffAndItIsApproved() {
    coverage.confirm(CALENDAR, SANT_CRIST, NURIA, NURIA);
    coverage.moveDayOff(CALENDAR, SANT_CRIST, NURIA, LocalDate.parse("2027-04-02"), " Hablado con Carmen ", NURIA);
    assertThat(dayOff()).isEqualTo(new CoverageYear.DayOff(LocalDate.parse("2027-04-02"), "Hablado con Carmen", "Núria Vidal", null));
    assertThat(day(LocalDate.parse("2027-04-02")).resting()).containsExactly("Núria Vidal");
    refused(() -> coverage.approveDayOff(CALENDAR, SANT_CRIST, NURIA, NURIA), "solo un gestor del SAC aprueba");
    coverage.approveDayOff(CALENDAR, SANT_CRIST, NURIA, MANAGER);
    assertThat(dayOff().approvedBy()).isEqualTo("Carmen Ruiz");
    refused(() -> coverage.approveDayOff(CALENDAR, SANT_CRIST, NURIA, MANAGER), "no hay ninguno");

    coverage.moveDayOff(CALENDAR, SANT_CRIST, NURIA, LocalDate.parse("2028-01-03"), "Otra vez", NURIA);
    assertThat(dayOff().approvedBy()).as("another date needs another approval").isNull();
    assertThat(coverage.year(CALENDAR, 2028).orElseThrow().days().get(2).resting()).containsExactly("Núria Vidal");
    coverage.moveDayOff(CALENDAR, SANT_CRIST, NURIA, LocalDate.parse("2027-04-05"), "", MANAGER);
    assertThat(dayOff()).isEqualTo(new CoverageYear.DayOff(LocalDate.parse("2027-04-05"), "", "Carmen Ruiz", "Carmen Ruiz"));
  }

  @Test
  @Requirement("SL-06")
  void whatCannotBeIsRefusedWithItsReason() {
    refused(() -> coverage.confirm(CALENDAR, LocalDate.parse("2027-03-26"), NURIA, NURIA),
        "«Festivo»: el viernes, 26 de marzo de 2027 (Viernes Santo) no es un festivo con servicio");
    refused(() -> coverage.confirm(CALENDAR, LocalDate.parse("2027-09-11"), NURIA, NURIA), "(Diada Nacional) no es un festivo con servicio");
    refused(() -> coverage.confirm(CALENDAR, LocalDate.parse("2026-09-11"), NURIA, NURIA), "ya ha pasado");
    refused(() -> coverage.confirm("chat", SANT_CRIST, NURIA, NURIA), "«Calendario»: los festivos de «chat»");
    refused(() -> coverage.assign(CALENDAR, SANT_CRIST, PABLO, NURIA), "solo un gestor del SAC asigna a otras personas");
    refused(() -> coverage.confirm(CALENDAR, SANT_CRIST, PABLO, NURIA), "solo un gestor del SAC confirma por otra persona");
    refused(() -> coverage.confirm(CALENDAR, SANT_CRIST, "hugo.santos", "hugo.santos"), "elija a alguien del equipo");
    refused(() -> coverage.withdraw(CALENDAR, SANT_CRIST, PABLO, MANAGER), "Pablo Ortega no cubre el martes, 30 de marzo");
    coverage.assign(CALENDAR, SANT_CRIST, PABLO, MANAGER);
    refused(() -> coverage.assign(CALENDAR, SANT_CRIST, PABLO, MANAGER), "Pablo Ortega ya está en el martes, 30 de marzo");
    refused(() -> restsOn("2027-04-02"), "primero hay que confirmar");
    coverage.confirm(CALENDAR, SANT_CRIST, PABLO, PABLO);
    refused(() -> coverage.confirm(CALENDAR, SANT_CRIST, PABLO, PABLO), "ya está confirmada");
    refused(() -> coverage.withdraw(CALENDAR, SANT_CRIST, PABLO, NURIA), "solo un gestor del SAC cambia lo de otra persona");

    refused(() -> coverage.moveDayOff(CALENDAR, SANT_CRIST, PABLO, null, "x", PABLO), "«Día de descanso»: es obligatorio");
    refused(() -> restsOn("2027-04-03"), "el sábado, 3 de abril de 2027 no se trabaja; elija un día laborable");
    refused(() -> restsOn("2027-12-08"), "(Inmaculada Concepción) no se trabaja");
    refused(() -> restsOn("2027-06-24"), "(Sant Joan) es un festivo con servicio");
    refused(() -> restsOn("2026-12-30"), "ya ha pasado");
    refused(() -> restsOn("2029-01-02"), "como muy tarde en 2028");
    refused(() -> coverage.moveDayOff(CALENDAR, SANT_CRIST, PABLO, LocalDate.parse("2027-04-02"), " ", PABLO),
        "«Acordado con el departamento»: es obligatorio");
    refused(() -> coverage.moveDayOff(CALENDAR, SANT_CRIST, PABLO, LocalDate.parse("2027-04-02"), "x".repeat(501), PABLO),
        "admite como máximo 500 caracteres y tiene 501");
    restsOn("2027-04-02");
    coverage.confirm(CALENDAR, SANT_JOAN, PABLO, PABLO);
    refused(() -> coverage.moveDayOff(CALENDAR, SANT_JOAN, PABLO, LocalDate.parse("2027-04-02"), "x", PABLO),
        "Pablo Ortega ya descansa el viernes, 2 de abril de 2027");
    assertThat(coverage.year("chat", 2027)).isEmpty();
    assertThat(coverage.year(CALENDAR, 1999)).isEmpty();
  }

  @Test
  void aKeySaysWhatItIsAbout() {
    assertThat(CoverageKey.parse(YEAR)).isEqualTo(CoverageKey.ofYear(CALENDAR, 2027)).hasToString(YEAR);
    assertThat(CoverageKey.parse(EASTER)).isEqualTo(CoverageKey.ofHoliday(CALENDAR, SANT_CRIST)).hasToString(EASTER);
    assertThatThrownBy(() -> CoverageKey.parse("T-2027-000001")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theTracesWalkEveryNodeAndEveryFlowOfTheModel() {
    assertThat(walked.notWalked("holiday-coverage", repository, history)).isEmpty();
  }

  private void restsOn(String date) {
    coverage.moveDayOff(CALENDAR, SANT_CRIST, PABLO, LocalDate.parse(date), "Hablado con Carmen", PABLO);
  }

  private static void refused(ThrowingCallable act, String reason) {
    assertThatThrownBy(act).isInstanceOf(InputRefused.class).hasMessageContaining(reason);
  }

  private CoverageYear year() {
    return coverage.year(CALENDAR, 2027).orElseThrow();
  }

  private CoverageYear.Day day(LocalDate date) {
    return year().days().get(date.getDayOfYear() - 1);
  }

  private CoverageYear.DayOff dayOff() {
    return day(SANT_CRIST).covers().get(0).dayOff();
  }

  private List<String> open(String key) {
    return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  private Object fact(String key, String name) {
    return tasks.getVariableLocal(tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult().getId(), name);
  }

  private void completes(String person, String key, Map<String, Object> fields) {
    Task open = tasks.createTaskQuery().processInstanceBusinessKey(key).singleResult();
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(open.getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Letters to the team written at the test's time, which is nobody else's. */
  private List<OutboxEntry> letters() {
    return Stream.iterate(0, page -> page + 1)
        .map(page -> deliveries.search(new OutboxSearch(Optional.empty(), false, Optional.empty(), page)))
        .takeWhile(page -> !page.isEmpty()).flatMap(List::stream).distinct()
        .filter(letter -> letter.text().equals("AV-20") && letter.created().equals(ClockUtil.getCurrentTime().toInstant()))
        .toList();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Madrid")).toInstant();
  }

  private static void itIs(String local) {
    ClockUtil.setCurrentTime(Date.from(at(local)));
  }
}
