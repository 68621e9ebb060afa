package io.ciclo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.ciclo.engine.Identities;
import io.ciclo.engine.SafeWrite;
import io.ciclo.evolutives.Answering;
import io.ciclo.evolutives.EstimateVersion;
import io.ciclo.evolutives.Estimates;
import io.ciclo.evolutives.EvolutiveOutcome;
import io.ciclo.evolutives.Evolutives;
import io.ciclo.evolutives.SomeEstimate;
import io.ciclo.testing.CicloIT;
import io.ciclo.testing.DueAppointments;
import io.ciclo.tickets.TicketState;
import io.ciclo.tickets.Tickets;
import io.ciclo.tpoints.Author;
import io.ciclo.tpoints.LedgerChecks;
import io.ciclo.tpoints.PointHolders;
import io.ciclo.tpoints.PointHolders.Member;
import io.ciclo.tpoints.Sale;
import io.ciclo.tpoints.TPointLedger;
import io.ciclo.tpoints.TPointSales;
import io.ciclo.tpoints.TPoints;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A database that an earlier version of the product left is opened by this one: its tables are brought up to date, and what was open in it
 * is brought to its end by people, each case in the version of its process in which it began. What is kept is the script of a database on
 * which people worked, as H2's own tool writes it.
 */
@DisplayName("A database from before")
@DirtiesContext
@Tag("own-application")
class EarlierDatabaseIT extends CicloIT {

  private static final String KEPT = "earlier/database/2026-11-28.sql.gz";
  private static final Instant MON_2026_11_30_10H = Instant.parse("2026-11-30T09:00:00Z");
  private static final String AGENT = "pablo.ortega";
  private static final String ESTIMATOR = "irene.pons";
  private static final String ADDRESS = "203.0.113.7";

  /** Short of 2.5 T-Points for an investigation that its customer has authorised; a pack is offered. */
  private static final String SHORT_OF_POINTS = "T-2026-000001";
  /** A change whose estimate is being written, with one task so far. */
  private static final String IN_ESTIMATION = "T-2026-000002";
  /** An incident that an agent works on. */
  private static final String IN_WORK = "T-2026-000003";

  @Autowired Tickets tickets;
  @Autowired PointHolders holders;
  @Autowired TPointSales sales;
  @Autowired TPointLedger ledger;
  @Autowired LedgerChecks checks;
  @Autowired Estimates estimates;
  @Autowired Evolutives evolutives;
  @Autowired SafeWrite safely;
  @Autowired DueAppointments appointments;
  @Autowired TaskService tasks;
  @Autowired FormService forms;
  @Autowired IdentityService identity;
  @Autowired Identities identities;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("ciclo-earlier");
    String url = "jdbc:h2:file:" + folder.resolve("ciclo") + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        InputStream kept = new ClassPathResource(KEPT).getInputStream();
        Reader script = new InputStreamReader(new GZIPInputStream(kept), StandardCharsets.UTF_8)) {
      RunScript.execute(connection, script);
    }
    properties.add("spring.datasource.url", () -> url);
    properties.add("spring.datasource.username", () -> "sa");
    properties.add("spring.datasource.password", () -> "");
  }

  @BeforeEach
  void aMondayLater() {
    ClockUtil.setCurrentTime(Date.from(MON_2026_11_30_10H));
  }

  @AfterEach
  void clockGoesOn() {
    assertThat(checks.check(Author.SERVICE).differences()).as("the books of then and of now").isEmpty();
    ClockUtil.reset();
    identity.clearAuthentication();
  }

  @Test
  @DisplayName("an incident that was being worked on is solved")
  void incident() {
    does(AGENT, IN_WORK, "UserTask_WorkOnIncident", Map.of("workStep", "PROPOSE", "solutionKind", "SOLUTION",
        "publicText", "Hemos ampliado la memoria.", "howToCheck", "Abra la portada."));
    tickets.customerAnswersSolution(IN_WORK, contactOf(IN_WORK), true, null, List.of());
    assertThat(tickets.ticket(IN_WORK).state()).isEqualTo(TicketState.CLOSED);
  }

  @Test
  @DisplayName("a case that was short of points goes on when its pack is bought, as its offer of then foresaw")
  void points() {
    Sale offer = sales.saleOf(SHORT_OF_POINTS).orElseThrow();
    assertThat(offer.wanted()).as("known from what was missing").isEqualTo(TPoints.parse("2.5"));
    // points that come another way cannot be told to a process of a version that does not listen: its offer stays open
    Member buyer = buys(SHORT_OF_POINTS);
    appointments.keep("tpoints-have-come");
    assertThat(sales.open(offer.company())).extracting(Sale::id).contains(offer.id());
    sales.choose(offer.id(), buyer, TPoints.of(10), "", ADDRESS);
    does(AGENT, SHORT_OF_POINTS, "UserTask_Investigate", Map.of("chargedStep", "DONE", "workedMinutes", 150, "findings", "Un campo de más."));
    assertThat(ledger.reservationsOf(SHORT_OF_POINTS)).singleElement().satisfies(reservation -> assertThat(reservation.open()).isFalse());
    assertThat(openTasks(SHORT_OF_POINTS)).containsExactly("UserTask_WorkOnIncident");
  }

  @Test
  @DisplayName("an estimate that was being written is finished, accepted and developed")
  void evolutive() {
    EstimateVersion draft = estimates.draft(IN_ESTIMATION).orElseThrow();
    assertThat(draft.draft().modules()).singleElement().satisfies(module -> assertThat(module.name()).isEqualTo("Configurador"));
    safely.run(() -> estimates.save(IN_ESTIMATION, SomeEstimate.withTasks("3", "2").draft(), draft.seen(), ESTIMATOR));
    does(ESTIMATOR, IN_ESTIMATION, "UserTask_EstimateEvolutive", Map.of("estimateStep", "FINISH", "plannedDelivery", "2027-01-15"));
    buys(IN_ESTIMATION);
    evolutives.answer(contactOf(IN_ESTIMATION), IN_ESTIMATION, Answering.accept(1), ADDRESS);
    does(ESTIMATOR, IN_ESTIMATION, "UserTask_DevelopEvolutive", Map.of("developStep", "DELIVER", "workedMinutes", 60,
        "findings", "Hecho.", "publicText", "Ya lo tiene en su tienda."));
    tickets.customerAnswersSolution(IN_ESTIMATION, contactOf(IN_ESTIMATION), true, null, List.of());
    assertThat(evolutives.of(IN_ESTIMATION).orElseThrow().ending().outcome()).isEqualTo(EvolutiveOutcome.DELIVERED);
    assertThat(tickets.ticket(IN_ESTIMATION).state()).isEqualTo(TicketState.CLOSED);
  }

  /** A pack of ten T-Points, beside whatever is offered. */
  private Member buys(String number) {
    Member buyer = holders.member(contactOf(number)).orElseThrow();
    sales.buy(buyer, TPoints.of(10), "", ADDRESS);
    return buyer;
  }

  private long contactOf(String number) {
    return tickets.ticket(number).contactId();
  }

  private List<String> openTasks(String number) {
    return tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream().map(Task::getTaskDefinitionKey).toList();
  }

  private void does(String person, String number, String task, Map<String, Object> fields) {
    identity.setAuthentication(person, identities.groupsOf(person));
    try {
      forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(number).taskDefinitionKey(task).singleResult().getId(), fields);
    } finally {
      identity.clearAuthentication();
    }
  }
}
