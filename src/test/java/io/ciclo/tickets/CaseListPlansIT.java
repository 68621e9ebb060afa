package io.ciclo.tickets;

import static io.ciclo.tickets.CountedStatements.selectsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.customers.SomeLife;
import io.ciclo.customers.life.CustomerLife;
import io.ciclo.engine.NewPerson;
import io.ciclo.engine.StaffPrincipal;
import io.ciclo.servicelevels.Colour;
import io.ciclo.staff.NextTasks;
import io.ciclo.staff.StaffGroup;
import io.ciclo.tickets.CountedStatements.Sent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How the embedded database finds work: by its indexes. What it costs is measured on the other one, by {@code ManyCasesListedIT}. */
@DirtiesContext
@Tag("own-application")
@Import(CountedStatements.class)
class CaseListPlansIT extends TicketTraces {

  private static final int CASES = 2_000;
  private static final StaffPrincipal LEADING =
      new StaffPrincipal("marc.soler", "Marc Soler", List.of(StaffGroup.ACCOUNT_LEADERS.id()), false);
  private static final Instant BEGUN = Instant.parse("2024-01-08T08:00:00Z");
  private static final Set<String> LARGE =
      Set.of("TICKET", "SERVICE_LEVEL_CASE", "SERVICE_LEVEL_CLOCK", "ACT_RU_TASK", "ACT_RU_EXECUTION", "ACT_RU_IDENTITYLINK");

  @Autowired CaseLists lists;
  @Autowired Portfolios portfolios;
  @Autowired NextTasks next;
  @Autowired CustomerLife lives;
  @Autowired DataSource dataSource;
  @Autowired JdbcTemplate jdbc;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", () -> "jdbc:h2:mem:plans;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000");
  }

  @Test
  void theEmbeddedDatabaseFindsWorkByItsIndexes() throws SQLException {
    Customer customer = customer();
    String number = opened(customer, "Una de muchas");
    classifiedAs(number, TicketType.QUERY);
    SomeLife life = new SomeLife(JdbcClient.create(jdbc), customer.company(), customer.contact());
    life.write(1, BEGUN);
    int asked = selectsOf(() -> lives.of(customer.company(), LEADING)).size();
    IntStream.rangeClosed(2, 30).forEach(no -> life.write(no, BEGUN.plus(Duration.ofDays(no))));
    many(number);
    assertThat(selectsOf(() -> lives.of(customer.company(), LEADING))).as("a life is asked for with as many statements, however long").hasSize(asked);
    assertThat(lives.of(customer.company(), LEADING).cut()).isNotEmpty();
    assertIndexed(() -> lives.of(customer.company(), LEADING));
    identities.create(new NewPerson("alguien.nuevo", "Alguien", "Nuevo", "", List.of(StaffGroup.CARE_AGENTS.id()),
        "una frase larga de prueba 7", false));
    for (CaseFilter filter : List.of(CaseFilter.OPEN, CaseFilter.OPEN.with(CaseOrder.AGE), CaseFilter.OPEN.with(CaseOrder.DUE),
        CaseFilter.OPEN.with(CaseOrder.SCORE), searching("muchas"), searching(number),
        new CaseFilter("", true, null, null, Priority.VERY_HIGH, null, null, null, null, null, null),
        new CaseFilter("", true, null, null, null, null, "marc.soler", null, null, null, null),
        new CaseFilter("", true, null, null, null, null, null, AGENT, null, null, null),
        new CaseFilter("", true, null, null, null, null, null, null, Colour.RED, null, null))) {
      assertIndexed(() -> lists.list(filter, 0, 50));
    }
    assertIndexed(() -> portfolios.of("marc.soler", null, 0, 50));
    assertIndexed(() -> lists.numbered("ANTIGUO-1"));
    assertIndexed(() -> next.take("alguien.nuevo"));
    assertIndexed(() -> next.of("alguien.nuevo"));
  }

  private void assertIndexed(Runnable look) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      for (Sent sent : selectsOf(look)) {
        String plan = sent.plan(connection, "explain");
        assertThat(LARGE.stream().filter(table -> plan.contains("PUBLIC." + table + ".tableScan")).collect(Collectors.toSet()))
            .as(plan).isEmpty();
      }
    }
  }

  private static CaseFilter searching(String words) {
    return new CaseFilter(words, null, null, null, null, null, null, null, null, null, null);
  }

  /** Rows enough that reading them all is dear; nobody works on these cases. */
  private void many(String number) {
    Map<String, Object> task = jdbc.queryForMap("select * from case_task where case_number = ?", number);
    String instance = jdbc.queryForObject("select proc_inst_id_ from act_ru_task where id_ = ?", String.class, task.get("task_id"));
    again("ticket", "number = '" + number + "'", Map.of("number", "'T-1990-' || lpad(cast(n.x as varchar), 6, '0')"));
    again("service_level_case", "number = '" + number + "'", Map.of("number", "'T-1990-' || lpad(cast(n.x as varchar), 6, '0')"));
    again("act_ru_execution", "id_ = '" + instance + "'", Map.of("id_", "'e' || n.x", "proc_inst_id_", "'e' || n.x",
        "root_proc_inst_id_", "'e' || n.x", "super_exec_", "null", "parent_id_", "null", "business_key_",
        "'T-1990-' || lpad(cast(n.x as varchar), 6, '0')"));
    again("act_ru_task", "id_ = '" + task.get("task_id") + "'", Map.of("id_", "'t' || n.x", "execution_id_", "'e' || n.x",
        "proc_inst_id_", "'e' || n.x", "priority_", "mod(n.x, 60)"));
    again("act_ru_identitylink", "task_id_ = '" + task.get("task_id") + "'", Map.of("id_", "'l' || n.x", "task_id_", "'t' || n.x"));
    jdbc.execute("analyze");
  }

  private void again(String table, String condition, Map<String, String> changed) {
    List<String> columns = jdbc.queryForList("select lower(column_name) from information_schema.columns where table_name = ?"
        + " and lower(column_name) not in ('is_open', 'text_no')", String.class, table.toUpperCase());
    jdbc.update("insert into " + table + " (" + String.join(", ", columns) + ") select "
        + columns.stream().map(column -> changed.getOrDefault(column, "t." + column)).collect(Collectors.joining(", "))
        + " from " + table + " t cross join system_range(1, " + CASES + ") n where t." + condition);
  }
}
