package io.ciclo.staff.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.staff.desk.Alert;
import io.ciclo.staff.desk.AlertMessage;
import io.ciclo.staff.desk.Channel;
import io.ciclo.staff.desk.Rung;
import io.ciclo.staff.desk.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Alerts, who was called, the messages to them, and what happened. */
@Repository
public class AlertStore {

  private static final int LONGEST = 1000;
  private static final String WAITING = "WAITING";

  private final JdbcClient jdbc;

  AlertStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A step as it is kept: person is a staff id, channel null when it is not about a message. */
  public record Step(Instant at, StepKind kind, String person, Channel channel, String detail) {}

  public long open(String caseNumber, String customer, String summary, Instant now) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("insert into on_call_alert (case_number, customer, summary, opened_at) values (?, ?, ?, ?)")
        .params(caseNumber, customer, summary, utc(now)).update(id, "id");
    return id.getKey().longValue();
  }

  public Optional<Alert> ofCase(String caseNumber) {
    return jdbc.sql("select * from on_call_alert where case_number = ?").param(caseNumber).query(AlertStore::alert).optional();
  }

  public Alert alert(long id) {
    return jdbc.sql("select * from on_call_alert where id = ?").param(id).query(AlertStore::alert).single();
  }

  /** Nobody attends these yet; oldest first. */
  public List<Alert> open() {
    return jdbc.sql("select * from on_call_alert where ended_at is null order by opened_at, id").query(AlertStore::alert).list();
  }

  /** True for the one who ends it: of two at the same time the second waits for the first and comes too late. */
  public boolean end(long id, StepKind ending, String by, Instant now) {
    return jdbc.sql("update on_call_alert set ended_at = ?, ending = ?, ended_by = ? where id = ? and ended_at is null")
        .params(utc(now), ending.name(), by, id).update() == 1;
  }

  public boolean called(long alertId, String person) {
    return jdbc.sql("select count(*) from on_call_called where alert_id = ? and person = ?").params(alertId, person)
        .query(Integer.class).single() > 0;
  }

  public boolean calledAnybody(long alertId) {
    return jdbc.sql("select count(*) from on_call_called where alert_id = ?").param(alertId).query(Integer.class).single() > 0;
  }

  public void call(long alertId, String person, Rung rung, String token, Instant now) {
    jdbc.sql("insert into on_call_called (alert_id, person, rung, token, called_at) values (?, ?, ?, ?, ?)")
        .params(alertId, person, rung.name(), token, utc(now)).update();
  }

  /** Whom the link was sent to, with the alert's id. */
  public record Called(long alertId, String person) {}

  public Optional<Called> byToken(String token) {
    return jdbc.sql("select alert_id, person from on_call_called where token = ?").param(token)
        .query((row, ignored) -> new Called(row.getLong("alert_id"), row.getString("person"))).optional();
  }

  public long write(long alertId, String person, Channel channel, String idempotencyKey) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("insert into on_call_message (alert_id, person, channel, idempotency_key, outcome, attempts) values (?, ?, ?, ?, ?, 0)")
        .params(alertId, person, channel.name(), idempotencyKey, WAITING).update(id, "id");
    return id.getKey().longValue();
  }

  public AlertMessage message(long id) {
    return jdbc.sql("select m.*, c.token from on_call_message m"
        + " join on_call_called c on c.alert_id = m.alert_id and c.person = m.person where m.id = ?").param(id)
        .query((row, ignored) -> new AlertMessage(row.getLong("id"), row.getLong("alert_id"), row.getString("person"),
            Channel.valueOf(row.getString("channel")), row.getString("token"), row.getString("idempotency_key"),
            WAITING.equals(row.getString("outcome")), row.getInt("attempts"))).single();
  }

  public void sent(long id, Instant now) {
    jdbc.sql("update on_call_message set outcome = 'SENT', sent_at = ?, attempts = attempts + 1, last_error = null where id = ?")
        .params(utc(now), id).update();
  }

  public void notNeeded(long id) {
    jdbc.sql("update on_call_message set outcome = 'NOT_NEEDED' where id = ?").param(id).update();
  }

  public void failed(long id, String why) {
    jdbc.sql("update on_call_message set attempts = attempts + 1, last_error = ? where id = ?").params(cut(why), id).update();
  }

  public void append(long alertId, Step step) {
    jdbc.sql("insert into on_call_step (alert_id, at, kind, person, channel, detail) values (?, ?, ?, ?, ?, ?)")
        .params(alertId, utc(step.at()), step.kind().name(), step.person(),
            step.channel() == null ? null : step.channel().name(), cut(step.detail())).update();
  }

  public List<Step> steps(String caseNumber) {
    return jdbc.sql("select s.* from on_call_step s join on_call_alert a on a.id = s.alert_id where a.case_number = ? order by s.id")
        .param(caseNumber).query((row, ignored) -> new Step(instant(row, "at"), StepKind.valueOf(row.getString("kind")),
            row.getString("person"), row.getString("channel") == null ? null : Channel.valueOf(row.getString("channel")),
            row.getString("detail"))).list();
  }

  private static Alert alert(ResultSet row, int ignored) throws SQLException {
    return new Alert(row.getLong("id"), row.getString("case_number"), row.getString("customer"), row.getString("summary"),
        instant(row, "opened_at"), instant(row, "ended_at"),
        row.getString("ending") == null ? null : StepKind.valueOf(row.getString("ending")), row.getString("ended_by"));
  }

  private static String cut(String text) {
    return text != null && text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
