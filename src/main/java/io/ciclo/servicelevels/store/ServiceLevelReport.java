package io.ciclo.servicelevels.store;

import static io.ciclo.engine.Columns.instant;
import static io.ciclo.engine.Columns.utc;

import io.ciclo.servicelevels.Binding;
import io.ciclo.servicelevels.ClockKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is due next across all open cases, and how what ended was attained (SL-30). Reads only, and by index. */
@Repository
public class ServiceLevelReport {

  private static final String LATE = "('BREACHED_BY_WORK', 'BREACHED_BY_REPLANNING')";

  private final JdbcClient jdbc;

  ServiceLevelReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What to look at; null, or an empty text, for all. */
  public record Filter(String team, String customer, ClockKind kind, Binding binding) {

    public static final Filter NONE = new Filter(null, null, null, null);
  }

  /** A clock that runs and is due at a known moment. @param warnAt null without warning */
  public record Due(String caseNumber, ClockKind kind, Binding binding, String subject, Instant deadline, Instant warnAt,
      String customer, boolean keyAccount, String type, String priority, String team) {}

  /** Clocks that are late, due later on this day, and cases of which the customer heard nothing for too long (SL-25). */
  public record Now(long late, long today, long red) {}

  /** By what ended clocks are counted together. */
  public enum Grouping {
    KIND("c.kind"), PLAN("s.plan"), PRIORITY("coalesce(s.priority, 'none')"), CUSTOMER("s.customer"), TEAM("s.team");

    private final String column;

    Grouping(String column) {
      this.column = column;
    }
  }

  /** Clocks of one group that ended in a period, contractual and internal ones apart (SL-14). */
  public record Attained(Binding binding, String group, long met, long byWork, long byReplanning, long excused,
      long cancelled) {

    public long total() {
      return met + byWork + byReplanning + excused + cancelled;
    }

    /** Share of met ones among those that were met or breached, from 0 to 100; null when there were none. */
    public Double percentage() {
      long judged = met + byWork + byReplanning;
      return judged == 0 ? null : met * 100.0 / judged;
    }

    /** Both together, under the name of this one. */
    public Attained plus(Attained other) {
      return new Attained(binding, group, met + other.met, byWork + other.byWork, byReplanning + other.byReplanning,
          excused + other.excused, cancelled + other.cancelled);
    }
  }

  /** A contractual clock that ended late without excuse. @param group as by the grouping that was asked for */
  public record Breach(String caseNumber, ClockKind kind, String subject, String customer, String group, Instant deadline,
      Instant stoppedAt) {}

  /** Running clocks in the order in which they are due, late ones therefore first. @param page from 0 */
  public List<Due> next(Filter filter, int page, int size) {
    return jdbc.sql(nextStatement(filter)).params(values(filter)).param("reach", (page + 1) * size).param("size", size)
        .param("offset", page * size).query(ServiceLevelReport::due).list();
  }

  /** Two ordered halves, each by its own index: what is due next, and what is late. */
  static String nextStatement(Filter filter) {
    String columns = """
        select c.case_number, c.kind, c.binding, c.subject, c.no, c.deadline, c.warn_at, s.customer, s.key_account, s.type,
          s.priority, s.team from service_level_clock c join service_level_case s on s.number = c.case_number
        where c.deadline is not null and\s""";
    String end = conditions(filter) + " order by c.deadline limit :reach";
    return "select * from ((" + columns + "c.result = 'RUNNING'" + end + ") union all (" + columns + "c.result in " + LATE
        + " and c.stopped_at is null" + end + ")) due order by deadline, case_number, kind, binding, subject, no"
        + " limit :size offset :offset";
  }

  /** @param endOfDay the first moment after today */
  public Now now(Instant now, Instant endOfDay) {
    return jdbc.sql("select (select count(*) from service_level_clock where result in " + LATE + " and stopped_at is null)"
            + " + (select count(*) from service_level_clock where result = 'RUNNING' and deadline < :now) late,"
            + " (select count(*) from service_level_clock where result = 'RUNNING' and deadline >= :now and deadline < :end) today,"
            + " (select count(*) from service_level_case where ended = false and colour = 'RED') red")
        .param("now", utc(now)).param("end", utc(endOfDay))
        .query((row, no) -> new Now(row.getLong("late"), row.getLong("today"), row.getLong("red"))).single();
  }

