package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.Columns;
import io.ciclo.tickets.Acceptance;
import io.ciclo.tickets.AuthorKind;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.Impact;
import io.ciclo.tickets.NoSuchTicket;
import io.ciclo.tickets.Origin;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.ShopCheck;
import io.ciclo.tickets.SolutionKind;
import io.ciclo.tickets.Symptom;
import io.ciclo.tickets.Ticket;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import io.ciclo.tickets.TriageFinding;
import io.ciclo.tickets.Urgency;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code ticket}: one versioned row each. */
@Repository
public class TicketStore {

  private final JdbcClient jdbc;

  TicketStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(Ticket t) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("number", t.number());
    row.put("company_id", t.companyId());
    row.put("contact_id", t.contactId());
    row.put("subject", t.subject());
    row.put("description", t.description());
    row.put("urgency", t.urgency().name());
    row.put("business_impact", t.businessImpact());
    row.put("area", t.area());
    row.put("technical_data", t.technicalData());
    row.put("related_number", t.relatedNumber());
    row.put("can_enter", t.shop().canEnter());
    row.put("can_add_products", t.shop().canAddProducts());
    row.put("can_finish_order", t.shop().canFinishOrder());
    row.put("urgent", t.urgent());
    row.put("origin", t.opening().origin().name());
    row.put("author_kind", t.opening().authorKind().name());
    row.put("author_id", t.opening().authorId());
    row.put("author", t.opening().author());
    row.put("opened_at", utc(t.opening().at()));
    row.put("state", t.state().name());
    row.put("type", Columns.plain(t.classification().type()));
    row.put("priority", Columns.plain(t.classification().priority()));
    row.put("provisional", t.classification().provisional());
    row.put("immediate", t.classification().immediate());
    row.put("rejections", t.rejections());
    row.put("last_activity_at", utc(t.lastActivityAt()));
    row.put("version", t.version());
    jdbc.sql("insert into ticket (" + String.join(", ", row.keySet()) + ") values ("
        + row.keySet().stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")").params(row).update();
  }

  public Optional<Ticket> find(String number) {
    return jdbc.sql("select * from ticket where number = ?").param(number).query(TicketStore::ticket).optional();
  }

  public Ticket get(String number) {
    return find(number).orElseThrow(() -> new NoSuchTicket(number));
  }

  /** In the order of the numbers; those that are none are left out. */
  public List<Ticket> all(List<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<String, Ticket> found = jdbc.sql("select * from ticket where number in (:numbers)").param("numbers", numbers)
        .query(TicketStore::ticket).list().stream().collect(Collectors.toMap(Ticket::number, Function.identity()));
    return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** Throws {@link OptimisticLockingFailureException} when somebody else changed the row since it was read. */
  public Ticket change(Ticket before, TicketChange change, Instant now) {
    Map<String, Object> row = new LinkedHashMap<>(change.columns());
    row.put("last_activity_at", utc(now));
    String sets = row.keySet().stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
    int changed = jdbc.sql("update ticket set " + sets + ", version = version + 1 where number = :id and version = :seen")
        .params(row).param("id", before.number()).param("seen", before.version()).update();
    if (changed != 1) {
      throw new OptimisticLockingFailureException(before.number() + " was changed by somebody else");
    }
    return get(before.number());
  }

  /** Those of these numbers that are open, or were closed since then, in no order. */
  public List<Ticket> openOrClosedSince(Collection<String> numbers, Instant closedSince) {
    return numbers.isEmpty() ? List.of()
        : jdbc.sql("select * from ticket where number in (:numbers) and (closed_at is null or closed_at >= :since)")
            .param("numbers", numbers).param("since", utc(closedSince)).query(TicketStore::ticket).list();
  }

  /** Of the company, open or closed; oldest first. */
  public List<Ticket> openedSince(long companyId, Instant since) {
    return jdbc.sql("select * from ticket where company_id = ? and opened_at >= ? order by number")
        .param(companyId).param(utc(since)).query(TicketStore::ticket).list();
  }

  public List<Ticket> openOf(long companyId) {
    return jdbc.sql("select * from ticket where company_id = ? and state not in ('CLOSED', 'CANCELLED') order by number")
        .param(companyId).query(TicketStore::ticket).list();
  }

  /** Open tickets to which no service levels were ever kept, by number. */
  public List<String> openWithoutClocks() {
    return jdbc.sql("select number from ticket where state not in ('CLOSED', 'CANCELLED')"
        + " and not exists (select 1 from service_level_case c where c.number = ticket.number) order by number")
        .query(String.class).list();
  }

  public List<String> openNumbers(Instant openedSince) {
    return jdbc.sql("select number from ticket where opened_at >= ? and state not in ('CLOSED', 'CANCELLED') order by number")
        .param(utc(openedSince)).query(String.class).list();
  }

  private static Ticket ticket(ResultSet r, int ignored) throws SQLException {
    Instant waitingSince = instant(r, "waiting_since");
    CloseReason closeReason = word(r, "close_reason", CloseReason.class);
    TriageFinding finding = word(r, "finding", TriageFinding.class);
    SolutionKind solutionKind = word(r, "solution_kind", SolutionKind.class);
    String topics = r.getString("topics");
    String question = r.getString("question");
    return new Ticket(r.getString("number"), r.getLong("company_id"), r.getLong("contact_id"), r.getString("subject"),
        r.getString("description"), word(r, "urgency", Urgency.class), r.getString("business_impact"),
        r.getString("area"), r.getString("technical_data"), r.getString("related_number"),
        new ShopCheck(r.getBoolean("can_enter"), r.getBoolean("can_add_products"), r.getBoolean("can_finish_order")),
        r.getBoolean("urgent"),
        new Ticket.Opening(word(r, "origin", Origin.class), word(r, "author_kind", AuthorKind.class),
            r.getString("author_id"), r.getString("author"), instant(r, "opened_at")),
        word(r, "state", TicketState.class),
        new Ticket.Classification(word(r, "type", TicketType.class), word(r, "priority", Priority.class),
            word(r, "impact", Impact.class), word(r, "symptom", Symptom.class), r.getBoolean("provisional"),
            r.getBoolean("immediate")),
        r.getString("account_leader"),
        finding == null ? null : new Ticket.TriageResult(finding, r.getString("reference"),
            topics == null ? List.of() : topics.lines().toList(), r.getString("explanation")),
        question == null && waitingSince == null ? null
            : new Ticket.Waiting(question, waitingSince, instant(r, "waiting_until")),
        solutionKind == null ? null : new Ticket.Solution(solutionKind, r.getString("solution_text"),
            r.getString("how_to_check"), instant(r, "answer_by"), r.getString("rejection_comment")),
        r.getInt("rejections"), word(r, "verdict", CloseReason.class),
        closeReason == null ? null : new Ticket.Closing(closeReason, word(r, "acceptance", Acceptance.class),
            closeReason.merged() ? r.getString("reference") : null, instant(r, "closed_at")),
        instant(r, "last_activity_at"), r.getLong("version"));
  }
}
