package io.ciclo.servicelevels.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.ClockKind;
import io.ciclo.servicelevels.store.ServiceLevelReport.Attained;
import io.ciclo.servicelevels.store.ServiceLevelReport.Due;
import io.ciclo.servicelevels.store.ServiceLevelReport.Filter;
import io.ciclo.servicelevels.store.ServiceLevelReport.Grouping;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.Requirement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of reports against rows made by hand, in a month of their own. */
class ServiceLevelReportIT extends CicloIT {

  private static final Instant JUNE = Instant.parse("2031-06-01T00:00:00Z");
  private static final Instant JULY = Instant.parse("2031-07-01T00:00:00Z");
  private static final Filter OF_A = new Filter(null, "Prueba A", null, null);

  @Autowired private ServiceLevelReport report;
  @Autowired private JdbcClient jdbc;

  private int clocks;

  @BeforeEach
  void twoCases() {
    someCase("T-2031-900001", "Prueba A", "GOLD", "HIGH", "lider.uno");
    someCase("T-2031-900002", "Prueba A", "SILVER", null, "");
    someCase("T-2031-900003", "Prueba B", "GOLD", "HIGH", "lider.uno");
    // ended in June: 900001 three met, one late by work, one by re-planning; 900002 one excused, one cancelled, one merged
    ended("T-2031-900001", "FIRST_RESPONSE", "CONTRACTUAL", "MET", "2031-06-01T00:00:00Z");
    ended("T-2031-900001", "REPLY", "INTERNAL", "MET", "2031-06-10T10:00:00Z");
    ended("T-2031-900001", "REPLY", "INTERNAL", "MET", "2031-06-30T23:59:59Z");
    ended("T-2031-900001", "REPLY", "INTERNAL", "BREACHED_BY_WORK", "2031-06-11T10:00:00Z");
    ended("T-2031-900001", "RESOLUTION", "INTERNAL", "BREACHED_BY_REPLANNING", "2031-06-12T10:00:00Z");
    ended("T-2031-900002", "REPLY", "INTERNAL", "EXCUSED", "2031-06-13T10:00:00Z");
    ended("T-2031-900002", "RESOLUTION", "INTERNAL", "CANCELLED", "2031-06-13T10:00:00Z");
    ended("T-2031-900002", "FIRST_RESPONSE", "CONTRACTUAL", "MERGED", "2031-06-13T10:00:00Z");
    ended("T-2031-900002", "FIRST_RESPONSE", "CONTRACTUAL", "BREACHED_BY_WORK", "2031-07-01T00:00:00Z");
    ended("T-2031-900003", "FIRST_RESPONSE", "CONTRACTUAL", "BREACHED_BY_WORK", "2031-06-20T10:00:00Z");
    runs("T-2031-900001", "FOLLOW_UP", "RUNNING", "2031-06-20T10:00:00Z");
    runs("T-2031-900001", "INFORMATION", "BREACHED_BY_WORK", "2031-06-19T10:00:00Z");
    runs("T-2031-900002", "FOLLOW_UP", "EXCUSED", "2031-06-18T10:00:00Z");
    runs("T-2031-900002", "RESOLUTION", "RUNNING", null);
    runs("T-2031-900002", "INFORMATION", "RUNNING", "2031-06-21T10:00:00Z");
  }

  @AfterEach
  void nothingStays() {
    jdbc.sql("delete from service_level_clock where case_number like 'T-2031-9%'").update();
    jdbc.sql("delete from service_level_case where number like 'T-2031-9%'").update();
  }

  @Test
  @Requirement({"SL-30", "SL-14"})
  void whatEndedInThePeriodIsCountedByResultContractualAndInternalApart() {
    assertThat(report.attained(JUNE, JULY, Grouping.KIND, OF_A)).containsExactly(
        new Attained(Binding.CONTRACTUAL, "FIRST_RESPONSE", 1, 0, 0, 0, 0),
        new Attained(Binding.INTERNAL, "REPLY", 2, 1, 0, 1, 0),
        new Attained(Binding.INTERNAL, "RESOLUTION", 0, 0, 1, 0, 1));
    assertThat(report.attained(JUNE, JULY, Grouping.PLAN, OF_A)).containsExactly(
        new Attained(Binding.CONTRACTUAL, "GOLD", 1, 0, 0, 0, 0),
        new Attained(Binding.INTERNAL, "GOLD", 2, 1, 1, 0, 0),
        new Attained(Binding.INTERNAL, "SILVER", 0, 0, 0, 1, 1));
    assertThat(report.attained(JUNE, JULY, Grouping.PRIORITY, OF_A)).extracting(Attained::group)
        .containsExactly("HIGH", "HIGH", "none");
    assertThat(report.attained(JUNE, JULY, Grouping.TEAM, OF_A)).extracting(Attained::group)
        .containsExactlyInAnyOrder("lider.uno", "lider.uno", "");
    assertThat(report.attained(JUNE, JULY, Grouping.CUSTOMER, new Filter("lider.uno", null, ClockKind.FIRST_RESPONSE, null)))
        .containsExactly(new Attained(Binding.CONTRACTUAL, "Prueba A", 1, 0, 0, 0, 0),
            new Attained(Binding.CONTRACTUAL, "Prueba B", 0, 1, 0, 0, 0));
  }

