package io.ciclo.tickets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Open cases by the ten thousand, on PostgreSQL: each row that one case has anywhere, in the engine's tables and in ours, is
 * written again for each of them, under ids and a number of its own.
 */
final class ManyOpenCases {

  private static final long FIRST_COMPANY = 1_000_000;
  private static final int CASES_OF_A_COMPANY = 20;
  private static final int ONE_IS_RED = 100;
  /** Their own ids come from the database. */
  private static final Set<String> COUNTED = Set.of("ticket_event", "ticket_message", "message_outbox", "case_link");
  /** Given by the database to each ticket, or made from its state. */
  private static final Set<String> GIVEN = Set.of("text_no", "is_open");

  static final int WRITERS = 2;

  private final JdbcTemplate jdbc;
  private final String template;
  private final int first;
  private final int last;

  ManyOpenCases(JdbcTemplate jdbc, String template, int count) {
    this(jdbc, template, 1, count);
  }

  /** @param first the number with which they begin: more of them after others */
  ManyOpenCases(JdbcTemplate jdbc, String template, int first, int last) {
    this.jdbc = jdbc;
    this.template = template;
    this.first = first;
    this.last = last;
  }

  /** The number of the n-th, from 1. */
  static String number(int n) {
    return "T-2025-%06d".formatted(n);
  }

  /** Writes on several connections at once; theirs look at no foreign key. */
  void write() throws InterruptedException, ExecutionException {
    companies();
    List<Rows> all = rows();
    Set<String> ids = all.stream().flatMap(rows -> rows.ids().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> indexes = takeIndexesAway(all);
    atOnce(all.stream().flatMap(rows -> statements(rows, ids)).toList());
    atOnce(indexes);
    jdbc.execute("analyze");
  }

  private void atOnce(List<String> statements) throws InterruptedException, ExecutionException {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      for (Future<?> written : statements.stream().map(sql -> writers.submit(() -> jdbc.execute(sql))).toList()) {
        written.get();
      }
    } finally {
      writers.shutdownNow();
    }
  }

  /** Made at the end they cost a fraction; returns how each is made. */
  private List<String> takeIndexesAway(List<Rows> all) {
    List<String> definitions = new ArrayList<>();
    for (Rows rows : all) {
      jdbc.queryForList("select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename = ?"
          + " and indexname not in (select conname from pg_constraint)", rows.table()).forEach(index -> {
        definitions.add(String.valueOf(index.get("indexdef")));
        jdbc.execute("drop index " + index.get("indexname"));
      });
    }
    return definitions;
  }

  /** Of the n-th case, from 0. */
  static long company(int n) {
    return FIRST_COMPANY + (n - 1) / CASES_OF_A_COMPANY;
  }

  private void companies() {
    Map<String, Object> ticket = jdbc.queryForMap("select company_id, contact_id from ticket where number = ?", template);
    again("company", "id = " + ticket.get("company_id"), Map.of("id", "g.n", "tax_id", "'MANY' || g.n",
        "legal_name", "'Empresa ' || g.n"));
    again("contact", "id = " + ticket.get("contact_id"), Map.of("id", "g.n", "company_id", "g.n", "email",
        "'persona' || g.n || '@muchas.example'"));
    again("contract", "company_id = " + ticket.get("company_id"), Map.of("id", "g.n", "company_id", "g.n", "reference",
        "'CT-' || g.n"));
  }

