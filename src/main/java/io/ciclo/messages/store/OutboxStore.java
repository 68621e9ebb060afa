package io.ciclo.messages.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.messages.Addressee;
import io.ciclo.messages.CalendarPart;
import io.ciclo.messages.Deliveries;
import io.ciclo.messages.DeliveryStatus;
import io.ciclo.messages.Failure;
import io.ciclo.messages.FormOfAddress;
import io.ciclo.messages.OutboxEntry;
import io.ciclo.messages.OutboxSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Rows of {@code message_outbox}. */
@Repository
public class OutboxStore {

  private static final int LONGEST_ERROR = 1000;

  private final JdbcClient jdbc;

  OutboxStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A letter that waits for others.
   *
   * @param core what it says, without greeting and signature
   */
  public record Waiting(long id, String caseNumber, Addressee to, String subject, String core) {}

  /** @return the id; the entry's own is ignored */
  public long add(OutboxEntry entry, FormOfAddress address, String language) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into message_outbox (case_number, text_key, text_version, recipient_name, recipient, subject, plain, html,
              message_id, status, created, attempts, staff_id, composed, form_of_address, language)
            values (:case, :text, :version, :name, :recipient, :subject, :plain, :html, :messageId, :status, :created, 0, :staff,
              :composed, :address, :language)""")
        .param("case", entry.caseNumber())
        .param("text", entry.text())
        .param("version", entry.textVersion())
        .param("name", entry.recipientName())
        .param("recipient", entry.recipient())
        .param("subject", entry.subject())
        .param("plain", entry.plain())
        .param("html", entry.html())
        .param("messageId", entry.messageId())
        .param("status", entry.status().name())
        .param("created", entry.created().atOffset(ZoneOffset.UTC))
        .param("staff", entry.staffId())
        .param("composed", entry.composed())
        .param("address", address.name())
        .param("language", language)
        .update(id, "id");
    return id.getKey().longValue();
  }

  public void deliveredBy(long id, String processInstanceId) {
    jdbc.sql("update message_outbox set process_instance_id = ? where id = ?").params(processInstanceId, id).update();
  }

  public void carries(long id, long accessLink) {
    jdbc.sql("update message_outbox set access_link_id = ? where id = ?").params(accessLink, id).update();
  }

  public Optional<Long> accessLinkOf(long id) {
    return jdbc.sql("select access_link_id from message_outbox where id = ? and access_link_id is not null").param(id)
        .query(Long.class).optional();
  }

  public void carries(long id, CalendarPart calendar) {
    jdbc.sql("update message_outbox set calendar_method = ?, calendar_part = ? where id = ?")
        .params(calendar.method(), calendar.content(), id).update();
  }

  public Optional<CalendarPart> calendarPartOf(long id) {
    return jdbc.sql("select calendar_method, calendar_part from message_outbox where id = ? and calendar_part is not null").param(id)
        .query((row, number) -> new CalendarPart(row.getString("calendar_method"), row.getString("calendar_part"))).optional();
  }

  public Optional<OutboxEntry> find(long id) {
    return jdbc.sql("select * from message_outbox where id = ?").param(id).query(OutboxStore::entry).optional();
  }

  /** The letters of a case, oldest first; a mail that carries several is none itself. */
  public List<OutboxEntry> ofCase(String caseNumber) {
    return jdbc.sql("select * from message_outbox where case_number = ? and not composed order by id").param(caseNumber)
        .query(OutboxStore::entry).list();
  }

  /** Oldest first. */
  public List<OutboxEntry> carriedBy(long id) {
    return jdbc.sql("select * from message_outbox where carried_by = ? order by id").param(id)
        .query(OutboxStore::entry).list();
  }

  /** Letters of earlier steps that have not left and are carried by no other mail. */
  public List<OutboxEntry> unsentOfCase(String caseNumber) {
    return jdbc.sql("""
            select * from message_outbox where case_number = ? and not composed
              and (status = 'WAITING' or status = 'PENDING' and process_instance_id is not null) order by id""")
        .param(caseNumber).query(OutboxStore::entry).list();
  }

  public Optional<String> deliveryOf(long id) {
    return jdbc.sql("select process_instance_id from message_outbox where id = ? and process_instance_id is not null")
        .param(id).query(String.class).optional();
  }

  /** Whether something waits for this reader and hour already, so that a delivery waits for it. */
  public boolean roundBegun(String recipient, Instant leavesAt) {
    return jdbc.sql("""
            select 1 from message_outbox
            where recipient = ? and status = 'WAITING' and leaves_at = ? and process_instance_id is not null limit 1""")
        .params(recipient, utc(leavesAt)).query(Integer.class).optional().isPresent();
  }

  public void waits(long id, Instant leavesAt, String core, String why) {
    jdbc.sql("update message_outbox set status = 'WAITING', leaves_at = ?, core = ?, reason = ? where id = ?")
        .params(utc(leavesAt), core, why, id).update();
  }

  /** Takes what waits for a reader and is due, oldest first: nobody else joins or drops it before this transaction ends. */
  public List<Waiting> takeDue(String recipient, Instant now) {
    return jdbc.sql("""
            select * from message_outbox where recipient = ? and status = 'WAITING' and leaves_at <= ? order by id
            for update""")
        .params(recipient, utc(now)).query(OutboxStore::waiting).list();
  }

  /** The same with all that waits for a reader, due or not. */
  public List<Waiting> takeWaiting(String recipient) {
    return jdbc.sql("select * from message_outbox where recipient = ? and status = 'WAITING' order by id for update")
        .param(recipient).query(OutboxStore::waiting).list();
  }

  /** It waits no longer and leaves by itself. */
  public void released(long id, DeliveryStatus status) {
    jdbc.sql("update message_outbox set status = ?, reason = null where id = ?").params(status.name(), id).update();
  }

  public void joined(List<Long> ids, long carrier, String why) {
    jdbc.sql("update message_outbox set status = 'JOINED', carried_by = :carrier, reason = :why where id in (:ids)")
        .param("carrier", carrier).param("why", why).param("ids", ids).update();
  }

  /** Nothing happens to a letter that has left. */
  public void dropped(long id, String why) {
    jdbc.sql("""
            update message_outbox set status = 'DROPPED', reason = ?, failure = null
            where id = ? and status in ('PENDING', 'KEPT', 'WAITING')""")
        .params(why, id).update();
  }

  /** Newest first. */
  public List<OutboxEntry> search(OutboxSearch search) {
    StringBuilder sql = new StringBuilder("select * from message_outbox where 1 = 1");
    Map<String, Object> params = new HashMap<>();
    search.status().ifPresent(status -> {
      sql.append(" and status = :status");
      params.put("status", status.name());
    });
    if (search.onlyFailing()) {
      sql.append(" and status = 'PENDING' and last_error is not null");
    }
    search.caseNumber().ifPresent(number -> {
      sql.append(" and case_number = :case");
      params.put("case", number);
    });
    params.put("limit", OutboxSearch.PAGE_SIZE + 1);
    params.put("offset", search.page() * OutboxSearch.PAGE_SIZE);
    return jdbc.sql(sql.append(" order by id desc limit :limit offset :offset").toString()).params(params)
        .query(OutboxStore::entry).list();
  }

  public Deliveries.Tally tally() {
    return jdbc.sql("""
            select coalesce(sum(case when status = 'PENDING' then 1 else 0 end), 0) as pending,
              coalesce(sum(case when status = 'PENDING' and last_error is not null then 1 else 0 end), 0) as failing,
              coalesce(sum(case when status = 'PENDING' and failure = 'RECIPIENT' then 1 else 0 end), 0) as refused,
              coalesce(sum(case when status = 'WAITING' then 1 else 0 end), 0) as waiting
            from message_outbox where status in ('PENDING', 'WAITING')""")
        .query((row, number) -> new Deliveries.Tally(row.getInt("pending"), row.getInt("failing"), row.getInt("refused"),
            row.getInt("waiting"))).single();
  }

  public void sent(long id, Instant when) {
    jdbc.sql("""
            update message_outbox set status = 'SENT', sent = ?, attempts = attempts + 1, last_error = null, failure = null
            where id = ?""")
        .params(when.atOffset(ZoneOffset.UTC), id).update();
  }

  public void failed(long id, Failure failure, String reason) {
    jdbc.sql("update message_outbox set attempts = attempts + 1, last_error = ?, failure = ? where id = ?")
        .params(reason.substring(0, Math.min(reason.length(), LONGEST_ERROR)), failure.name(), id).update();
  }

  /** Whether other letters wait because the server failed them. */
  public boolean serverFailedOthers(long id) {
    return jdbc.sql("select 1 from message_outbox where status = 'PENDING' and failure = 'SERVER' and id <> ? limit 1")
        .param(id).query(Integer.class).optional().isPresent();
  }

  /** Process instances whose letters wait since a try failed. */
  public List<String> failedDeliveries(Failure failure) {
    return jdbc.sql("select process_instance_id from message_outbox where status = 'PENDING' and failure = ? order by id")
        .param(failure.name()).query(String.class).list();
  }

  /** A new round of tries began: the rows count as waiting again, their last error stays readable. */
  public void resumed(List<String> processInstanceIds) {
    if (!processInstanceIds.isEmpty()) {
      jdbc.sql("update message_outbox set failure = null where status = 'PENDING' and process_instance_id in (:ids)")
          .param("ids", processInstanceIds).update();
    }
  }

  private static OutboxEntry entry(ResultSet row, int number) throws SQLException {
    return new OutboxEntry(row.getLong("id"), row.getString("case_number"), row.getString("text_key"),
        row.getInt("text_version"), row.getString("recipient_name"), row.getString("recipient"),
        row.getString("subject"), row.getString("plain"), row.getString("html"), row.getString("message_id"),
        DeliveryStatus.valueOf(row.getString("status")), instant(row, "created"), instant(row, "sent"),
        row.getInt("attempts"), row.getString("last_error"), row.getString("staff_id"), row.getBoolean("composed"),
        row.getObject("carried_by", Long.class), instant(row, "leaves_at"), row.getString("reason"));
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(row.getLong("id"), row.getString("case_number"),
        new Addressee(row.getString("recipient_name"), row.getString("recipient"),
            word(row, "form_of_address", FormOfAddress.class), row.getString("language")),
        row.getString("subject"), row.getString("core"));
  }
}