  @Test
  void theShareIsOfWhatWasMetOrBreached() {
    assertThat(new Attained(Binding.INTERNAL, "REPLY", 2, 1, 1, 5, 7).percentage()).isEqualTo(50.0);
    assertThat(new Attained(Binding.INTERNAL, "REPLY", 0, 0, 0, 5, 7).percentage()).isNull();
  }

  @Test
  void lateContractualClocksAreListedForPenalties() {
    assertThat(report.breaches(JUNE, JULY, Grouping.PLAN, new Filter(null, "Prueba B", null, null))).singleElement()
        .satisfies(breach -> {
          assertThat(breach.caseNumber()).isEqualTo("T-2031-900003");
          assertThat(breach.group()).isEqualTo("GOLD");
          assertThat(breach.deadline()).isEqualTo(Instant.parse("2031-06-20T08:00:00Z"));
        });
    assertThat(report.breaches(JUNE, JULY, Grouping.PLAN, OF_A)).isEmpty();
  }

  @Test
  void whatRunsIsListedByItsDeadlinePageByPageWithoutWhatIsPausedOrExcused() {
    assertThat(report.next(OF_A, 0, 10)).extracting(Due::deadline).containsExactly(Instant.parse("2031-06-19T10:00:00Z"),
        Instant.parse("2031-06-20T10:00:00Z"), Instant.parse("2031-06-21T10:00:00Z"));
    assertThat(report.next(OF_A, 1, 2)).extracting(Due::kind).containsExactly(ClockKind.INFORMATION);
    assertThat(report.next(new Filter("lider.uno", "Prueba A", ClockKind.FOLLOW_UP, Binding.INTERNAL), 0, 10))
        .extracting(Due::caseNumber).containsExactly("T-2031-900001");
  }

  @Test
  void noStatementWalksAllClocks() {
    assertThat(plan(ServiceLevelReport.nextStatement(Filter.NONE))).contains("service_level_clock_by_deadline")
        .containsAnyOf("service_level_clock_by_result", "service_level_clock_by_stop").doesNotContain("service_level_clock.tablescan");
    assertThat(plan(ServiceLevelReport.attainedStatement(Grouping.CUSTOMER, Filter.NONE)))
        .contains("service_level_clock_by_stop").doesNotContain("service_level_clock.tablescan");
  }

  private String plan(String statement) {
    return jdbc.sql("explain " + statement).param("from", JUNE.atOffset(ZoneOffset.UTC)).param("to", JULY.atOffset(ZoneOffset.UTC))
        .param("reach", 50).param("size", 50).param("offset", 0).query(String.class).single().toLowerCase();
  }

  private void someCase(String number, String customer, String plan, String priority, String team) {
    jdbc.sql("""
        insert into service_level_case (number, agreement, plan, immediate, calendar, customer, key_account, type, priority,
          team, opened_at, ended, events, last_event_at, at_risk, breached)
        values (?, 'QUERY', ?, false, 'customer-care', ?, false, 'QUERY', ?, ?, ?, false, 0, ?, false, false)""")
        .params(number, plan, customer, priority, team, JUNE.atOffset(ZoneOffset.UTC), JUNE.atOffset(ZoneOffset.UTC)).update();
  }

  /** Due two hours before it ended. */
  private void ended(String number, String kind, String binding, String result, String stopped) {
    Instant stop = Instant.parse(stopped);
    clock(number, kind, binding, result, stop.minusSeconds(7200), stop);
  }

  private void runs(String number, String kind, String result, String deadline) {
    clock(number, kind, "INTERNAL", result, deadline == null ? null : Instant.parse(deadline), null);
  }

  private void clock(String number, String kind, String binding, String result, Instant deadline, Instant stop) {
    jdbc.sql("""
        insert into service_level_clock (case_number, kind, binding, subject, no, started_at, goal_no, deadline, paused,
          stopped_at, result, standing) values (?, ?, ?, '', ?, ?, 1, ?, ?, ?, ?, 'ON_TIME')""")
        .params(List.of(number, kind, binding, ++clocks, JUNE.minusSeconds(90_000).atOffset(ZoneOffset.UTC)))
        .param(deadline == null ? null : deadline.atOffset(ZoneOffset.UTC)).param(deadline == null)
        .param(stop == null ? null : stop.atOffset(ZoneOffset.UTC)).param(result).update();
  }
}