  /** Customers, or those who answer for cases, that have had clocks, in order. */
  public List<String> customers() {
    return jdbc.sql("select distinct customer from service_level_case order by customer").query(String.class).list();
  }

  public List<String> teams() {
    return jdbc.sql("select distinct team from service_level_case where team <> '' order by team").query(String.class).list();
  }

  /**
   * Clocks that ended in [from, to), counted by result; what goes on in another case is not counted.
   *
   * @return by binding and group
   */
  public List<Attained> attained(Instant from, Instant to, Grouping by, Filter filter) {
    return jdbc.sql(attainedStatement(by, filter))
        .params(values(filter)).param("from", utc(from)).param("to", utc(to))
        .query((row, no) -> new Attained(Binding.valueOf(row.getString("binding")), row.getString("grouped"),
            row.getLong("met"), row.getLong("by_work"), row.getLong("by_replanning"), row.getLong("excused"),
            row.getLong("cancelled"))).list();
  }

  static String attainedStatement(Grouping by, Filter filter) {
    return "select c.binding, " + by.column + " grouped" + count("MET", "met") + count("BREACHED_BY_WORK", "by_work")
        + count("BREACHED_BY_REPLANNING", "by_replanning") + count("EXCUSED", "excused") + count("CANCELLED", "cancelled")
        + " from service_level_clock c join service_level_case s on s.number = c.case_number"
        + " where c.stopped_at >= :from and c.stopped_at < :to and c.result not in ('RUNNING', 'MERGED')" + conditions(filter)
        + " group by c.binding, " + by.column + " order by c.binding, " + by.column;
  }

  /** Contractual clocks that ended in [from, to) after their deadline, in the order of their deadlines. */
  public List<Breach> breaches(Instant from, Instant to, Grouping by, Filter filter) {
    return jdbc.sql("select c.case_number, c.kind, c.subject, s.customer, " + by.column + " grouped, c.deadline, c.stopped_at"
            + " from service_level_clock c join service_level_case s on s.number = c.case_number"
            + " where c.stopped_at >= :from and c.stopped_at < :to and c.deadline is not null"
            + " and c.binding = 'CONTRACTUAL' and c.result in " + LATE + conditions(filter) + " order by c.deadline, c.case_number")
        .params(values(filter)).param("from", utc(from)).param("to", utc(to))
        .query((row, no) -> new Breach(row.getString("case_number"), ClockKind.valueOf(row.getString("kind")),
            row.getString("subject"), row.getString("customer"), row.getString("grouped"), instant(row, "deadline"),
            instant(row, "stopped_at"))).list();
  }

  private static String count(String result, String name) {
    return ", sum(case when c.result = '" + result + "' then 1 else 0 end) " + name;
  }

  private static String conditions(Filter filter) {
    return (given(filter.team()) ? " and s.team = :team" : "") + (given(filter.customer()) ? " and s.customer = :customer" : "")
        + (filter.kind() != null ? " and c.kind = :kind" : "") + (filter.binding() != null ? " and c.binding = :binding" : "");
  }

  private static Map<String, Object> values(Filter filter) {
    Map<String, Object> values = new HashMap<>();
    values.put("team", filter.team());
    values.put("customer", filter.customer());
    values.put("kind", filter.kind() == null ? null : filter.kind().name());
    values.put("binding", filter.binding() == null ? null : filter.binding().name());
    return values;
  }

  private static boolean given(String text) {
    return text != null && !text.isEmpty();
  }

  private static Due due(ResultSet row, int ignored) throws SQLException {
    return new Due(row.getString("case_number"), ClockKind.valueOf(row.getString("kind")),
        Binding.valueOf(row.getString("binding")), row.getString("subject"), instant(row, "deadline"),
        instant(row, "warn_at"), row.getString("customer"), row.getBoolean("key_account"), row.getString("type"),
        row.getString("priority"), row.getString("team"));
  }
}
