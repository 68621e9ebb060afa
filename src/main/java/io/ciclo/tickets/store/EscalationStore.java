package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.tickets.Escalation;
import io.ciclo.tickets.EscalationReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code ticket_escalation}. */
@Repository
public class EscalationStore {

  private final JdbcClient jdbc;

  EscalationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param staffId null for the system */
  public void insert(String number, EscalationReason reason, boolean aside, String staffId, String name, Instant at,
      String documentation, String told) {
    jdbc.sql("insert into ticket_escalation (ticket_number, reason, aside, asked_by, asked_by_name, asked_at, documentation, told)"
        + " values (?, ?, ?, ?, ?, ?, ?, ?)").param(number).param(reason.name()).param(aside).param(staffId).param(name)
        .param(utc(at)).param(documentation).param(told).update();
  }

  public void route(long id, Escalation.Route route, String groups, String slaOwner) {
    jdbc.sql("update ticket_escalation set route = ?, staff_groups = ?, sla_owner = ? where id = ?")
        .param(route.name()).param(groups).param(slaOwner).param(id).update();
  }

  public void providerData(long id, String provider, String data) {
    jdbc.sql("update ticket_escalation set provider = ?, provider_data = ? where id = ?")
        .param(provider).param(data).param(id).update();
  }

  /** @param due null when the provider gave none */
  public void providerTicket(long id, String reference, Instant due, String told) {
    jdbc.sql("update ticket_escalation set provider_reference = ?, provider_due = ?, told = ? where id = ?")
        .param(reference).param(utc(due)).param(told).param(id).update();
  }

  public void providerDate(long id, Instant due) {
    jdbc.sql("update ticket_escalation set provider_due = ? where id = ?").param(utc(due)).param(id).update();
  }

  /** @param csmCase number of the case that goes on with it; null for none */
  public void end(long id, Escalation.Outcome outcome, String findings, String csmCase, Instant at) {
    jdbc.sql("update ticket_escalation set outcome = ?, findings = ?, csm_case = ?, ended_at = ? where id = ?")
        .param(outcome.name()).param(findings).param(csmCase).param(utc(at)).param(id).update();
  }

  /** Oldest first. */
  public List<Escalation> of(String number) {
    return jdbc.sql("select * from ticket_escalation where ticket_number = ? order by id").param(number)
        .query(EscalationStore::escalation).list();
  }

  private static Escalation escalation(ResultSet r, int ignored) throws SQLException {
    String provider = r.getString("provider");
    Instant ended = instant(r, "ended_at");
    return new Escalation(r.getLong("id"), r.getString("ticket_number"), word(r, "reason", EscalationReason.class),
        r.getBoolean("aside"), r.getString("asked_by_name"), instant(r, "asked_at"), r.getString("documentation"),
        r.getString("told"), word(r, "route", Escalation.Route.class),
        provider == null ? null : new Escalation.Provider(provider, r.getString("provider_data"),
            r.getString("provider_reference"), instant(r, "provider_due")),
        ended == null ? null : new Escalation.Ending(word(r, "outcome", Escalation.Outcome.class), r.getString("findings"),
            r.getString("csm_case"), ended));
  }
}
