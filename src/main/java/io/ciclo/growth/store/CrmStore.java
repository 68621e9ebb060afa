package io.ciclo.growth.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.growth.CrmMessage;
import io.ciclo.growth.Opportunity;
import io.ciclo.growth.OpportunityEvent;
import io.ciclo.growth.OpportunityStage;
import io.ciclo.growth.OpportunityState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What another CRM is to hear, has heard, and calls our opportunities. */
@Repository
public class CrmStore {

  private final JdbcClient jdbc;

  CrmStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The caller has changed, and so locked, the opportunity: two at once would want the same place. */
  public CrmMessage append(Opportunity after, OpportunityEvent.Kind what, Instant now) {
    int sequence = jdbc.sql("select coalesce(max(place), 0) + 1 from crm_message where opportunity = ?").param(after.number())
        .query(Integer.class).single();
    String key = after.number() + "-" + sequence;
    jdbc.sql("""
            insert into crm_message (opportunity, place, message_key, what, amount, stage, state, owner, reason, written_at, status)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PENDING')""")
        .params(after.number(), sequence, key, what.name(), after.amount().orElse(null), after.stage().name(), after.state().name(),
            after.owner(), after.reason().orElse(null), utc(now))
        .update();
    return jdbc.sql("select * from crm_message where message_key = ?").param(key).query(CrmStore::message).single();
  }

  public Optional<CrmMessage> message(long id) {
    return jdbc.sql("select * from crm_message where id = ?").param(id).query(CrmStore::message).optional();
  }

  /** In the order in which they arrive. */
  public List<CrmMessage> ofOpportunity(String number) {
    return jdbc.sql("select * from crm_message where opportunity = ? order by place").param(number).query(CrmStore::message).list();
  }

  /** Numbers of opportunities with changes that have not arrived. */
  public List<String> waiting() {
    return jdbc.sql("select distinct opportunity from crm_message where status = 'PENDING'").query(String.class).list();
  }

  /** Those of which another CRM has heard, or is to hear, anything. */
  public List<String> told() {
    return jdbc.sql("select distinct opportunity from crm_message where status <> 'KEPT'").query(String.class).list();
  }

  public void over(long id, CrmMessage.Status status, Instant now) {
    jdbc.sql("update crm_message set status = ?, over_at = ? where id = ? and status = 'PENDING'").params(status.name(), utc(now), id).update();
  }

  /** What the other CRM calls the opportunity; empty while it has not said so. */
  public Optional<String> remoteId(String opportunity) {
    return jdbc.sql("select remote_id from crm_record where opportunity = ?").param(opportunity).query(String.class).optional();
  }

  public void known(String opportunity, String remoteId) {
    if (jdbc.sql("update crm_record set remote_id = ? where opportunity = ?").params(remoteId, opportunity).update() == 0) {
      jdbc.sql("insert into crm_record (opportunity, remote_id) values (?, ?)").params(opportunity, remoteId).update();
    }
  }

  private static CrmMessage message(ResultSet row, int ignored) throws SQLException {
    return new CrmMessage(row.getLong("id"), row.getString("opportunity"), row.getInt("place"), row.getString("message_key"),
        word(row, "what", OpportunityEvent.Kind.class), Optional.ofNullable(row.getBigDecimal("amount")), word(row, "stage", OpportunityStage.class),
        word(row, "state", OpportunityState.class), row.getString("owner"), Optional.ofNullable(row.getString("reason")),
        instant(row, "written_at"), word(row, "status", CrmMessage.Status.class));
  }
}
