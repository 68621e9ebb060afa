package io.ciclo.tickets.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.word;

import io.ciclo.engine.CaseTasks;
import io.ciclo.servicelevels.Colour;
import io.ciclo.servicelevels.Glance;
import io.ciclo.tickets.CaseFilter;
import io.ciclo.tickets.CaseOrder;
import io.ciclo.tickets.CloseReason;
import io.ciclo.tickets.Priority;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.TicketType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of tickets: first which numbers in which order, then all that their lines show, each in one question. */
@Repository
public class LineStore {

  private static final String GLANCE = "s.colour, s.due_at, s.at_risk, s.breached, s.last_heard_at";
  /** A case may have several open tasks; they bear the same score. */
  private static final String FIRST_TASK = "join " + CaseTasks.VIEW + " k on k.case_number = t.number and not exists (select 1 from "
      + CaseTasks.VIEW + " o where o.case_number = k.case_number and (o.priority > k.priority or o.priority = k.priority"
      + " and o.task_id < k.task_id))";

  private final JdbcClient jdbc;

  LineStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The filter's text is not looked at: words are found elsewhere.
   *
   * @param contactId opened for, or followed by, that contact; null for everybody
   * @param among only these; null for all
   */
  public List<String> numbers(CaseFilter filter, Long contactId, Collection<String> among, int skip, int size) {
    if (among != null && among.isEmpty()) {
      return List.of();
    }
    Set<String> joins = new LinkedHashSet<>();
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (filter.open() != null) {
      conditions.add("t.is_open = " + filter.open());
    }
    equal("t.state", filter.state(), conditions, values);
    equal("t.type", filter.type(), conditions, values);
    equal("t.priority", filter.priority(), conditions, values);
    equal("t.company_id", filter.companyId(), conditions, values);
    equal("t.account_leader", filter.leader(), conditions, values);
    if (filter.agent() != null) {
      conditions.add("t.number in (select a.case_number from " + CaseTasks.VIEW + " a where a.assignee = :agent)");
      values.put("agent", filter.agent());
    }
    if (filter.colour() != null) {
      joins.add("join service_level_case s on s.number = t.number");
      // only cases that go on have a colour
      conditions.add("s.ended = false");
      equal("s.colour", filter.colour(), conditions, values);
    }
    if (filter.keyAccount() != null) {
      joins.add("join company c on c.id = t.company_id");
      conditions.add("c.key_account = " + filter.keyAccount());
    }
    if (contactId != null) {
      conditions.add("(t.contact_id = :contact or t.number in"
          + " (select f.ticket_number from ticket_participant f where f.contact_id = :contact))");
      values.put("contact", contactId);
    }
    if (among != null) {
      conditions.add("t.number in (:among)");
      values.put("among", among);
    }
    if (filter.order() == CaseOrder.DUE) {
      joins.add("join service_level_case s on s.number = t.number");
      conditions.add("s.ended = false and s.due_at is not null");
    }
    if (filter.order() == CaseOrder.SCORE) {
      joins.add(FIRST_TASK);
    }
    values.put("size", size);
    values.put("skip", skip);
    return jdbc.sql("select t.number from ticket t " + String.join(" ", joins)
            + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
            + " order by " + order(filter.order()) + " limit :size offset :skip")
        .params(values).query(String.class).list();
  }

  private static void equal(String column, Object value, List<String> conditions, Map<String, Object> values) {
    if (value != null) {
      String name = column.substring(column.indexOf('.') + 1);
      conditions.add(column + " = :" + name);
      values.put(name, value instanceof Enum<?> word ? word.name() : value);
    }
  }

  private static String order(CaseOrder order) {
    return switch (order) {
      case ACTIVITY -> "t.last_activity_at desc, t.number desc";
      case DUE -> "s.due_at, t.number";
      case SCORE -> "k.priority desc, t.number";
      case AGE -> "t.opened_at, t.number";
    };
  }

  /** In the order of the numbers. */
  public List<LineRow> lines(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<String, LineRow> found = new HashMap<>();
    jdbc.sql("select t.number, t.old_number, t.old_system, t.company_id, c.legal_name, c.key_account, t.contact_id, p.name as contact, t.subject,"
            + " t.type, t.priority, t.state, t.close_reason, t.reference, t.urgent, t.account_leader, t.opened_at,"
            + " t.last_activity_at, " + GLANCE + " from ticket t join company c on c.id = t.company_id"
            + " join contact p on p.id = t.contact_id left join service_level_case s on s.number = t.number"
            + " where t.number in (:numbers)")
        .param("numbers", numbers).query(LineStore::line).list().forEach(line -> found.put(line.number(), line));
    return numbers.stream().map(found::get).filter(line -> line != null).toList();
  }

  /** Tickets that bore this number in an older system, which may be named before it: "4711", "Zendesk 4711". */
  public List<String> withOldNumber(String oldNumber) {
    return jdbc.sql("select number from ticket where old_number = ? or lower(old_system || ' ' || old_number) = lower(?)"
        + " order by number").params(oldNumber, oldNumber).query(String.class).list();
  }

  /** All open cases of these companies. */
  public List<PortfolioRow> portfolio(Collection<Long> companies) {
    if (companies.isEmpty()) {
      return List.of();
    }
    return jdbc.sql("select t.number, t.state, t.opened_at, " + GLANCE + ", " + running("min(k.started_at)", "REPLY")
            + " as reply_since, " + running("min(k.deadline)", "COMMITMENT") + " as commitment from ticket t"
            + " left join service_level_case s on s.number = t.number where t.company_id in (:companies) and t.is_open = true")
        .param("companies", companies)
        .query((row, ignored) -> new PortfolioRow(row.getString("number"), word(row, "state", TicketState.class),
            instant(row, "opened_at"), glance(row), instant(row, "reply_since"), instant(row, "commitment"))).list();
  }

  private static String running(String what, String kind) {
    return "(select " + what + " from service_level_clock k where k.case_number = t.number and k.kind = '" + kind
        + "' and k.stopped_at is null)";
  }

  private static String broughtFrom(ResultSet row) throws SQLException {
    String system = row.getString("old_system");
    return system == null ? row.getString("old_number") : system + " " + row.getString("old_number");
  }

  private static LineRow line(ResultSet row, int ignored) throws SQLException {
    return new LineRow(row.getString("number"), broughtFrom(row), row.getLong("company_id"),
        row.getString("legal_name"), row.getBoolean("key_account"), row.getLong("contact_id"), row.getString("contact"),
        row.getString("subject"), word(row, "type", TicketType.class), word(row, "priority", Priority.class),
        word(row, "state", TicketState.class), word(row, "close_reason", CloseReason.class), row.getString("reference"),
        row.getBoolean("urgent"), row.getString("account_leader"), instant(row, "opened_at"),
        instant(row, "last_activity_at"), glance(row));
  }

  /** All empty for a case without clocks. */
  private static Glance glance(ResultSet row) throws SQLException {
    return new Glance(word(row, "colour", Colour.class), instant(row, "due_at"), row.getBoolean("at_risk"),
        row.getBoolean("breached"), instant(row, "last_heard_at"));
  }
}
