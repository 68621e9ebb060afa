package io.ciclo.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ciclo.testing.Requirement;
import io.ciclo.testing.WalkedFlows;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.Authorisation;
import io.ciclo.tpoints.Booking;
import io.ciclo.tpoints.FactKey;
import io.ciclo.tpoints.LedgerChecks;
import io.ciclo.tpoints.PackTerms;
import io.ciclo.tpoints.Price;
import io.ciclo.tpoints.Reason;
import io.ciclo.tpoints.TPointAuthorisations;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointRequests;
import io.ciclo.tpoints.TPoints;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The nightly check of the ledger, when all is well and when it is not. */
class LedgerCheckIT extends TicketTraces {

  private static final String AUDIT = "tpoint-audit";

  @Autowired LedgerChecks checks;
  @Autowired TPointLedger ledger;
  @Autowired TPointAuthorisations authorisations;
  @Autowired TPointRequests requests;
  @Autowired HealthIndicator ledgerCheckHealthIndicator;
  @Autowired JdbcClient jdbc;
  @Autowired WalkedFlows walked;

  /** Other tests end their cases from outside, as nobody else may. */
  @BeforeEach
  void nothingIsLeftByOthers() {
    jdbc.sql("select case_number from tpoint_reservation where closed_at is null union select case_number from tpoint_request where outcome is null")
        .query(String.class).list().stream()
        .filter(number -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).count() == 0)
        .forEach(number -> requests.caseOver(number, Reason.CASE_CLOSED, Author.SERVICE));
    runtime.createProcessInstanceQuery().processDefinitionKey(AUDIT).list()
        .forEach(one -> runtime.deleteProcessInstance(one.getId(), "left by another test"));
  }

  @Test
  @Requirement({"TP-01", "TP-08"})
  void aDifferenceIsAnIncidentAndAFailingHealthThatNamesItUntilItIsMended() {
    Customer customer = customer();
    ledger.purchase(booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(10), new Price(10_000, "EUR"), null, null));
    checks.askFor(Author.SERVICE);
    fires("ServiceTask_AuditLedger");
    assertThat(latest()).isEmpty();
    assertThat(audits()).isZero();
    assertThat(ledgerCheckHealthIndicator.health().getStatus()).isEqualTo(Status.UP);

    String number = "T-2026-9" + UUID.randomUUID().toString().replaceAll("\\D", "").concat("00000").substring(0, 5);
    Authorisation asked = authorisations.ask(FactKey.inCase(number, "probe", 1), customer.company(), TPoints.of(2), Author.SERVICE);
    authorisations.grant(asked.id(), customer.contact(), TPoints.of(5), "203.0.113.7");
    ledger.reserve(booking(FactKey.inCase(number, "authorisation", asked.id()), customer, Reason.WORK_AUTHORISED), asked.id(),
        TPoints.of(2));
    checks.askFor(Author.SERVICE);
    fires("ServiceTask_AuditLedger");
    assertThatThrownBy(() -> fires("ServiceTask_ReportDifferences")).hasMessageContaining(number);
    Incident incident = runtime.createIncidentQuery().activityId("ServiceTask_ReportDifferences").singleResult();
    assertThat(incident.getIncidentMessage()).contains("El libro de T-Points no cuadra", number, "ya no está en curso");
    assertThat(ledgerCheckHealthIndicator.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(ledgerCheckHealthIndicator.health().getDetails().get("differences").toString()).contains(number);

    requests.caseOver(number, Reason.CASE_CLOSED, Author.SERVICE);
    checks.askFor(Author.SERVICE);
    assertThat(audits()).as("the one that failed looks again").isEqualTo(1);
    fires("ServiceTask_ReportDifferences");
    assertThat(audits()).isZero();
    assertThat(ledgerCheckHealthIndicator.health().getStatus()).isEqualTo(Status.UP);
    assertThat(walked.notWalked(AUDIT, repository, history)).isEmpty();
  }

  @Test
  void aBalanceThatIsNotTheSumOfItsEntriesIsFound() {
    Customer customer = customer();
    ledger.purchase(booking(FactKey.outsideCases("order-line", UUID.randomUUID()), customer, Reason.PACK_SOLD),
        new PackTerms(TPoints.of(10), new Price(10_000, "EUR"), null, null));
    jdbc.sql("update tpoint_account set balance = balance + 1 where company_id = ?").param(customer.company()).update();
    try {
      assertThat(checks.check(Author.SERVICE).differences()).isNotEmpty()
          .allSatisfy(found -> assertThat(found.company()).isEqualTo(customer.company()));
    } finally {
      jdbc.sql("update tpoint_account set balance = balance - 1 where company_id = ?").param(customer.company()).update();
    }
    assertThat(checks.check(Author.SERVICE).differences()).isEmpty();
  }

  private static Booking booking(FactKey fact, Customer customer, Reason reason) {
    return new Booking(fact, customer.company(), Author.SERVICE, reason);
  }

  private List<LedgerChecks.Difference> latest() {
    return checks.latest().orElseThrow().differences();
  }

  private long audits() {
    return runtime.createProcessInstanceQuery().processDefinitionKey(AUDIT).count();
  }

  private void fires(String activity) {
    Job job = management.createJobQuery().activityId(activity).singleResult();
    management.executeJob(job.getId());
  }
}