  private void again(String table, String condition, Map<String, String> changed) {
    List<String> columns = columns(table);
    jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select "
        + columns.stream().map(column -> changed.getOrDefault(column, "t." + column)).collect(Collectors.joining(", "))
        + " from " + table + " t cross join generate_series(" + company(first) + ", " + company(last) + ") g(n) where t." + condition);
  }

  private record Rows(String table, List<String> columns, List<Map<String, Object>> rows) {

    List<String> ids() {
      return columns.contains("id_") ? rows.stream().map(row -> String.valueOf(row.get("id_"))).toList() : List.of();
    }
  }

  /** Everything that belongs to the template. */
  private List<Rows> rows() {
    List<String> instances = jdbc.queryForList(
        "select proc_inst_id_ from act_hi_procinst where business_key_ = ?", String.class, template);
    String ofCase = instances.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "(", ")"));
    Map<String, String> conditions = new LinkedHashMap<>();
    for (String table : jdbc.queryForList("select table_name from information_schema.tables where table_schema = 'public'"
        + " and table_name like 'act\\_%' order by table_name", String.class)) {
      List<String> columns = columns(table);
      if (columns.contains("proc_inst_id_")) {
        conditions.put(table, "proc_inst_id_ in " + ofCase);
      } else if (columns.contains("process_instance_id_")) {
        conditions.put(table, "process_instance_id_ in " + ofCase);
      }
    }
    conditions.put("act_ru_identitylink", "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + ofCase + ")");
    String decisions = "dec_inst_id_ in (select id_ from act_hi_decinst where proc_inst_id_ in " + ofCase + ")";
    conditions.put("act_hi_dec_in", decisions);
    conditions.put("act_hi_dec_out", decisions);
    conditions.put("act_ge_bytearray", "id_ in (select bytearray_id_ from act_ru_variable where proc_inst_id_ in " + ofCase
        + " union select bytearray_id_ from act_hi_varinst where proc_inst_id_ in " + ofCase
        + " union select bytearray_id_ from act_hi_detail where proc_inst_id_ in " + ofCase + ")");
    conditions.put("ticket", "number = '" + template + "'");
    for (String table : List.of("ticket_event", "ticket_message", "ticket_extra")) {
      conditions.put(table, "ticket_number = '" + template + "'");
    }
    conditions.put("message_outbox", "case_number = '" + template + "'");
    conditions.put("service_level_case", "number = '" + template + "'");
    for (String table : List.of("service_level_event", "service_level_clock", "service_level_alarm", "next_alarm")) {
      conditions.put(table, "case_number = '" + template + "'");
    }
    List<Rows> all = new ArrayList<>();
    conditions.forEach((table, condition) -> {
      List<Map<String, Object>> found = jdbc.queryForList("select ctid::text as place, * from " + table + " where " + condition);
      if (!found.isEmpty()) {
        all.add(new Rows(table, columns(table), found));
      }
    });
    return all;
  }

  private Stream<String> statements(Rows rows, Set<String> ids) {
    List<String> columns = rows.columns().stream()
        .filter(column -> !(COUNTED.contains(rows.table()) && column.equals("id")))
        .filter(column -> !(rows.table().equals("ticket") && GIVEN.contains(column))).toList();
    return rows.rows().stream().map(row -> "insert into " + rows.table() + " (" + String.join(", ", columns) + ") select "
        + columns.stream().map(column -> value(rows.table(), column, row.get(column), ids)).collect(Collectors.joining(", "))
        + " from " + rows.table() + " t cross join generate_series(" + first + ", " + last + ") g(n) where t.ctid = '"
        + row.get("place") + "'::tid");
  }

  private String value(String table, String column, Object value, Set<String> ids) {
    String number = "'T-2025-' || lpad(g.n::text, 6, '0')";
    if (value instanceof String text && ids.contains(text)) {
      // not longer than the id that it stands for, and the same wherever that one stands
      return "md5(t." + column + " || g.n)";
    }
    if (value instanceof String text && text.contains(template)) {
      return "replace(t." + column + ", '" + template + "', " + number + ")";
    }
    if (table.equals("ticket") && (column.equals("company_id") || column.equals("contact_id"))) {
      return FIRST_COMPANY + " + (g.n - 1) / " + CASES_OF_A_COMPANY;
    }
    if (table.equals("ticket") && column.equals("last_activity_at")) {
      return "t.last_activity_at - g.n * interval '1 second'";
    }
    if (table.equals("service_level_case") && column.equals("due_at")) {
      return "t.due_at + g.n * interval '1 second'";
    }
    if (table.equals("service_level_case") && column.equals("colour")) {
      return "case when g.n % " + ONE_IS_RED + " = 0 then 'RED' else t.colour end";
    }
    if (table.equals("act_ru_task") && column.equals("priority_")) {
      // few have a great score
      return "20 + floor(80 * power(g.n * 7919 % 1000 / 1000.0, 3))";
    }
    if (table.equals("message_outbox") && column.equals("message_id")) {
      return "t." + column + " || '-' || g.n";
    }
    if (table.equals("next_alarm") && column.equals("due_at")) {
      return "t.due_at + interval '60 days' + g.n * interval '1 second'";
    }
    return "t." + column;
  }

  private List<String> columns(String table) {
    return jdbc.queryForList("select column_name from information_schema.columns where table_schema = 'public'"
        + " and table_name = ? order by ordinal_position", String.class, table);
  }
}
