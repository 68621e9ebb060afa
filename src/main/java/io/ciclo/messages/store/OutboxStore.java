package io.ciclo.messages.store;

import static io.ciclo.engine.Columns.instant;

import io.ciclo.messages.DeliveryStatus;
import io.ciclo.messages.Failure;
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

  /** @return the id; the entry's own is ignored */
  public long add(OutboxEntry entry) {
    GeneratedKeyHolder id = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into message_outbox (case_number, text_key, text_version, recipient_name, recipient, subject, plain, html,
              message_id, status, created, attempts)
            values (:case, :text, :version, :name, :recipient, :subject, :plain, :html, :messageId, :status, :created, 0)""")
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

  public Optional<OutboxEntry> find(long id) {
    return jdbc.sql("select * from message_outbox where id = ?").param(id).query(OutboxStore::entry).optional();
  }

  /** Oldest first. */
  public List<OutboxEntry> ofCase(String caseNumber) {
    return jdbc.sql("select * from message_outbox where case_number = ? order by id").param(caseNumber)
        .query(OutboxStore::entry).list();
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
        row.getInt("attempts"), row.getString("last_error"));
  }
}
