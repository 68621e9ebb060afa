package io.ciclo.messages.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts mails of {@code message_outbox}: what left, or would have with a mail server, to customers. */
@Repository
public class MailCounts {

  private final JdbcClient jdbc;

  MailCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param mails of the reader who got most
   * @param first when the first letter was written
   */
  public record OfCase(String caseNumber, int mails, Instant first) {}

  /** Cases whose first letter to a customer was written since then. A mail that carries several letters counts once. */
  public List<OfCase> perCase(Instant since) {
    return jdbc.sql("""
            select case_number, max(mails) as mails, min(first_written) as first_written
            from (
              select case_number, recipient, count(distinct coalesce(carried_by, id)) as mails, min(created) as first_written
              from message_outbox
              where case_number in (select case_number from message_outbox where created >= :since)
                and staff_id is null and not composed and status in ('PENDING', 'SENT', 'KEPT', 'JOINED')
              group by case_number, recipient) readers
            group by case_number having min(first_written) >= :since""")
        .param("since", utc(since))
        .query((row, number) -> new OfCase(row.getString("case_number"), row.getInt("mails"), instant(row, "first_written")))
        .list();
  }
}
